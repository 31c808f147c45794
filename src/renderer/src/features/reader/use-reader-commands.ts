import { useMemo } from 'react';
import type { Annotation, AnnotationStyle, Color } from '../../../../shared/domain/annotation.ts';
import type {
  Claim,
  ClaimDecision,
  ClaimDraft,
  ClaimKind,
} from '../../../../shared/domain/claim.ts';
import { KIND_WORDS } from '../../../../shared/domain/claim-words.ts';
import type {
  AnnotationId,
  AreaId,
  ArticleId,
  ClaimId,
  LinkId,
  QuoteId,
  RevisionId,
} from '../../../../shared/domain/ids.ts';
import type { AreaDraft } from '../../../../shared/domain/pages.ts';
import type { Input, Method, Output } from '../../../../shared/contract/contract.ts';
import { reportError } from '../../services/banners.ts';
import { sayChanged } from '../../services/changed.ts';
import { undoLast } from '../../services/history.ts';
import type { AreaInHand, Mark, TextSelection } from '../../services/reader-state.ts';
import { showToast, withdrawUndo } from '../../services/toast.ts';
import { call } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';

/** What a reader can do in the open article. A failure is shown as a banner and gives null. */
export interface ReaderCommands {
  readonly highlight: (
    selection: TextSelection,
    look: { readonly color: Color; readonly style?: AnnotationStyle },
  ) => Promise<AnnotationId | null>;
  readonly changeAnnotation: (
    id: AnnotationId,
    change: Partial<Pick<Annotation, 'color' | 'style' | 'comment' | 'tags'>>,
  ) => Promise<boolean>;
  /** Without selected words the claim is an unproved one. */
  readonly createClaim: (
    selection: TextSelection | null,
    draft: ClaimDraft,
  ) => Promise<ClaimId | null>;
  readonly changeClaim: (id: ClaimId, draft: ClaimDraft) => Promise<boolean>;
  readonly decide: (ids: readonly ClaimId[], decision: ClaimDecision) => Promise<boolean>;
  readonly trash: (mark: Mark, code: string) => Promise<boolean>;
  readonly addQuote: (
    claim: Pick<Claim, 'id' | 'code'>,
    selection: TextSelection,
  ) => Promise<boolean>;
  readonly removeQuote: (id: ClaimId, quoteId: QuoteId) => Promise<boolean>;
  /** Marks a part of a page. */
  readonly markArea: (area: AreaDraft, color: Color) => Promise<AnnotationId | null>;
  /** Makes a claim that a part of a page proves, with its picture. */
  readonly claimArea: (area: AreaInHand, draft: ClaimDraft) => Promise<ClaimId | null>;
  readonly removeArea: (id: ClaimId, areaId: AreaId) => Promise<boolean>;
  readonly confirmQuotes: (ids: readonly QuoteId[]) => Promise<boolean>;
  /** Agrees with where all moved quotes of the article were found. */
  readonly confirmAllQuotes: () => Promise<boolean>;
  readonly placeQuote: (id: QuoteId, selection: TextSelection) => Promise<boolean>;
  readonly recordAbsence: (kind: ClaimKind) => Promise<boolean>;
  readonly removeAbsence: (kind: ClaimKind) => Promise<boolean>;
  readonly removeLink: (id: LinkId) => Promise<boolean>;
}

/** Runs a command; what goes wrong is reported, with a way to try again. */
async function attempt<M extends Method>(
  method: M,
  input: Input<M>,
): Promise<Output<M> | undefined> {
  try {
    const answer = await call(method, input);
    withdrawUndo();
    return answer;
  } catch (error) {
    reportError(error, () => void attempt(method, input));
    return undefined;
  }
}

async function run<M extends Method>(method: M, input: Input<M>): Promise<boolean> {
  return (await attempt(method, input)) !== undefined;
}

/** As `run`, and says what was done, with the way back. */
async function runAndSay<M extends Method>(
  method: M,
  input: Input<M>,
  message: string,
): Promise<boolean> {
  const isDone = await run(method, input);
  if (isDone) showToast({ message, undo: () => void undoLast() });
  return isDone;
}

