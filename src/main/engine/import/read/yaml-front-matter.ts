import { parseDocument } from 'yaml';
import { TagName } from '../../../../shared/domain/annotation.ts';
import { parseDateInput } from '../../../../shared/domain/csl-dates.ts';
import type { CslName } from '../../../../shared/domain/csl.ts';
import { parseByline } from './byline.ts';
import { findDoi } from '../../../../shared/domain/doi.ts';
import { webAddress } from './web-address.ts';
import { type SourceMetadata, withoutBlanks } from './readable.ts';

/** The most that is read as front matter, in UTF-16 code units: an abstract of several pages. */
const MAX_FRONT_MATTER = 50_000;
/** The most that an alias may stand for: more is a bomb. */
const MAX_ALIASES = 100;
/** As many tags as an article is given in one step. */
const MAX_TAGS = 100;
const MAX_DEPTH = 5;

const BLOCK = /^\ufeff?---[^\S\n]*\n([\s\S]*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;
const FIRST_KEY =
  /^(?:[^\S\n]*(?:#.*)?\n)*(\p{L}[\p{L}\d_ -]*|"\p{L}[\p{L}\d_ -]*" *|'\p{L}[\p{L}\d_ -]*' *):(?:\s|$)/u;
/** What is longer before the first colon is a sentence. */
const MAX_KEY = 60;

type Fields = ReadonlyMap<string, unknown>;

interface FrontMatter {
  /** The text behind the block. */
  readonly body: string;
  readonly metadata: SourceMetadata;
  readonly tags: readonly string[];
  /** A block that was meant to be front matter and cannot be read; "" where there is none. */
  readonly unread: string;
}

/**
 * Splits the YAML block between `---` lines off the start of a Markdown text and reads what it
 * states, under the names that Pandoc, Zotero, Obsidian and site generators use. A block that
 * holds no keys is text; one that breaks off in the middle of its YAML comes back unread.
 * @param text with `\n` line ends
 */
export function splitFrontMatter(text: string): FrontMatter {
  const none = { body: text, metadata: {}, tags: [], unread: '' };
  const match = BLOCK.exec(text.slice(0, MAX_FRONT_MATTER));
  const firstKey = FIRST_KEY.exec(match?.[1] ?? '')?.[1];
  if (match === null || firstKey === undefined || firstKey.length > MAX_KEY) return none;
  const body = text.slice(match[0].length);
  const fields = readFields(match[1]!);
  if (fields === null) return { ...none, body, unread: match[1]! };
  return { body, metadata: toMetadata(fields), tags: toTags(fields), unread: '' };
}

/** The keys of a block, in lower case, with their values; null where it is no sound YAML. */
function readFields(block: string): Fields | null {
  try {
    const document = parseDocument(block, {
      schema: 'core',
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false,
    });
    if (document.errors.length > 0) return null;
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (!isMap(value)) return null;
    // What holds itself has no end, and throws here.
    JSON.stringify(value);
    return new Map(Object.entries(value).map(([key, inner]) => [key.trim().toLowerCase(), inner]));
  } catch {
    // Nesting without end, or aliases that stand for themselves or for more than they may.
    return null;
  }
}

function toMetadata(fields: Fields): SourceMetadata {
  const first = (...keys: string[]): string | undefined =>
    keys.flatMap((key) => texts(fields.get(key))).at(0);
  const url = first('url', 'link', 'canonical_url', 'source_url') ?? first('source');
  const outlet = [
    'container-title',
    'journal',
    'publication',
    'outlet',
    'source',
    'site',
    'publisher',
  ]
    .flatMap((key) => texts(fields.get(key)))
    .find((text) => webAddress(text) === null);
  const subtitle = first('subtitle');
  const title = first('title');
  return withoutBlanks({
    'citation-key': first('citekey', 'citation-key', 'citationkey', 'citation_key'),
    title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
    author: ['author', 'authors', 'by'].flatMap((key) => toNames(fields.get(key), 0)),
    issued: parseDateInput(first('date', 'issued', 'published', 'year') ?? ''),
    'container-title': outlet,
    URL: webAddress(url),
    DOI: findDoi(first('doi') ?? ''),
    language: first('lang', 'language'),
    abstract: first('abstract', 'summary', 'description'),
    keyword: keywords(fields).join(', '),
  });
}

function toTags(fields: Fields): string[] {
  const tags = keywords(fields).flatMap((word) => {
    const tag = TagName.safeParse(word.replace(/^#/, ''));
    return tag.success ? [tag.data] : [];
  });
  return [...new Set(tags)].slice(0, MAX_TAGS);
}

/** Lists of words; one text may hold several between commas. */
function keywords(fields: Fields): string[] {
  return ['tags', 'keywords', 'keyword'].flatMap((key) => {
    const value = fields.get(key);
    const words = texts(value);
    return Array.isArray(value)
      ? words
      : words.flatMap((text) => text.split(/[,;\n]/)).map((word) => word.trim());
  });
}

/** The texts of a value: itself, those of its items, or the name of what it describes. */
function texts(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (depth === MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => texts(item, depth + 1));
  if (!isMap(value)) return [];
  const parts = value['date-parts'];
  if (Array.isArray(parts)) return [dateText(parts.flat())];
  return texts(value['name'] ?? value['title'] ?? value['text'], depth + 1);
}

function dateText(parts: readonly unknown[]): string {
  return parts
    .filter((part) => typeof part === 'number' || typeof part === 'string')
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Authors as texts, as lists, or as maps of the parts of their names. */
function toNames(value: unknown, depth: number): CslName[] {
  if (typeof value === 'string') return parseByline(value);
  if (depth === MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => toNames(item, depth + 1));
  if (!isMap(value)) return [];
  const part = (...keys: string[]): string | undefined =>
    keys.flatMap((key) => texts(value[key], MAX_DEPTH)).at(0);
  const family = part('family', 'last', 'lastname', 'last-name', 'last_name', 'surname');
  const given = part('given', 'first', 'firstname', 'first-name', 'first_name', 'forename');
  if (family !== undefined) return [{ family, ...(given !== undefined && { given }) }];
  const literal = part('literal');
  if (literal !== undefined) return [{ literal }];
  return toNames(value['name'] ?? Object.keys(value)[0], depth + 1);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
