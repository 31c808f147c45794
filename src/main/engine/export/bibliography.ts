import type * as CitationJs from '@citation-js/core';
import type { CslDate, CslItem } from '../../../shared/domain/csl.ts';
import { issuedYear } from '../../../shared/domain/csl-dates.ts';

/** An item of a bibliography and the key by which it is cited. */
export interface BibliographyItem {
  readonly citekey: string;
  readonly csl: CslItem;
}

const byCitekey = (a: BibliographyItem, b: BibliographyItem): number =>
  a.citekey < b.citekey ? -1 : 1;

function toCslJson({ citekey, csl }: BibliographyItem): CslItem {
  return { ...csl, id: citekey, 'citation-key': citekey };
}

/** CSL-JSON 1.0.2, ordered by citekey, which is each item's `id`. */
export function writeCslJson(items: readonly BibliographyItem[]): string {
  const list = items.toSorted(byCitekey).map(toCslJson);
  return `${JSON.stringify(list, null, 2)}\n`;
}

/**
 * Stands for a character outside ASCII while the library writes: it escapes what LaTeX gives a
 * meaning only when it writes ASCII, and then drops letters of other scripts. `Q` for capitals,
 * because it protects words with capitals from BibTeX styles.
 */
const STAND_IN = /([Qq])z([0-9a-f]+)z/g;

function hide(text: string): string {
  return text.replace(/[^\x20-\x7e\s]/gu, (character) => {
    const capital = character !== character.toLowerCase();
    return `${capital ? 'Q' : 'q'}z${(character.codePointAt(0) ?? 0).toString(16)}z`;
  });
}

function reveal(text: string): string {
  return text.replace(STAND_IN, (_whole, _case, code: string) =>
    String.fromCodePoint(parseInt(code, 16)),
  );
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapStrings(one, change));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, mapStrings(one, change)]),
    );
  }
  return value;
}

/** A date with parts where the item has only words for it, as far as they hold a year. */
function plainDate(csl: CslItem): CslDate | undefined {
  if (csl.issued?.['date-parts']) return { 'date-parts': csl.issued['date-parts'] };
  const year = issuedYear(csl);
  return year === null ? undefined : { 'date-parts': [[year]] };
}

/** What of an item has no place in BibTeX, or is written by Collate itself. */
const LEFT_OUT: ReadonlySet<string> = new Set(['id', 'citation-key', 'issued', 'custom']);

function toBibtexItem({ citekey, csl }: BibliographyItem, index: number): unknown {
  const fields = Object.entries(csl).filter(([field]) => !LEFT_OUT.has(field));
  const issued = plainDate(csl);
  const item = { ...Object.fromEntries(fields), ...(issued ? { issued } : {}) };
  return mapStrings({ ...item, id: labelOf(index, citekey) }, hide);
}

/** A label without anything that BibTeX, or the stand-ins, could change; replaced by the citekey at the end. */
function labelOf(index: number, citekey: string): string {
  return /^[\w:.+/-]+$/.test(citekey) && !/[Qq]z[0-9a-f]+z/.test(citekey)
    ? citekey
    : `collatekey${String(index)}`;
}

/** Loads the library on the first export, so that it costs nothing at the start of the app. */
async function loadLibrary(): Promise<typeof CitationJs> {
  const library = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  const { format } = library.plugins.config.get('@bibtex');
  format.useIdAsLabel = true;
  format.checkLabel = false;
  return library;
}

/** BibTeX in UTF-8, ordered by citekey. Keys are kept exactly as they are. */
export async function writeBibtex(items: readonly BibliographyItem[]): Promise<string> {
  const ordered = items.toSorted(byCitekey);
  if (ordered.length === 0) return '';
  const { Cite } = await loadLibrary();
  const written = reveal(new Cite(ordered.map(toBibtexItem)).format('bibtex'));
  const keyed = ordered.reduce((text, item, index) => {
    const label = labelOf(index, item.citekey);
    return label === item.citekey ? text : text.replace(`{${label},`, () => `{${item.citekey},`);
  }, written);
  return `${keyed.trim()}\n`;
}
