import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listWordFeatures } from '../../src/main/engine/extraction/cues/linear-model.ts';
import { listCueNames, readArticle } from '../../src/main/engine/extraction/cues/reading.ts';
import type { ReadSentence } from '../../src/main/engine/extraction/cues/reading.ts';
import { splitSentences } from '../../src/shared/domain/sentences.ts';
import { readBulk } from './corpora.ts';

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
  readonly findings: readonly Label<string>[];
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

/** The labels of all labelled reports, by the id of the report. */
export function readNewsLabels(): Readonly<Record<string, NewsLabels>> {
  const path = join(import.meta.dirname, 'news-labels.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, NewsLabels>;
}

type Judgement = readonly [start: number, end: number, value: string, right: 0 | 1];

/**
 * The sentences of suggestions that a reader judged, each for what it was suggested as only; of the
 * rest of their reports nothing is known.
 */
export function readJudgedExamples(): (NewsExample & { readonly judgedFor: string })[] {
  const path = join(import.meta.dirname, 'news-judgements.json');
  const judgements = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Judgement[]>;
  return readBulk('news').flatMap(({ id, text }) => {
    const judged = judgements[id];
    if (judged === undefined) return [];
    const reads = readArticle(text, splitSentences(text));
    return judged.flatMap(([start, , value, right]) => {
      const read = reads.find(({ sentence }) => sentence.start <= start && start < sentence.end);
      if (read === undefined) return [];
      const states = new Set(right === 1 ? [value] : []);
      return [{ id, part: 'dev' as const, features: listFeatures(read), states, judgedFor: value }];
    });
  });
}

function listFeatures(read: ReadSentence): string[] {
  return [...listCueNames(read), ...read.marks, ...listWordFeatures(read, false)];
}

/** The sentences of the labelled news reports with all that models may look at. */
export function readNewsExamples(): NewsExample[] {
  const labels = readNewsLabels();
  return readBulk('news').flatMap(({ id, text }): NewsExample[] => {
    const labelled = labels[id];
    if (labelled === undefined) return [];
    const marked: readonly Label<string>[] = [
      ...labelled.safety,
      ...labelled.findings.map(([start, end]) => [start, end, 'finding'] as const),
    ];
    const reads = readArticle(text, splitSentences(text));
    return reads.map((read) => {
      const { start, end } = read.sentence;
      const states = marked.filter((label) => {
        const common = Math.min(label[1], end) - Math.max(label[0], start);
        return common > LEAST_COMMON || common >= label[1] - label[0];
      });
      return {
        id,
        part: labelled.part,
        features: listFeatures(read),
        states: new Set(states.map(([, , value]) => value)),
      };
    });
  });
}
