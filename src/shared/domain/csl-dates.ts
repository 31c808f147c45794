import type { CslDate, CslItem } from './csl.ts';
import { monthNumber } from './month-names.ts';

/** As dates are written for people. */
const SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
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
 * "c. 1890", "44 BC", "2015年11月2日", "2. Mai 2019", and a range ("May-June 2019", "3-5 May 2019").
 * The date is the one written, in whatever zone. Null for anything else, for a day that is in no
 * calendar, and for "02/11/2015", which two conventions read differently ("13/11/2015" can only be
 * read in one way).
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
  const season = parseSeason(text);
  if (season) return season;
  const single = parseSingle(text);
  if (single) return { 'date-parts': [single] };
  return parseShortRange(text) ?? parseRange(text);
}

/** "Spring 2015", "2015 Fall", "winter 2018-2019". */
function parseSeason(text: string): CslDate | null {
  const name = '(spring|summer|autumn|fall|winter)';
  const before = new RegExp(`^${name},? (\\d{4})(?: ?[-–/] ?(\\d{4}))?$`, 'i').exec(text);
  const behind = new RegExp(`^(\\d{4}),? ${name}$`, 'i').exec(text);
  const written = before?.[1] ?? behind?.[2];
  if (written === undefined) return null;
  const [from, to] = [Number(before?.[2] ?? behind?.[1]), Number(before?.[3] ?? NaN)];
  if (to <= from || from === 0) return null;
  const season = SEASONS.findIndex(
    (one) => one === written.toLowerCase().replace('fall', 'autumn'),
  );
  return { 'date-parts': Number.isNaN(to) ? [[from]] : [[from], [to]], season: season + 1 };
}

/** A range whose two ends share what follows or precedes: "May-June 2019", "2019 May-Jun", "3-5 May 2019", "May 3-5, 2019", "2019 May 3-5". */
function parseShortRange(text: string): CslDate | null {
  const match =
    /^(?<from>\p{L}{3,12})\.? ?[-–—/] ?(?<to>\p{L}{3,12})\.?,? (?<year>\d{4})$/u.exec(text) ??
    /^(?<year>\d{4}),? (?<from>\p{L}{3,12})\.? ?[-–—/] ?(?<to>\p{L}{3,12})\.?$/u.exec(text) ??
    /^(?<first>\d{1,2})\.? ?[-–—] ?(?<last>\d{1,2})\.? (?<from>\p{L}{3,12})\.?,? (?<year>\d{4})$/u.exec(
      text,
    ) ??
    /^(?<from>\p{L}{3,12})\.? (?<first>\d{1,2}) ?[-–—] ?(?<last>\d{1,2}),? (?<year>\d{4})$/u.exec(
      text,
    ) ??
    /^(?<year>\d{4}),? (?<from>\p{L}{3,12})\.? (?<first>\d{1,2}) ?[-–—] ?(?<last>\d{1,2})$/u.exec(
      text,
    );
  const written = match?.groups;
  if (!written) return null;
  const { year, first, last } = written;
  const from = monthNumber(written['from']!);
  const to = monthNumber(written['to'] ?? written['from']!);
  if (from === null || to === null) return null;
  const ends = [check(year, String(from), first), check(year, String(to), last)] as const;
  if (!ends[0] || !ends[1] || compareParts(ends[0], ends[1]) >= 0) return null;
  return { 'date-parts': [ends[0], ends[1]] };
}

function parseRange(text: string): CslDate | null {
  const match =
    /^(.+?) ?[–—/] ?(.+)$/.exec(text) ??
    /^(.+) - (.+)$/.exec(text) ??
    /^(\d{4})-(\d{4})$/.exec(text) ??
    /^(\d{4} \p{L}{3,12})-(\d{4} \p{L}{3,12})$/u.exec(text);
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
  if (iso) return check(iso[1], ...withoutZeros(iso[3], iso[4]));
  const month = /^(\d{1,2})[/.-] ?(\d{4})$/.exec(text);
  if (month) return check(month[2], month[1]);
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
  const weekday = /^(\p{L}{2,12})\.?,? (?=.*\p{L})/u.exec(text);
  const bare = text
    .slice(weekday && monthNumber(weekday[1]!) === null ? weekday[0].length : 0)
    .replace(/(?:,| at)? \d{1,2}[:.]\d{2}\b.*$/i, '');
  const match =
    /^(?:(?<day>\d{1,2})(?:st|nd|rd|th|er|[.ºª])?(?: of| de)?[ -])?(?<month>\p{L}{3,12})\.?,?(?: de)?[ -](?<year>\d{4})$/iu.exec(
      bare,
    ) ??
    /^(?<month>\p{L}{3,12})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/iu.exec(bare) ??
    /^(?<year>\d{4}),? (?<month>\p{L}{3,12})\.?(?: (?<day>\d{1,2}))?$/iu.exec(bare);
  const written = match?.groups;
  if (!written) return null;
  const month = monthNumber(written['month']!);
  return month === null ? null : check(written['year'], String(month), written['day']);
}

/** A month or day of 0 is not known: the date ends before it. */
function withoutZeros(month?: string, day?: string): (string | undefined)[] {
  if (Number(month) === 0) return [];
  return Number(day) === 0 ? [month] : [month, day];
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
  const short = `${SHORT_MONTHS[month - 1]!} ${written}`;
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
