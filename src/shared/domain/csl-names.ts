import type { CslItem, CslName } from './csl.ts';

/** Words that only institutions carry in their names, in the languages of most metadata. */
const INSTITUTION =
  /(?:^|\s)(?:universit\p{L}*|institut\p{L}*|organi[sz]ation|association|society|committee|commission|consortium|collaboration|group|network|council|college|academy|department|ministry|agency|authority|foundation|hospital|cent(?:er|re)|laborator(?:y|ies)|bureau|press|news|journal|magazine|times|desk|staff|editors?|reporters?|correspondent|team|inc|ltd|llc|gmbh)\.?(?=\s|,|$)/iu;
const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・\s]+$/u;
const SUFFIX = /^(?:jr\.?|sr\.?|[ivx]{2,4})$/i;

/**
 * Reads names, one a line: "Family, Given", "Family, Given, Jr.", "Given Family", or an
 * institution, which is known by its words, by having only one, or by {braces}. Lower-case words
 * before a family name are its particle ("van der Berg").
 */
export function parseNames(text: string): CslName[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map(parseName);
}

/** Writes names one a line, so that `parseNames` reads the same names back. */
export function formatNames(names: readonly CslName[]): string {
  return names
    .map(formatName)
    .filter((line) => line !== '')
    .join('\n');
}

/** Whom a reader would name: "Tanaka", "Tanaka and Saitou", "Tanaka et al."; else the editors, the outlet, the publisher, or "". */
export function formatAuthors(item: CslItem): string {
  const names = (item.author?.length ? item.author : (item.editor ?? []))
    .map(shortName)
    .filter((name) => name !== '');
  const [first, second] = names;
  if (first === undefined) return (item['container-title'] ?? item.publisher ?? '').trim();
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} et al.`;
}

/** The part of a name that stands in a citation: family with its particle, or the institution. */
export function shortName(name: CslName): string {
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return (family || name.literal || name.given || '').trim();
}

function parseName(line: string): CslName {
  const braced = /^\{(.*)\}$/.exec(line);
  if (braced) return { literal: braced[1]!.trim() || line };
  if (!line.includes(',')) return parseUninverted(line);
  const [family = '', given = '', suffix = '', ...more] = line
    .split(',')
    .map((part) => part.trim());
  if (
    family === '' ||
    given === '' ||
    more.length > 0 ||
    (family.includes(' ') && INSTITUTION.test(family))
  ) {
    return { literal: line };
  }
  return { ...splitFamily(family), ...splitGiven(given), ...(suffix && { suffix }) };
}

function parseUninverted(line: string): CslName {
  const words = line.split(' ');
  if (
    words.length === 1 ||
    INSTITUTION.test(line) ||
    /^the\s|[&\d@/()]|\s(?:and|of|for)\s/i.test(line)
  ) {
    return { literal: line };
  }
  if (CJK.test(line)) return { family: words[0]!, given: words.slice(1).join(' ') };
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop()! : '';
  const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && isParticle(word));
  const cut = particle > 0 ? particle : words.length - 1;
  return {
    ...splitFamily(words.slice(cut).join(' ')),
    given: words.slice(0, cut).join(' '),
    ...(suffix && { suffix }),
  };
}

function splitFamily(text: string): CslName {
  const words = text.split(' ');
  const start = words.findIndex((word) => !isParticle(word));
  if (start <= 0) return { family: text };
  return {
    'non-dropping-particle': words.slice(0, start).join(' '),
    family: words.slice(start).join(' '),
  };
}

function splitGiven(text: string): CslName {
  const words = text.split(' ');
  let end = words.length;
  while (end > 1 && isParticle(words[end - 1]!)) end--;
  if (end === words.length) return { given: text };
  return { given: words.slice(0, end).join(' '), 'dropping-particle': words.slice(end).join(' ') };
}

function isParticle(word: string): boolean {
  return /^\p{Ll}[\p{Ll}'’.]*$/u.test(word);
}

function formatName(name: CslName): string {
  const family = tidy([name['non-dropping-particle'], name.family]);
  const given = tidy([name.given, name['dropping-particle']]);
  const suffix = tidy([name.suffix]);
  if (family === '' || given === '') {
    const literal = tidy([name.literal]) || family || given;
    const kept = literal === '' || isLiteral(parseName(literal), literal);
    return kept ? literal : `{${literal}}`;
  }
  return [family, given, suffix].filter((part) => part !== '').join(', ');
}

function isLiteral(name: CslName, literal: string): boolean {
  return name.literal === literal;
}

function tidy(parts: readonly (string | undefined)[]): string {
  return parts
    .map((part) => (part ?? '').replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' ');
}
