import type { ClaimEditing, Side } from '../../../services/reader-state.ts';
import { setReader } from '../../../services/store.ts';
import type { Claim } from '../../../../../shared/domain/claim.ts';
import { keyOfMark } from '../text/marks.ts';

/** The key of the note that a new claim is written in. */
export const NEW_CLAIM = 'new';

/** The key of the note that is replaced by the editor, `NEW_CLAIM` for a new claim, or null. */
export function keyOfEditing(editing: ClaimEditing | null): string | null {
  if (!editing) return null;
  return editing.of === 'new' ? NEW_CLAIM : keyOfMark({ type: 'claim', id: editing.claimId });
}

/** Where the words of the claim being edited stand, or null if it has none. */
export function placeOfEditing(
  editing: ClaimEditing | null,
  claims: readonly Claim[],
): number | null {
  if (!editing) return null;
  if (editing.of === 'new') return editing.selection?.span.start ?? null;
  const claim = claims.find(({ id }) => id === editing.claimId);
  return claim?.quotes.find(({ found }) => found)?.found?.start ?? null;
}

/** Takes the editor of a pane away; what was typed in it is kept or dropped by whoever does. */
export function stopEditing(side: Side): void {
  setReader(side, { claimEditing: null });
}
