import { useCallback, useMemo, useState } from 'react';
import type { AnnotationStyle, Color } from '../../../../shared/domain/annotation.ts';
import type { Area } from '../../../../shared/domain/pages.ts';
import type { Quote, Span } from '../../../../shared/domain/quote.ts';
import type { Mark } from '../../services/reader-state.ts';
import { readerAt, useReaderState, useSide } from '../../services/readers.ts';
import { setReader } from '../../services/store.ts';
import { areasOf, findNextToDecide, quotesOf, type MarginItem } from './margin/items.ts';
import type { Reader } from './reader-context.ts';
import { keyOfMark } from './text/marks.ts';
import { useNoteFocus } from './use-note-focus.ts';
import { useReaderCommands } from './use-reader-commands.ts';
import type { ReaderData } from './use-reader-data.ts';
import { letGoOfWords } from '../../lib/let-go-of-words.ts';

interface Moves {
  readonly showPlace: (span: Span, options: { readonly wash: boolean }) => boolean;
  readonly go: (span: Span) => void;
  /** Brings an area into view on its page; does nothing while no pages are shown, and answers false. */
  readonly showOnPage: (area: Area) => boolean;
  /** Shows the pages from an area on. */
  readonly openPage: (area: Area) => void;
  readonly focusText: () => void;
}

export interface ReaderControls {
  readonly value: Reader;
  /** Selects without scrolling: what was pressed in the text. */
  readonly selectByKey: (key: string) => void;
  /** Highlights the selected words. */
  readonly highlight: (color: Color) => void;
  /** Underlines the selected words, else turns a selected highlight into a line and back. */
  readonly underline: () => void;
  /** Highlights the selected words and asks for a comment. */
  readonly commentOnWords: () => void;
  /** Highlights the selected words, else changes the selected annotation; tells whether it could. */
  readonly recolor: (color: Color) => boolean;
  /** Moves a claim or annotation to the trash; the focus goes to the text. */
  readonly trash: (item: MarginItem) => void;
  /** Lets go of the selected words, else of the selected mark; tells whether there was any. */
  readonly letGo: () => boolean;
}

/** What the parts of the reader share, and what acts on the selected words. */
export function useReader(
  data: ReaderData,
  { showPlace, go, showOnPage, openPage, focusText }: Moves,
): ReaderControls {
  const { article, revisionId, items } = data;
  const commands = useReaderCommands(article.id, revisionId);
  const side = useSide();
  const mark = useReaderState((reader) => reader.mark);
  const selected = mark && keyOfMark(mark);
  const [hovered, hover] = useState<string | null>(null);
  const [commenting, setCommenting] = useState<string | null>(null);

  const noteFocus = useNoteFocus();
  const select = useCallback(
    (next: Mark | null) => {
      noteFocus.send(next && noteFocus.isHeld() ? keyOfMark(next) : null);
      setReader(side, { mark: next });
      const item = next && items.find(({ key }) => key === keyOfMark(next));
      const found = item && quotesOf(item).find((quote) => quote.found)?.found;
      const [area] = item ? areasOf(item) : [];
      if (found) showPlace(found, { wash: false });
      else if (area) showOnPage(area);
    },
    [side, items, showPlace, showOnPage, noteFocus],
  );
  const selectByKey = useCallback(
    (key: string) => {
      const item = items.find((candidate) => candidate.key === key);
      if (item) setReader(side, { mark: item.mark });
    },
    [side, items],
  );
  const highlightWords = useCallback(
    async (color: Color, style?: AnnotationStyle): Promise<string | null> => {
      const { textSelection } = readerAt(side);
      if (!textSelection) return null;
      const id = await commands.highlight(textSelection, { color, style: style ?? 'highlight' });
      if (!id) return null;
      letGoOfWords();
      focusText();
      const made: Mark = { type: 'annotation', id };
      setReader(side, { mark: made });
      return keyOfMark(made);
    },
    [side, commands, focusText],
  );

  const value = useMemo(
    (): Reader => ({
      ...data,
      side,
      selected,
      hovered,
      commands,
      select,
      hover,
      showQuote: (quote: Quote) => {
        if (quote.found) go(quote.found);
      },
      showArea: (area) => {
        if (showOnPage(area)) focusText();
        else openPage(area);
      },
      commenting,
      setCommenting,
      focusText,
      goOnFrom: (key, { decided = [], takesFocus = false } = {}) => {
        const next = findNextToDecide(items, key, new Set(decided));
        if (next) select(next.mark);
        if (!takesFocus) return;
        if (next) noteFocus.send(next.key);
        else focusText();
      },
      noteFocus,
    }),
    [
      data,
      side,
      selected,
      hovered,
      commands,
      select,
      commenting,
      focusText,
      go,
      showOnPage,
      openPage,
      items,
      noteFocus,
    ],
  );
  return {
    value,
    selectByKey,
    highlight: (color) => void highlightWords(color),
    underline: () => {
      const item = items.find(({ key }) => key === selected);
      if (readerAt(side).textSelection) void highlightWords('yellow', 'underline');
      else if (item?.type === 'annotation') {
        if (!('style' in item.annotation)) return;
        const { id, style } = item.annotation;
        void commands.changeAnnotation(id, {
          style: style === 'underline' ? 'highlight' : 'underline',
        });
      }
    },
    commentOnWords: () => {
      void highlightWords('yellow').then(setCommenting);
    },
    recolor: (color) => {
      const item = items.find(({ key }) => key === selected);
      if (readerAt(side).textSelection) void highlightWords(color);
      else if (item?.type === 'annotation')
        void commands.changeAnnotation(item.annotation.id, { color });
      else return false;
      return true;
    },
    trash: ({ mark: of, code }) => {
      void commands.trash(of, code).then((done) => {
        if (!done) return;
        select(null);
        focusText();
      });
    },
    letGo: () => {
      if (readerAt(side).textSelection) letGoOfWords();
      else if (selected !== null) select(null);
      else return false;
      focusText();
      return true;
    },
  };
}
