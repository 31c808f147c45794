import type { CslItem } from './csl.ts';

/** How many code units all details of one article may hold, and one of them. */
const MOST_IN_ALL = 400_000;
const MOST_IN_ONE = 100_000;
/** How many code units a title, or what else stands in a line of a list, may hold. */
const MOST_IN_LINE = 5000;
/** The longest lists of authors, of large collaborations, have some 5,000 names. */
const MOST_NAMES = 6000;
/** How deep other programs nest what they add to an item. */
const MOST_DEEP = 8;

const IN_LINE: ReadonlySet<string> = new Set([
  'title',
  'title-short',
  'original-title',
  'container-title',
  'container-title-short',
  'publisher',
  'DOI',
  'URL',
]);

const figure = (count: number): string => count.toLocaleString('en');

function tooLong(name: string, most: number, length: number): string {
  return `The ${name.replaceAll('-', ' ')} may hold ${figure(most)} characters; this one has ${figure(length)}. Shorten it.`;
}

const named = (field: string): string => `“${field.slice(0, 80)}”`;

/** Adds up the texts of a value; throws a `RangeError` in the reader’s words for what is over a limit. */
function sum(field: string, value: unknown, depth: number): number {
  if (value === null || ['undefined', 'boolean', 'number'].includes(typeof value)) return 1;
  if (typeof value === 'string') {
    const most = IN_LINE.has(field) ? MOST_IN_LINE : MOST_IN_ONE;
    if (value.length > most) throw new RangeError(tooLong(field, most, value.length));
    return value.length;
  }
  if (depth === MOST_DEEP) {
    throw new RangeError(`${named(field)} is nested too deep to be kept. Take it out.`);
  }
  if (Array.isArray(value)) {
    if (value.length > MOST_NAMES) {
      throw new RangeError(
        `${named(field)} may list ${figure(MOST_NAMES)} things; this one lists ${figure(value.length)}. Shorten it.`,
      );
    }
    return value.reduce<number>((all, one) => all + sum(field, one, depth + 1), 0);
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
    throw new RangeError(
      `${named(field)} holds something that is neither text, number nor list. Take it out.`,
    );
  }
  return Object.entries(value).reduce(
    (all, [name, one]) => all + name.length + sum(depth === 0 ? name : field, one, depth + 1),
    0,
  );
}

/** Why the details of an article cannot be kept, in the reader’s words; null when they can. */
export function findCslLimit(item: CslItem): string | null {
  try {
    const all = sum('item', item, 0);
    return all > MOST_IN_ALL
      ? `The details of an article may hold ${figure(MOST_IN_ALL)} characters; these have ${figure(all)}. Shorten the abstract or the note.`
      : null;
  } catch (thrown) {
    if (thrown instanceof RangeError) return thrown.message;
    throw thrown;
  }
}
