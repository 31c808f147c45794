import { tellReasons } from '../../../../shared/domain/comparison/same-study.ts';
import type {
  SameStudy,
  SharedInStudies,
} from '../../../../shared/domain/comparison/same-study.ts';
import { toProbability } from '../../extraction/probability.ts';
import { readStudy } from './read-study.ts';
import type { StudyReading, WordPlace } from './read-study.ts';
import {
  daysApart,
  isTelling,
  measureStudies,
  STUDY_FEATURES,
  weighName,
} from './study-features.ts';
import type { Rarity } from './study-features.ts';
import weights from './study-weights.json' with { type: 'json' };
import { rarityOf } from './word-rarity.ts';

/** A text with what tells its study from others. */
export interface ReadStudy {
  readonly text: string;
  readonly reading: StudyReading;
}

/** A word as rare as this is worth telling as a reason. */
const RARE = 4.5;

/** Tells whether two texts are about the same study, by weights that `scripts/fit-same-study.ts` fits. */
export class StudyJudge {
  readonly #rarity: Rarity = rarityOf({
    texts: weights.texts,
    words: new Map(Object.entries(weights.words)),
  });

  /** Reads a text for being judged against others. Linear. */
  read(text: string): ReadStudy {
    return { text, reading: readStudy(text) };
  }

  /** What a text has and few others have, as an index of words finds it: its names, its numbers, its rarest words. */
  listTelling({ text, reading }: ReadStudy, most: number): string[] {
    const written = (places: ReadonlyMap<string, WordPlace>): string[] =>
      [...places].map(([, { start, end }]) => text.slice(start, end));
    const names = written(
      new Map([...reading.names].filter(([name]) => weighName(name, this.#rarity) === 1)),
    );
    const words = [...reading.words.keys()]
      .map((word) => ({ word, rarity: this.#rarity(word) }))
      .toSorted((one, other) => other.rarity - one.rarity || (one.word < other.word ? -1 : 1))
      .map(({ word }) => word);
    const third = Math.ceil(most / 3);
    return [...names.slice(0, third), ...written(reading.numbers).slice(0, third), ...words].slice(
      0,
      most,
    );
  }

  /** How sure it is that both are about the same study, the same either way round. Linear in both texts. */
  judge(left: ReadStudy, right: ReadStudy): SameStudy {
    const measured = measureStudies(left.reading, right.reading, this.#rarity);
    const sum = STUDY_FEATURES.reduce(
      (all, name) => all + weights.weights[name] * measured[name],
      weights.bias,
    );
    return { chance: toProbability(sum), reasons: tellReasons(this.#findShared(left, right)) };
  }

  #findShared(left: ReadStudy, right: ReadStudy): SharedInStudies {
    const rarity = this.#rarity;
    const [one, two] = [left.reading, right.reading];
    const write = (found: readonly (readonly [string, WordPlace])[]): string[] =>
      found.map(([, { start, end }]) => left.text.slice(start, end).replaceAll(/\s+/gu, ' '));
    const phrases = both(one.phrases, two.phrases);
    const fewest = Math.min(one.phrases.size, two.phrases.size);
    return {
      copied: fewest === 0 ? 0 : phrases.length / fewest,
      phrases: joinPhrases(phrases.filter(([key]) => isTelling(key, rarity))).map(
        ({ start, end }) => left.text.slice(start, end).replaceAll(/\s+/gu, ' '),
      ),
      numbers: write(both(one.numbers, two.numbers)),
      names: write(both(one.names, two.names).filter(([key]) => weighName(key, rarity) === 1)),
      words: [...one.words.keys()]
        .filter((word) => two.words.has(word) && rarity(word) > RARE)
        .toSorted((word, other) => rarity(other) - rarity(word) || (word < other ? -1 : 1)),
      daysApart: daysApart(one, two),
    };
  }
}

/** What the first has that the second has, too, where the first has it. */
const both = (
  own: ReadonlyMap<string, WordPlace>,
  others: ReadonlyMap<string, WordPlace>,
): [string, WordPlace][] => [...own].filter(([key]) => others.has(key));

/** Phrases that overlap are parts of one passage; the longest passages come first. */
function joinPhrases(phrases: readonly (readonly [string, WordPlace])[]): WordPlace[] {
  const joined: { start: number; end: number }[] = [];
  for (const [, place] of phrases.toSorted(([, one], [, other]) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last !== undefined && place.start < last.end) last.end = Math.max(last.end, place.end);
    else joined.push({ ...place });
  }
  return joined.toSorted((one, other) => other.end - other.start - (one.end - one.start));
}
