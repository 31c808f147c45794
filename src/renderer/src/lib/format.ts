const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const seconds = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayMonthYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const count = new Intl.NumberFormat('en');

const compact = new Intl.NumberFormat('en', { notation: 'compact' });

/** `812`, `1.2K`, `17K`: a count where there is room for few letters. */
export function formatShort(number: number): string {
  return number < 1000 ? String(number) : compact.format(number);
}

/** `1 article`, `1,204 articles`; the plural is the singular with an s unless given. */
export function plural(number: number, singular: string, many = `${singular}s`): string {
  return `${count.format(number)} ${number === 1 ? singular : many}`;
}

/** The time of day, `14:20`. */
export function formatTime(millis: number): string {
  return time.format(millis);
}

/** `today, 14:18`, `19 Nov` or, in another year, `19 Nov 2025`. */
export function formatWhen(millis: number, now: number): string {
  const then = new Date(millis);
  const today = new Date(now);
  if (then.toDateString() === today.toDateString()) return `today, ${time.format(then)}`;
  return (then.getFullYear() === today.getFullYear() ? dayMonth : dayMonthYear).format(then);
}

/** A day in full: `22 Nov 2026`. */
export function formatDay(millis: number): string {
  return dayMonthYear.format(millis);
}

/** Day and time in full: `22 Nov 2026, 14:06`. */
export function formatMoment(millis: number): string {
  return `${dayMonthYear.format(millis)}, ${time.format(millis)}`;
}

/** Day and time to the second, for copies made in the same minute: `22 Nov 2026, 14:06:31`. */
export function formatInstant(millis: number): string {
  return `${dayMonthYear.format(millis)}, ${seconds.format(millis)}`;
}

/** `less than a second`, `9 seconds`, `2 minutes`. */
export function formatDuration(millis: number): string {
  if (millis < 1000) return 'less than a second';
  if (millis < 60_000) return plural(Math.round(millis / 1000), 'second');
  return plural(Math.round(millis / 60_000), 'minute');
}
