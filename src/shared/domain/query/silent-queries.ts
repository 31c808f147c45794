import type { ClaimKind, UnitKind } from '../claim.ts';
import { foldAsked, readAttributeAsk, writeAttributeSilences } from './attribute-ask.ts';
import { factsOf, silenceAsked, unitName } from './fields.ts';
import type { Field, Part, Query } from './tree.ts';

/** What an article can leave unsaid: a kind of claim, which for an attribute is that attribute, or its year. */
type Unsaid = ClaimKind | 'year';

const SILENCES = ['none-stated', 'not-found', 'not-looked'] as const;
type Silence = (typeof SILENCES)[number];

/** A query that finds what another leaves out for want of a value. */
export interface SilentQuery {
  /** `several` for all that lack one or more of several values, whatever they state of the others. */
  readonly of: Unsaid | 'several';
  /** The name of the attribute, as it is asked for; null for what is none. */
  readonly attribute: string | null;
  readonly query: string;
  /** The same for each silence by itself; null for a year, which is unknown in one way only, and for several. */
  readonly each: Readonly<Record<Silence, string>> | null;
  /** Where sizes are asked for in units: those units, and what finds articles that state sizes in others alone. */
  readonly units: { readonly asked: readonly UnitKind[]; readonly query: string } | null;
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
  readonly attribute: string | null;
}

/** The one attribute of which a field asks for an answer; null where it asks for none, or for several. */
function attributeAsked({ values }: Field): string | null {
  const asks = values.map((value) => (value.of === 'text' ? readAttributeAsk(value.text) : null));
  const name = asks[0]?.name ?? '';
  const isOne = asks.every(
    (ask) => ask !== null && ask.asks.of !== 'silence' && foldAsked(ask.name) === foldAsked(name),
  );
  return isOne && foldAsked(name) !== '' ? name : null;
}

/** What a part asks to be stated; null where it leaves nothing out for want of it. */
function wantedBy(part: Part): Wanted | null {
  if (part.of === 'field') {
    if (part.field === 'attr') {
      const attribute = attributeAsked(part);
      return attribute === null ? null : { field: part, of: 'attribute', attribute };
    }
    const of = part.field === 'year' ? 'year' : factsOf(part.field).silenceOf;
    return of !== null && asksForValue(part) ? { field: part, of, attribute: null } : null;
  }
  if (part.of !== 'group') return null;
  return part.parts.map(wantedBy).find((wanted) => wanted !== null) ?? null;
}

/** A query with a clause in the place of each of these parts, from its first part on. */
function replaced(query: Query, parts: readonly Part[], clauseOf: (part: Part) => string): string {
  return parts
    .toReversed()
    .reduce(
      (left, part) => left.slice(0, part.span.start) + clauseOf(part) + left.slice(part.span.end),
      query.text,
    )
    .slice(query.parts[0]?.span.start)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

interface Found extends Wanted {
  readonly part: Part;
}

/** What a query asks to be stated of one kind, in one place or more. */
interface Wants extends Pick<SilentQuery, 'attribute' | 'units'> {
  readonly of: Unsaid;
  readonly parts: readonly Part[];
  /** What finds those that state none, as a clause. */
  readonly silent: string;
  /** A clause for some silences; null for a year. */
  readonly silentIn: ((silences: readonly Silence[]) => string) | null;
}

function wantsOf(query: Query, places: readonly [Found, ...Found[]]): Wants {
  const [{ of, attribute, field }] = places;
  const about = { of, attribute, parts: places.map(({ part }) => part) };
  if (of === 'year') return { ...about, silent: NO_YEAR, silentIn: null, units: null };
  const silentIn = (silences: readonly Silence[]): string =>
    attribute === null
      ? `${field.field}:${silences.join(',')}`
      : writeAttributeSilences(attribute, silences);
  const units = [...new Set(places.flatMap((place) => place.field.unit ?? []))];
  if (units.length === 0 || places.some((place) => place.field.unit === null)) {
    return { ...about, silent: silentIn(SILENCES), silentIn, units: null };
  }
  const silent = units.map((unit) => `-n.${unitName(unit)}>=0`).join(' OR ');
  const others = once(query, about.parts, `n:any ${silent}`);
  return { ...about, silent, silentIn, units: { asked: units, query: others } };
}

/** A query with a clause in the place of the first of these parts, and without the others. */
const once = (query: Query, parts: readonly Part[], clause: string): string =>
  replaced(query, parts, (part) => (part === parts[0] ? clause : ''));

/**
 * A part that may be so, or be silent. The part stands last, as its quotes or brackets may still be open where
 * it ends the query.
 */
const orSilent = ({ text }: Query, { span }: Part, silent: string): string =>
  `${silent} OR ${text.slice(span.start, span.end)}`;

/**
 * For each value that a query asks to be stated, the query that finds the articles which fulfil all else
 * and state none; where there is more than one, another for those that lack one or more of them. Parts about
 * one kind of claim are silent together; what must not be so leaves nothing out.
 */
export function silentQueries(query: Query): SilentQuery[] {
  const found = query.parts.flatMap((part): Found[] => {
    const wanted = wantedBy(part);
    return wanted ? [{ part, ...wanted }] : [];
  });
  const kinds = Map.groupBy(found, ({ of, attribute }) => `${of} ${foldAsked(attribute ?? '')}`);
  const wants = [...kinds.values()].map((places) => wantsOf(query, places as [Found, ...Found[]]));
  const single = wants.map(({ of, attribute, parts, silent, silentIn, units }): SilentQuery => ({
    of,
    attribute,
    query: once(query, parts, silent),
    each: silentIn && {
      'none-stated': once(query, parts, silentIn(['none-stated'])),
      'not-found': once(query, parts, silentIn(['not-found'])),
      'not-looked': once(query, parts, silentIn(['not-looked'])),
    },
    units,
  }));
  if (wants.length < 2) return single;
  const silentOf = new Map(
    wants.flatMap(({ parts, silent }) => parts.map((part) => [part, silent])),
  );
  const parts = found.map(({ part }) => part);
  const fulfilled = replaced(query, parts, (part) => orSilent(query, part, silentOf.get(part)!));
  const anySilent = wants.map(({ silent }) => silent).join(' OR ');
  return [
    ...single,
    // In front, as the query may end in an open quote, an OR, or a word that is still typed.
    { of: 'several', attribute: null, query: `${anySilent} ${fulfilled}`, each: null, units: null },
  ];
}
