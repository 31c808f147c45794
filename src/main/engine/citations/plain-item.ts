import { parseDateInput } from '../../../shared/domain/csl-dates.ts';
import { CSL_TYPES, type CslDate, type CslItem, type CslName } from '../../../shared/domain/csl.ts';
import { parseEdtf } from './edtf.ts';

/** The name variables of CSL 1.0.2. */
const NAMES: ReadonlySet<string> = new Set(
  `author chair collection-editor compiler composer container-author contributor curator director
  editor editorial-director editor-translator executive-producer guest host illustrator interviewer
  narrator organizer original-author performer producer recipient reviewed-author script-writer
  series-creator translator`.split(/\s+/),
);
/** The date variables of CSL 1.0.2. */
const DATES: ReadonlySet<string> = new Set([
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
]);
const TYPES: ReadonlySet<string> = new Set(CSL_TYPES);

/** A text in one line, whole characters only: what controls a line has no place in a citation. */
export function oneLine(text: unknown): string {
  if (typeof text !== 'string' && typeof text !== 'number') return '';
  return String(text)
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function plainName(name: CslName): Record<string, unknown> | null {
  const part = (key: keyof CslName): string => {
    const text = oneLine(name[key]);
    // The processor counts names by their words as properties of an object. A word joiner is not seen.
    return text in Object.prototype ? `${text}\u2060` : text;
  };
  const plain = {
    family: part('family'),
    given: part('given'),
    'dropping-particle': part('dropping-particle'),
    'non-dropping-particle': part('non-dropping-particle'),
    suffix: part('suffix'),
    literal: part('literal'),
  };
  // A name of one part is written as it is, whatever part it was kept as.
  const whole = plain.family || plain.literal || plain.given;
  if (whole === '') return null;
  if (plain.family === '') return { literal: whole };
  const known = Object.entries(plain).filter(([key, text]) => text !== '' && key !== 'literal');
  // What follows a name with a comma is written so when the program that kept it said so.
  const comma = name['comma-suffix'] === true ? { 'comma-suffix': true } : {};
  return { ...Object.fromEntries(known), ...comma };
}

/** Year, month and day of each end, whatever they were written as; of ends of unlike length what both have. */
function plainParts(date: CslDate): number[][] {
  const ends = (date['date-parts'] ?? []).slice(0, 2).flatMap((parts) => {
    const numbers = parts.map((part) => (String(part).trim() === '' ? NaN : Number(part)));
    const known = numbers.findIndex((part) => !Number.isInteger(part));
    const whole = known === -1 ? numbers : numbers.slice(0, known);
    return whole.length === 0 || whole[0] === 0 ? [] : [whole];
  });
  const length = Math.min(...ends.map((end) => end.length));
  return ends.map((end) => end.slice(0, length));
}

function plainDate(date: CslDate): Record<string, unknown> | null {
  const parts = plainParts(date);
  const circa = date.circa ? { circa: true } : {};
  if (parts.length > 0) {
    const season = Number(date.season);
    const hasSeason = season >= 1 && season <= 4 && parts[0]!.length === 1;
    return { 'date-parts': parts, ...circa, ...(hasSeason && { season }) };
  }
  const edtf = typeof date['edtf'] === 'string' ? date['edtf'] : '';
  for (const written of [edtf, date.raw, date.literal]) {
    const text = oneLine(written);
    const read = text === '' ? null : (parseEdtf(text) ?? parseDateInput(text));
    if (read) return plainDate(read);
  }
  const literal = oneLine(date.literal) || oneLine(date.raw) || edtf;
  return literal === '' ? null : { literal };
}

/** An item whose fields have the forms that the processor reads. */
export interface PlainItem {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function plainValue(field: string, value: unknown): unknown {
  if (NAMES.has(field)) {
    if (!Array.isArray(value)) return null;
    const names = value.filter(isObject).flatMap((name) => plainName(name) ?? []);
    return names.length === 0 ? null : names;
  }
  if (DATES.has(field)) return isObject(value) ? plainDate(value) : null;
  return oneLine(value) || null;
}

/**
 * An item as the processor can read it, whatever a library holds: texts in one line, names and dates
 * of a known form, and nothing that is neither. A note is kept as text: lines like “type: book” in it
 * say nothing of the item.
 */
export function plainItem(id: string, csl: CslItem): PlainItem {
  const fields = Object.entries(csl).flatMap(([field, value]) => {
    const plain = plainValue(field, value);
    return plain === null ? [] : [[field, plain] as const];
  });
  const type = TYPES.has(csl.type) ? csl.type : 'document';
  return { ...Object.fromEntries(fields), id, type };
}
