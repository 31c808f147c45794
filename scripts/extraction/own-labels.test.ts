import { describe, expect, it } from 'vitest';
import { joinLabels, readOwnFile } from './own-labels.ts';

describe('joinLabels', () => {
  it('gives the labelled articles in the order of the corpus, without labels that have no article', () => {
    const articles = [
      { id: 'b', text: 'Bees' },
      { id: 'c', text: 'Cranes' },
      { id: 'a', text: 'Ants' },
    ];
    expect(joinLabels(articles, { a: 0, b: 2, z: 3 })).toEqual([
      { article: articles[0], labels: 2 },
      { article: articles[2], labels: 0 },
    ]);
  });
});

describe('readOwnFile', () => {
  it.each(['safety-labels.json', 'sample-size-labels.json'])(
    'answers once for each start in %s, with yes or no',
    (name) => {
      const corpora = readOwnFile(name) as Record<string, Record<string, [number, number][]>>;
      const articles = Object.values(corpora).flatMap((byArticle) => Object.values(byArticle));
      expect(articles.length).toBeGreaterThan(50);
      for (const answers of articles) {
        expect(new Set(answers.map(([start]) => start)).size).toBe(answers.length);
        for (const [, answer] of answers) expect([0, 1]).toContain(answer);
      }
    },
  );
});
