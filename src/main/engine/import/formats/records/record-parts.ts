import type { EntryDraft } from '../common/entry-draft.ts';
import type { FormatPart } from '../format-reading.ts';

/** What the record at this line became: an entry, or a fault where nothing of a reference was found in it. */
export function partOfRecord(draft: EntryDraft | null, line: number): FormatPart {
  if (draft !== null && !draft.isEmpty) return { of: 'entry', entry: draft.entry(line) };
  const message = `The record at line ${line} states neither a title nor anything else that a reference has. Export it again, or write it by hand.`;
  return { of: 'fault', fault: { line, message } };
}
