import { listWordFeatures } from '../../src/main/engine/extraction/cues/word-features.ts';
import { listDirectionFeatures } from '../../src/main/engine/extraction/findings/direction-model.ts';
import { DirectionReader } from '../../src/main/engine/extraction/findings/direction.ts';
import type {
  Direction,
  WordsDirection,
} from '../../src/main/engine/extraction/findings/direction.ts';
import { FINDING_TRAITS } from '../../src/main/engine/extraction/findings/finding-traits.ts';
import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import { readBulk } from './corpora.ts';
import type { BulkArticle } from './corpora.ts';
import { isAbout, readLabelledNews } from './news-examples.ts';
import type { Label, NewsLabels } from './news-examples.ts';
import { joinLabels, readOwnFile } from './own-labels.ts';

/** The results of an article for which readers told the direction; `test` articles were put aside. */
type DirectionLabels = Pick<NewsLabels, 'part' | 'findings'>;

/** A sentence that states a result, with the direction that a reader gave it. */
export interface DirectionExample {
  readonly id: string;
  readonly part: DirectionLabels['part'];
  readonly corpus: string;
  readonly direction: Direction;
  /** Where the words alone point. */
  readonly words: WordsDirection;
  /** All that is weighed. */
  readonly features: readonly string[];
}

/** A reader of texts, and of which way the words of results point. */
export interface DirectionReaders {
  readonly reader: Reader;
  readonly directions: DirectionReader;
}

/** Makes a reader ready for directions. */
export function withDirections(reader: Reader): DirectionReaders {
  const { tools } = reader;
  const traits = tools.judgeWords(FINDING_TRAITS.judge);
  return { reader, directions: new DirectionReader(tools, traits) };
}

/** The sentences of an article whose direction is labelled; one with labels that differ is mixed. */
export function labelDirections(
  { reader, directions }: DirectionReaders,
  { id, text }: BulkArticle,
  findings: readonly Label<Direction>[],
): Omit<DirectionExample, 'part' | 'corpus'>[] {
  const { reads, sort } = reader.open(text);
  return reads.flatMap((read) => {
    const about = findings.filter((label) => isAbout(label, read.sentence));
    const [first, ...others] = new Set(about.map(([, , direction]) => direction));
    if (first === undefined) return [];
    const direction = others.length > 0 ? 'mixed' : first;
    const words = directions.read(text, read);
    const features = [
      ...listDirectionFeatures(read, sort, words),
      ...reader.tools.cues.listNames(read),
      ...listWordFeatures(read, true),
    ];
    return [{ id, direction, words, features }];
  });
}

/** The results of the labelled news reports, and those that readers judged in abstracts and papers. */
export function readDirectionExamples(reader: Reader): DirectionExample[] {
  const readers = withDirections(reader);
  const byCorpus = readOwnFile('direction-labels.json') as Readonly<
    Record<string, Readonly<Record<string, DirectionLabels>>>
  >;
  const labelled = [
    ...readLabelledNews().map((one) => ({ ...one, corpus: 'news' })),
    ...Object.entries(byCorpus).flatMap(([corpus, labels]) =>
      joinLabels(readBulk(corpus), labels).map((one) => ({ ...one, corpus })),
    ),
  ];
  return labelled.flatMap(({ corpus, article, labels: { part, findings } }) =>
    labelDirections(readers, article, findings).map((example) => ({ ...example, corpus, part })),
  );
}
