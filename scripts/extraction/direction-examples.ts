import { listWordFeatures } from '../../src/main/engine/extraction/cues/linear-model.ts';
import { listCueNames, readArticle } from '../../src/main/engine/extraction/cues/reading.ts';
import { readTextSort } from '../../src/main/engine/extraction/cues/text-sort.ts';
import { listDirectionFeatures } from '../../src/main/engine/extraction/findings/direction-model.ts';
import { readDirection } from '../../src/main/engine/extraction/findings/direction.ts';
import type { WordsDirection } from '../../src/main/engine/extraction/findings/direction.ts';
import type { Direction } from '../../src/shared/domain/claim.ts';
import { splitSentences } from '../../src/shared/domain/sentences.ts';
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

/** The sentences of an article whose direction is labelled; one with labels that differ is mixed. */
export function labelDirections(
  { id, text }: BulkArticle,
  findings: readonly Label<Direction>[],
): Omit<DirectionExample, 'part' | 'corpus'>[] {
  const reads = readArticle(text, splitSentences(text));
  const sort = readTextSort(reads);
  return reads.flatMap((read) => {
    const about = findings.filter((label) => isAbout(label, read.sentence));
    const [first, ...others] = new Set(about.map(([, , direction]) => direction));
    if (first === undefined) return [];
    const direction = others.length > 0 ? 'mixed' : first;
    const words = readDirection(text, read);
    const features = [
      ...listDirectionFeatures(read, sort, words),
      ...listCueNames(read),
      ...listWordFeatures(read, true),
    ];
    return [{ id, direction, words, features }];
  });
}

/** The results of the labelled news reports, and those that readers judged in abstracts and papers. */
export function readDirectionExamples(): DirectionExample[] {
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
    labelDirections(article, findings).map((example) => ({ ...example, corpus, part })),
  );
}
