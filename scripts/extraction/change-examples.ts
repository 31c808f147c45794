import type { ReadSentence } from '../../src/main/engine/extraction/cues/reading.ts';
import { listWordFeatures } from '../../src/main/engine/extraction/cues/word-features.ts';
import { listChangeFeatures } from '../../src/main/engine/extraction/findings/change-model.ts';
import { FINDING_TRAITS } from '../../src/main/engine/extraction/findings/finding-traits.ts';
import { ResultSignReader } from '../../src/main/engine/extraction/findings/result-signs.ts';
import type { ResultSigns } from '../../src/main/engine/extraction/findings/result-signs.ts';
import type { Article } from '../../src/main/engine/extraction/rules/kind-rules.ts';
import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import type { ResultChange, ResultValue } from '../../src/shared/domain/claim.ts';
import { readBulk } from './corpora.ts';
import type { BulkArticle } from './corpora.ts';
import type { Direction } from './directions.ts';
import { isAbout, readLabelledNews } from './news-examples.ts';
import type { Label } from './news-examples.ts';
import { readOwnSentences } from './own-findings.ts';
import { joinLabels, readOwnFile } from './own-labels.ts';
import {
  joinTexts,
  readOwnTexts,
  readPlacedLabels,
  readTexts,
} from './wide-labels/labelled-texts.ts';

/** What a reader told of a result; null where it was not asked. */
interface Told {
  readonly change: ResultChange | null;
  readonly value: ResultValue | null;
}

/** A result that a reader judged. */
export interface ChangeExample extends Told {
  /** The article, or the field of sentences of ours. */
  readonly id: string;
  readonly corpus: 'wide' | 'own' | 'directions';
  readonly part: 'dev' | 'aside';
  /** All that is weighed. */
  readonly features: readonly string[];
}

/** The results of an article for which readers told the direction; `test` articles were put aside. */
interface DirectionLabels {
  readonly part: 'dev' | 'test';
  readonly findings: readonly Label<Direction>[];
}

/** What a direction tells for sure; a positive one tells of value only where the words do too. */
function readDirection(direction: Direction, signs: ResultSigns): Told | null {
  if (direction === 'null') return { change: 'no_difference', value: 'neutral' };
  if (direction === 'negative') return { change: null, value: 'worse' };
  const isBetter = direction === 'positive' && signs.value === 'better';
  return isBetter ? { change: null, value: 'better' } : null;
}

/** Reads what is weighed of the results of articles. */
class ExampleReader {
  readonly #reader: Reader;
  readonly #signs: ResultSignReader;

  constructor(reader: Reader) {
    this.#reader = reader;
    const { tools } = reader;
    this.#signs = new ResultSignReader(tools, tools.judgeWords(FINDING_TRAITS.judge));
  }

  /** The sentences of a text of which a reader told something. */
  readText(
    { id, text }: BulkArticle,
    corpus: ChangeExample['corpus'],
    part: ChangeExample['part'],
    tell: (read: ReadSentence, signs: ResultSigns) => Told | null,
  ): ChangeExample[] {
    const article = this.#reader.open(text);
    return article.reads.flatMap((read): ChangeExample[] => {
      const signs = this.#signs.read(text, read);
      const told = read.sentence.heading ? null : tell(read, signs);
      if (told === null) return [];
      return [{ id, corpus, part, ...told, features: this.#listFeatures(article, read, signs) }];
    });
  }

  #listFeatures({ sort }: Article, read: ReadSentence, signs: ResultSigns): string[] {
    return [
      ...listChangeFeatures(read, sort, signs),
      ...this.#reader.tools.cues.listNames(read),
      ...listWordFeatures(read, true),
    ];
  }
}

function readWide(examples: ExampleReader): ChangeExample[] {
  const labels = readPlacedLabels('dev');
  const texts = joinTexts(labels, readTexts(labels, readOwnTexts()));
  return texts.flatMap(({ text, labels: { id, findings } }) =>
    examples.readText({ id, text }, 'wide', 'dev', ({ sentence }) => {
      const label = findings.find(({ at: [start, end] }) => isAbout([start, end, 0], sentence));
      return label === undefined ? null : { change: label.change, value: label.value };
    }),
  );
}

function readDirections(examples: ExampleReader): ChangeExample[] {
  const byCorpus = readOwnFile('direction-labels.json') as Readonly<
    Record<string, Readonly<Record<string, DirectionLabels>>>
  >;
  const labelled = [
    ...readLabelledNews(),
    ...Object.entries(byCorpus).flatMap(([corpus, one]) => joinLabels(readBulk(corpus), one)),
  ];
  return labelled
    .filter(({ labels }) => labels.part === 'dev')
    .flatMap(({ article, labels: { findings } }) =>
      examples.readText(article, 'directions', 'dev', ({ sentence }, signs) => {
        const about = findings.filter((label) => isAbout(label, sentence));
        const [direction, ...others] = new Set(about.map(([, , one]) => one));
        return direction === undefined || others.length > 0
          ? null
          : readDirection(direction, signs);
      }),
    );
}

/** Reads the judged results of the whole texts of `dev`, of our sentences and of older labels. */
export function readChangeExamples(reader: Reader): ChangeExample[] {
  const examples = new ExampleReader(reader);
  const own = readOwnSentences().flatMap(({ field, part, text, result }) =>
    examples.readText({ id: `own-${field}`, text }, 'own', part, () => result),
  );
  return [...readWide(examples), ...own, ...readDirections(examples)];
}
