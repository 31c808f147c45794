import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractFile } from './jsonl.ts';
import type { ScoredArticle } from './jsonl.ts';
import { openTestReader } from './test-reader.ts';

const reader = openTestReader();

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-jsonl-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function extractLines(content: string): Promise<ScoredArticle[]> {
  const input = join(folder, 'in.jsonl');
  const output = join(folder, 'out.jsonl');
  writeFileSync(input, content);
  const articles = await extractFile(input, output, reader);
  const lines = readFileSync(output, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  expect(lines).toHaveLength(articles);
  return lines.map((line) => JSON.parse(line) as ScoredArticle);
}

describe('extractFile', () => {
  it('writes one article a line in the form of the scorer, best first', async () => {
    const text = 'In this trial 52 mice were randomly assigned to light (n = 26) or dark (n = 26).';
    const [article] = await extractLines(`${JSON.stringify({ id: 'a', text, gold: {} })}\n`);
    expect(article?.id).toBe('a');
    expect(article?.sampleSizes[0]).toMatchObject({ value: 52, unit: 'mice', score: 1 });
    const scores = article?.sampleSizes.map(({ score }) => score) ?? [];
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    expect(article?.species[0]).toMatchObject({ taxon: '10090' });
    expect(article?.none.map(({ kind }) => kind)).toContain('safety');
  });

  it('gives no taxon to an animal named in passing where only people were studied', async () => {
    const people =
      'We enrolled 40 women in this study. Some of the women owned cats, and cats may carry fleas.';
    const mice = 'We fed 40 mice in this study. The women who fed the mice owned cats.';
    const [first, second] = await extractLines(
      [people, mice].map((text, id) => JSON.stringify({ id: String(id), text })).join('\n'),
    );
    const taxaOf = (article: ScoredArticle | undefined, text: string, word: string) =>
      (article?.species ?? [])
        .filter(({ start, end }) => text.slice(start, end) === word)
        .map(({ taxon }) => taxon);
    expect(taxaOf(first, people, 'women')).toContain('9606');
    expect(taxaOf(first, people, 'cats')).toEqual([undefined, undefined]);
    expect(taxaOf(second, mice, 'cats')).toEqual(['9685']);
  });

  it('keeps the order of the articles, passes blank lines over and reads any last line', async () => {
    const lines = ['{"id":"1","text":"a"}', '', '{"id":"2","text":""}', '{"id":"3","text":"b"}'];
    const articles = await extractLines(lines.join('\n'));
    expect(articles.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('takes only a line feed for the end of a line', async () => {
    const text = 'We enrolled 31 patients.\u2028We lost none.';
    const [article] = await extractLines(JSON.stringify({ id: 'a', text }));
    expect(article?.sampleSizes[0]).toMatchObject({ value: 31, start: 12, end: 23 });
  });

  it('names the line that it cannot read', async () => {
    await expect(extractLines('{"id":"1","text":"a"}\n{"id":')).rejects.toThrow(
      /^Line 2 of .*JSON/,
    );
    await expect(extractLines('{"id":"1"}')).rejects.toThrow(/^Line 1 of .*"text"/);
  });
});
