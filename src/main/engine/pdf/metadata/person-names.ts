import type { CslName } from '../../../../shared/domain/csl.ts';
import { isDegree, parseNames } from '../../../../shared/domain/csl-names.ts';
import type { HeadLine } from './head-lines.ts';

/** Words of institutions and places of work, in the languages that papers are written in. */
const INSTITUTION =
  /universi|institut|departa?e?ment|depto|\bdept\b|facult|school|escuela|escola|hospital|clinic|cent(?:er|re|ro)\b|laborat|college|academ|ministr|division|divisão|foundation|\bunit\b|program|ltd\b|inc\b|gmbh|corporation|compan|council|society|association|research|science|technolog|agency|national|street|avenue|\bbox\b|@|https?:|www\./iu;
/** What stands in the place of names and is none. */
const NO_NAME =
  /\b(?:abstract|summary|resum|introduction|keywords?|received|accepted|published|article|correspond\w*|author|editor|edited|reviewed|open access|vol\.?|volume|issue|journal|proceedings|copyright|available|doi|issn|e-?mail|tel|fax|figure|table|version|draft|january|february|march|april|june|july|august|september|october|november|december|usa|u\.s\.a\.?|uk|china|india|japan|germany|france|brazil|iran|spain|italy)\b/iu;
/** Words of titles and phrases. */
const SMALL_WORD =
  /(?:^|\s)(?:[Ii]n|[Oo]f|[Tt]he|[Ff]or|[Oo]n|[Aa]t|[Tt]o|[Ww]ith|[Bb]y|[Ff]rom|[Aa]s|[Aa]n|[Ii]s|[Aa]re|[Ii]ts|[Hh]ow|[Ww]hat)(?:\s|$)/u;
/** Small words in names. */
const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|das|do|dos|du|des|la|le|los|las|el|al|bin|ibn|bint|ben|ter|ten|te|zu|zur|af|av|e|y|i|d|st|na)$/u;
/** Degrees and ranks that csl-names does not know, as they stand behind or before names. */
const RANK =
  /(?:^|[\s,])(?:ph\.?d|m\.?d|m\.?sc|b\.?sc|m\.?d\.?s|b\.?d\.?s|mbbs|m\.?phil|m\.?p\.?h|d\.?v\.?m|frcp|frcs|ms|ma|dds|facs|rn|pharm\.?d|d\.?sc|mba|dipl\.-ing|(?:student |senior |associate )?member|fellow|ieee|acm)\.?(?=\s*(?:$|[,;|]|\sand\s))/giu;
/** What stands before a name and is no part of it. */
const TITLE = /(^|[,;|]\s*)(?:(?:dr|prof|professor|mr|mrs|ms|sir)\.?\s)+/giu;
/** Marks of notes and affiliations that stand on the line. */
const MARKS = /[*∗⁎†‡§¶‖#¹²³⁰⁴-⁹♦•✉⋆★]+|\(\s*\d*\s*\)|\[\s*\d*\s*\]/gu;
/** Between two names. */
const BETWEEN = /\s*(?:[;·•|]|,|\s&\s|\s(?:and|und|et|y|e|og|och)\s)\s*/u;
/** No byline has more. */
const MOST_NAMES = 6000;

/** Parts of lines between which another name begins, without what is raised above them. */
function partsOf(line: HeadLine): string[] {
  const written = line.runs
    .map(({ text, isRaised }) => (isRaised ? ` ${/[a-z]{3}/i.test(text) ? text : '|'} ` : text))
    .join('');
  return splitNames(written);
}

function splitNames(written: string): string[] {
  const plain = ` ${written} `
    .normalize('NFKC')
    .replaceAll('|', ' ; ')
    .replace(MARKS, ' | ')
    .replace(/\S+@\S+/g, ' ')
    .replace(/(?<=\p{L})\d+(?:\s*,\s*\d+)*/gu, ' | ')
    .replace(/^\s*by:?\s/iu, ' ')
    .replace(/\s+/g, ' ')
    .replace(RANK, ' ')
    .replace(RANK, ' ')
    .replace(TITLE, '$1');
  return plain.split('|').flatMap((piece) =>
    rejoinInverted(
      piece
        .split(BETWEEN)
        .map((part) =>
          part
            .replace(/^[\s,.&:;]+|[\s,:;&]+$/gu, '')
            .replace(/^(?:and|und|et)\s/iu, '')
            .trim(),
        )
        .filter((part) => /\p{L}/u.test(part) && !isDegree(part)),
    ),
  );
}

/** "Neves, A. M." was cut at its comma: initials belong to the family name before them. */
function rejoinInverted(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const isInitials = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(part);
    if (isInitials && before !== undefined && !/\s/.test(before.replace(/^(?:\p{Ll}+\s)+/u, ''))) {
      joined[joined.length - 1] = `${before}, ${part}`;
    } else joined.push(part);
  }
  return joined;
}

