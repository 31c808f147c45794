import { choiceOf, factsOf, type FieldName } from './fields.ts';
import { fieldsOf } from './fields-of.ts';
import type { Field, Query, Span, Value } from './tree.ts';

/** A number of things, from one to the other, both included; null is open. */
export interface NumberRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** Whether a value is still being typed: nothing stands behind it. */
export function isTyped({ text }: Query, { end }: Span): boolean {
  return end === text.length;
}

const NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;

/** A whole number, at most the largest that is exact; null where it is none. */
function readNumber(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  return Math.min(Number(text.replaceAll(',', '')), Number.MAX_SAFE_INTEGER);
}

function compared({ operator }: Field, least: number, most: number): NumberRange {
  switch (operator) {
    case ':':
      return { from: least, to: most };
    case '<':
      return { from: null, to: least - 1 };
    case '<=':
      return { from: null, to: most };
    case '>':
      return { from: most + 1, to: null };
    case '>=':
      return { from: least, to: null };
  }
}

/** The numbers that a value of a field stands for; null where it is no number. */
export function readNumbers(field: Field, value: Value): NumberRange | null {
  if (value.of === 'text') {
    const number = readNumber(value.text);
    return number === null ? null : compared(field, number, number);
  }
  const [from, to] = [readNumber(value.from), readNumber(value.to)];
  const isWrong = (from === null && value.from !== '') || (to === null && value.to !== '');
  return isWrong ? null : { from, to };
}

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const DAY = 86_400_000;

/** The first and the last moment of a day, month or year, or of the last days; UTC milliseconds of local days. */
function readDate(text: string, now: number): NumberRange | null {
  const today = new Date(now).setHours(0, 0, 0, 0);
  const low = text.toLowerCase();
  if (low === 'today') return { from: today, to: null };
  if (low === 'yesterday') return { from: today - DAY, to: today - 1 };
  const days = /^(\d{1,4})d$/.exec(low)?.[1];
  if (days !== undefined) return { from: today - Number(days) * DAY, to: null };
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year = '', month, day] = match;
  const [monthAt, dayAt] = [Number(month ?? 1) - 1, Number(day ?? 1)];
  if (monthAt < 0 || monthAt > 11 || dayAt < 1 || dayAt > 31) return null;
  const from = new Date(Number(year), monthAt, dayAt).getTime();
  const next =
    day !== undefined
      ? new Date(Number(year), monthAt, dayAt + 1)
      : month === undefined
        ? new Date(Number(year) + 1, 0, 1)
        : new Date(Number(year), monthAt + 1, 1);
  return { from, to: next.getTime() - 1 };
}

/** The moments that a value of a field stands for; null where it is no date. */
export function readDates(field: Field, value: Value, now: number): NumberRange | null {
  if (value.of === 'range') {
    const from = value.from === '' ? null : readDate(value.from, now);
    const to = value.to === '' ? null : readDate(value.to, now);
    const isWrong = (from === null && value.from !== '') || (to === null && value.to !== '');
    return isWrong ? null : { from: from?.from ?? null, to: to?.to ?? null };
  }
  const date = readDate(value.text, now);
  if (date === null || date.from === null) return null;
  return field.operator === ':' || date.to === null ? date : compared(field, date.from, date.to);
}

const OF_TODAY = /^(?:today|yesterday|\d{1,4}d)$/i;

/** Whether a query asks for days that are counted from today. */
export function countsDays(query: Query): boolean {
  const texts = fieldsOf(query)
    .filter(({ field }) => field === 'added')
    .flatMap(({ values }) => values)
    .flatMap((value) => (value.of === 'text' ? [value.text] : [value.from, value.to]));
  return texts.some((text) => OF_TODAY.test(text));
}

/** The values of a choice that a text stands for: itself, or those that begin with it; none where it is unknown. */
export function readChoices(field: FieldName, text: string): string[] {
  const known = choiceOf(field, text);
  if (known !== null) return [known];
  const low = text
    .trim()
    .toLowerCase()
    .replaceAll(/[-\s]+/g, '_');
  return factsOf(field)
    .values.map(({ value }) => value)
    .filter((value) => low !== '' && value.startsWith(low));
}
