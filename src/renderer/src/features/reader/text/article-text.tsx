import { useMemo, type MouseEvent, type ReactElement, type ReactNode, type RefObject } from 'react';
import { useKeptSelection } from '../marking/use-kept-selection.ts';
import { fitMarks, marksWithin, type TextMark } from './marks.ts';
import { groupIntoBlocks, splitParagraphs } from './paragraphs.ts';
import { TextBlock } from './text-block.tsx';
import styles from './article-text.module.css';

interface ArticleTextProps {
  readonly text: string;
  /** Where the text begins with its title: what stands below that. */
  readonly underTitle: ReactNode;
  readonly marks: readonly TextMark[];
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly notesInText: boolean;
  readonly rootRef: RefObject<HTMLDivElement | null>;
  readonly onSelectMark: (key: string) => void;
  readonly onHoverMark: (key: string | null) => void;
}

/** The canonical text of an article as paragraphs with its marks. */
export function ArticleText({
  text,
  underTitle,
  marks,
  selected,
  hovered,
  notesInText,
  rootRef,
  onSelectMark,
  onHoverMark,
}: ArticleTextProps): ReactElement {
  const paragraphs = useMemo(() => splitParagraphs(text), [text]);
  const blocks = useMemo(() => groupIntoBlocks(paragraphs), [paragraphs]);
  const fitted = useMemo(() => fitMarks(marks, paragraphs), [marks, paragraphs]);
  const marksOfBlocks = useMemo(
    () => blocks.map((block) => marksWithin(fitted, block)),
    [blocks, fitted],
  );
  useKeptSelection(rootRef, fitted);
  return (
    <div
      ref={rootRef}
      className={styles.text}
      onClick={(event) => {
        const key = keyAt(event);
        if (key && window.getSelection()?.isCollapsed !== false) onSelectMark(key);
      }}
      onMouseOver={(event) => {
        onHoverMark(keyAt(event));
      }}
      onMouseLeave={() => {
        onHoverMark(null);
      }}
    >
      {blocks.map((block, index) => {
        const own = marksOfBlocks[index] ?? [];
        return (
          <TextBlock
            key={block.start}
            text={text}
            underTitle={index === 0 ? underTitle : null}
            block={block}
            marks={own}
            selected={keyAmong(own, selected)}
            hovered={keyAmong(own, hovered)}
            notesInText={notesInText}
          />
        );
      })}
    </div>
  );
}

function keyAmong(marks: readonly TextMark[], key: string | null): string | null {
  return key !== null && marks.some((mark) => mark.key === key) ? key : null;
}

function keyAt(event: MouseEvent): string | null {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest<HTMLElement>('[data-mark]')?.dataset['mark'] ?? null;
}
