import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTexts } from './corpora.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-corpora-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const writeCorpus = (articles: readonly object[]): void => {
  const lines = articles.map((article) => `${JSON.stringify(article)}\n`).join('');
  writeFileSync(join(folder, 'news.jsonl.gz'), gzipSync(lines));
};

test('a text may hold any line separator but the line feed that ends its line', async () => {
  const articles = [
    {
      title: 'Rooks',
      text: 'Nine rooks.\u2028They\u2029built\u0085in\u000bApril.\r\n\r\nAll stayed.',
    },
    { title: 'Jays', text: 'Two jays.' },
  ];
  writeCorpus(articles);
  expect(await readTexts(folder, 'news', 9)).toEqual(articles);
});

test('texts are read up to the limit, whole where they are long, without a title where none is', async () => {
  const long = 'Möwen über der Förde. '.repeat(20_000);
  writeCorpus([{ text: long }, { text: 'A tern.' }, { text: 'A skua.' }]);
  expect(await readTexts(folder, 'news', 2)).toEqual([
    { title: '', text: long },
    { title: '', text: 'A tern.' },
  ]);
});

test('a corpus that is missing is an error', async () => {
  await expect(readTexts(folder, 'abstracts', 1)).rejects.toMatchObject({ code: 'ENOENT' });
});
