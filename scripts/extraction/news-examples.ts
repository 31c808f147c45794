import type { ReadSentence } from '../../src/main/engine/extraction/cues/reading.ts';
import { listWordFeatures } from '../../src/main/engine/extraction/cues/word-features.ts';
import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import type { TextSpan } from '../../src/main/engine/extraction/types.ts';
import { readBulk } from './corpora.ts';
import type { Direction } from './directions.ts';
import type { BulkArticle } from './corpora.ts';
import { joinLabels, readOwnFile } from './own-labels.ts';
import type { LabelledArticle } from './own-labels.ts';

/** A labelled passage: UTF-16 offsets and what it states. */
export type Label<Value> = readonly [start: number, end: number, value: Value];

/**
 * What readers marked in a news report, by offsets into the bulk text of that id. `test` reports were
 * put aside: nobody looked at them to make rules, and no weight is fitted on them.
 */
export interface NewsLabels {
  readonly part: 'dev' | 'test';
  readonly sampleSizes: readonly Label<number>[];
  readonly safety: readonly Label<string>[];
  readonly findings: readonly Label<Direction>[];
}

/** A sentence of a labelled report. */
export interface NewsExample {
  readonly id: string;
  readonly part: 'dev' | 'test';
  readonly features: readonly string[];
  /** What the sentence states: `finding` and the categories of safety. */
  readonly states: ReadonlySet<string>;
}

/** Where a label covers fewer characters of a sentence, it is not about it. */
const LEAST_COMMON = 15;

/** A sentence whose suggestion a reader judged. */
export interface JudgedExample extends NewsExample {
  /** What it was suggested as; whether it states anything else is not known. */
  readonly judgedFor: string;
}

/** A suggestion that a reader judged: UTF-16 offsets, what it was suggested as, and 1 if that is right. */
export type Judgement = readonly [start: number, end: number, value: string, right: 0 | 1];

/** Is a label about a sentence? */
export function isAbout([from, to]: Label<unknown>, { start, end }: TextSpan): boolean {
  const common = Math.min(to, end) - Math.max(from, start);
  return common > LEAST_COMMON || common >= to - from;
}

function listFeatures(read: ReadSentence, { tools: { cues } }: Reader): string[] {
  return [...cues.listNames(read), ...read.marks, ...listWordFeatures(read, false)];
}

/** The sentences of a labelled report with all that models may look at. */
export function labelNews(reader: Reader, article: BulkArticle, labels: NewsLabels): NewsExample[] {
  const marked: readonly Label<string>[] = [
    ...labels.safety,
    ...labels.findings.map(([start, end]) => [start, end, 'finding'] as const),
  ];
  return reader.open(article.text).reads.map((read) => {
    const about = marked.filter((label) => isAbout(label, read.sentence));
    const states = new Set(about.map(([, , value]) => value));
    return { id: article.id, part: labels.part, features: listFeatures(read, reader), states };
  });
}

/** The sentences in which suggestions begin that a reader judged; judgements outside any are left out. */
export function labelJudged(
  reader: Reader,
  article: BulkArticle,
  judgements: readonly Judgement[],
): JudgedExample[] {
  const { reads } = reader.open(article.text);
  return judgements.flatMap(([start, , value, right]) => {
    const read = reads.find(({ sentence }) => sentence.start <= start && start < sentence.end);
    if (read === undefined) return [];
    const states = new Set(right === 1 ? [value] : []);
    const features = listFeatures(read, reader);
    return [{ id: article.id, part: 'dev' as const, features, states, judgedFor: value }];
  });
}

/** The labelled news reports with their labels. */
export function readLabelledNews(): LabelledArticle<NewsLabels>[] {
  const labels = readOwnFile('news-labels.json') as Record<string, NewsLabels>;
  return joinLabels(readBulk('news'), labels);
}

/**
 * The sentences of suggestions that a reader judged, each for what it was suggested as only; of the
 * rest of their reports nothing is known.
 */
export function readJudgedExamples(reader: Reader): JudgedExample[] {
  const judgements = readOwnFile('news-judgements.json') as Record<string, readonly Judgement[]>;
  return joinLabels(readBulk('news'), judgements).flatMap(({ article, labels }) =>
    labelJudged(reader, article, labels),
  );
}
