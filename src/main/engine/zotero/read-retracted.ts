import { withNotices } from '../../../shared/domain/publication-notice.ts';
import type { ReadRows } from './table-rows.ts';
import type { ZoteroItem } from './zotero-folder.ts';

/** The flag of a retraction that the reader hid in Zotero (`Zotero.Retractions.FLAG_HIDDEN`). */
const HIDDEN = 1;

/** The items that Zotero knows to be retracted, by Retraction Watch's list, and of which nobody hid that. */
export function readRetracted(rows: ReadRows): ReadonlySet<number> {
  return new Set(
    rows('retractedItems')
      .filter(({ flag }) => flag !== HIDDEN)
      .map(({ itemID }) => itemID),
  );
}

/** The details of an item with the notice that it was retracted, where it was. */
export function withRetraction(csl: ZoteroItem['csl'], isRetracted: boolean): ZoteroItem['csl'] {
  if (!isRetracted) return csl;
  const type = csl.type ?? 'document';
  return withNotices({ ...csl, type }, [{ kind: 'retracted', place: '', source: 'Zotero' }]);
}
