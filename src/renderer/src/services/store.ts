import { create } from 'zustand';
import type { ArticleScope, ArticleSort } from '../../../shared/domain/article.ts';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import type {
  AnnotationId,
  ArticleId,
  ClaimId,
  JobId,
  NoteId,
  RevisionId,
  TableId,
} from '../../../shared/domain/ids.ts';
import type { Span } from '../../../shared/domain/quote.ts';
import type { ExportTarget } from '../../../shared/contract/calls/export.ts';
import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import { NOTHING_SELECTED, selectOne, selectionIn, type ListSelection } from './selection.ts';

/** What fills the window below the bar. */
export type Room =
  | { readonly name: 'library' }
  | { readonly name: 'search' }
  | { readonly name: 'evidence'; readonly tableId: TableId }
  | { readonly name: 'trash' }
  /** An import that was read and waits, by the job that read it. */
  | { readonly name: 'review'; readonly id: JobId };

/** A mark in the open article: selecting it in the text or in the margin selects both. */
export type Mark =
  | { readonly type: 'claim'; readonly id: ClaimId }
  | { readonly type: 'annotation'; readonly id: AnnotationId };

/** A place to show in the open article. Each jump is an object of its own, also to the same place. */
export interface Jump {
  readonly articleId: ArticleId;
  readonly span: Span | null;
  readonly mark: Mark | null;
  /** A note about the article. */
  readonly noteId: NoteId | null;
}

/** The one overlay or side form that is open, if any. */
export type Overlay =
  | { readonly name: 'palette' }
  | { readonly name: 'keys' }
  | { readonly name: 'settings' }
  | { readonly name: 'paste'; readonly text: string }
  | { readonly name: 'zotero' }
  | { readonly name: 'jobs' }
  | { readonly name: 'backups' }
  | { readonly name: 'details'; readonly articleId: ArticleId }
  | { readonly name: 'newReference' }
  | { readonly name: 'revise'; readonly articleId: ArticleId }
  | { readonly name: 'tags'; readonly articles: ArticleSelection }
  | { readonly name: 'linkArticle'; readonly articleId: ArticleId }
  | { readonly name: 'linkClaim'; readonly claimId: ClaimId; readonly articleId: ArticleId }
  | { readonly name: 'newCollection' }
  | { readonly name: 'editTag'; readonly tag: string }
  | {
      readonly name: 'renameTable';
      readonly table: { readonly id: TableId; readonly title: string };
    }
  | { readonly name: 'export'; readonly target: ExportTarget }
  /** Begins at a rule or at a kind, if one is asked for. */
  | {
      readonly name: 'aboutSuggestions';
      readonly ruleId?: string;
      readonly kind?: ClaimKind;
    };

/** The words that are selected in the open article. */
export interface TextSelection {
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  readonly span: Span;
  readonly exact: string;
}

/** The claim being made or changed beside the text. */
export type ClaimEditing =
  | {
      readonly of: 'new';
      readonly kind: ClaimKind | null;
      readonly selection: TextSelection | null;
    }
  | { readonly of: 'existing'; readonly claimId: ClaimId };

interface State {
  readonly room: Room;
  readonly scope: ArticleScope;
  readonly sort: ArticleSort;
  readonly descending: boolean;
  readonly filter: string;
  readonly openArticleId: ArticleId | null;
  readonly selection: ListSelection;
  readonly compareTray: readonly ArticleId[];
  readonly mark: Mark | null;
  /** Claims that undo or redo has just brought back or changed, for the reader to go to. */
  readonly movedClaims: readonly ClaimId[];
  readonly jump: Jump | null;
  /** The last jump whose place was shown: coming back to the reader does not show it again. */
  readonly followedJump: Jump | null;
  readonly textSelection: TextSelection | null;
  readonly claimEditing: ClaimEditing | null;
  readonly findOpen: boolean;
  readonly searchText: string;
  readonly overlay: Overlay | null;
  readonly sidebarShown: boolean;
  readonly lastTableId: TableId | null;
}

const initialState: State = {
  room: { name: 'library' },
  scope: { of: 'all' },
  sort: 'year',
  descending: true,
  filter: '',
  openArticleId: null,
  selection: NOTHING_SELECTED,
  compareTray: [],
  mark: null,
  movedClaims: [],
  jump: null,
  followedJump: null,
  textSelection: null,
  claimEditing: null,
  findOpen: false,
  searchText: '',
  overlay: null,
  sidebarShown: true,
  lastTableId: null,
};

/** What several panes share; everything else is component state or comes from the engine. */
export const useStore = create<State>()(() => initialState);

/** Shows other articles in the list: those of another scope, or with other words. */
export function showList(shown: Partial<Pick<State, 'scope' | 'filter'>>): void {
  useStore.setState((state) => ({
    ...shown,
    selection: selectionIn(state.selection, state, { ...state, ...shown }),
  }));
}

/** Opens an article in the reader, at a place if one is given, and shows the library room. */
export function openArticle(
  articleId: ArticleId,
  at: {
    readonly span?: Span | null;
    readonly mark?: Mark | null;
    readonly noteId?: NoteId | null;
  } = {},
): void {
  useStore.setState({
    room: { name: 'library' },
    openArticleId: articleId,
    selection: selectOne(articleId),
    mark: at.mark ?? null,
    movedClaims: [],
    textSelection: null,
    claimEditing: null,
    findOpen: false,
    jump: {
      articleId,
      span: at.span ?? null,
      mark: at.mark ?? null,
      noteId: at.noteId ?? null,
    },
  });
}

/** Shows one overlay; whatever was open before closes. */
export function showOverlay(overlay: Overlay): void {
  useStore.setState({ overlay });
}

export function closeOverlay(): void {
  useStore.setState({ overlay: null });
}
