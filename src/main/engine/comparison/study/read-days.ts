const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const DAY_MONTH_YEAR = new RegExp(String.raw`\b${DAY}[ -]${MONTH}[ ,-]{1,2}(\d{4}|\d{2})\b`, 'giu');
const MONTH_DAY_YEAR = new RegExp(String.raw`\b${MONTH} ${DAY},? (\d{4})\b`, 'giu');
const NUMBERS = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/gu;
const ISO = /\b(\d{4})-(\d\d)-(\d\d)\b/gu;
const MILLISECONDS = 86_400_000;

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The number of a day from 1970 on; none where there is no such day of these times. */
function countDays(written: number, month: number, day: number): number[] {
  const year = written < 100 ? written + 2000 : written;
  const isPossible =
    year > 1950 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isPossible ? [Date.UTC(year, month - 1, day) / MILLISECONDS] : [];
}

/** The days that a text names with day, month and year; "3/4/2016" is read as day first and as month first. Linear. */
export function readDays(text: string): number[] {
  return [
    ...[...text.matchAll(DAY_MONTH_YEAR)].flatMap(([, day, month = '', year]) =>
      countDays(Number(year), monthOf(month), Number(day)),
    ),
    ...[...text.matchAll(MONTH_DAY_YEAR)].flatMap(([, month = '', day, year]) =>
      countDays(Number(year), monthOf(month), Number(day)),
    ),
    ...[...text.matchAll(NUMBERS)].flatMap(([, one, two, year]) => [
      ...countDays(Number(year), Number(two), Number(one)),
      ...countDays(Number(year), Number(one), Number(two)),
    ]),
    ...[...text.matchAll(ISO)].flatMap(([, year, month, day]) =>
      countDays(Number(year), Number(month), Number(day)),
    ),
  ];
}
