import type { TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { KIND_WORDS } from '../../../../shared/domain/claim-words.ts';
import { useActions } from '../../services/actions.ts';
import { copyPlace, copyWithCitation } from '../../services/copy-quote.ts';
import { copyLinkToClaim } from '../../services/library-links.ts';
import { undoLast } from '../../services/history.ts';
import { openArticle } from '../../services/store.ts';
import { suggestClaims } from '../../services/suggesting.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { canBeLookedAt, topicOfSilence, type Stop } from './grid-model.ts';

interface CellActionsInput {
  /** What the row of the cell is called. */
  readonly name: string;
  readonly stop: Stop | null;
  readonly column: TableColumn | null;
  /** Whether the cell waits for an answer to an attribute. */
  readonly canFill: boolean;
  /** Changes the claim of the cell, or fills the cell. */
  readonly onEdit: () => void;
}

/** What can be done with the selected cell; a reason in words where it cannot. */
export interface CellActions {
  readonly open: () => void;
  readonly accept: () => void;
  readonly edit: () => void;
  /** Rejects a suggestion; moves a claim that was accepted to the trash. */
  readonly drop: () => void;
  /** Marks the cell none stated, or takes that back. */
  readonly noneStated: () => void;
  /** Lets the rules read the article. */
  readonly look: () => void;
}

const undo = (): void => void undoLast();

const NO_TEXT = 'The article has no text yet: open it to add one';

function noneStatedReason(stop: Stop | null): string {
  return stop?.of === 'noText' ? NO_TEXT : 'The cell has claims; reject or delete them first';
}

/** Offers the actions of the selected cell and gives them to its bar. */
export function useCellActions(input: CellActionsInput): CellActions {
  const { name, stop, column, canFill, onEdit } = input;
  const decide = useCommand('claims.decide');
  const trash = useCommand('claims.trash');
  const record = useCommand('absences.record');
  const remove = useCommand('absences.remove');
  const claim = stop?.of === 'claim' ? stop.claim : null;
  const absence = stop?.of === 'absent' ? stop.absence : null;
  // Of what was never there to read, nobody can say that it states none.
  const silent = stop && stop.of !== 'noText' ? topicOfSilence(stop) : null;

  const silentAbout = silent && { kind: silent.kind, attributeId: silent.attributeId };

  const open = (): void => {
    if (!column) return;
    const [quote] = claim?.quotes ?? [];
    openArticle(column.articleId, {
      span: quote?.found ?? null,
      mark: claim ? { type: 'claim', id: claim.id } : null,
    });
  };
  const recordAbsence = (message: string): void => {
    if (!column || !silentAbout) return;
    record.mutate(
      { articleId: column.articleId, ...silentAbout },
      { onSuccess: () => showToast({ message, undo }) },
    );
  };
  const accept = (): void => {
    if (absence) recordAbsence('Confirmed: none stated');
    else if (claim) {
      decide.mutate(
        { ids: [claim.id], decision: 'accepted' },
        { onSuccess: () => showToast({ message: `Accepted ${claim.code}`, undo }) },
      );
    }
  };
  const reject = (): void => {
    if (!claim) return;
    decide.mutate(
      { ids: [claim.id], decision: 'rejected' },
      { onSuccess: () => showToast({ message: `Rejected ${claim.code}`, undo }) },
    );
  };
  const drop = (): void => {
    if (!claim) return;
    if (claim.status === 'suggested') {
      reject();
      return;
    }
    trash.mutate(
      { ids: [claim.id] },
      {
        onSuccess: () => showToast({ message: `Moved to the trash: claim ${claim.code}`, undo }),
      },
    );
  };
  const noneStated = (): void => {
    if (!column || !silent || !silentAbout) return;
    const words = silent.kind === 'attribute' ? `“${name}”` : KIND_WORDS[silent.kind].toLowerCase();
    if (!absence) {
      recordAbsence(`Marked: no ${words} stated`);
      return;
    }
    remove.mutate(
      { articleId: column.articleId, ...silentAbout },
      { onSuccess: () => showToast({ message: `No longer marked: no ${words} stated`, undo }) },
    );
  };
  const look = (): void => {
    if (!column) return;
    void suggestClaims(column.articleId);
  };
  const copy = (): void => {
    const [quote] = claim?.quotes ?? [];
    if (quote) void copyWithCitation({ quoteId: quote.id });
  };

  const noQuote = claim && claim.quotes.length > 0 ? null : 'Select a claim with a quote first';
  const needsClaim = claim ? null : 'Select a claim first';
  useActions({
    'evidence.open': { run: open, disabled: column ? null : 'Select a cell first' },
    'evidence.accept': {
      run: accept,
      disabled: acceptReason(stop),
    },
    'evidence.look': {
      run: look,
      disabled: lookReason(stop),
    },
    'evidence.edit': { run: onEdit, disabled: canFill ? null : needsClaim },
    'evidence.reject': { run: drop, disabled: needsClaim },
    'item.trash': { run: drop, disabled: needsClaim },
    'evidence.noneStated': {
      run: noneStated,
      disabled: silent ? null : noneStatedReason(stop),
    },
    'link.copy': {
      run: () => {
        if (claim) void copyLinkToClaim(claim);
      },
      disabled: needsClaim,
    },
    'quote.copy': {
      run: copy,
      disabled: noQuote,
    },
    'quote.cite': {
      run: () => {
        const [quote] = claim?.quotes ?? [];
        if (quote) void copyPlace({ quoteId: quote.id });
      },
      disabled: noQuote,
    },
  });
  return { open, accept, edit: onEdit, drop, noneStated, look };
}

function lookReason(stop: Stop | null): string | null {
  if (canBeLookedAt(stop)) return null;
  if (stop?.of === 'unread') return 'No rule looks for this: open the article to record it';
  return stop?.of === 'noText' ? NO_TEXT : 'Select a cell that nobody has looked at';
}

function acceptReason(stop: Stop | null): string | null {
  if (stop?.of === 'claim')
    return stop.claim.status === 'suggested' ? null : 'It is accepted already';
  if (stop?.of === 'absent') return stop.absence.confirmed ? 'It is confirmed already' : null;
  return 'Select a suggested claim first';
}
