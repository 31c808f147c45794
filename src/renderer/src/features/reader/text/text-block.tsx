import { memo, type ReactElement, type ReactNode } from 'react';
import { titleSize } from '../../../lib/title-size.ts';
import { classes } from '../../../lib/classes.ts';
import { ParagraphNotes } from '../margin/paragraph-notes.tsx';
import { marksWithin, type TextMark } from './marks.ts';
import { estimateBlockHeight, type Block, type Paragraph } from './paragraphs.ts';
import { SegmentView } from './segment-view.tsx';
import { segmentText } from './segments.ts';
import styles from './article-text.module.css';

interface TextBlockProps {
  readonly text: string;
  /** What stands below the first paragraph, which is then the title; null where it is none. */
  readonly underTitle: ReactNode;
  readonly block: Block;
  /** The marks that touch the block. */
  readonly marks: readonly TextMark[];
  /** Keys of marks of this block, or null. */
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Whether the notes stand under their paragraphs. */
  readonly notesInText: boolean;
}

/** Some paragraphs that are drawn only when they are near the screen. */
export const TextBlock = memo(function TextBlock({
  text,
  underTitle,
  block,
  marks,
  selected,
  hovered,
  notesInText,
}: TextBlockProps): ReactElement {
  return (
    <div
      className={styles.block}
      data-block={block.start}
      data-block-end={block.end}
      style={{ containIntrinsicSize: `auto ${estimateBlockHeight(block, 536)}px` }}
    >
      {block.paragraphs.map((paragraph, index) => (
        <div key={paragraph.start} className={styles.piece}>
          <ParagraphView
            text={text}
            paragraph={paragraph}
            isTitle={index === 0 && underTitle !== null}
            marks={marks}
            selected={selected}
            hovered={hovered}
          />
          {index === 0 && underTitle !== null ? (
            <div className={styles.underTitle}>{underTitle}</div>
          ) : null}
          {notesInText ? <ParagraphNotes start={paragraph.start} end={paragraph.end} /> : null}
        </div>
      ))}
    </div>
  );
}, sameBlock);

function sameBlock(before: TextBlockProps, after: TextBlockProps): boolean {
  return (
    before.text === after.text &&
    before.block === after.block &&
    before.underTitle === after.underTitle &&
    before.selected === after.selected &&
    before.hovered === after.hovered &&
    before.notesInText === after.notesInText &&
    before.marks.length === after.marks.length &&
    before.marks.every((mark, index) => sameMark(mark, after.marks[index]))
  );
}

function sameMark(a: TextMark, b: TextMark | undefined): boolean {
  return (
    b !== undefined &&
    a.quoteId === b.quoteId &&
    a.start === b.start &&
    a.end === b.end &&
    a.code === b.code &&
    a.tone === b.tone &&
    a.look === b.look
  );
}

interface ParagraphViewProps {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly isTitle: boolean;
  readonly marks: readonly TextMark[];
  readonly selected: string | null;
  readonly hovered: string | null;
}

function ParagraphView({
  text,
  paragraph,
  isTitle,
  marks,
  selected,
  hovered,
}: ParagraphViewProps): ReactElement {
  const slice = text.slice(paragraph.start, paragraph.end);
  const over = marksWithin(marks, paragraph);
  const content =
    over.length === 0
      ? slice
      : segmentText(slice, over, paragraph.start).map((segment) => (
          <SegmentView
            key={segment.start}
            segment={segment}
            selected={selected}
            hovered={hovered}
          />
        ));
  const Tag = isTitle ? 'h2' : paragraph.kind === 'heading' ? 'h3' : 'p';
  const kind = isTitle ? 'title' : paragraph.kind;
  return (
    <Tag
      dir="auto"
      data-start={paragraph.start}
      className={classes(styles.paragraph, styles[kind], isTitle && styles[titleSize(slice)])}
    >
      {content}
    </Tag>
  );
}
