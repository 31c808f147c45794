import type { PageRect, PageRef } from '../../../shared/domain/page-map.ts';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import type {
  AnnotationId,
  ArticleId,
  AttachmentId,
  ClaimId,
  NoteId,
  RevisionId,
} from '../../../shared/domain/ids.ts';
import { ALL_MARKS, type MarkFilter } from './mark-filter.ts';
import type { Span } from '../../../shared/domain/quote.ts';

/**
 * Which of the two panes that can show a text. A pane keeps its name when the two swap their places, and
 * when the other one is closed.
 */
export type Side = 'first' | 'second';

/** A mark in an open article: selecting it in the text or in the margin selects both. */
export type Mark =
  | { readonly type: 'claim'; readonly id: ClaimId }
  | { readonly type: 'annotation'; readonly id: AnnotationId };

/** A place to show in an open article. Each jump is an object of its own, also to the same place. */
export interface Jump {
  readonly articleId: ArticleId;
  readonly span: Span | null;
  readonly mark: Mark | null;
  /** A note about the article. */
  readonly noteId: NoteId | null;
}

/** The words that are selected in an open article. */
export interface TextSelection {
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  readonly span: Span;
  readonly exact: string;
}

/** The search from which an article was opened. */
export interface FromSearch {
  /** As it was typed. */
  readonly typed: string;
  /** The words that were found, where what was typed was corrected. */
  readonly words: string;
  /** Which match was gone to; null while it is the one of the hit. */
  readonly at: number | null;
}

/** A part of a page that is to prove a claim. */
export interface AreaInHand extends PageRef {
  /** The PDF. */
  readonly attachmentId: AttachmentId;
  readonly rect: PageRect;
  /** A PNG in base64; null where it has to be drawn again. */
  readonly picture: string | null;
}

/** The claim being made or changed beside the text. */
export type ClaimEditing =
  | {
      readonly of: 'new';
      readonly kind: ClaimKind | null;
      readonly selection: TextSelection | null;
      /** The area that is to prove it, in place of words. */
      readonly area?: AreaInHand;
    }
  | { readonly of: 'existing'; readonly claimId: ClaimId };

/** A place of an article that is marked while a difference told from it is selected. */
export interface MarkedPassage {
  readonly part: 'title' | 'text';
  readonly span: Span;
  /** The words in it by which the two articles differ. */
  readonly differing: readonly Span[];
}

/** What one pane shows, and what the reader has in hand there. */
export interface ReaderState {
  readonly articleId: ArticleId | null;
  readonly mark: Mark | null;
  readonly jump: Jump | null;
  /** The last jump whose place was shown: coming back to the reader does not show it again. */
  readonly followedJump: Jump | null;
  readonly passage: MarkedPassage | null;
  readonly textSelection: TextSelection | null;
  readonly claimEditing: ClaimEditing | null;
  readonly findOpen: boolean;
  /** Whose matches are shown; null where it was opened otherwise, or they were put away. */
  readonly search: FromSearch | null;
  /** Which marks are shown, in the text and beside it. */
  readonly filter: MarkFilter;
}

export const NOTHING_OPEN: ReaderState = {
  articleId: null,
  mark: null,
  jump: null,
  followedJump: null,
  passage: null,
  textSelection: null,
  claimEditing: null,
  findOpen: false,
  search: null,
  filter: ALL_MARKS,
};

export type Readers = Readonly<Record<Side, ReaderState>>;

/** The panes in hand: what each shows, which the keys are about, and which stands at the left. */
export interface Pair {
  readonly readers: Readers;
  /** The pane that had the focus last. */
  readonly active: Side;
  /** Whether the second pane stands left of the first. */
  readonly swapped: boolean;
}

/** A place in an article that is asked for together with it. */
export interface Place {
  readonly span?: Span | null;
  readonly mark?: Mark | null;
  readonly noteId?: NoteId | null;
  readonly search?: FromSearch | null;
}

/** The panes, the first one first. */
export const SIDES = ['first', 'second'] as const satisfies readonly Side[];

export function otherSide(side: Side): Side {
  return side === 'first' ? 'second' : 'first';
}

/** The pane that shows an article; null when none does. */
export function sideOf({ readers }: Pick<Pair, 'readers'>, articleId: ArticleId): Side | null {
  if (readers.first.articleId === articleId) return 'first';
  return readers.second.articleId === articleId ? 'second' : null;
}

/** The panes with an article in one of them, at a place if one is given; what was in hand there is let go. */
export function withArticle(pair: Pair, side: Side, articleId: ArticleId, at: Place): Pair {
  const mark = at.mark ?? null;
  const jump = { articleId, span: at.span ?? null, mark, noteId: at.noteId ?? null };
  const { followedJump } = pair.readers[side];
  const search = at.search ?? null;
  const shown: ReaderState = { ...NOTHING_OPEN, articleId, mark, jump, followedJump, search };
  return { readers: { ...pair.readers, [side]: shown }, active: side, swapped: pair.swapped };
}

/** The panes without the articles that fail the test; what stays is in hand then. */
export function keepReaders(pair: Pair, keeps: (articleId: ArticleId) => boolean): Pair {
  const kept = (reader: ReaderState): ReaderState =>
    reader.articleId === null || keeps(reader.articleId) ? reader : NOTHING_OPEN;
  const readers = { first: kept(pair.readers.first), second: kept(pair.readers.second) };
  const other = otherSide(pair.active);
  const isOtherLeft = readers[pair.active].articleId === null && readers[other].articleId !== null;
  return { readers, active: isOtherLeft ? other : pair.active, swapped: pair.swapped };
}
