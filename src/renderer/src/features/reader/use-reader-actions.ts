import type { Color } from '../../../../shared/domain/annotation.ts';
import type { ArticleId, ClaimId, QuoteId } from '../../../../shared/domain/ids.ts';
import type { ActionHandler, ActionHandlers } from '../../services/actions.ts';
import { copyPlace, copyWithCitation, type Quoted } from '../../services/copy-quote.ts';
import { copyLinkToClaim } from '../../services/library-links.ts';
import { usePaneFocus } from '../../services/pane-focus.ts';
import { otherSide, type Side, type TextSelection } from '../../services/reader-state.ts';
import {
  elementOfReader,
  readerAt,
  useReaderPaneActions,
  useReaderState,
  useSide,
} from '../../services/readers.ts';
import { setReader, showOverlay } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { focusFirstField } from '../../ui/claim-editor/form-dom.ts';
import { areasOf, findNeighbour, quotesOf, type MarginItem } from './margin/items.ts';
import type { Reader } from './reader-context.ts';
import { findLandmark, type Landmark } from '../../lib/landmarks.ts';
import { letGoOfWords } from '../../lib/let-go-of-words.ts';

interface ReaderActionsOptions {
  readonly reader: Reader | null;
  /** Whether the focus is on the text or on a note, so that Delete is about the selected mark. */
  readonly hasFocus: boolean;
  readonly highlight: (color: Color) => void;
  readonly underline: () => void;
  readonly commentOnWords: () => void;
  readonly toggleCaret: () => void;
  readonly trash: (item: MarginItem) => void;
}

interface InHand extends ReaderActionsOptions {
  readonly hasWords: boolean;
  /** Whether the reader had the focus last, rather than the list. */
  readonly isReading: boolean;
}

const NO_ARTICLE = 'Open an article first';
const NO_MARK = 'Select a claim or annotation first';
const NO_CLAIM = 'Select a claim first';
const NO_SUGGESTION = 'Select a suggested claim first';
const NO_WORDS = 'Select words in the text first';

/** Offers what the keys of the reader run. While a claim is being edited, its form has the keys. */
export function useReaderActions(options: ReaderActionsOptions): void {
  const side = useSide();
  const isEditing = useReaderState(({ claimEditing }) => claimEditing !== null);
  const hasWords = useReaderState(({ textSelection }) => textSelection !== null);
  const isReading = usePaneFocus((state) => state.pane === 'reader');
  const { reader } = options;
  const item = reader?.items.find(({ key }) => key === reader.selected) ?? null;
  const handlers: ActionHandlers = !reader
    ? {}
    : isEditing
      ? { 'claim.edit': { run: () => focusForm(side) } }
      : offer(reader, item, { ...options, hasWords, isReading });
  useReaderPaneActions({
    ...handlers,
    'find.open': {
      run: () => {
        setReader(side, { findOpen: true });
        landmarkIn(side, 'find')?.querySelector('input')?.select();
      },
      disabled: reader ? null : NO_ARTICLE,
    },
  });
}

/** Into the form that is open in this pane. */
function focusForm(side: Side): void {
  focusFirstField(elementOfReader(side)?.querySelector<HTMLElement>('[data-editing]') ?? null);
}

function landmarkIn(side: Side, name: Landmark): HTMLElement | null {
  const pane = elementOfReader(side);
  return pane && findLandmark(name, pane);
}

function when(reason: string | false, run: () => void): ActionHandler {
  return { run, disabled: reason === false ? null : reason };
}

