import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestReader } from './test-reader.ts';
import type { Suggestion } from './types.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const SAMPLES = join(ROOT, '../shared/samples');

interface Expected {
  readonly id: string;
  readonly file: string;
  readonly sampleSizes: readonly { value: number; quote: string; start: number; end: number }[];
  readonly species: readonly { taxonId: number; quote: string; start: number; end: number }[];
  readonly safety: readonly { kind: string; quote: string; start: number; end: number }[];
  readonly mustNot: readonly { kind: 'sampleSize' | 'species'; quote: string }[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const touches = (one: Place, other: Place): boolean =>
  one.start < other.end && other.start < one.end;

function readExpected(): Expected[] {
  const lines = readFileSync(join(SAMPLES, 'expected.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Expected);
}

/** Every place of the quote in the text. */
function placesOf(text: string, quote: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

function checkArticle(expected: Expected, text: string, found: readonly Suggestion[]): string[] {
  const faults: string[] = [];
  for (const { value, quote } of expected.sampleSizes) {
    const hit = found.some((one) => one.value.kind === 'sample_size' && one.value.count === value);
    if (!hit) faults.push(`no sample size ${value} (${quote})`);
  }
  for (const { taxonId, quote } of expected.species) {
    const hit = found.some((one) => one.value.kind === 'species' && one.value.taxonId === taxonId);
    if (!hit) faults.push(`no species ${taxonId} (${quote})`);
  }
  for (const place of expected.safety) {
    const hit = found.some(
      (one) =>
        one.value.kind === 'safety' && one.value.category === place.kind && touches(one, place),
    );
    if (!hit) faults.push(`no ${place.kind}: ${place.quote}`);
  }
  for (const { kind, quote } of expected.mustNot) {
    const places = quote === '*' ? [{ start: 0, end: text.length }] : placesOf(text, quote);
    for (const one of found) {
      if (!places.some((place) => touches(one, place))) continue;
      const size = kind === 'sampleSize' && one.value.kind === 'sample_size';
      const studied =
        kind === 'species' && one.value.kind === 'species' && one.value.role === 'studied';
      if (size || studied) faults.push(`must not: ${one.quote} (${one.ruleId})`);
    }
  }
  return faults;
}

const present = existsSync(SAMPLES);

describe.skipIf(!present)('the sample articles in ../shared/samples', () => {
  const { extract } = openTestReader();
  const articles = (present ? readExpected() : []).map((expected) => {
    const text = readFileSync(join(SAMPLES, expected.file), 'utf8');
    return { id: expected.id, expected, text, ...extract(text) };
  });

  it.each(articles)(
    'finds what a reader finds in $id, and nothing wrong',
    ({ expected, text, suggestions }) => {
      expect(checkArticle(expected, text, suggestions)).toEqual([]);
    },
  );

  it.each(articles)('says whether $id states no sample size', ({ expected, none }) => {
    const absent = none.some(
      ({ kind, sentencesRead }) => kind === 'sample_size' && sentencesRead > 0,
    );
    expect(absent).toBe(expected.sampleSizes.length === 0);
  });
});
