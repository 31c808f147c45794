import {
  useCallback,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from 'react';
import { COLORS, type Color } from '../../../../shared/domain/annotation.ts';
import type { Span } from '../../../../shared/domain/quote.ts';
import { isTypingIn } from '../../services/field-editing.ts';
import { openContextMenu } from '../../services/context-menu.ts';
import { goToList } from '../../services/navigation.ts';
import { useReaderState } from '../../services/readers.ts';
import { useCall } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { ArticleByline, ArticleTitle } from './article-head.tsx';
import { BelowBar } from './below-bar.tsx';
import { ArticleFiles } from './files/article-files.tsx';
import { FindBar } from './find/find-bar.tsx';
import { keyOfEditing, NEW_CLAIM } from './margin/editing.ts';
import { InTextNotes } from './margin/in-text-notes.tsx';
import { MarginColumn } from './margin/margin-column.tsx';
import { MarginSummary } from './margin/margin-summary.tsx';
import { useMarkTops } from './margin/use-mark-tops.ts';
import { CaretBar } from './marking/caret-bar.tsx';
import { SelectionBar } from './marking/selection-bar.tsx';
import { useCaret } from './marking/use-caret.ts';
import { useTextSelection } from './marking/use-text-selection.ts';
import { linesOfMark, linesOfWords } from './mark-menu.ts';
import { ArticleNotes } from './notes/article-notes.tsx';
import { NotesBelow } from './notes/notes-below.tsx';
import { WaitingAnnotations } from './notes/waiting-annotations.tsx';
import { ReaderContext } from './reader-context.ts';
import { ReaderFrame } from './reader-frame.tsx';
import { ReaderToolbar } from './reader-toolbar.tsx';
import { ArticleText } from './text/article-text.tsx';
import { beginsWithTitle } from './text/paragraphs.ts';
import { useEditingLine } from './use-editing-line.ts';
import { useJump } from './use-jump.ts';
import { useMovedClaims } from './use-moved-claims.ts';
import { useShowPlace } from './use-place.ts';
import { useReader } from './use-reader.ts';
import { useReaderActions } from './use-reader-actions.ts';
import type { ReaderData } from './use-reader-data.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useRoom } from './use-room.ts';
import { useFormOfGoneClaim, useRestoredUnsaved } from './use-unsaved.ts';
import { useLandmark } from '../../lib/landmarks.ts';
import styles from './reader.module.css';

interface OpenArticleProps {
  readonly data: ReaderData;
  /** Whether the claims and annotations have come. */
  readonly isComplete: boolean;
}

/** An article whose text is here: text, margin, and everything that acts on them. */
export function OpenArticle({ data, isComplete }: OpenArticleProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useLandmark('start', scroller);
  const elements = useMemo(() => ({ root, page, scroller }), []);
  const [hasFocus, setHasFocus] = useState(false);
  const [caretOn, setCaretOn] = useState(false);
  const singleKeys = useCall('settings.get', {}).data?.singleKeys ?? true;
  const findOpen = useReaderState((state) => state.findOpen);
  const selection = useReaderState((state) => state.textSelection);
  const editing = useReaderState((state) => state.claimEditing);
  const { width, hasMargin } = useRoom(scroller);

  useReadingPlace(data.article.id, root, scroller);
  const showPlace = useShowPlace(root, scroller);
  const focusText = useCallback(() => {
    scroller.current?.focus({ preventScroll: true });
  }, []);
  const go = useCallback(
    (span: Span) => {
      showPlace(span, { wash: true });
      focusText();
    },
    [showPlace, focusText],
  );
  const reader = useReader(data, { showPlace, go, focusText });
  const { highlight, commentOnWords, selectByKey } = reader;
  useMovedClaims(reader.value);
  useJump(data, isComplete, go, selectByKey);
  const items = isComplete ? data.items : undefined;
  useRestoredUnsaved(data.article.id, { items, setCommenting: reader.value.setCommenting });
  useFormOfGoneClaim(items);
  const readSelection = useTextSelection(root, data);
  const leaveCaret = useCallback(() => {
    setCaretOn(false);
  }, []);
  const caret = useCaret(caretOn, elements, leaveCaret);
  useReaderActions({
    reader: reader.value,
    hasFocus,
    highlight,
    commentOnWords,
    trash: reader.trash,
    toggleCaret: () => {
      setCaretOn((isOn) => !isOn);
    },
  });
  const tops = useMarkTops(root, page, data.items, `${width}`);
  const editingLine = useEditingLine(elements);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      if (!reader.letGo()) goToList();
      event.preventDefault();
      return;
    }
    const color = colorOfKey(event);
    if (!color || !singleKeys || isTypingIn(event.target as Element)) return;
    if (reader.recolor(color)) event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    if (isTypingIn(target)) return;
    const pressed = target.closest<HTMLElement>('[data-mark],[data-note]');
    const key = pressed?.dataset['mark'] ?? pressed?.dataset['note'] ?? reader.value.selected;
    const item = data.items.find((one) => one.key === key);
    if (pressed && item) selectByKey(item.key);
    const shown = pressed && item ? item : selection ? null : item;
    if (shown) {
      const lines = linesOfMark(shown, () => {
        reader.trash(shown);
      });
      const thing = pressed ?? noteHeadOf(shown.key) ?? target;
      openContextMenu(event, thing, { label: `Note ${shown.code}`, lines });
    } else if (selection) {
      const lines = linesOfWords(item?.type === 'claim');
      openContextMenu(event, target, { label: 'Selected words', lines });
    }
  };
  const { text, csl } = data.article;
  const titleInText = useMemo(() => beginsWithTitle(text, csl.title ?? ''), [text, csl.title]);
  const unplaced = data.items.filter(({ place }) => place === null);
  const underTitle = (
    <>
      <ArticleByline article={data.article} />
      <NotesBelow articleId={data.article.id} />
      <ArticleFiles articleId={data.article.id} />
      {hasMargin ? null : (
        <>
          <div className={styles.summary}>
            <MarginSummary />
          </div>
          <InTextNotes
            items={unplaced}
            withNewClaim={
              keyOfEditing(editing) === NEW_CLAIM && editing?.of === 'new' && !editing.selection
            }
          />
        </>
      )}
    </>
  );
  return (
    <ReaderContext value={reader.value}>
      <ReaderFrame
        onKeyDownCapture={readSelection}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          setHasFocus(target === scroller.current || target.closest('[data-note]') !== null);
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setHasFocus(false);
        }}
      >
        <ReaderToolbar />
        {findOpen ? (
          <FindBar
            root={root}
            showPlace={(span) => {
              showPlace(span, { wash: false });
            }}
          />
        ) : null}
        <div
          ref={scroller}
          className={styles.scroller}
          role="group"
          aria-label="Text of the article"
          tabIndex={0}
          onContextMenu={onContextMenu}
        >
          <div ref={page} className={classes(styles.page, !hasMargin && styles.narrow)}>
            <article className={styles.column} aria-label={data.article.csl.title ?? 'Untitled'}>
              {titleInText ? null : (
                <>
                  <ArticleTitle article={data.article} />
                  {underTitle}
                </>
              )}
              <ArticleText
                underTitle={titleInText ? underTitle : null}
                text={data.article.text}
                marks={data.marks}
                selected={reader.value.selected}
                hovered={reader.value.hovered}
                notesInText={!hasMargin}
                rootRef={root}
                onSelectMark={selectByKey}
                onHoverMark={reader.value.hover}
              />
              <WaitingAnnotations articleId={data.article.id} />
              <ArticleNotes articleId={data.article.id} />
            </article>
            {hasMargin ? (
              <MarginColumn scroller={scroller} tops={tops} editingLine={editingLine} />
            ) : null}
            {selection && !editing ? (
              <SelectionBar
                selection={selection}
                root={root}
                page={page}
                scroller={scroller}
                onChoose={highlight}
              />
            ) : null}
            {caret ? <CaretBar place={caret} /> : null}
          </div>
        </div>
        <BelowBar scroller={scroller} tops={tops} />
      </ReaderFrame>
    </ReaderContext>
  );
}

function noteHeadOf(key: string): Element | null {
  return document.querySelector(`[data-note-head="${CSS.escape(key)}"]`);
}

/** The colour of a digit key pressed alone. */
function colorOfKey(event: KeyboardEvent): Color | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  return /^[1-8]$/.test(event.key) ? (COLORS[Number(event.key) - 1] ?? null) : null;
}
