import { create } from 'zustand';
import type { ArticleScope, ArticleSort } from '../../../shared/domain/article.ts';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import type {
  ArticleId,
  AttributeId,
  ClaimId,
  CollectionId,
  JobId,
  QuestionId,
  SavedSearchId,
  TableId,
} from '../../../shared/domain/ids.ts';
import type { SavedQuestion } from '../../../shared/domain/saved-search.ts';
import type { ResultOrder } from '../../../shared/domain/search-hit.ts';
import type { ExportTarget } from '../../../shared/contract/calls/export.ts';
import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import {
  NOTHING_OPEN,
  otherSide,
  sideOf,
  withArticle,
  type Pair,
  type Place,
  type ReaderState,
  type Side,
} from './reader-state.ts';
import { NOTHING_SELECTED, selectOne, selectionIn, type ListSelection } from './selection.ts';

/** What fills the window below the bar. */
export type Room =
  | { readonly name: 'library' }
  | { readonly name: 'search' }
  | {
      readonly name: 'evidence';
      readonly tableId: TableId;
      /** Whether it comes up with its analysis; else it is as it was left. */
      readonly showsAnalysis?: boolean;
    }
  | { readonly name: 'question'; readonly questionId: QuestionId }
  | { readonly name: 'trash' }
  /** An import that was read and waits, by the job that read it. */
  | { readonly name: 'review'; readonly id: JobId }
  | ExportRoom;

/** What can be exported: what the engine writes, or the page of a question, which the window draws. */
export type ExportSubject = ExportTarget | { readonly of: 'question'; readonly id: QuestionId };

/** What is exported before it is written, and the room from which it was asked for. */
export interface ExportRoom {
  readonly name: 'export';
  readonly target: ExportSubject;
  readonly from: Exclude<Room, ExportRoom>;
}

/** Where the reader is in the import that is reviewed, in words; '' where nothing of the kind is selected. */
export interface ReviewPlace {
  /** `Duplicate 1 of 4`. */
  readonly entry: string;
  /** `field 3 of 6`. */
  readonly field: string;
}

/** The parts of the settings. */
export type SettingsTab = 'general' | 'labels' | 'citations' | 'keys';

/** The one overlay or side form that is open, if any. */
export type Overlay =
  | { readonly name: 'palette' }
  | { readonly name: 'keys' }
  /** Begins at one of its parts, if one is asked for. */
  | { readonly name: 'settings'; readonly tab?: SettingsTab }
  | { readonly name: 'paste'; readonly text: string }
  | { readonly name: 'zotero' }
  | { readonly name: 'jobs' }
  | { readonly name: 'backups' }
  | { readonly name: 'columns' }
  | { readonly name: 'details'; readonly articleId: ArticleId }
  | { readonly name: 'newReference' }
  | { readonly name: 'revise'; readonly articleId: ArticleId }
  | { readonly name: 'tags'; readonly articles: ArticleSelection }
  | { readonly name: 'linkArticle'; readonly articleId: ArticleId }
  | {
      readonly name: 'linkClaim';
      readonly claimId: ClaimId;
      readonly articleId: ArticleId;
      /** The article that is read beside it, with the claim selected there. */
      readonly beside: { readonly articleId: ArticleId; readonly claimId: ClaimId | null } | null;
    }
  /** Inside the one that is shown, or another one if it is named. */
  | { readonly name: 'newCollection'; readonly parentId?: CollectionId }
  | { readonly name: 'editTag'; readonly tag: string }
  /** Gives what is asked a name, under which it is kept. */
  | { readonly name: 'saveSearch'; readonly asks: SavedQuestion }
  | { readonly name: 'savedSearch'; readonly id: SavedSearchId }
  | {
      readonly name: 'renameTable';
      readonly table: { readonly id: TableId; readonly title: string };
    }
  /** All attributes of the library. */
  | { readonly name: 'attributes' }
  /** Defines an attribute, or changes the one that is named; the table gets a row of a new one. */
  | {
      readonly name: 'attribute';
      readonly id: AttributeId | null;
      readonly tableId: TableId | null;
    }
  | { readonly name: 'newQuestion' }
  | {
      readonly name: 'renameQuestion';
      readonly question: { readonly id: QuestionId; readonly text: string };
    }
  /** Begins at a rule or at a kind, if one is asked for. */
  | {
      readonly name: 'aboutSuggestions';
      readonly ruleId?: string;
      readonly kind?: ClaimKind;
    };

