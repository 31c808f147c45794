import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react';
import type { ArticlePages } from '../../../../shared/domain/pages.ts';
import type { Span } from '../../../../shared/domain/quote.ts';
import { titleText } from '../../../../shared/domain/title-text.ts';
import { useReaderState } from '../../services/readers.ts';
import { useCall } from '../../lib/api.ts';
import { useMedia } from '../../lib/media.ts';
import type { PageView } from '../../services/page-views.ts';
import { BelowBar } from './below-bar.tsx';
import { FindBar } from './find/find-bar.tsx';
import { SearchBar } from './find/search-bar.tsx';
import { MarginColumn } from './margin/margin-column.tsx';
import { CaretBar } from './marking/caret-bar.tsx';
import { SelectionBar } from './marking/selection-bar.tsx';
import { useCaret } from './marking/use-caret.ts';
import { useTextSelection } from './marking/use-text-selection.ts';
import { isDrawn, usePdfDocument } from './pages/drawing/use-pdf-document.ts';
import { NOTHING_FOUND } from './pages/found-places.ts';
import { PageBar } from './pages/page-bar.tsx';
import { PageHeads } from './pages/page-heads.tsx';
import { PagesPane } from './pages/pages-pane.tsx';
import { useAreaPicking } from './pages/use-area-picking.ts';
import { usePageActions } from './pages/use-page-actions.ts';
import { NOTES_WIDTH } from './pages/use-sheets.ts';
import { useLinesAt, useTopsForLines } from './pair/use-beside-lines.ts';
import { ReaderContext } from './reader-context.ts';
import { ReaderFrame } from './reader-frame.tsx';
import { ReaderToolbar } from './reader-toolbar.tsx';
import { foundItems, MarkStrip } from './strip/mark-strip.tsx';
import { TextPane } from './text/text-pane.tsx';
import { useEditingLine } from './use-editing-line.ts';
import { useJump } from './use-jump.ts';
import { useMovedClaims } from './use-moved-claims.ts';
import { usePassage } from './use-passage.ts';
import { useReader } from './use-reader.ts';
import { useReaderActions } from './use-reader-actions.ts';
import type { ReaderData } from './use-reader-data.ts';
import { useRoom } from './use-room.ts';
import { useTops } from './use-tops.ts';
import { useViewElements } from './use-view-elements.ts';
import { useViewEvents } from './use-view-events.ts';
import { useFormOfGoneClaim, useRestoredUnsaved } from './use-unsaved.ts';
import { useViews } from './use-views.ts';
import styles from './reader.module.css';

interface ArticleViewProps {
  readonly data: ReaderData;
  /** Whether the claims and annotations have come. */
  readonly isComplete: boolean;
  /** Null where its text was not read from a PDF. */
  readonly pages: ArticlePages | null;
  readonly shown: PageView;
}

