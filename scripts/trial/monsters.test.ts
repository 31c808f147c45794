import { describe, expect, test } from 'vitest';
import { openTestEngine } from '../../src/main/engine/test-engine.ts';
import { monsters } from './monsters.ts';

/** Those that take little time, some of every kind; `npm run trial -- imports` imports all. */
const QUICK: ReadonlySet<string> = new Set([
  'page: open divs, 222 KB',
  'page: a tag with 200,000 attributes',
  'page: closings that only begin',
  'page: entities that stand for entities',
  'page: JSON-LD in brackets',
  'page: JSON-LD in parts of parts',
  'page: 400 KB of accents',
  'Markdown: comments never closed',
  'Markdown: opening brackets',
  'Markdown: backticks in ever longer runs',
  'Markdown: quotes in quotes on a line',
  'Markdown: items in items, a line each',
  'Markdown: 400 KB of accents',
  'front matter: an alias bomb',
  'front matter: an alias of itself',
  'front matter: merged maps that hold themselves',
  'front matter: brackets in brackets',
  'front matter: blanks before no key',
  'text: five million line ends',
  'text: 400 KB of accents on a letter',
  'text: 49 MB',
  'bytes: NULs',
  'bytes: noise',
  'bytes: an archive',
  'bytes: 51 MB',
  'bytes: nothing',
]);

/** Some seconds, but for a machine that does much else. */
const SLOW = { timeout: 240_000 };

describe('the monsters', () => {
  test('are a hundred and more, of every kind, each with a name of its own', () => {
    const names = [...monsters()].map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(100);
    expect(new Set(names).size).toBe(names.length);
    const kinds = new Set(names.map((name) => name.slice(0, name.indexOf(':'))));
    expect([...kinds]).toEqual(['page', 'Markdown', 'front matter', 'text', 'bytes']);
    expect(names).toEqual(expect.arrayContaining([...QUICK]));
  });

  test('are a line each, whatever they do, and the file behind each goes in', SLOW, async () => {
    const { importFiles, call, engine } = openTestEngine();
    const files: Record<string, string | Uint8Array> = {};
    for (const { name, fileName, bytes } of monsters()) {
      if (!QUICK.has(name)) continue;
      const at = String(Object.keys(files).length);
      files[`${at}-${fileName}`] = bytes;
      files[`${at}-behind.txt`] = `Nine newts and toad ${at}.`;
    }
    // Some of them cannot be read, so that all wait for the reader.
    expect(await importFiles(files)).toEqual([]);
    const [review] = await call('import.reviews', {});
    const { jobId } = await call('import.write', { id: review!.id });
    const { imports } = await engine.waitForJob(jobId);
    const fates = new Map(imports.map((each) => [each.name, each]));
    for (const name of Object.keys(files)) {
      const fate = fates.get(name);
      if (fate?.outcome === 'rejected') expect(fate.message).toContain(name);
      if (name.endsWith('-behind.txt')) expect(fate).toMatchObject({ outcome: 'imported' });
    }
    // Of those alone that say the same as another there is nothing to say.
    const silent = Object.keys(files).filter((name) => !fates.has(name));
    expect(silent).toHaveLength(review!.counts.same);
    expect(fates.size + silent.length).toBe(Object.keys(files).length);
  });

  test('leave the engine to the reader: it answers and writes while one is read, and ends that', async () => {
    const { importFiles, call, addArticle } = openTestEngine();
    const { id } = await addArticle('Mine\n\nA text of my own.');
    const importing = importFiles({ 'endless.md': '- newt\n'.repeat(800_000), 'never.txt': 'No.' });
    await call('articles.file', {
      articles: { of: 'these', ids: [id] },
      tags: { add: ['mine'], remove: [] },
    });
    expect(await call('articles.get', { id })).toMatchObject({ tags: ['mine'] });
    const running = (await call('jobs.list', {})).find(({ state }) => state === 'running');
    expect(running).toMatchObject({ kind: 'import', imports: [] });
    await call('jobs.cancel', { id: running!.id });
    expect(await importing).toEqual([]);
    await addArticle('Yours\n\nA text of yours.');
    expect(await call('library.overview', {})).toMatchObject({ articles: 2 });
  });
});
