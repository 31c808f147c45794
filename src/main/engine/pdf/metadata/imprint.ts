import type { HeadLine } from './head-lines.ts';

/** What a line says of where a paper appeared: "J Clin Exp Dent. 2016;8(3):e230-5." */
export interface Imprint {
  readonly journal: string;
  readonly year: number | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
}

/** Small words in titles of journals. */
const SMALL =
  /^(?:of|and|in|the|for|on|to|a|an|&|de|del|der|des|die|du|da|do|dos|das|di|e|y|et|und|la|le|les|el|für|en|i|-|–|:)$/iu;
/** What begins a line of another kind. */
const OTHER =
  /\b(?:copyright|received|accepted|revised|published|publication|available|downloaded|issn|isbn|page|pages|figure|fig|table|department|university|correspond\w*|author|authors|license|licence|creative|commons|abstract|keywords|http|www|doi|e-?mail|tel|fax|version|online|january|february|march|april|june|july|august|september|october|november|december|section|chapter|all rights|press|publishers?|publishing|ltd|inc|society for|©)\b/iu;
const VOLUME_WORD = /\b(?:vol(?:ume)?|bd|tomo|band|jahrgang)\b\.?\s*:?\s*(\d+)/iu;
const ISSUE_WORD = /\b(?:no|nr|num(?:ber)?|issue|heft|n[º°])\.?\s*:?\s*(\d+)/iu;
const PAGES_WORD = /\b(?:pp?|pages?|seiten)\b\.?\s*:?\s*(\w?\d+(?:\s*[-–]\s*\w?\d+)?)/iu;
/** "8(3):e230-5", "13(3): 67-72", "22:209", "49: e1112020", "8, 125". */
const NUMBERS =
  /\b(\d{1,4})\s*(?:\(\s*(\d{1,4}[A-Za-z]?(?:[-–/]\d+)?|suppl[^)]*)\s*\))?\s*[:,;]\s*(?:pp?\.?\s*:?\s*)?([A-Za-z]{0,3}\d{1,8}(?:\s*[-–]\s*[A-Za-z]{0,3}\d+)?)/iu;
/** "29(5)" at the end of a running head. */
const ISSUE_END = /\b(\d{1,4})\s?\((\d{1,4}(?:[-–/]\d+)?)\)\s*$/u;
/** What may stand before a title: who wrote it, with the year, or the address of its site. */
const NAMED = /^.{0,60}?\bet al\.?[,:]?\s+(?:\((\d{4})\)[.,:]?\s+)?(?=\p{Ll}?\p{Lu})/u;
const ADDRESS = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?\s+(?=\p{Ll}?\p{Lu})/u;
/** The days of a conference behind its name and year: "CHI 2018, April 21–26". */
const MEETING =
  /^\s*['’]?\d{2,4}\s*[,:]\s*(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}\b/iu;
const YEAR = /(?<![-\d./])(?:1[89]|20)\d{2}(?![-\d]*\d{3})(?!\d)/;

/** What a line states of where the paper appeared; null for a line that states nothing of the kind. */
export function readImprint(line: string): Imprint | null {
  const named = NAMED.exec(line);
  const text = line
    .slice(named?.[0].length ?? 0)
    .replace(/^[\p{Lu}][\p{L}\-’'. ]{2,40}:\s+(?=\p{Lu})/u, '')
    .replace(ADDRESS, '')
    .replace(/^\d+\s+(?=\p{Lu})/u, '')
    .trim();
  const journal = leadingTitle(text);
  if (journal === null) return null;
  const rest = text.slice(text.indexOf(journal) + journal.length);
  if (MEETING.test(rest)) return null;
  const year = YEAR.exec(rest)?.[0] ?? named?.[1] ?? null;
  const withoutYear = year === null ? rest : rest.replace(year, ' ');
  const numbers = NUMBERS.exec(withoutYear.replace(/\(\s*\)/g, ' ').replace(/^[\s.,;:|()]+/, ''));
  const end = ISSUE_END.exec(withoutYear);
  const volume = VOLUME_WORD.exec(rest)?.[1] ?? numbers?.[1] ?? end?.[1] ?? null;
  if (volume === null && (year === null || !/\d.*\d/.test(withoutYear))) return null;
  return {
    journal,
    year: year === null ? null : Number(year),
    volume,
    issue: ISSUE_WORD.exec(rest)?.[1] ?? numbers?.[2] ?? end?.[2] ?? null,
    pages:
      PAGES_WORD.exec(rest)?.[1]?.replace(/\s/g, '') ?? numbers?.[3]?.replace(/\s/g, '') ?? null,
  };
}

/** The title of a journal at the beginning of a line: words with capitals before the first number, bar or mark. */
export function leadingTitle(text: string): string | null {
  const head = /^[^\d|(;©•·]+/u.exec(text)?.[0] ?? '';
  const cut = head
    .replace(/[\s,.]+doi\b.*$/iu, '')
    .replace(/[\s,.]*(?:\bvol(?:ume)?\b|\bv\.|\bno\b\.|\bissue\b|\bbd\.).*$/iu, '')
    .replace(/[\s,:;–—-]+$/u, '')
    .replace(
      /,\s*(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|fall)[\s/-]*\w*$/iu,
      '',
    )
    .replace(/\s*[:–—-]\s*(?:an?|the|official)\s.*$/iu, '')
    .trim();
  const bare = cut.replace(/\.$/, (stop) => (/\.\s|\s\w{1,6}\.$/.test(cut) ? stop : ''));
  return isJournalTitle(bare) ? bare : null;
}

/** Whether words can be the title of a journal. */
export function isJournalTitle(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 14 || text.length < 3 || text.length > 120) return false;
  if (OTHER.test(text) || /[@!?“”"=<>+*]/u.test(text) || !/^\p{Ll}?\p{Lu}|^\p{Lo}/u.test(text))
    return false;
  if (/\bet al\b|^(?:may|an?|the official|official)(?:\s|$)/iu.test(text)) return false;
  const named = words.filter((word) => !SMALL.test(word));
  const capitals = named.filter((word) => /^\p{P}?(?:\p{Ll}?\p{Lu}|\p{Lo})/u.test(word));
  return named.length > 0 && capitals.length >= 0.75 * named.length;
}

/** All imprints of lines, each with the line that it stands on. */
export function imprintsOf(lines: readonly HeadLine[]): (Imprint & { readonly line: HeadLine })[] {
  return lines.flatMap((line) => {
    if (line.text.length > 200) return [];
    const imprint = readImprint(line.text);
    return imprint === null ? [] : [{ ...imprint, line }];
  });
}
