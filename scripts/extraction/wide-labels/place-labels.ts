import type { RawLabels } from './form.ts';
import type { Place, PlacedLabels } from './placed-labels.ts';

/** Labels with their places, and what is wrong with those that have none. */
export interface Placing {
  readonly labels: PlacedLabels;
  /** One line for each quote that does not stand in the text as its reader says. */
  readonly problems: readonly string[];
}

/** Where the words stand in the text for the nth time, counted from 1; null if they do not. */
export function findNth(text: string, words: string, nth: number): Place | null {
  let at = -1;
  for (let seen = 0; seen < nth; seen += 1) {
    at = text.indexOf(words, at + 1);
    if (at < 0) return null;
  }
  return [at, at + words.length];
}

/** The part of a paper between its first and last words; the whole text where none are told. */
export function findSection({ from, to }: RawLabels, text: string): Place | null {
  if (!from || !to) return [0, text.length];
  const start = text.indexOf(from);
  const last = start < 0 ? -1 : text.indexOf(to, start);
  return last < 0 ? null : [start, last + to.length];
}

/** A fact about a whole article, with the words that tell it where some do. */
interface Fact<Value> {
  readonly quote?: string | null | undefined;
  readonly nth: number;
  readonly value: Value;
}

/** The parts of a result that readers copy from its sentence. */
const PARTS = ['outcome', 'exposure', 'comparator', 'effect', 'interval', 'p'] as const;

/** Where words stand within a place of the text; undefined where a reader told them in other words. */
function findWithin(
  text: string,
  [start, end]: Place,
  words: string | null | undefined,
): Place | undefined {
  if (!words) return undefined;
  const at = text.slice(start, end).toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? undefined : [start + at, start + at + words.length];
}

/**
 * Takes the words out of a reader's labels: each quote is looked up in the text (the labelled section
 * alone) and replaced by its place. A label whose quote is not there is left out and told of.
 */
export function placeLabels(raw: RawLabels, text: string, section: Place | null): Placing {
  const problems: string[] = [];
  const whole: Place = [0, text.length];
  const place = (quote: string, nth: number, what: string): Place | null => {
    const found = findNth(text, quote, nth);
    if (found === null) problems.push(`${raw.id}: ${what} “${quote}” (${nth}) is not in the text`);
    return found;
  };
  const placeAll = <Label extends { readonly quote: string; readonly nth: number }, Out>(
    labels: readonly Label[],
    what: string,
    make: (label: Label, at: Place) => Out,
  ): Out[] =>
    labels.flatMap((label) => {
      const at = place(label.quote, label.nth, what);
      return at === null ? [] : [make(label, at)];
    });
  const placeFact = <Value>(
    fact: Fact<Value> | null | undefined,
    what: string,
  ): { at?: Place; value: Value } | null => {
    if (!fact) return null;
    const at = fact.quote ? place(fact.quote, fact.nth, what) : null;
    return at === null ? { value: fact.value } : { at, value: fact.value };
  };
  const { id, source, field, genre, setting } = raw;
  const labels: PlacedLabels = {
    id,
    source,
    field,
    genre,
    ...(section === null ? {} : { section }),
    sampleSizes: placeAll(raw.sampleSizes, 'sample size', ({ value, unit, role, isTotal }, at) => ({
      at,
      value,
      unit,
      role,
      isTotal,
    })),
    species: placeAll(raw.species, 'species', ({ name, role }, at) => ({ at, name, role })),
    findings: placeAll(raw.findings, 'finding', (finding, at) => ({
      at,
      change: finding.change,
      value: finding.value,
      ...placeParts(text, at, finding),
    })),
    safety: placeAll(raw.safety, 'safety', ({ category }, at) => ({ at, category })),
    design: placeFact(raw.design, 'design'),
    status: placeFact(raw.status, 'status'),
    setting: {
      country: findWithin(text, whole, setting?.country),
      years: findWithin(text, whole, setting?.years),
      followUp: findWithin(text, whole, setting?.followUp),
    },
    unsure: placeAll(
      raw.unsure.map((quote) => ({ quote, nth: 1 })),
      'unsure',
      (_, at) => at,
    ),
  };
  return { labels, problems };
}

function placeParts(
  text: string,
  at: Place,
  finding: RawLabels['findings'][number],
): Partial<Record<(typeof PARTS)[number], Place>> {
  const found = PARTS.map((part) => [part, findWithin(text, at, finding[part])] as const);
  return Object.fromEntries(found.filter(([, place]) => place !== undefined));
}
