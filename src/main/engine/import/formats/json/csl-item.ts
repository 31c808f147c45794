import { decodeHTMLStrict as decodeReferences } from 'entities';
import {
  CSL_TYPES,
  CslItem,
  type CslDate,
  type CslName,
  type CslType,
} from '../../../../../shared/domain/csl.ts';
import { readDate } from '../common/read-date.ts';
import { asList, asText, isObject, type JsonObject } from './json-values.ts';

/** Variables under the names that earlier versions of CSL-JSON had for them. */
const FORMER_NAMES: ReadonlyMap<string, string> = new Map([
  ['journalAbbreviation', 'container-title-short'],
  ['shortTitle', 'title-short'],
  ['event', 'event-title'],
]);
/** What the entry keeps beside its item, and the works that a work of Crossref cites, which are no detail of it. */
const APART: ReadonlySet<string> = new Set(['id', 'type', 'citation-key', 'keyword', 'reference']);
const NAME_PARTS = [
  'family',
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'literal',
] as const;
/** Texts in which Crossref leaves references of HTML: "Mice &amp; men". */
const ENCODED: ReadonlySet<string> = new Set(['title', 'container-title', 'publisher']);
const SCHEMAS = CslItem.shape;
/** What Crossref's REST API calls the types of works, where CSL has another name (its list: `/types`). */
const CROSSREF_TYPES: ReadonlyMap<string, CslType> = new Map([
  ['journal-article', 'article-journal'],
  ['posted-content', 'article'],
  ['proceedings-article', 'paper-conference'],
  ['book-chapter', 'chapter'],
  ['book-part', 'chapter'],
  ['book-section', 'chapter'],
  ['book-track', 'chapter'],
  ['reference-entry', 'entry'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['book-set', 'book'],
  ['book-series', 'collection'],
  ['proceedings', 'book'],
  ['proceedings-series', 'collection'],
  ['dissertation', 'thesis'],
  ['report-component', 'report'],
  ['report-series', 'collection'],
  ['peer-review', 'review'],
  ['journal', 'periodical'],
  ['journal-issue', 'periodical'],
  ['journal-volume', 'periodical'],
  ['database', 'dataset'],
]);
/** What other programs keep in an item is nested no deeper; what is would break later steps. */
const MAX_DEPTH = 4;

/**
 * An item as our schema has it: values of another form than CSL's are put into it where they can be
 * ("title" as a list, a date as text, a name as text), and left out where they cannot.
 */
export function cslItem(item: JsonObject): CslItem {
  const csl: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(withWholeTitle(item))) {
    if (APART.has(key)) continue;
    const name = FORMER_NAMES.get(key) ?? key;
    const kept = Object.hasOwn(SCHEMAS, name)
      ? fit(name as keyof typeof SCHEMAS, value)
      : isShallow(value, MAX_DEPTH)
        ? value
        : undefined;
    if (kept !== undefined && kept !== null && kept !== '' && !isEmptyList(kept))
      csl[name] ??= kept;
  }
  return { ...csl, type: knownType(item['type']) ?? 'document' };
}

/** The type by its name in CSL, or in Crossref's REST API; null for a name that neither has. */
export function knownType(type: unknown): CslType | null {
  const name = asText(type).toLowerCase();
  return CSL_TYPES.find((known) => known === name) ?? CROSSREF_TYPES.get(name) ?? null;
}

/** A work of Crossref with what stands behind the colon of its title, which is kept apart there. */
function withWholeTitle(item: JsonObject): JsonObject {
  const { title, subtitle, ...others } = item;
  if (!Array.isArray(title) || !Array.isArray(subtitle)) return item;
  const [main, rest] = [asText(title[0]).trim(), asText(subtitle[0]).trim()];
  const isWhole = main === '' || rest === '' || main.includes(rest);
  return { ...others, title: isWhole ? title : `${main}: ${rest}` };
}

function fit(name: keyof typeof SCHEMAS, value: unknown): unknown {
  const accepts = (candidate: unknown): boolean => SCHEMAS[name].safeParse(candidate).success;
  if (accepts(value) && !isUnnamed(value)) return ENCODED.has(name) ? decoded(value) : value;
  const candidates = [textOf(value), namesOf(value), dateOf(value)];
  return candidates.find((candidate) => candidate !== undefined && accepts(candidate));
}

function decoded(value: unknown): unknown {
  return typeof value === 'string' && value.includes('&') ? decodeReferences(value) : value;
}

/** Crossref names bodies by "name", which CSL calls "literal". */
function isUnnamed(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.some((one) => isObject(one) && 'name' in one && !NAME_PARTS.some((part) => part in one))
  );
}

function textOf(value: unknown): string | undefined {
  const text = Array.isArray(value)
    ? [...new Set(value.map(asText))].filter(Boolean).join(', ')
    : asText(value);
  return text === '' ? undefined : text;
}

function namesOf(value: unknown): CslName[] {
  return asList(value).flatMap((name): CslName[] => {
    if (!isObject(name)) return asText(name) === '' ? [] : [{ literal: asText(name) }];
    const parts = NAME_PARTS.flatMap((part) => {
      const text = asText(name[part]);
      return text === '' ? [] : [[part, text] as const];
    });
    const literal = asText(name['name']);
    if (parts.length > 0) return [Object.fromEntries(parts)];
    return literal === '' ? [] : [{ literal }];
  });
}

/** A date as text or number, as bare parts, or with parts that are null, empty or too many. */
function dateOf(value: unknown): CslDate | undefined {
  if (!isObject(value))
    return Array.isArray(value) ? dateOf({ 'date-parts': value }) : dateOfText(value);
  const written = value['date-parts'];
  const lists = Array.isArray(written) ? (written.every(Array.isArray) ? written : [written]) : [];
  const parts = lists
    .map(datePartsOf)
    .filter((list) => list.length > 0)
    .slice(0, 2);
  if (parts.length > 0) return { 'date-parts': parts };
  return dateOfText(value['raw'] ?? value['literal'] ?? value['timestamp']);
}

function datePartsOf(list: readonly unknown[]): (number | string)[] {
  const numbers = list.map((part) => Number.parseInt(asText(part), 10));
  const end = numbers.findIndex((part) => Number.isNaN(part));
  return numbers.slice(0, end < 0 ? 3 : Math.min(end, 3));
}

function dateOfText(value: unknown): CslDate | undefined {
  return readDate(asText(value)) ?? undefined;
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
