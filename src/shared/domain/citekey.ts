import type { CslItem } from './csl.ts';
import { issuedYear } from './csl-dates.ts';
import { shortName } from './csl-names.ts';
import { titleText } from './title-text.ts';

/** Title words that say nothing about which article it is (English, with articles of its neighbours). */
const INSIGNIFICANT = new Set(
  'a an the and or but nor of on in into for from to at by with as is are was were be been do does did can could will would not no than that this these those it its their his her our your how why what when who which if via per de der die das ein eine la le les el los las un une di et und y l d'.split(
    ' ',
  ),
);

/** Letters that Unicode does not decompose into a Latin base letter. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};

/** Writes letters of any script in Latin ones: `细胞` as `XiBao`, `клетки` as `kletki`. */
export type ToLatin = (text: string) => string;

/** Scripts that set no words apart: so many signs of a title are about a word. */
const UNSPACED =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]){1,4}|(?:[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]){1,8}/u;
/** Letters and figures of other scripts than Latin. */
const NOT_LATIN = /(?:(?![\0-\u007f\p{Script=Latin}])[\p{L}\p{M}\p{N}])+/gu;

/**
 * The key by which notes and bibliographies name an article: author (else the last word of the
 * outlet), year, first significant title word, in plain lower-case letters and digits:
 * `tanaka2015fourteen`. A key that the item brings (`citation-key`) is kept as it is. A key that
 * is taken gets a, b ... z, aa: the first that is free, or one of several where some in between
 * are free again.
 * @param toLatin how letters of other scripts are written
 * @param isTaken whether a key is in use, without regard to case; asked about twice for each time
 * that the number of keys alike doubles
 */
export function makeCitekey(
  item: CslItem,
  toLatin: ToLatin,
  isTaken: (key: string) => boolean,
): string {
  const given = item['citation-key']?.trim();
  const base = given !== undefined && isUsableKey(given) ? given : composeKey(item, toLatin);
  if (!isTaken(base)) return base;
  const at = (n: number): string => base + letterSuffix(n);
  let free = 1;
  while (isTaken(at(free))) free *= 2;
  let last = Math.floor(free / 2);
  while (free - last > 1) {
    const middle = Math.floor((free + last) / 2);
    if (isTaken(at(middle))) last = middle;
    else free = middle;
  }
  return at(free);
}

/** Whether a key is the one made of an item when nobody had it, or that with letters behind it. */
export function isMadeCitekey(key: string, made: string): boolean {
  return key.startsWith(made) && /^[a-z]{0,3}$/.test(key.slice(made.length));
}

function composeKey(item: CslItem, toLatin: ToLatin): string {
  const year = issuedYear(item);
  const author = authorPart(item, toLatin);
  const title = titlePart(item, toLatin);
  const key = author + (year === null ? '' : String(Math.abs(year))) + title;
  return key === '' ? 'untitled' : author === '' && title === '' ? `untitled${key}` : key;
}

function authorPart(item: CslItem, toLatin: ToLatin): string {
  const first = item.author?.[0] ?? item.editor?.[0];
  if (first?.family) return fold(shortName(first), toLatin);
  const institution =
    first?.literal ?? first?.given ?? item['container-title'] ?? item.publisher ?? '';
  return words(institution, toLatin).at(-1) ?? '';
}

function titlePart(item: CslItem, toLatin: ToLatin): string {
  const title = words(titleText(item['title-short'] ?? item.title ?? ''), toLatin);
  const telling = title.filter((word) => !INSIGNIFICANT.has(word));
  return (
    telling.find((word) => word.length > 1 && !/^\d+$/.test(word)) ?? telling[0] ?? title[0] ?? ''
  );
}

function words(text: string, toLatin: ToLatin): string[] {
  return text
    .split(/[\s\u2013\u2014/:;,.!?\u3000-\u3004\u3008-\u3020\u30fb\uff01-\uff0f\uff1a-\uff20]+/u)
    .map((word) => fold(UNSPACED.exec(word)?.[0] ?? word, toLatin))
    .filter((word) => word !== '');
}

/** Lower-case ASCII letters and digits. */
function fold(text: string, toLatin: ToLatin): string {
  return text
    .normalize('NFC')
    .replace(NOT_LATIN, (letters) => toLatin(letters))
    .toLowerCase()
    .replace(/[ßæœøłđðþħıŋ]/g, (letter) => FOLDED[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
}

/** What pandoc and BibTeX both accept as a key: no blanks, quotes, braces, commas, nor characters they give a meaning. */
export function isUsableKey(key: string): boolean {
  return /^[\p{L}\p{N}_][^\s"'{}()[\],;@#%~\\=]*$/u.test(key);
}

/** 1 → a, 26 → z, 27 → aa. */
function letterSuffix(n: number): string {
  let suffix = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    suffix = String.fromCharCode(97 + ((rest - 1) % 26)) + suffix;
  }
  return suffix;
}
