import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCueNames, readArticle } from '../../src/main/engine/extraction/cues/reading.ts';
import type { ReadSentence } from '../../src/main/engine/extraction/cues/reading.ts';
import {
  readDrugFeatures,
  readTrialFeatures,
} from '../../src/main/engine/extraction/safety/adverse-model.ts';
import {
  isLeadIn,
  readCaveatFeatures,
} from '../../src/main/engine/extraction/safety/caveat-model.ts';
import { listWordFeatures } from '../../src/main/engine/extraction/cues/linear-model.ts';
import { readTextSort } from '../../src/main/engine/extraction/cues/text-sort.ts';
import type { TextSort } from '../../src/main/engine/extraction/cues/text-sort.ts';
import { splitSentences } from '../../src/shared/domain/sentences.ts';
import { halfOf, readBulk, readSource } from './corpora.ts';
import type { GoldArticle, GoldSpan } from './corpora.ts';

/** The models of safety: harm by a medicine, harms as reports on trials state them, limitations. */
export const SAFETY_MODELS = ['drug', 'trial', 'caveat'] as const;
export type SafetyModel = (typeof SAFETY_MODELS)[number];

/** A sentence of a labelled article, with what the labels say about it. */
export interface SafetyExample {
  readonly source: string;
  readonly id: string;
  readonly half: 0 | 1;
  /** Articles of one fold are judged by models fitted on the others. */
  readonly fold: number;
  readonly sort: TextSort;
  readonly heading: boolean;
  /** The names of what each model looks at. */
  readonly features: Readonly<Record<SafetyModel, readonly string[]>>;
  readonly labels: Readonly<Record<SafetyModel, boolean>>;
  /** Did the corpus judge the sentence at all? */
  readonly judged: boolean;
  /** Does it only announce limitations that follow? */
  readonly leadIn: boolean;
  /** How much it counts in fitting. */
  readonly weight: number;
}

/** Into so many folds the articles are cut, by a hash of their ids. */
export const FOLDS = 5;
const SOURCES = ['ade-corpus', 'consort-tm', 'limitation-test', 'limitation-seed'];
/** What the labels of the corpora are called for each model. */
const KINDS: Readonly<Record<SafetyModel, readonly string[]>> = {
  drug: ['adverse-event'],
  trial: ['harms'],
  caveat: ['limitation'],
};

/** What was read by hand in abstracts of all kinds, where case reports are few. */
export const BY_HAND = 'by-hand-abstracts';
/** One sentence read by hand stands for so many like it. */
const HAND_WEIGHT = 3;

/** The tables of cues that each model looks at, by the letter before their names. */
const ADVERSE = /^[ae]:/;
const CAVEAT = /^[ck]:/;

function listCues(read: ReadSentence, table: RegExp): string[] {
  return listCueNames(read).filter((name) => table.test(name));
}

const touches = ({ start, end }: GoldSpan, span: GoldSpan): boolean =>
  start < span.end && span.start < end;

function isJudged({ gold }: GoldArticle, sentence: GoldSpan, labelled: boolean): boolean {
  const among = (ranges: readonly (readonly [number, number])[]): boolean =>
    ranges.some(([start, end]) => touches(sentence, { start, end }));
  if (gold.safetyScope !== undefined && !labelled && !among(gold.safetyScope)) return false;
  return labelled || !among(gold.safetyNeutral ?? []);
}

function foldOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % FOLDS;
}

function readArticleExamples(article: GoldArticle): SafetyExample[] {
  const { id, source, text, gold } = article;
  const reads = readArticle(text, splitSentences(text));
  const sort = readTextSort(reads);
  const caveats = readCaveatFeatures(reads, text.length);
  return reads.map((read, at) => {
    const { heading } = read.sentence;
    const hits = (gold.safety ?? []).filter((span) => touches(read.sentence, span));
    const says = (model: SafetyModel): boolean =>
      hits.some(({ kind }) => KINDS[model].includes(kind ?? ''));
    const adverse = listCues(read, ADVERSE);
    const plain = listWordFeatures(read, false);
    return {
      source,
      id,
      half: halfOf(id),
      fold: foldOf(id),
      sort,
      heading,
      features: {
        drug: [...adverse, ...readDrugFeatures(read), ...listWordFeatures(read, true)],
        trial: [...adverse, ...readTrialFeatures(reads, at), ...plain],
        caveat: [...listCues(read, CAVEAT), ...(caveats[at] ?? []), ...plain],
      },
      labels: { drug: says('drug'), trial: says('trial'), caveat: says('caveat') },
      judged: isJudged(article, read.sentence, hits.length > 0),
      leadIn: isLeadIn(read),
      weight: 1,
    };
  });
}

/** Labels read by hand: corpus, article, and the starts of its sentences with 1 for harm by a medicine. */
type HandLabels = Readonly<Record<string, Readonly<Record<string, readonly [number, 0 | 1][]>>>>;

function readHandLabels(): SafetyExample[] {
  const path = join(import.meta.dirname, 'safety-labels.json');
  const corpora = JSON.parse(readFileSync(path, 'utf8')) as HandLabels;
  return Object.entries(corpora).flatMap(([corpus, labels]) =>
    readBulk(corpus).flatMap(({ id, text }) => {
      const starts = labels[id];
      if (starts === undefined) return [];
      const sentences = splitSentences(text);
      const examples = readArticleExamples({ id, source: BY_HAND, text, gold: {} });
      return starts.flatMap(([start, holds]) => {
        const example = examples[sentences.findIndex((sentence) => sentence.start === start)];
        const labelled = { drug: holds === 1, trial: false, caveat: false };
        return example === undefined
          ? []
          : [{ ...example, labels: labelled, judged: true, weight: HAND_WEIGHT }];
      });
    }),
  );
}

/** The sentences of all articles whose safety statements are labelled, and those read by hand. */
export function readSafetyExamples(): SafetyExample[] {
  return [
    ...SOURCES.flatMap((source) => readSource(source).flatMap(readArticleExamples)),
    ...readHandLabels(),
  ];
}
