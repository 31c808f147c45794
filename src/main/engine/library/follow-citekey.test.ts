import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../shared/domain/csl.ts';
import type { ArticleId, FileToken } from '../../../shared/domain/ids.ts';
import { readNote } from '../test-notes.ts';
import { openTestEngine, temporaryFolder } from '../test-engine.ts';

const WRENS: CslItem = {
  type: 'article-journal',
  title: 'Wrens of the hedge',
  author: [{ family: 'Rao', given: 'Anya' }],
  issued: { 'date-parts': [[2021]] },
};

async function openNameless() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const { id, revisionId } = await addArticle('wrens sang in the hedge for most of the day.');
  const keyOf = async (article: ArticleId) => (await call('articles.get', { id: article })).citekey;
  /** Gives details as the form does, which sends the citekey as it was unless another was typed. */
  const describeAs = async (csl: CslItem, citekey?: string, article = id) => {
    await call('articles.update', { id: article, csl, citekey: citekey ?? (await keyOf(article)) });
    return keyOf(article);
  };
  return { ...library, id, revisionId, keyOf, describeAs };
}

describe('the citekey of an article', () => {
  test('follows its details, and undo leads back', async () => {
    const { call, id, keyOf, describeAs } = await openNameless();
    const first = await keyOf(id);
    expect(await describeAs(WRENS)).toBe('rao2021wrens');
    expect(await describeAs({ ...WRENS, title: 'Hedges' })).toBe('rao2021hedges');
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await keyOf(id)).toBe(first);
    await call('history.redo', {});
    expect(await keyOf(id)).toBe('rao2021wrens');
  });

  test('gets letters behind it where another has it, and keeps them while nothing in it changes', async () => {
    const { addArticle, describeAs } = await openNameless();
    await describeAs(WRENS);
    const { id: other } = await addArticle('wrens sang again.');
    expect(await describeAs(WRENS, undefined, other)).toBe('rao2021wrensa');
    expect(await describeAs({ ...WRENS, title: 'Hedges' })).toBe('rao2021hedges');
    const note = { ...WRENS, note: 'Read twice' };
    expect(await describeAs(note, undefined, other)).toBe('rao2021wrensa');
  });

  test('stays as the reader wrote it', async () => {
    const { describeAs } = await openNameless();
    expect(await describeAs(WRENS, 'hedge-wrens')).toBe('hedge-wrens');
    expect(await describeAs({ ...WRENS, title: 'Hedges' })).toBe('hedge-wrens');
    // Also where that is what Collate would have made.
    expect(await describeAs(WRENS, 'rao2021wrens')).toBe('rao2021wrens');
    expect(await describeAs({ ...WRENS, title: 'Hedges' })).toBe('rao2021wrens');
  });

  test('stays as it came with the file', async () => {
    const { call, importFiles } = openTestEngine();
    const [outcome] = await importFiles({
      'wrens.md': '---\ntitle: Wrens\ncitekey: my_wrens\n---\n\nWrens sang.',
    });
    if (outcome?.outcome !== 'imported') throw new Error('not imported');
    const id = outcome.articleId;
    const { csl, citekey } = await call('articles.get', { id });
    expect(citekey).toBe('my_wrens');
    await call('articles.update', { id, csl: { ...csl, title: 'Hedges' }, citekey });
    expect((await call('articles.get', { id })).citekey).toBe('my_wrens');
  });

  describe('stays once it has left Collate', () => {
    test('in a file', async () => {
      const { call, engine, id, describeAs } = await openNameless();
      await describeAs(WRENS);
      const token = randomUUID() as string as FileToken;
      engine.grantFile(token, {
        path: join(temporaryFolder(), 'wrens.bib'),
        name: 'wrens.bib',
        isToSave: true,
      });
      const target = { of: 'article', id } as const;
      const { jobId } = await call('export.save', { target, format: 'bibtex', token });
      await engine.waitForJob(jobId);
      expect(await describeAs({ ...WRENS, title: 'Hedges' })).toBe('rao2021wrens');
    });

    test('in an export that was copied, also when that is undone past', async () => {
      const { call, id, describeAs } = await openNameless();
      await describeAs(WRENS);
      await call('export.left', { what: { of: 'article', id } });
      expect(await describeAs({ ...WRENS, title: 'Hedges' })).toBe('rao2021wrens');
      await call('history.undo', {});
      expect(await describeAs({ ...WRENS, title: 'Thrushes' })).toBe('rao2021wrens');
    });

    test('with words of its text', async () => {
      const { call, revisionId, describeAs } = await openNameless();
      await describeAs(WRENS);
      await call('export.left', { what: { of: 'words', revisionId } });
      expect(await describeAs({ ...WRENS, title: 'Hedges' })).toBe('rao2021wrens');
    });

    test('but not by being looked at', async () => {
      const { call, id, describeAs } = await openNameless();
      await describeAs(WRENS);
      await readNote({ call }, { of: 'article', id });
      expect(await describeAs({ ...WRENS, title: 'Hedges' })).toBe('rao2021hedges');
    });
  });
});
