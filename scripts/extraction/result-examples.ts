import { listWordFeatures } from '../../src/main/engine/extraction/cues/word-features.ts';
import type { ReadSentence } from '../../src/main/engine/extraction/cues/reading.ts';
import type { TextSort } from '../../src/main/engine/extraction/cues/text-sort.ts';
import { describePlace } from '../../src/main/engine/extraction/findings/finding-model.ts';
import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import { isAbout, labelNews, readJudgedExamples, readLabelledNews } from './news-examples.ts';
import { readOwnSentences } from './own-findings.ts';
import {
  joinTexts,
  readOwnTexts,
  readPlacedLabels,
  readTexts,
} from './wide-labels/labelled-texts.ts';
import type { Place } from './wide-labels/placed-labels.ts';

/** A sentence of a text that readers labelled, or of ours, and whether it states a result. */
export interface ResultExample {
  readonly id: string;
  readonly corpus: 'wide' | 'own' | 'news';
  readonly part: 'dev' | 'aside';
  readonly sort: TextSort;
  readonly features: readonly string[];
  /** Those of the sentence before it; null for the first. */
  readonly before: readonly string[] | null;
  readonly holds: boolean;
}

const WORDS_MIN = 6;

function listFeatures(reader: Reader, read: ReadSentence): string[] {
  return [...reader.tools.cues.listNames(read), ...read.marks, ...listWordFeatures(read, false)];
}

/** The sentences of the whole texts of `dev`, but those that their reader was unsure of. */
function readWide(reader: Reader): ResultExample[] {
  const labels = readPlacedLabels('dev');
  return joinTexts(labels, readTexts(labels, readOwnTexts())).flatMap(({ text, labels: own }) => {
    const { reads, sort } = reader.open(text);
    const listed = reads.map((read) => listFeatures(reader, read));
    return reads.flatMap(({ sentence, words }, at): ResultExample[] => {
      const isAny = (places: readonly Place[]): boolean =>
        places.some(([start, end]) => isAbout([start, end, null], sentence));
      const holds = isAny(own.findings.map((finding) => finding.at));
      const isLeftOut = sentence.heading || words.length < WORDS_MIN;
      if (isLeftOut || (!holds && isAny(own.unsure))) return [];
      const features = [...(listed[at] ?? []), ...describePlace(at, reads.length)];
      const before = listed[at - 1] ?? null;
      return [{ id: own.id, corpus: 'wide', part: 'dev', sort, features, before, holds }];
    });
  });
}

/** Our sentences, of which nothing is told of the place in a text. */
function readOwn(reader: Reader): ResultExample[] {
  return readOwnSentences().flatMap(({ field, part, text, result }): ResultExample[] => {
    const { reads, sort } = reader.open(text);
    return reads.map((read) => ({
      id: `own-${field}`,
      corpus: 'own',
      part,
      sort,
      features: listFeatures(reader, read).filter((name) => name !== 'opening' && name !== 'late'),
      before: null,
      holds: result !== null,
    }));
  });
}

/** The sentences of labelled news, and those of suggestions that a reader judged. */
function readNews(reader: Reader): ResultExample[] {
  const labelled = readLabelledNews().flatMap(({ article, labels }) => {
    const examples = labelNews(reader, article, labels);
    return examples.map(({ id, part, features, states }, at): ResultExample => ({
      id,
      corpus: 'news',
      part: part === 'dev' ? 'dev' : 'aside',
      sort: 'reportage',
      features: [...features, ...describePlace(at, examples.length)],
      before: examples[at - 1]?.features ?? null,
      holds: states.has('finding'),
    }));
  });
  const judged = readJudgedExamples(reader)
    .filter(({ judgedFor }) => judgedFor === 'finding')
    .map(({ id, features, states }): ResultExample => ({
      id,
      corpus: 'news',
      part: 'dev',
      sort: 'reportage',
      features,
      before: null,
      holds: states.has('finding'),
    }));
  return [...labelled, ...judged];
}

/** The sentences of all labelled texts of `dev`, of labelled news and of ours. */
export function readResultExamples(reader: Reader): ResultExample[] {
  return [...readWide(reader), ...readOwn(reader), ...readNews(reader)];
}