interface State extends Pair {
  readonly room: Room;
  readonly scope: ArticleScope;
  readonly sort: ArticleSort;
  readonly descending: boolean;
  readonly filter: string;
  readonly selection: ListSelection;
  readonly compareTray: readonly ArticleId[];
  /** Claims that undo or redo has just brought back or changed, for the reader to go to. */
  readonly movedClaims: readonly ClaimId[];
  readonly searchText: string;
  /** What the results of the search are ordered by. */
  readonly searchOrder: ResultOrder;
  /** The saved search that was opened, while it or a change of it is asked. */
  readonly savedSearchId: SavedSearchId | null;
  readonly overlay: Overlay | null;
  readonly sidebarShown: boolean;
  /** Whether the list stands beside what is read, and the sidebar with it; `auto`: where there is room. */
  readonly list: 'auto' | 'shown' | 'hidden';
  /** Whether what scrolls one of two texts scrolls the other too. */
  readonly scrollsTogether: boolean;
  /** Whether what two articles differ in is listed below them. */
  readonly comparing: boolean;
  /** Whether that list takes the room of the two texts. */
  readonly onlyDifferences: boolean;
  readonly lastTableId: TableId | null;
  readonly lastQuestionId: QuestionId | null;
  readonly reviewPlace: ReviewPlace;
}

const initialState: State = {
  room: { name: 'library' },
  scope: { of: 'all' },
  sort: 'year',
  descending: true,
  filter: '',
  readers: { first: NOTHING_OPEN, second: NOTHING_OPEN },
  active: 'first',
  swapped: false,
  selection: NOTHING_SELECTED,
  compareTray: [],
  movedClaims: [],
  searchText: '',
  searchOrder: 'relevance',
  savedSearchId: null,
  overlay: null,
  sidebarShown: true,
  list: 'auto',
  scrollsTogether: false,
  comparing: false,
  onlyDifferences: false,
  lastTableId: null,
  lastQuestionId: null,
  reviewPlace: { entry: '', field: '' },
};

/** What several panes share; everything else is component state or comes from the engine. */
export const useStore = create<State>()(() => initialState);

/** Says anew where the reader is in a review. */
export function setReviewPlace(place: Partial<ReviewPlace>): void {
  useStore.setState(({ reviewPlace }) => ({ reviewPlace: { ...reviewPlace, ...place } }));
}

/** Shows other articles in the list: those of another scope, or with other words. */
export function showList(shown: Partial<Pick<State, 'scope' | 'filter'>>): void {
  useStore.setState((state) => ({
    ...shown,
    selection: selectionIn(state.selection, state, { ...state, ...shown }),
  }));
}

/** What the pane that had the focus last shows. */
export function activeReader({ readers, active }: Pair = useStore.getState()): ReaderState {
  return readers[active];
}

/** Whether two articles are read side by side. */
export function isPair({ readers }: Pick<Pair, 'readers'>): boolean {
  return readers.first.articleId !== null && readers.second.articleId !== null;
}

/** Changes what is in hand in one pane. */
export function setReader(side: Side, change: Partial<ReaderState>): void {
  useStore.setState(({ readers }) => ({
    readers: { ...readers, [side]: { ...readers[side], ...change } },
  }));
}

/** The pane has the focus now: keys and buttons are about it. */
export function activate(side: Side): void {
  if (useStore.getState().active !== side) useStore.setState({ active: side });
}

/** Opens an article in this pane, unless the other one shows it: then that is gone to. */
export function openIn(side: Side, articleId: ArticleId, at: Place = {}): void {
  useStore.setState((state) => ({
    ...withArticle(state, sideOf(state, articleId) ?? side, articleId, at),
    room: { name: 'library' },
    selection: selectOne(articleId),
    movedClaims: [],
  }));
}

/**
 * Opens an article in the pane that had the focus last, at a place if one is given, and shows the
 * library room. An article that another pane shows is gone to there.
 */
export function openArticle(articleId: ArticleId, at: Place = {}): void {
  openIn(useStore.getState().active, articleId, at);
}

/** As `openArticle`, at the right of the article that is read; alone where none is. */
export function openBeside(articleId: ArticleId, at: Place = {}): void {
  const state = useStore.getState();
  const isAlone = activeReader(state).articleId === null;
  if (isAlone) openArticle(articleId, at);
  else {
    const beside = otherSide(state.active);
    if (!isPair(state)) useStore.setState({ swapped: beside === 'first' });
    openIn(beside, articleId, at);
  }
}

/** Shows one overlay; whatever was open before closes. */
export function showOverlay(overlay: Overlay): void {
  useStore.setState({ overlay });
}

export function closeOverlay(): void {
  useStore.setState({ overlay: null });
}
