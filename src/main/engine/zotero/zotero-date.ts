/** As Zotero keeps a date: year, month and day in figures (0 where unknown), a blank, and what was typed. */
const STORED = /^(\d{4})-(\d{2})-(\d{2})(?: ([\s\S]*))?$/;

/**
 * A date of a field as it is read elsewhere: "2018-05" for "2018-05-00 May 2018". Without a year it is
 * what was typed.
 */
export function plainDate(stored: string): string {
  const [, year, month, day, typed = ''] = STORED.exec(stored.trim()) ?? [];
  if (year === undefined) return stored.trim();
  if (Number(year) === 0) return typed.trim();
  if (Number(month) === 0) return year;
  return Number(day) === 0 ? `${year}-${month!}` : `${year}-${month!}-${day!}`;
}

/** A moment as SQLite writes it, in UTC, as milliseconds; null for what is none. */
export function readMoment(stored: unknown): number | null {
  const text = typeof stored === 'string' ? stored.trim() : '';
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/.test(text)) return null;
  const millis = Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`);
  return Number.isNaN(millis) ? null : millis;
}