/** Whether a part of a line can be the name of a person. */
function isPerson(part: string): boolean {
  if (part.length > 60 || /[\d:!?/\\(){}[\]<>"“”=+%]/u.test(part)) return false;
  if (INSTITUTION.test(part) || NO_NAME.test(part) || SMALL_WORD.test(part)) return false;
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,8}$/u.test(part))
    return true;
  const words = part.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 7) return false;
  const isCased = /\p{Lu}|\p{Ll}/u.test(part);
  return words.every((word, at) => {
    if (PARTICLE.test(word)) return at < words.length - 1 || words.length > 2;
    if (!/^[\p{L}\p{M}.'’‐‑-]+$/u.test(word)) return false;
    return (
      !isCased ||
      /^\p{P}?(?:\p{Lu}|[dl]['’]\p{Lu}|\p{Lo})/u.test(word) ||
      /^(?:al|el)-\p{L}/iu.test(word)
    );
  });
}

/** How much of a line is names: 0 to 1, by its parts. */
export function nameShare(line: HeadLine): number {
  const parts = partsOf(line).filter((part) => !/^(?:and|for|on behalf of)\b/iu.test(part));
  if (parts.length === 0) return 0;
  return parts.filter(isPerson).length / parts.length;
}

/**
 * The names in lines that hold names, in their order, without marks of affiliations, degrees and what
 * joins them. A name that runs over the end of a line is one.
 */
export function namesIn(lines: readonly HeadLine[]): CslName[] {
  const runs = lines.flatMap((line, at) => {
    const isOpen = at > 0 && runsOn(lines[at - 1]!, line);
    return [{ text: at === 0 ? '' : isOpen ? ' ' : ' ; ', isRaised: false }, ...line.runs];
  });
  if (lines[0] === undefined) return [];
  return toNames(partsOf({ ...lines[0], runs }));
}

/** The names in what a file states of its authors, in one text or several. */
export function namesOf(values: readonly string[]): CslName[] {
  return toNames(
    values.flatMap((value) =>
      /^[^,;]+,\s*[^,;]+$/u.test(value) && values.length > 1 ? [value] : splitNames(value),
    ),
  );
}

function toNames(parts: readonly string[]): CslName[] {
  return parts
    .filter((part) => !/^(?:and\s)?(?:for|on behalf of)\s/iu.test(part) && isPerson(part))
    .slice(0, MOST_NAMES)
    .flatMap((part) => parseNames(capitalsDown(part.replace(/^(?:and|&)\s+/u, ''))));
}

/** Whether a name at the end of a line is only begun. */
export function endsOpen(line: HeadLine): boolean {
  return /[,;&]$|\sand$/u.test(line.plain) || !isPerson(partsOf(line).at(-1) ?? '');
}

/** Whether a line begins with what can be the rest of a name. */
export function beginsWithName(line: HeadLine): boolean {
  const first = partsOf(line)[0] ?? '';
  return isPerson(first) || isPerson(`Ada ${first}`);
}

/** Whether the last name of a line goes on in the next: nothing ends it, and one of the two pieces is no name. */
function runsOn(line: HeadLine, next: HeadLine): boolean {
  if (/[,;*†‡·|]$|\s(?:and|&)$/u.test(line.text) || line.runs.at(-1)?.isRaised === true)
    return false;
  return !isPerson(partsOf(line).at(-1) ?? '') || !isPerson(partsOf(next)[0] ?? '');
}

/** Names in capitals as names are written: "ADA M. OKAFOR" is "Ada M. Okafor". */
function capitalsDown(name: string): string {
  const words = name.split(' ');
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 3);
  if (long.length === 0 || !long.every((word) => word === word.toUpperCase())) return name;
  return words
    .map((word) =>
      word.endsWith('.') || word.length < 3
        ? word
        : word.toLowerCase().replace(/(?:^|[-'’‐])\p{L}/gu, (start) => start.toUpperCase()),
    )
    .join(' ');
}
