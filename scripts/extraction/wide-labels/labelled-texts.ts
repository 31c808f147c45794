import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readBulk, readSource } from '../corpora.ts';
import type { BulkArticle } from '../corpora.ts';
import type { RawLabels } from './form.ts';
import { partOfText } from './part-of-text.ts';
import { NumbersAndSafety, PlacedLabels } from './placed-labels.ts';
import type { Part } from './placed-labels.ts';

/** A labelled text: exactly the words to which the places of its labels refer. */
export interface LabelledText {
  readonly text: string;
  readonly labels: PlacedLabels;
}

/** The source of texts that readers wrote themselves. */
export const OWN = 'own';

const OwnTexts = z.record(z.string(), z.string());

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8'));

/** Reads the labels of a part, or those of the second reader. */
export function readPlacedLabels(name: Part | 'second-reader'): PlacedLabels[] {
  return z.array(PlacedLabels).parse(readJson(name));
}

/** Reads the labels of the texts of a part of which statements on safety were labelled, and of most the numbers. */
export function readNumbersAndSafety(part: Part): PlacedLabels[] {
  return z
    .array(NumbersAndSafety)
    .parse(readJson('numbers-and-safety'))
    .filter(({ id }) => partOfText(id) === part)
    .map((labels) => ({
      ...labels,
      field: null,
      only: labels.sampleSizes === null ? ['safety'] : ['sizes', 'safety'],
      sampleSizes: labels.sampleSizes ?? [],
      species: [],
      findings: [],
      design: null,
      status: null,
      setting: {},
    }));
}

/** The texts that readers wrote themselves, by id. */
export function readOwnTexts(): Readonly<Record<string, string>> {
  return OwnTexts.parse(readJson('own-texts'));
}

/** Reads the articles of a file of the corpora, such as `bulk/news` or `dev/insciout-pr`. */
function readArticles(source: string): readonly BulkArticle[] {
  const [folder, name = ''] = source.split('/');
  if (folder === 'bulk') return readBulk(name);
  if (folder === 'dev') return readSource(name);
  throw new Error(`There are no texts of “${source}”: name bulk/… or dev/….`);
}

/** Reads the whole texts that labels are about, by id; those that are not there are left out. */
export function readTexts(
  wanted: readonly Pick<RawLabels, 'id' | 'source'>[],
  own: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const source of new Set(wanted.map((labels) => labels.source))) {
    const ids = new Set(wanted.filter((one) => one.source === source).map(({ id }) => id));
    if (source === OWN) for (const id of ids) texts.set(id, own[id] ?? '');
    else for (const { id, text } of readArticles(source)) if (ids.has(id)) texts.set(id, text);
  }
  return texts;
}

/** Joins labels with their texts, each cut to the section that was labelled. */
export function joinTexts(
  labels: readonly PlacedLabels[],
  texts: ReadonlyMap<string, string>,
): LabelledText[] {
  return labels.flatMap((one) => {
    const text = texts.get(one.id);
    if (text === undefined) return [];
    return [{ labels: one, text: one.section ? text.slice(...one.section) : text }];
  });
}
