import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import { COUNT_WEIGHTS } from '../../src/main/engine/extraction/sample-sizes/count-weights.ts';
import { CandidateReader } from '../../src/main/engine/extraction/sample-sizes/read.ts';
import type { ReadCandidate } from '../../src/main/engine/extraction/sample-sizes/read.ts';
import { halfOf, readSource } from './corpora.ts';
import type { GoldArticle } from './corpora.ts';
import { readMarks } from './marked-text.ts';
import { readAnswered, readOwnFile } from './own-labels.ts';
import { overlaps } from './spans.ts';

/** A number of a labelled text, with what the labels say about it. */
export interface SampleSizeExample {
  readonly source: string;
  readonly id: string;
  readonly half: 0 | 1;
  readonly value: number;
  readonly features: readonly string[];
  /** Is it a sample size, and is it the total of its article? */
  readonly counts: boolean;
  readonly total: boolean;
  /** How much it counts in fitting. */
  readonly weight: number;
}

/**
 * How much a label weighs. Where a corpus labels only some of its counts, a number without a label is
 * weak evidence against it; labels read by hand in other kinds of text stand for many like them.
 */
const WEIGHTS = { full: 1, repeated: 0.5, unlabelled: 0.15, partial: 3, byHand: 2 } as const;
/** Readers were not asked for totals. */
const BY_HAND = { total: false, weight: WEIGHTS.byHand } as const;

/**
 * Does the corpus say nothing about this number? The corpora label people only, not whatever else was
 * studied, and count those of a trial to whom something happened among its outcomes.
 */
const isBeyondCorpora = ({ candidate, features }: ReadCandidate): boolean =>
  candidate.form === 'studied' ||
  (candidate.form === 'part-of' && !features.some(({ name }) => name === 'trial+form:part-of'));

/** Lists the numbers of a text that may be sample sizes. */
export type ListCandidates = (text: string) => readonly ReadCandidate[];

/** How a reader lists them. */
export function listBy(reader: Reader): ListCandidates {
  const candidates = new CandidateReader(reader.tools, COUNT_WEIGHTS);
  return (text) => [...candidates.read(reader.open(text))];
}

function toExample(
  { candidate, features }: ReadCandidate,
  { source, id }: Pick<SampleSizeExample, 'source' | 'id'>,
  label: Pick<SampleSizeExample, 'counts' | 'total' | 'weight'>,
): SampleSizeExample {
  const names = features.map(({ name }) => name);
  return { source, id, half: halfOf(id), value: candidate.value, features: names, ...label };
}

/**
 * The numbers of an article with what its labels say of them. Where the corpus labelled only some, a
 * number that is labelled elsewhere in the article counts here too.
 */
export function labelSampleSizes(
  listCandidates: ListCandidates,
  article: GoldArticle,
): SampleSizeExample[] {
  const gold = article.gold.sampleSizes ?? [];
  const totals = new Set(article.gold.totalSampleSizes);
  const partial = article.partial?.includes('sampleSizes') ?? false;
  const values = new Set(gold.map(({ value }) => value));
  return listCandidates(article.text).flatMap((read) => {
    if (isBeyondCorpora(read)) return [];
    const { value } = read.candidate;
    const labelled = gold.some((span) => overlaps(read.candidate, span) && span.value === value);
    const repeated = partial && !labelled && values.has(value);
    const unlabelled = repeated ? WEIGHTS.repeated : WEIGHTS.unlabelled;
    const weight = partial ? (labelled ? WEIGHTS.partial : unlabelled) : WEIGHTS.full;
    const label = { counts: labelled || repeated, total: totals.has(value), weight };
    return [toExample(read, article, label)];
  });
}

function readHandLabels(listCandidates: ListCandidates): SampleSizeExample[] {
  return readAnswered('sample-size-labels.json').flatMap(({ corpus, article, answers }) =>
    listCandidates(article.text).flatMap((read) => {
      const answer = answers.get(read.candidate.start);
      if (answer === undefined) return [];
      const place = { source: `by-hand-${corpus}`, id: article.id };
      return [toExample(read, place, { ...BY_HAND, counts: answer === 1 })];
    }),
  );
}

/** Short texts of many fields, written for this purpose, in which every count of what was studied is marked. */
function readOwnTexts(listCandidates: ListCandidates): SampleSizeExample[] {
  const texts = readOwnFile('sample-size-sentences.json') as readonly string[];
  return texts.flatMap((marked) => {
    const { text, marks } = readMarks(marked);
    return listCandidates(text).map((read) => {
      const counts = marks.some((mark) => overlaps(read.candidate, mark));
      return toExample(read, { source: 'own-texts', id: text }, { ...BY_HAND, counts });
    });
  });
}

/** All numbers with a known label, from the labelled corpora and from what was read by hand. */
export function readSampleSizeExamples(reader: Reader): SampleSizeExample[] {
  const list = listBy(reader);
  const labelled = ['pico-corpus', 'nimaging-participants'].flatMap(readSource);
  return [
    ...labelled.flatMap((article) => labelSampleSizes(list, article)),
    ...readHandLabels(list),
    ...readOwnTexts(list),
  ];
}
