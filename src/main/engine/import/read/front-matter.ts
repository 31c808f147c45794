import { parseDateInput } from '../../../../shared/domain/csl-dates.ts';
import { parseByline } from './byline.ts';
import { findDoi, webAddress } from './identifiers.ts';
import { type SourceMetadata, withoutBlanks } from './readable.ts';

/** The most that is read as front matter. */
const MAX_FRONT_MATTER = 20_000;

type Fields = ReadonlyMap<string, readonly string[]>;

/**
 * Splits the YAML block between `---` lines off the start of a Markdown text and reads what it
 * states: title, author(s), date, url, doi, source or journal, language, tags. Of YAML it knows
 * `key: value`, quoted values, `[a, b]` and `- item` lists; the block is front matter only if
 * every line is one of these, a comment, or deeper YAML under a key (which is skipped).
 */
export function splitFrontMatter(text: string): { body: string; metadata: SourceMetadata } {
  const match = /^\ufeff?---[^\S\n]*\n([\s\S]*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/.exec(
    text.slice(0, MAX_FRONT_MATTER),
  );
  const fields = match && readFields(match[1]!);
  if (!match || !fields) return { body: text, metadata: {} };
  return { body: text.slice(match[0].length), metadata: toMetadata(fields) };
}

function readFields(block: string): Fields | null {
  const fields = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const line of block.split('\n')) {
    const pair = /^([A-Za-z][\w -]*?)\s*:(?:\s+(.*))?$/.exec(line);
    const item = /^\s*-\s+(.*)$/.exec(line);
    if (pair) {
      current = values(pair[2] ?? '');
      fields.set(pair[1]!.toLowerCase(), current);
    } else if (item && current) {
      current.push(...values(item[1]!.replace(/^name:\s+/, '')));
    } else if (!/^\s*(?:#.*)?$/.test(line) && !(current && /^\s/.test(line))) {
      return null;
    }
  }
  return fields.size > 0 ? fields : null;
}

/** The scalars of a value; none for what this subset does not know (blocks, maps, anchors). */
function values(written: string): string[] {
  const value = written.trim();
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  if (list !== undefined) {
    return (list.match(/\s*"(?:[^"\\]|\\.)*"|\s*'(?:[^']|'')*'|[^,]+/g) ?? []).flatMap(values);
  }
  const double = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/.exec(value)?.[1];
  if (double !== undefined) return [double.replace(/\\(["\\/])/g, '$1')];
  const single = /^'((?:[^']|'')*)'\s*(?:#.*)?$/.exec(value)?.[1];
  if (single !== undefined) return [single.replace(/''/g, "'")];
  const plain = value.replace(/(?:^|\s+)#.*$/, '');
  return plain === '' || /^[|>&*!{%@`]|^(?:null|~)$/.test(plain) ? [] : [plain];
}

function toMetadata(fields: Fields): SourceMetadata {
  const all = (...keys: string[]) => keys.flatMap((key) => fields.get(key) ?? []);
  const first = (...keys: string[]) => all(...keys)[0]?.trim();
  const url = first('url', 'link', 'canonical_url', 'source_url') ?? first('source');
  const source = first('source', 'outlet', 'journal', 'publication', 'container-title', 'site');
  return withoutBlanks({
    title: first('title'),
    author: all('author', 'authors', 'by').flatMap(parseByline),
    issued: parseDateInput(first('date', 'issued', 'published', 'year') ?? ''),
    'container-title': webAddress(source) ? undefined : source,
    URL: webAddress(url),
    DOI: findDoi(first('doi') ?? ''),
    language: first('lang', 'language'),
    abstract: first('abstract'),
    keyword: all('tags', 'keywords').join(', '),
  });
}
