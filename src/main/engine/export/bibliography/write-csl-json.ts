import type { CslItem } from '../../../../shared/domain/csl.ts';
import { writeJsonList } from '../json-list.ts';
import { keywordsOf, type BibliographyItem } from './bibliography-item.ts';
import { DATE_PARTS, NAME_PARTS, VARIABLES } from './csl-schema.ts';

type Value = string | number | object;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function only(value: unknown, parts: readonly string[]): object | null {
  if (!isObject(value)) return null;
  const kept = parts.flatMap((part) => (value[part] === undefined ? [] : [[part, value[part]]]));
  return kept.length === 0 ? null : (Object.fromEntries(kept) as object);
}

/** A value as the schema has it for its variable; null for one that the schema has no place for. */
function fit(variable: string, value: unknown): Value | null {
  const isText = typeof value === 'string' || typeof value === 'number';
  if (VARIABLES.texts.has(variable)) return isText ? String(value) : null;
  if (VARIABLES.numbers.has(variable)) return isText ? value : null;
  if (VARIABLES.dates.has(variable)) return only(value, DATE_PARTS);
  if (!VARIABLES.names.has(variable) || !Array.isArray(value)) return null;
  const names = value.flatMap((name) => only(name, NAME_PARTS) ?? []);
  return names.length === 0 ? null : names;
}

/** What parts keywords: a semicolon where one of them has a comma itself, which a single one needs to be seen in. */
function joinKeywords(words: readonly string[]): string {
  const plain = words.map((word) => word.replaceAll(';', ','));
  if (!plain.some((word) => word.includes(','))) return plain.join(', ');
  return plain.length === 1 ? `${plain[0]!};` : plain.join('; ');
}

/** An item that is valid to the schema of CSL-JSON 1.0.2: what other programs added stands in `custom`. */
function validItem(item: BibliographyItem): object {
  const { id: _, type, custom, keyword: __, ...rest } = item.csl as CslItem & { custom?: unknown };
  const known: Record<string, Value> = {};
  const others: Record<string, unknown> = isObject(custom) ? { ...custom } : {};
  for (const [variable, value] of Object.entries(rest)) {
    if (variable === 'citation-key') continue;
    const fitting = fit(variable, value);
    if (fitting !== null) known[variable] = fitting;
    else if (value !== undefined) others[variable] = value;
  }
  const keywords = joinKeywords(keywordsOf(item));
  return {
    id: item.citekey,
    type,
    'citation-key': item.citekey,
    ...known,
    ...(keywords !== '' && { keyword: keywords }),
    ...(Object.keys(others).length > 0 && { custom: others }),
  };
}

function* validItems(items: Iterable<BibliographyItem>): Generator<object> {
  for (const item of items) yield validItem(item);
}

/** CSL-JSON 1.0.2, item by item; each has its citekey as its `id`. */
export function writeCslJson(items: Iterable<BibliographyItem>): Generator<string> {
  return writeJsonList(validItems(items));
}