/** Text or pages, margin, and everything that acts on them. */
export function ArticleView({ data, isComplete, pages, shown }: ArticleViewProps): ReactElement {
  const isPage = shown === 'page';
  const articleId = data.article.id;
  const elements = useViewElements();
  const besideText = useViewElements();
  const { root, scroller } = elements;
  const nowhere = useRef<HTMLDivElement>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const [caretOn, setCaretOn] = useState(false);
  const singleKeys = useCall('settings.get', {}).data?.singleKeys ?? true;
  const findOpen = useReaderState((state) => state.findOpen);
  const search = useReaderState((state) => state.search);
  const selection = useReaderState((state) => state.textSelection);
  const editing = useReaderState((state) => state.claimEditing);
  const { width, hasMargin: hasRoom } = useRoom(scroller);

  const isWide = useMedia('(width >= 1180px)');
  const [listBeside, setListBeside] = useState(false);
  const hasSide = isWide && (isPage || listBeside);
  const views = useViews(articleId, {
    pages,
    shown,
    elements,
    besideText,
    beside: isPage && hasRoom ? NOTES_WIDTH : 0,
    selected: selection?.span ?? null,
  });
  const { sheets, showPlace, go, focusText, onShow } = views;
  const file = usePdfDocument(shown === 'text' ? null : (pages?.attachmentId ?? null));
  const [found, setFound] = useState(NOTHING_FOUND);
  const textRoot = isPage ? nowhere : root;
  const showFound = (span: Span): void => {
    showPlace(span, { wash: false });
  };
  const reader = useReader(data, views);
  const { highlight, commentOnWords, selectByKey } = reader;
  const linesAt = useLinesAt(shown, reader.value.commenting !== null);
  const hasMargin = hasRoom && linesAt === null;
  const area = useAreaPicking({
    sheets,
    state: file.state,
    commands: reader.value.commands,
    onMarked: (mark) => {
      reader.value.select(mark);
    },
    focusText,
  });
  const value = useMemo(
    () => ({ ...reader.value, commands: area.commands }),
    [reader.value, area.commands],
  );
  useMovedClaims(reader.value);
  useJump(data, isComplete, go, selectByKey);
  usePassage({
    text: data.article.text,
    title: titleText(data.article.csl.title ?? ''),
    root: textRoot,
    scroller,
    showPlace,
  });
  const items = isComplete ? data.allItems : undefined;
  useRestoredUnsaved(data.article.id, { items, setCommenting: reader.value.setCommenting });
  useFormOfGoneClaim(items);
  const roots = useMemo(() => [root, besideText.root], [root, besideText]);
  const readSelection = useTextSelection(roots, data);
  const leaveCaret = useCallback(() => {
    setCaretOn(false);
  }, []);
  const caret = useCaret(caretOn, elements, leaveCaret);
  useReaderActions({
    reader: reader.value,
    hasFocus,
    highlight,
    underline: reader.underline,
    commentOnWords,
    trash: reader.trash,
    toggleCaret: () => {
      setCaretOn((isOn) => !isOn);
    },
  });
  usePageActions({
    articleId,
    pages,
    sheets,
    shown,
    onShow,
    pickArea: area.start,
    toggleList: isPage
      ? null
      : () => {
          setListBeside((isShown) => !isShown);
        },
  });
  const tops = useTops(elements, data.items, { isPage, sheets, width });
  useTopsForLines(linesAt !== null, tops, scroller);
  const foundHere = useMemo(() => foundItems(found), [found]);
  const foundTops = useTops(elements, foundHere, { isPage, sheets, width });
  const editingLine = useEditingLine(elements);

  const { onKeyDown, onContextMenu } = useViewEvents(reader, { items: data.items, singleKeys });
  const beside = (
    <>
      {hasMargin ? (
        <MarginColumn
          scroller={scroller}
          tops={tops}
          editingLine={editingLine}
          heads={isPage && sheets ? <PageHeads sheets={sheets} /> : null}
        />
      ) : null}
      {selection && !editing ? (
        <SelectionBar selection={selection} elements={elements} onChoose={highlight} />
      ) : null}
      {caret ? <CaretBar place={caret} /> : null}
    </>
  );
  return (
    <ReaderContext value={value}>
      <ReaderFrame
        onKeyDownCapture={readSelection}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          setHasFocus(
            target === scroller.current ||
              target === besideText.scroller.current ||
              target.closest('[data-note]') !== null,
          );
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setHasFocus(false);
        }}
      >
        <ReaderToolbar
          pages={pages}
          shown={shown}
          onShow={onShow}
          title={titleText(data.article.csl.title ?? '')}
        />
        {findOpen ? (
          <FindBar root={textRoot} showPlace={showFound} onFound={setFound} />
        ) : search ? (
          <SearchBar
            key={search.words}
            search={search}
            root={textRoot}
            showPlace={showFound}
            onFound={setFound}
          />
        ) : null}
        <div className={styles.views}>
          {pages && shown !== 'text' ? (
            <PagesPane
              pages={pages}
              sheets={sheets}
              file={file}
              elements={isPage ? elements : besideText}
              found={found}
              area={area}
              isAlone={isPage}
              hasNotes={hasMargin}
              hasSide={hasSide}
              onSelectMark={selectByKey}
              onContextMenu={onContextMenu}
            >
              {isPage ? beside : null}
            </PagesPane>
          ) : null}
          {isPage ? null : (
            <TextPane
              elements={elements}
              hasMargin={hasMargin}
              linesAt={linesAt}
              onSelectMark={selectByKey}
              onContextMenu={onContextMenu}
            >
              {beside}
            </TextPane>
          )}
          {linesAt === null ? (
            <MarkStrip
              scroller={scroller}
              tops={tops}
              found={foundHere}
              foundTops={foundTops}
              onGoTo={go}
            />
          ) : null}
        </div>
        <BelowBar
          scroller={scroller}
          tops={tops}
          lead={
            sheets && isDrawn(file.state) ? (
              <PageBar sheets={sheets} withSide={!hasSide} focusText={focusText} />
            ) : null
          }
        />
      </ReaderFrame>
    </ReaderContext>
  );
}