function offer(
  reader: Reader,
  item: MarginItem | null,
  {
    hasFocus,
    hasWords,
    isReading,
    highlight,
    underline,
    commentOnWords,
    toggleCaret,
    trash,
  }: InHand,
): ActionHandlers {
  const { side, items, allItems, selected, commands, select, goOnFrom, noteFocus, focusText } =
    reader;
  const claim = item?.type === 'claim' ? item.claim : null;
  const suggested = claim?.status === 'suggested' ? claim : null;
  const moved = movedIn(items);
  const noItems = items.length === 0 && 'This article has no claims or annotations yet';
  const step = (direction: 1 | -1) => (): void => {
    const next = findNeighbour(items, selected, direction);
    if (!next) return;
    // From the list the key leads into the text, where those that decide are about what it chose.
    if (!isReading) focusText();
    select(next.mark);
  };
  const decide = (decision: 'accepted' | 'rejected', goOn: boolean) => (): void => {
    if (!suggested || !item) return;
    const takesFocus = noteFocus.isHeld();
    void commands.decide([suggested.id], decision).then((done) => {
      if (done && goOn) goOnFrom(item.key, { takesFocus });
    });
  };
  return {
    'annotation.create': when(!hasWords && NO_WORDS, () => {
      const first = landmarkIn(side, 'marking')?.querySelector('button');
      if (first) first.focus();
      else highlight('yellow');
    }),
    'annotation.underline': when(
      !hasWords && item?.type !== 'annotation' && 'Select words or an annotation first',
      underline,
    ),
    'annotation.comment': when(
      !hasWords && item?.type !== 'annotation' && 'Select words or an annotation first',
      () => {
        if (hasWords) commentOnWords();
        else if (item) reader.setCommenting(item.key);
      },
    ),
    'claim.create': {
      run: () => {
        setReader(side, {
          claimEditing: { of: 'new', kind: null, selection: readWords(side) },
          mark: null,
        });
      },
    },
    'claim.next': when(noItems, step(1)),
    'claim.previous': when(noItems, step(-1)),
    'claim.quote': when(!item && NO_MARK, () => {
      if (item) goBetween(reader, item);
    }),
    'claim.accept': when(
      !suggested && !movedQuotes(item).length && NO_SUGGESTION,
      suggested ? decide('accepted', true) : () => void commands.confirmQuotes(movedQuotes(item)),
    ),
    'claim.acceptStay': when(!suggested && NO_SUGGESTION, decide('accepted', false)),
    'claim.reject': when(!suggested && NO_SUGGESTION, decide('rejected', true)),
    'claim.acceptKind': when(!suggested && NO_SUGGESTION, () => {
      if (!suggested) return;
      // What the filter hides is not decided unseen.
      const ids = items.flatMap((each) =>
        each.type === 'claim' &&
        each.claim.status === 'suggested' &&
        each.claim.value.kind === suggested.value.kind
          ? [each.claim.id]
          : [],
      );
      const takesFocus = noteFocus.isHeld();
      void commands.decide(ids, 'accepted').then((done) => {
        if (done && item) goOnFrom(item.key, { decided: ids, takesFocus });
      });
    }),
    'claim.edit': when(!claim && item?.type !== 'annotation' && NO_MARK, () => {
      if (claim) setReader(side, { claimEditing: { of: 'existing', claimId: claim.id } });
      else if (item) reader.setCommenting(item.key);
    }),
    'claim.link': when(!claim && NO_CLAIM, () => {
      if (!claim) return;
      showOverlay({
        name: 'linkClaim',
        claimId: claim.id,
        articleId: claim.articleId,
        beside: claimBeside(side),
      });
    }),
    'claim.addQuote': when((!claim && NO_CLAIM) || (!hasWords && NO_WORDS), () => {
      const selection = readWords(side);
      if (!claim || !selection) return;
      void commands.addQuote(claim, selection).then((done) => {
        if (done) letGoOfWords();
      });
    }),
    'quote.confirmAll': when(
      moved.length === 0 &&
        (movedIn(allItems).length > 0
          ? 'The filter hides the quotes that moved'
          : 'No quote of this article has moved'),
      () => {
        // What the filter hides is not confirmed unseen.
        if (moved.length < movedIn(allItems).length) void commands.confirmQuotes(moved);
        else void commands.confirmAllQuotes();
      },
    ),
    'quote.copy': when(!item && !hasWords && 'Select a claim, an annotation or words first', () => {
      const quoted = inHand(side, item);
      if (quoted) void copyWithCitation(quoted);
      else showToast({ message: NO_QUOTE });
    }),
    'quote.cite': when(!item && !hasWords && 'Select a claim, an annotation or words first', () => {
      const quoted = inHand(side, item);
      if (quoted) void copyPlace(quoted);
      else showToast({ message: NO_QUOTE });
    }),
    'reader.caret': { run: toggleCaret },
    // Without a claim the link is that to the article.
    ...(isReading && claim ? { 'link.copy': { run: () => void copyLinkToClaim(claim) } } : {}),
    ...(isReading
      ? {
          'item.trash': when(!(item && hasFocus) && NO_MARK, () => {
            if (item) trash(item);
          }),
        }
      : {}),
  };
}

/** What a claim of a pane can be linked to in the other one; null where no article is read beside it. */
function claimBeside(side: Side): { articleId: ArticleId; claimId: ClaimId | null } | null {
  const { articleId, mark } = readerAt(otherSide(side));
  return articleId && { articleId, claimId: mark?.type === 'claim' ? mark.id : null };
}

/** The words selected in a pane now. */
function readWords(side: Side): TextSelection | null {
  return readerAt(side).textSelection;
}

function movedIn(items: readonly MarginItem[]): QuoteId[] {
  return items.flatMap((item) => movedQuotes(item));
}

function movedQuotes(item: MarginItem | null): QuoteId[] {
  return item ? quotesOf(item).flatMap(({ id, state }) => (state === 'moved' ? [id] : [])) : [];
}

/** From the note to its quote; from the text to the note. */
function goBetween(reader: Reader, item: MarginItem): void {
  const head = document.querySelector<HTMLElement>(`[data-note-head="${CSS.escape(item.key)}"]`);
  const quote = quotesOf(item).find(({ found }) => found);
  const [area] = areasOf(item);
  const showProof = (): void => {
    if (quote) reader.showQuote(quote);
    else if (area) reader.showArea(area);
  };
  const isOnNote = head?.closest('[data-note]')?.contains(document.activeElement) ?? false;
  if (head && !(isOnNote && (quote || area))) {
    head.focus({ preventScroll: true });
    head.scrollIntoView({ block: 'nearest' });
  } else showProof();
}

/** The words that are selected now come first: they are what the reader has in hand. */
function inHand(side: Side, item: MarginItem | null): Quoted | null {
  const selection = readWords(side);
  if (selection) {
    const { revisionId, span } = selection;
    return { revisionId, span };
  }
  const quote = item && (quotesOf(item).find(({ found }) => found) ?? quotesOf(item)[0]);
  return quote ? { quoteId: quote.id } : null;
}

const NO_QUOTE = 'This claim has no quote to copy';
