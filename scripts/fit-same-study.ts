import { readStudy } from '../src/main/engine/comparison/study/read-study.ts';
import type { StudyReading } from '../src/main/engine/comparison/study/read-study.ts';
import {
  measureStudies,
  STUDY_FEATURES,
} from '../src/main/engine/comparison/study/study-features.ts';
import { countWords, rarityOf } from '../src/main/engine/comparison/study/word-rarity.ts';
import type { WordCounts } from '../src/main/engine/comparison/study/word-rarity.ts';
import { toProbability } from '../src/main/engine/extraction/probability.ts';
import { foldOf, judgeByOthers } from './extraction/cross-fit.ts';
import { fitNumbers } from './extraction/fit-numbers.ts';
import type { NumbersTable } from './extraction/fit-numbers.ts';
import { hasEvidence, readEvidence } from './extraction/strength-examples.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which two texts are told to be about the same study, and counts how rare words are in reports of
 * research. Prints how often it is right on studies that neither was fitted to. Run by hand:
 * `node scripts/fit-same-study.ts` (with `--check` nothing is written). Needs the corpora in `../shared`.
 */

interface TextLine {
  readonly id: string;
  readonly text: string;
}
interface PairLine {
  readonly a: string;
  readonly b: string;
  readonly cluster: string;
  readonly kind?: string;
  readonly gold: { readonly sameStudy: boolean };
}
interface Example {
  /** The study that it belongs to. */
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly isHardest: boolean;
  readonly isSame: boolean;
}
interface Model {
  readonly words: WordCounts;
  readonly table: NumbersTable;
}

/** A word that stands in fewer texts is rare whatever its number. */
const LEAST_TEXTS = 3;
/**
 * So sure must it be before a link is proposed: on studies that nothing was fitted to, 99 of 100 that are as sure are
 * right. What is as sure as that is told as one half.
 */
const SURE = 0.85;

const clusterOf = (id: string): string => id.split('/')[0] ?? id;

function countAside(
  texts: readonly TextLine[],
  readings: ReadonlyMap<string, StudyReading>,
): WordCounts {
  const own = texts.flatMap(({ id }) => readings.get(id) ?? []);
  return countWords(own, LEAST_TEXTS);
}

function fitStudies(
  examples: readonly Example[],
  texts: readonly TextLine[],
  readings: ReadonlyMap<string, StudyReading>,
): Model {
  const words = countAside(texts, readings);
  const table = fitNumbers(
    examples.map((one) => ({ numbers: measure(one, words, readings), label: one.isSame ? 1 : 0 })),
  );
  return { words, table };
}

function measure(
  { left, right }: Example,
  words: WordCounts,
  readings: ReadonlyMap<string, StudyReading>,
): number[] {
  const [one, two] = [readings.get(left), readings.get(right)];
  if (one === undefined || two === undefined) throw new Error(`No text of ${left} or ${right}.`);
  const measured = measureStudies(one, two, rarityOf(words));
  return STUDY_FEATURES.map((name) => measured[name]);
}

const scoreOf = ({ bias, weights }: NumbersTable, numbers: readonly number[]): number =>
  numbers.reduce((all, number, at) => all + number * (weights[at] ?? 0), bias);

/** The chance that a pair of the same study is scored above one of two studies. */
function areaUnder(
  judged: readonly { readonly isSame: boolean; readonly chance: number }[],
): number {
  const same = judged.filter(({ isSame }) => isSame);
  const others = judged.filter(({ isSame }) => !isSame);
  const above = same.flatMap(({ chance }) =>
    others.map((other) => (chance > other.chance ? 1 : chance === other.chance ? 0.5 : 0)),
  );
  return above.reduce<number>((all, one) => all + one, 0) / above.length;
}

const round = (number: number): number => Math.round(number * 1000) / 1000;

function fit(): object {
  const texts = readEvidence('insciout-docs') as TextLine[];
  const readings = new Map(texts.map(({ id, text }) => [id, readStudy(text)]));
  const examples = (readEvidence('samestudy') as PairLine[]).map(
    ({ a, b, cluster, kind, gold }): Example => ({
      id: cluster,
      left: a,
      right: b,
      isHardest: kind !== 'random',
      isSame: gold.sameStudy,
    }),
  );
  const judged = judgeByOthers<Example, Model, Example & { readonly chance: number }>(examples, {
    partOf: foldOf,
    fit: (others) => {
      const part = new Set(others.map(foldOf));
      const own = texts.filter(({ id }) => part.has(foldOf({ id: clusterOf(id) })));
      return fitStudies(others, own, readings);
    },
    judge: ({ words, table }, own) =>
      own.map((one) => ({
        ...one,
        chance: toProbability(scoreOf(table, measure(one, words, readings))),
      })),
  });
  const hardest = judged.filter(({ isHardest }) => isHardest);
  console.log(`area against the hardest ${areaUnder(hardest).toFixed(4)}`);
  for (const least of [0.5, 0.6, 0.7, 0.8, SURE, 0.9]) {
    const said = judged.filter(({ chance }) => chance >= least);
    const right = said.filter(({ isSame }) => isSame).length;
    const all = judged.filter(({ isSame }) => isSame).length;
    console.log(
      `from ${String(least)}: P ${(right / said.length).toFixed(4)} R ${(right / all).toFixed(4)} F1 ${((2 * right) / (said.length + all)).toFixed(4)}`,
    );
  }
  const { words, table } = fitStudies(examples, texts, readings);
  const shift = Math.log(SURE / (1 - SURE));
  return {
    bias: round(table.bias - shift),
    weights: Object.fromEntries(
      STUDY_FEATURES.map((name, at) => [name, round(table.weights[at] ?? 0)]),
    ),
    texts: words.texts,
    words: Object.fromEntries([...words.words].toSorted(([one], [two]) => (one < two ? -1 : 1))),
  };
}

if (hasEvidence())
  await writeFromCorpora('src/main/engine/comparison/study/study-weights.json', fit);
else console.log('Skipped: no ../shared/corpora/evidence.');