function nameOfKind(kind: ClaimKind): string {
  return KIND_WORDS[kind].toLowerCase();
}

/** The commands of one article. */
function createCommands(articleId: ArticleId, revisionId: RevisionId | null): ReaderCommands {
  return {
    async highlight(words, { color, style = 'highlight' }) {
      const made = await attempt('annotations.create', {
        articleId,
        revisionId: words.revisionId,
        span: words.span,
        color,
        style,
        comment: '',
        tags: [],
      });
      return made?.id ?? null;
    },
    changeAnnotation: (id, change) => run('annotations.update', { id, ...change }),
    async createClaim(selection, draft) {
      const revision = selection?.revisionId ?? revisionId;
      if (revision === null) {
        showToast({ message: 'Mark an area of a page first: these pages have no text' });
        return null;
      }
      const made = await attempt('claims.create', {
        articleId,
        revisionId: revision,
        spans: selection ? [selection.span] : [],
        draft,
      });
      return made?.id ?? null;
    },
    changeClaim: (id, draft) => run('claims.update', { id, draft, accept: true }),
    async decide(ids, decision) {
      const answer = await attempt('claims.decide', { ids: [...ids], decision });
      if (answer && (decision !== 'accepted' || ids.length > 1)) {
        const what = ids.length === 1 ? 'Suggestion' : `${ids.length} suggestions`;
        sayChanged(answer, `${what} ${decision === 'undecided' ? 'taken back' : decision}`);
      }
      return answer !== undefined;
    },
    trash: (mark, code) =>
      mark.type === 'claim'
        ? runAndSay('claims.trash', { ids: [mark.id] }, `Moved to the trash: claim ${code}`)
        : runAndSay(
            'annotations.trash',
            { ids: [mark.id] },
            `Moved to the trash: annotation ${code}`,
          ),
    addQuote: (claim, words) =>
      runAndSay(
        'claims.addQuote',
        { id: claim.id, revisionId: words.revisionId, span: words.span },
        `Quote added to ${claim.code}`,
      ),
    removeQuote: (id, quoteId) =>
      runAndSay('claims.removeQuote', { id, quoteId }, 'Quote removed from the claim'),
    async markArea(area, color) {
      const remark = { color, comment: '', tags: [] };
      return (await attempt('areas.annotate', { articleId, area, ...remark }))?.id ?? null;
    },
    async claimArea({ attachmentId, page, rect, picture }, draft) {
      if (picture === null) {
        showToast({
          message: `The picture of the area is not drawn. Show page ${String(page)}, then save again.`,
        });
        return null;
      }
      const area = { attachmentId, page, rect, picture };
      return (await attempt('areas.claim', { articleId, area, draft }))?.id ?? null;
    },
    removeArea: (id, areaId) =>
      runAndSay('areas.removeFromClaim', { id, areaId }, 'Area removed from the claim'),
    confirmQuotes: (ids) =>
      runAndSay('quotes.confirm', { ids: [...ids] }, `${plural(ids.length, 'quote')} confirmed`),
    async confirmAllQuotes() {
      const confirmed = await attempt('quotes.confirmAll', { articleId });
      if (confirmed) sayChanged(confirmed, `${plural(confirmed.quotes, 'quote')} confirmed`);
      return confirmed !== undefined;
    },
    placeQuote: (id, words) =>
      runAndSay(
        'quotes.place',
        { id, revisionId: words.revisionId, span: words.span },
        'Quote put at the selected words',
      ),
    recordAbsence: (kind) =>
      runAndSay('absences.record', { articleId, kind }, `Marked: no ${nameOfKind(kind)} stated`),
    removeAbsence: (kind) =>
      runAndSay(
        'absences.remove',
        { articleId, kind },
        `No longer marked: no ${nameOfKind(kind)} stated`,
      ),
    removeLink: (id) => runAndSay('links.remove', { id }, 'Link removed'),
  };
}

/** As `createCommands`, the same object as long as the article and its text stay. */
export function useReaderCommands(
  articleId: ArticleId,
  revisionId: RevisionId | null,
): ReaderCommands {
  return useMemo(() => createCommands(articleId, revisionId), [articleId, revisionId]);
}
