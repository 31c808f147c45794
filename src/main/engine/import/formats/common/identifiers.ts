import { findDoi } from '../../../../../shared/domain/doi.ts';
import type { EntryDraft } from './entry-draft.ts';

/** What a field for DOIs holds when it is one and nothing else. */
const SIMPLE_DOI = /^10\.\d{1,9}\/(?:[\w.\-/;:]*\w)$/;
/** ISSN as ISO 3297 has it, and ISBN of 10 or 13 digits as ISO 2108 has it, with any hyphens. */
const ISSN = /^\d{4}-?\d{3}[\dXx]$/;
const ISBN = /^(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]$/;
const NUMBER = /(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx](?![\dXx-])|\d{4}-?\d{3}[\dXx](?![\dXx-])/g;

/** The DOI of a field that holds one, with or without an address or "doi:" before it; "" where there is none. */
export function doiOf(text: string): string {
  return SIMPLE_DOI.test(text) ? text : (findDoi(text) ?? '');
}

/**
 * Adds the ISSNs and ISBNs of a field, told by their shape: "1932-8494 (Print)", "978-0-00-000000-2".
 * What has neither shape goes to `otherwise` as it stands.
 */
export function addSerialNumbers(draft: EntryDraft, text: string, otherwise: string): void {
  if (ISSN.test(text)) return draft.addToList('ISSN', text);
  const found = text.match(NUMBER) ?? [];
  for (const number of found) draft.addToList(ISBN.test(number) ? 'ISBN' : 'ISSN', number);
  if (found.length === 0) draft.addText(otherwise, text.replace(/\s+/g, ' ').trim());
}
