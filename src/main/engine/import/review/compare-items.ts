import { labelOf, typeLabel } from '../../../../shared/domain/csl-fields.ts';
import { formatDate } from '../../../../shared/domain/csl-dates.ts';
import { formatNames } from '../../../../shared/domain/csl-names.ts';
import { CslDate, CslItem, CslName } from '../../../../shared/domain/csl.ts';
import type { MergeSide } from '../../../../shared/domain/import-review.ts';
import {
  customBeside,
  keptNotices,
  newNotices,
  noticesOf,
  sayNotice,
  withNotices,
  type PublicationNotice,
} from '../../../../shared/domain/publication-notice.ts';
import { z } from 'zod';

/** A field of two items, in words. */
export interface ComparedField {
  readonly field: string;
  readonly label: string;
  readonly library: string;
  readonly incoming: string;
}

/** By field the side that the reader took; others are filled where they are empty. */
export type Choices = Readonly<Record<string, MergeSide>>;

/** The notices of both items together, as a field of their own. */
export const NOTICES = 'notices';

/** What names an item and does not describe it. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  'id',
  'citation-key',
  'keyword',
  // They are compared as notices.
  'updated-by',
]);
/** A document is what a thing is called of which nothing is known. */
const NO_TYPE = 'document';
/** Fields whose case and punctuation say nothing. */
const NUMBERS: ReadonlySet<string> = new Set(['DOI', 'ISBN', 'ISSN', 'PMID', 'PMCID', 'URL']);

const Names = z.array(CslName);

/** A value of an item as a person would write it; empty where there is none. */
function words(field: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (field === 'type') return value === NO_TYPE ? '' : typeLabel(value as CslItem['type']);
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  const names = Names.safeParse(value);
  if (names.success) return formatNames(names.data);
  const date = CslDate.safeParse(value);
  if (date.success && !Array.isArray(value)) return formatDate(date.data);
  return JSON.stringify(value);
}

/** Words as they are compared: whatever their dashes, quotation marks and blanks. */
function bare(field: string, text: string): string {
  const even = text
    .replace(/[\u2010-\u2015\u2212]|--+/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ');
  if (!NUMBERS.has(field)) return even;
  return even
    .toLowerCase()
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\/|^doi:\s*/, '')
    .replace(/[-\s]|\/$/g, '');
}

/** The fields that either item has, in the order of the form, each in words. */
export function compareItems(library: CslItem, incoming: CslItem): ComparedField[] {
  const type = library.type === NO_TYPE ? incoming.type : library.type;
  const fields = ['type', ...Object.keys(library), ...Object.keys(incoming)];
  const ofItems = [...new Set(fields)]
    .filter((field) => !NOT_COMPARED.has(field))
    .map((field) => ({ field, ...labelOf(field, type) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ field, label }) => ({
      field,
      label,
      library: words(field, valueOf(library, field)),
      incoming: words(field, valueOf(incoming, field)),
    }));
  return [...ofItems, compareNotices(library, incoming)].filter(
    (each) => each.library !== '' || each.incoming !== '',
  );
}

/** What an item has in a field; notices are no part of what other programs keep. */
const valueOf = (item: CslItem, field: string): unknown =>
  field === 'custom' ? customBeside(item) : item[field];

const sayNotices = (notices: readonly PublicationNotice[]): string =>
  notices.map(sayNotice).join('; ');

/** What both tell of the article's retraction or correction; of the incoming one what is not known here. */
function compareNotices(library: CslItem, incoming: CslItem): ComparedField {
  return {
    field: NOTICES,
    label: 'Retracted or corrected',
    library: sayNotices(noticesOf(library)),
    incoming: sayNotices(newNotices(library, incoming)),
  };
}

/** Whether both sides say the same. */
export function isSame({ field, library, incoming }: ComparedField): boolean {
  return bare(field, library) === bare(field, incoming);
}

/** The side of a field that is taken: the reader’s choice, else what is here, unless nothing is. */
export function sideOf({ field, library }: ComparedField, choices: Choices): MergeSide {
  return choices[field] ?? (library === '' ? 'incoming' : 'library');
}

/** The item of the library with what is taken from the incoming one; its notices beside those that are here. */
export function mergeItems(library: CslItem, incoming: CslItem, choices: Choices): CslItem {
  const taken = compareItems(library, incoming).filter(
    (each) => each.incoming !== '' && !isSame(each) && sideOf(each, choices) === 'incoming',
  );
  const fields = taken.map(({ field }) => field).filter((field) => field !== NOTICES);
  const merged = CslItem.parse({
    ...library,
    ...Object.fromEntries(fields.map((field) => [field, valueOf(incoming, field)])),
  });
  // What a journal says of an article holds whichever details stand: it comes unless the reader says not.
  const told = choices[NOTICES] === 'library' ? [] : newNotices(library, incoming);
  return withNotices(merged, [...keptNotices(library), ...told]);
}
