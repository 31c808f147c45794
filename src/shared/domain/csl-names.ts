import type { CslItem, CslName } from './csl.ts';

/** Words that only institutions carry in their names, in the languages of most metadata. */
const INSTITUTION =
  /(?:^|\s)(?:universit\p{L}*|institut\p{L}*|organi[sz]ation|association|society|committee|commission|consortium|collaboration|group|network|council|college|academy|department|ministry|agency|authority|foundation|hospital|cent(?:er|re)|laborator(?:y|ies)|bureau|press|news|journal|magazine|times|desk|staff|editors?|reporters?|correspondent|team|investigators|trialists|initiative|alliance|federation|government|project|program(?:me)?|pharmaceuticals|inc|ltd|llc|gmbh)\.?(?=\s|,|$)/iu;
const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・\s]+$/u;
const SUFFIX = /^(?:jr\.?|sr\.?|[ivx]{2,4})$/i;
/** What stands behind a name and is no part of it. */
const DEGREE =
  /^(?:m\.?d\.?|ph\.?d\.?|d\.?phil\.?|m\.?p\.?h\.?|m\.?sc?\.?|b\.?sc?\.?|m\.?b\.?a\.?|m\.?b\.?b\.?s\.?|m\.?b\.?ch\.?b\.?|d\.?v\.?m\.?|d\.?d\.?s\.?|sc\.?d\.?|dr\.?p\.?h\.?|pharm\.?d\.?|psy\.?d\.?|r\.?n\.?|f\.?r\.?c\.?[ps]\.?|m\.?r\.?c\.?[ps]\.?|f\.?a\.?c\.?[cps]\.?|dipl\.-ing\.)$/i;
/** What stands before a name and is no part of it. */
const TITLE = /^(?:(?:dr|prof|professor)\.? )+(?=\S+ \S)/i;
/** Family names that begin with one of these are often written with a capital: Jan Van der Berg. */
const CAPITAL_PARTICLE = /^(?:Van|Von|Der|Den|De|Del|Della|Dos|Ter|Ten)$/;

/**
 * Reads names, one a line: "Family, Given", "Family, Given, Jr.", "Given Family", or an
 * institution, which is known by its words, by having only one, or by {braces}. Lower-case words
 * before a family name are its particle ("van der Berg"). Also "Family IN", as medical journals
 * write names. Degrees, titles and the brackets of wiki links are left out.
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

function parseName(written: string): CslName {
  const braced = /^\{(.*)\}$/.exec(written);
  if (braced) return { literal: braced[1]!.trim() || written };
  const line = withoutDegrees(withoutLink(written).replace(TITLE, ''));
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

/** `[[people/Ada Okafor|Ada Okafor]]` is "Ada Okafor". */
function withoutLink(line: string): string {
  const inner = /^\[\[([^[\]]+)\]\]$/.exec(line)?.[1];
  return inner?.split('|').at(-1)?.trim() || line;
}

/** Whether a part of a line of names is a degree, such as "MD". */
export function isDegree(part: string): boolean {
  return DEGREE.test(part.trim());
}

function withoutDegrees(line: string): string {
  const parts = line.split(/\s*,\s*/);
  while (
    parts.length > 1 &&
    DEGREE.test(parts.at(-1)!) &&
    (parts.length > 2 || / /.test(parts[0]!))
  ) {
    parts.pop();
  }
  const words = parts.at(-1)!.split(' ');
  while (words.length > 2 && DEGREE.test(words.at(-1)!) && !isParticle(words.at(-2)!)) words.pop();
  return [...parts.slice(0, -1), words.join(' ')].join(', ');
}

/** "Vale RT" is Vale, R. T.; null where the last word is no initials. */
function parseInitials(words: readonly string[]): CslName | null {
  const initials = words.at(-1)!;
  const family = words.slice(0, -1);
  if (!/^\p{Lu}{1,3}(?:-\p{Lu})?$/u.test(initials) || family.length > 4) return null;
  if (!family.every((word) => /\p{Ll}/u.test(word) && !word.endsWith('.'))) return null;
  const given = initials.replace(/\p{Lu}(?=\p{Lu})/gu, '$&. ').replace(/(\p{Lu})(?=-|$)/gu, '$1.');
  return { ...splitFamily(family.join(' ')), given };
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
  const byInitials = parseInitials(words);
  if (byInitials) return { ...byInitials, ...(suffix && { suffix }) };
  const particle = words.findIndex(
    (word, i) => i > 0 && i < words.length - 1 && (isParticle(word) || CAPITAL_PARTICLE.test(word)),
  );
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
