import type { CslDate, CslItem } from './csl.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** What is longer before its blanks are taken out is no date. */
const MAX_WRITTEN = 1000;

type Parts = [number] | [number, number] | [number, number, number];

/** The year in which the item was issued (negative before our era), or null where it is not known. */
export function issuedYear(item: Pick<CslItem, 'issued'>): number | null {
  const date = item.issued;
  if (!date) return null;
  const [first] = numericParts(date);
  if (first) return first[0];
  const written = date.raw ?? date.literal;
  if (!written) return null;
  const parsed = parseDateInput(written);
  const parts = parsed && numericParts(parsed)[0];
  if (parts) return parts[0];
  const years = written.match(/(?<!\d)(?:1[4-9]|20)\d{2}(?!\d)/g);
  return years?.length === 1 ? Number(years[0]) : null;
}

/** The date for people: "2 Nov 2015", "Nov 2015", "2015", "spring 2015", "c. 1890", "2014–2015"; "" where none. */
export function formatIssued(item: Pick<CslItem, 'issued'>): string {
  return item.issued ? formatDate(item.issued) : '';
}

/** As `formatIssued`, for any date of an item. What `parseDateInput` has read is written so that it reads it again. */
export function formatDate(date: CslDate): string {
  const ends = numericParts(date);
  if (ends.length === 0) return (date.literal ?? date.raw ?? '').trim();
  const season = seasonName(date.season);
  const written = ends
    .map(
      (parts, i) => (i === 0 && season && parts.length === 1 ? `${season} ` : '') + format(parts),
    )
    .join('–');
  return isCirca(date.circa) ? `c. ${written}` : written;
}

/**
 * Reads a date as people and web pages write it: "2015", "2015-11", "2 Nov 2015",
 * "November 2, 2015", "Mon, 02 Nov 2015 10:00 GMT", "2015-11-02T10:00:00Z", "spring 2015",
 * "c. 1890", "44 BC", "2015年11月2日", and a range of two. The date is the one written, in
 * whatever zone. Null for anything else, for a day that is in no calendar, and for "02/11/2015",
 * which two conventions read differently ("13/11/2015" can only be read in one way).
 */
export function parseDateInput(input: string): CslDate | null {
  if (input.length > MAX_WRITTEN) return null;
  const text = input.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 100) return null;
  const circa = /^(?:c\.|ca\.?|circa|about)\s*(?=\S)/i.exec(text);
  if (circa) {
    const date = parseDateInput(text.slice(circa[0].length));
    return date ? { ...date, circa: true } : null;
  }
  const season = /^(spring|summer|autumn|fall|winter),? (\d{4})$/i.exec(text);
  if (season) {
    const name = season[1]!.toLowerCase().replace('fall', 'autumn');
    const index = SEASONS.findIndex((candidate) => candidate === name);
    return { 'date-parts': [[Number(season[2])]], season: index + 1 };
  }
  const single = parseSingle(text);
  if (single) return { 'date-parts': [single] };
  return parseRange(text);
}

function parseRange(text: string): CslDate | null {
  const match =
    /^(.+?) ?[–—/] ?(.+)$/.exec(text) ??
    /^(.+) - (.+)$/.exec(text) ??
    /^(\d{4})-(\d{4})$/.exec(text);
  if (!match) return null;
  const from = parseSingle(match[1]!);
  const to = parseSingle(match[2]!);
  if (!from || !to || compareParts(from, to) > 0) return null;
  return { 'date-parts': [from, to] };
}

function parseSingle(text: string): Parts | null {
  const era = /^(\d{1,4}) ?(BCE?|B\.C\.|CE|AD|A\.D\.)$/i.exec(text);
  if (era) {
    const year = Number(era[1]);
    return year === 0 ? null : [/^b/i.test(era[2]!) ? -year : year];
  }
  const iso = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (iso) return check(iso[1], iso[3], iso[4]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return check(compact[1], compact[2], compact[3]);
  const cjk = /^(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?)?$/.exec(text);
  if (cjk) return check(cjk[1], cjk[2], cjk[3]);
  return parseNumericDay(text) ?? parseMonthName(text);
}

/** Day, month and year in figures. Full stops mean day first; with slashes only one reading may be possible. */
function parseNumericDay(text: string): Parts | null {
  const match = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})$/.exec(text);
  if (!match) return null;
  const [, first, mark, second, year] = match;
  const dayFirst = check(year, second, first);
  if (mark === '.' || first === second) return dayFirst;
  const monthFirst = check(year, first, second);
  if (dayFirst && monthFirst) return null;
  return dayFirst ?? monthFirst;
}

function parseMonthName(text: string): Parts | null {
  const bare = text
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i, '')
    .replace(/(?:,| at)? \d{1,2}[:.]\d{2}\b.*$/i, '');
  const match =
    /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -])?(?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4})$/i.exec(
      bare,
    ) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(bare) ??
    /^(?<year>\d{4}),? (?<month>[a-z]{3,9})\.?(?: (?<day>\d{1,2}))?$/i.exec(bare);
  const written = match?.groups;
  if (!written) return null;
  const month = monthNumber(written['month']!);
  return month === null ? null : check(written['year'], String(month), written['day']);
}

function monthNumber(name: string): number | null {
  const lower = name.toLowerCase();
  if (lower.length > 3 && lower !== 'sept' && !MONTHS.some((month) => month === lower)) return null;
  const index = MONTHS.findIndex((month) => month.startsWith(lower));
  return index < 0 ? null : index + 1;
}

function check(year?: string, month?: string, day?: string): Parts | null {
  const y = Number(year);
  if (!Number.isInteger(y) || y === 0) return null;
  if (month === undefined) return [y];
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  if (day === undefined) return [y, m];
  const d = Number(day);
  return d >= 1 && d <= daysInMonth(y, m) ? [y, m, d] : null;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** The date parts as numbers, leaving out what is no number (some programs write them as text). */
export function numericParts(date: CslDate): Parts[] {
  return (date['date-parts'] ?? []).flatMap((parts): Parts[] => {
    const [year, month, day] = parts.map((part) =>
      String(part).trim() === '' ? NaN : Number(part),
    );
    if (year === undefined || !Number.isInteger(year)) return [];
    if (month === undefined || !(month >= 1 && month <= 12)) return [[year]];
    return day !== undefined && day >= 1 && day <= 31 ? [[year, month, day]] : [[year, month]];
  });
}

function format(parts: Parts): string {
  const [year, month, day] = parts;
  const written = year < 0 ? `${-year} BC` : year < 1000 ? `${year} AD` : String(year);
  if (month === undefined) return written;
  const name = MONTHS[month - 1]!;
  const short = `${name[0]!.toUpperCase()}${name.slice(1, 3)} ${written}`;
  return day === undefined ? short : `${day} ${short}`;
}

function seasonName(season: CslDate['season']): string | null {
  if (season === undefined) return null;
  return SEASONS[Number(season) - 1] ?? (Number.isNaN(Number(season)) ? String(season) : null);
}

function isCirca(circa: CslDate['circa']): boolean {
  return circa !== undefined && circa !== false && circa !== 0 && circa !== '' && circa !== 'false';
}

function compareParts(a: Parts, b: Parts): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
