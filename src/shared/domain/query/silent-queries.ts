import type { ClaimKind } from '../claim.ts';
import { factsOf, silenceAsked } from './fields.ts';
import type { Field, Part, Query } from './tree.ts';

/** What an article can leave unsaid: a kind of claim, or its year. */
type Unsaid = ClaimKind | 'year';

const SILENCES = ['none-stated', 'not-found', 'not-looked'] as const;
type Silence = (typeof SILENCES)[number];

/** A query that finds what another leaves out for want of a value. */
export interface SilentQuery {
  readonly of: Unsaid;
  readonly query: string;
  /** The same for each silence by itself; null for a year, which is unknown in one way only. */
  readonly each: Readonly<Record<Silence, string>> | null;
}

/** Finds articles without a year: whatever year is asked for, they have none. */
const NO_YEAR = '-year:0..';

/** Whether a field asks for a stated value: for something, and not for a silence. */
function asksForValue({ field, values, unit }: Field): boolean {
  if (values.length === 0 && unit === null) return false;
  return values.every((value) => {
    if (value.of === 'range' || value.form !== 'bare') return true;
    const silence = silenceAsked(field, value.text);
    return silence === null || silence === 'any';
  });
}

interface Wanted {
  readonly field: Field;
  readonly of: Unsaid;
}

/** What a part asks to be stated; null where it leaves nothing out for want of it. */
function wantedBy(part: Part): Wanted | null {
  if (part.of === 'field') {
    const of = part.field === 'year' ? 'year' : factsOf(part.field).silenceOf;
    return of !== null && asksForValue(part) ? { field: part, of } : null;
  }
  if (part.of !== 'group') return null;
  return part.parts.map(wantedBy).find((wanted) => wanted !== null) ?? null;
}

/** A query with a clause in the place of the first of these parts, and without the others. */
function replaced({ text }: Query, parts: readonly Part[], clause: string): string {
  const [first] = parts;
  return parts
    .toReversed()
    .reduce(
      (left, part) =>
        left.slice(0, part.span.start) + (part === first ? clause : '') + left.slice(part.span.end),
      text,
    )
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * For each value that a query asks to be stated, the query that finds the articles which fulfil all else
 * and state none. Parts about one kind of claim are silent together; what must not be so leaves nothing out.
 */
export function silentQueries(query: Query): SilentQuery[] {
  const wanted = Map.groupBy(
    query.parts.flatMap((part) => {
      const found = wantedBy(part);
      return found ? [{ part, ...found }] : [];
    }),
    ({ of }) => of,
  );
  return [...wanted].map(([of, places]): SilentQuery => {
    const parts = places.map(({ part }) => part);
    if (of === 'year') return { of, query: replaced(query, parts, NO_YEAR), each: null };
    const silent = (silences: readonly Silence[]): string =>
      replaced(query, parts, `${places[0]!.field.field}:${silences.join(',')}`);
    return {
      of,
      query: silent(SILENCES),
      each: {
        'none-stated': silent(['none-stated']),
        'not-found': silent(['not-found']),
        'not-looked': silent(['not-looked']),
      },
    };
  });
}
