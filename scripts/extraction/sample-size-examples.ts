import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCandidates } from '../../src/main/engine/extraction/sample-sizes/read.ts';
import type { ReadCandidate } from '../../src/main/engine/extraction/sample-sizes/read.ts';
import { splitSentences } from '../../src/shared/domain/sentences.ts';
import { halfOf, readBulk, readSource } from './corpora.ts';
import type { GoldArticle, GoldSpan } from './corpora.ts';

/** A number of a labelled text, with what the labels say about it. */
export interface SampleSizeExample {
  readonly source: string;
  readonly id: string;
  readonly half: 0 | 1;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly features: readonly string[];
  readonly counts: boolean;
  readonly total: boolean;
  readonly weight: number;
}

/**
 * How much a label weighs. Where a corpus labels only some of its counts, a number without a label is
 * weak evidence against it; labels read by hand in other kinds of text stand for many like them.
 */
const WEIGHTS = { full: 1, repeated: 0.5, unlabelled: 0.15, partial: 3, byHand: 2 } as const;

/**
 * Does the corpus say nothing about this number? The corpora label people only, not whatever else was
 * studied, and count those of a trial to whom something happened among its outcomes.
 */
const isBeyondCorpora = ({ candidate, features }: ReadCandidate): boolean =>
  candidate.form === 'studied' ||
  (candidate.form === 'part-of' && !features.some(({ name }) => name === 'trial+form:part-of'));

const namesOf = ({ features }: ReadCandidate): string[] => features.map(({ name }) => name);

function labelArticle(article: GoldArticle): SampleSizeExample[] {
  const gold = article.gold.sampleSizes ?? [];
  const totals = new Set(article.gold.totalSampleSizes);
  const partial = article.partial?.includes('sampleSizes') ?? false;
  const values = new Set(gold.map(({ value }) => value));
  return [...readCandidates(article.text, splitSentences(article.text))].flatMap((read) => {
    if (isBeyondCorpora(read)) return [];
    const { value, start, end } = read.candidate;
    const labelled = gold.some(
      (span) => start < span.end && span.start < end && span.value === value,
    );
    const repeated = partial && !labelled && values.has(value);
    const unlabelled = repeated ? WEIGHTS.repeated : WEIGHTS.unlabelled;
    const weight = partial ? (labelled ? WEIGHTS.partial : unlabelled) : WEIGHTS.full;
    const { source, id } = article;
    const label = { counts: labelled || repeated, total: totals.has(value), weight };
    return [{ source, id, half: halfOf(id), value, start, end, features: namesOf(read), ...label }];
  });
}

/** Labels read by hand: corpus, article, and the starts of its numbers with 1 for a sample size. */
type HandLabels = Readonly<Record<string, Readonly<Record<string, readonly [number, 0 | 1][]>>>>;

function readHandLabels(): SampleSizeExample[] {
  const path = join(import.meta.dirname, 'sample-size-labels.json');
  const corpora = JSON.parse(readFileSync(path, 'utf8')) as HandLabels;
  return Object.entries(corpora).flatMap(([corpus, labels]) =>
    readBulk(corpus).flatMap(({ id, text }) => {
      const starts = new Map(labels[id]);
      if (starts.size === 0) return [];
      return [...readCandidates(text, splitSentences(text))].flatMap((read) => {
        const { value, start, end } = read.candidate;
        const counts = starts.get(start);
        if (counts === undefined) return [];
        const label = { counts: counts === 1, total: false, weight: WEIGHTS.byHand };
        const place = { source: `by-hand-${corpus}`, id, half: halfOf(id), value, start, end };
        return [{ ...place, features: namesOf(read), ...label }];
      });
    }),
  );
}

/** A text without its marks, and what stood between them. */
function readMarks(marked: string): { readonly text: string; readonly counts: GoldSpan[] } {
  let text = '';
  const counts: GoldSpan[] = [];
  for (const [index, part] of marked.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) counts.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, counts };
}

/** Short texts of many fields, written for this purpose, in which every count of what was studied is marked. */
function readOwnTexts(): SampleSizeExample[] {
  const path = join(import.meta.dirname, 'sample-size-sentences.json');
  const texts = JSON.parse(readFileSync(path, 'utf8')) as readonly string[];
  return texts.flatMap((marked) => {
    const { text, counts } = readMarks(marked);
    return [...readCandidates(text, splitSentences(text))].map((read) => {
      const { value, start, end } = read.candidate;
      const counted = counts.some((count) => start < count.end && count.start < end);
      const label = { counts: counted, total: false, weight: WEIGHTS.byHand };
      const place = { source: 'own-texts', id: text, half: halfOf(text), value, start, end };
      return { ...place, features: namesOf(read), ...label };
    });
  });
}

/** All numbers with a known label, from the labelled corpora and from what was read by hand. */
export function readExamples(): SampleSizeExample[] {
  const labelled = ['pico-corpus', 'nimaging-participants'].flatMap(readSource);
  return [...labelled.flatMap(labelArticle), ...readHandLabels(), ...readOwnTexts()];
}
