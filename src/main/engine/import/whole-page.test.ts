import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileToken } from '../../../shared/domain/ids.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const RUN = 'Eleven otters were seen on the river between the weir and the old mill that winter.';
const COMMENT = `Ida: ${'I walk there each morning and have never seen more than two of them. '.repeat(2)}`;
const PAGE = `<html><head><title>Otters</title></head><body><article>${`<p>${RUN}</p>`.repeat(5)}
  </article><section id="comments"><p>${COMMENT}</p></section></body></html>`;

async function importPage({ importFiles }: TestEngine, page: string) {
  const [outcome] = await importFiles({ 'otters.html': page });
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe('a page of which a part was left out', () => {
  test('says with which words it begins, and is taken whole as a new revision, once', async () => {
    const library = openTestEngine();
    const { call } = library;
    const { articleId, warnings, partial } = await importPage(library, PAGE);
    expect(warnings).toEqual([
      'Left out of otters.html, as not part of its article: “Ida: I walk there each morning and have …”, 29 words in all.',
    ]);
    const [job] = await call('jobs.list', {});
    const whole = { jobId: job!.id, index: partial!.index };
    const { text } = await call('articles.get', { id: articleId });
    await call('import.takeWhole', whole);
    const after = await call('articles.get', { id: articleId });
    expect(text).not.toContain('Ida');
    expect(after.text).toContain(COMMENT.trim());
    expect(after.text).toContain(RUN);
    expect(after.revisions).toHaveLength(2);
    expect((await call('jobs.list', {}))[0]!.imports).toMatchObject([
      { partial: { isTakenWhole: true } },
    ]);
    await expect(call('import.takeWhole', whole)).rejects.toMatchObject({ code: 'not_found' });
    expect(await call('history.undo', {})).toMatchObject({ label: 'Import the whole page' });
    expect((await call('articles.get', { id: articleId })).text).toBe(text);
  });

  test('is told apart from one that went in whole', async () => {
    const library = openTestEngine();
    const { warnings, partial } = await importPage(library, PAGE.replace(/<section.*section>/, ''));
    expect([warnings, partial]).toEqual([[], undefined]);
  });

  test('whose file was taken away in the meantime says so and changes nothing', async () => {
    const library = openTestEngine();
    const { engine, call, directory } = library;
    const path = join(directory, 'otters.html');
    writeFileSync(path, PAGE);
    const token = FileToken.parse(randomUUID());
    engine.grantFile(token, { path, name: 'otters.html' });
    const { jobId } = await call('import.files', { tokens: [token] });
    await engine.waitForJob(jobId);
    rmSync(path);
    await expect(call('import.takeWhole', { jobId, index: 0 })).rejects.toMatchObject({
      code: 'unsupported_file',
      message: 'otters.html is no longer there. Choose it again.',
    });
  });
});
