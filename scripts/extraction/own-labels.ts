import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBulk } from './corpora.ts';
import type { BulkArticle } from './corpora.ts';

/** Reads a JSON file that lies beside the scripts: labels of our own, or texts. */
export function readOwnFile(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
}

/** What a reader said of an article, by the start of what it was said of: 1 for yes, 0 for no. */
type Answers = ReadonlyMap<number, 0 | 1>;

type AnswersFile = Readonly<Record<string, Readonly<Record<string, readonly [number, 0 | 1][]>>>>;

/** An article with what readers said of it. */
export interface LabelledArticle<Labels> {
  readonly article: BulkArticle;
  readonly labels: Labels;
}

/** The articles of a bulk corpus that are among the ids labelled, each with its labels. */
export function joinLabels<Labels>(
  articles: readonly BulkArticle[],
  labels: Readonly<Record<string, Labels>>,
): LabelledArticle<Labels>[] {
  return articles.flatMap((article) => {
    const ofArticle = labels[article.id];
    return ofArticle === undefined ? [] : [{ article, labels: ofArticle }];
  });
}

/** The articles that readers answered for in a file: by corpus and article, starts with answers. */
export function readAnswered(
  name: string,
): { readonly corpus: string; readonly article: BulkArticle; readonly answers: Answers }[] {
  return Object.entries(readOwnFile(name) as AnswersFile).flatMap(([corpus, byArticle]) =>
    joinLabels(readBulk(corpus), byArticle).map(({ article, labels }) => ({
      corpus,
      article,
      answers: new Map(labels),
    })),
  );
}
