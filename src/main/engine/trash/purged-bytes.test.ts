import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TrashRef } from '../../../shared/domain/library.ts';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';
import { FIRST_TRASH } from '../test-ids.ts';

/** Makes words that stand nowhere else, and remembers them. */
class RareWords {
  readonly all: string[] = [];
  readonly #mark: string;
  readonly #seed: number;

  constructor(mark: string, seed: number) {
    this.#mark = mark;
    this.#seed = seed;
  }

  /** Mixed so that neighbours in the index share only their beginning. */
  word(): string {
    const n = this.all.length + this.#seed;
    const tail = Array.from({ length: 9 }, (_, at) =>
      String.fromCharCode(97 + ((Math.imul(n, 2_654_435_761 + at * 40_503) >>> (at * 2)) % 26)),
    ).join('');
    const word = `${this.#mark}${tail}${String(n)}`;
    this.all.push(word);
    return word;
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(' ');
  }
}

/** The files of the library but for its backups, by name. */
function filesOf(directory: string): Map<string, Buffer> {
  const names = readdirSync(directory).filter((name) => name.startsWith('library.sqlite'));
  return new Map(names.map((name) => [name, readFileSync(join(directory, name))]));
}

/** What stands behind the mark of each rare word: it may be followed by a digit that is not its own. */
const TAIL = /(?=([a-z]{9}\d+))/g;
const SHORTEST_TAIL = 10;

/** The words, or what an index keeps of them, that stand in a file of the library. */
function findRemains(directory: string, words: readonly string[]): string[] {
  const wordOf = new Map(words.map((word) => [word.slice(5), word]));
  const found = new Set<string>();
  for (const [name, bytes] of filesOf(directory)) {
    for (const [, tail = ''] of bytes.toString('latin1').matchAll(TAIL)) {
      for (let length = SHORTEST_TAIL; length <= tail.length; length += 1) {
        const word = wordOf.get(tail.slice(0, length));
        if (word !== undefined) found.add(`${word} in ${name}`);
      }
    }
  }
  return [...found];
}

/** An article with something of every kind, edited, undone, rejected and read by the rules. */
async function addEverything(
  { call, engine }: TestEngine,
  rare: RareWords,
): Promise<{ refs: TrashRef[] }> {
  const count = rare.all.length + 20;
  const text = [
    rare.words(3),
    `We enrolled ${String(count)} ${rare.word()} gerbils. No ${rare.word()} gerbil died.`,
    ...Array.from({ length: 12 }, () => `${rare.words(20)}.`),
  ].join('\n\n');
  const { jobId } = await call('import.text', { text, name: rare.word() });
  const [outcome] = (await engine.waitForJob(jobId)).imports;
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  const { id, revisions, text: kept } = await call('articles.get', { id: outcome.articleId });
  const at = { articleId: id, revisionId: revisions[0]!.id };
  const span = { start: 0, end: kept.indexOf('\n') };
  const suggest = await call('suggestions.read', { articles: { of: 'these', ids: [id] } });
  await engine.waitForJob(suggest.jobId);
  const suggested = await call('claims.list', { articleId: id });
  await call('claims.decide', { ids: [suggested[0]!.id], decision: 'rejected' });
  const draft = () => ({
    value: {
      kind: 'species' as const,
      taxonId: null,
      scientificName: rare.words(2),
      vernacularName: rare.word(),
      role: 'studied' as const,
      strain: rare.word(),
      sex: null,
      lifeStage: rare.word(),
    },
    statement: rare.words(5),
    speaker: null,
  });
  const claim = await call('claims.create', { ...at, spans: [span], draft: draft() });
  await call('claims.update', { id: claim.id, draft: draft(), accept: false });
  await call('claims.update', { id: claim.id, draft: draft(), accept: false });
  await call('history.undo', {});
  const comment = () => rare.words(6);
  const annotation = await call('annotations.create', {
    ...at,
    span,
    color: 'red',
    comment: comment(),
    tags: [rare.word()],
  });
  await call('annotations.update', { id: annotation.id, comment: comment(), tags: [rare.word()] });
  for (const _ of [1, 2]) {
    await call('articles.update', {
      id,
      citekey: rare.word(),
      csl: {
        type: 'article-journal',
        title: rare.words(4),
        author: [{ family: rare.word(), given: rare.word() }],
        'container-title': rare.words(2),
        DOI: `10.5555/${rare.word()}`,
        abstract: rare.words(30),
        custom: { [rare.word()]: rare.word() },
      },
    });
  }
  await call('articles.file', {
    articles: { of: 'these', ids: [id] },
    tags: { add: [rare.word()], remove: [] },
  });
  await call('articles.revise', { id, text: `${rare.words(40)}\n\n${kept}` });
  const note = await call('notes.create', { articleId: id, text: rare.words(8) });
  await call('notes.update', { id: note.id, text: rare.words(12) });
  await call('notes.create', { articleId: id, text: rare.words(3) });
  const table = await call('evidence.create', { title: rare.words(2), articleIds: [id] });
  await call('evidence.update', { id: table.id, title: rare.words(3) });
  return {
    refs: [
      { type: 'annotation', id: annotation.id },
      { type: 'claim', id: claim.id },
      { type: 'table', id: table.id },
      { type: 'note', id: note.id },
      { type: 'article', id },
    ],
  };
}

async function trashAll({ call }: TestEngine, refs: readonly TrashRef[]): Promise<void> {
  for (const ref of refs) {
    if (ref.type === 'annotation') await call('annotations.trash', { ids: [ref.id] });
    if (ref.type === 'claim') await call('claims.trash', { ids: [ref.id] });
    if (ref.type === 'note') await call('notes.trash', { ids: [ref.id] });
    if (ref.type === 'table') await call('evidence.trash', { ids: [ref.id] });
    if (ref.type === 'article')
      await call('articles.trash', { articles: { of: 'these', ids: [ref.id] } });
  }
}

test('what a session had no time to erase, the next one erases', async () => {
  const directory = temporaryFolder();
  const library = openTestEngine(directory);
  const gone = new RareWords('qzgon', 1);
  const { refs } = await addEverything(library, gone);
  await addEverything(library, new RareWords('qzkep', 500_000));
  await trashAll(library, refs);
  const purged = library.call('trash.purge', { things: { of: 'these', refs } });
  await library.close();
  await purged;
  const next = openTestEngine(directory);
  // Waits for what is being erased, and has nothing to add.
  await next.call('trash.purge', { things: { of: 'these', refs } });
  expect(findRemains(directory, gone.all)).toEqual([]);
});

test('nor is any word left of a long text, whether all of it was indexed or not', async () => {
  const directory = temporaryFolder();
  const { call, engine, addArticle } = openTestEngine(directory);
  const gone = new RareWords('qzgon', 1);
  const filler = 'The weir was quiet for most of that year, and so was the river. '.repeat(1500);
  const long = () => Array.from({ length: 6 }, () => `${filler}${gone.words(20)}.`).join('\n\n');
  for (const isIndexed of [true, false]) {
    const { id } = await addArticle(long());
    for (const job of isIndexed ? await call('jobs.list', {}) : []) await engine.waitForJob(job.id);
    await call('articles.revise', { id, text: long() });
    await call('articles.trash', { articles: { of: 'these', ids: [id] } });
    await call('trash.purge', { things: { of: 'these', refs: [{ type: 'article', id }] } });
    expect(findRemains(directory, gone.all)).toEqual([]);
  }
  expect(await call('library.check', {})).toMatchObject({ database: 'ok' });
}, 60_000);

test('of what is deleted for good no word is left in the files of the library', async () => {
  const directory = temporaryFolder();
  let library = openTestEngine(directory);
  const gone = new RareWords('qzgon', 1);
  const kept = new RareWords('qzkep', 500_000);
  const refs: TrashRef[] = [];
  for (let round = 0; round < 12; round += 1) {
    await addEverything(library, kept);
    refs.push(...(await addEverything(library, gone)).refs);
    // A library that was closed in between has emptied its log.
    if (round === 6) {
      await library.close();
      library = openTestEngine(directory);
    }
  }
  await trashAll(library, refs);
  await library.close();
  // The planner samples what the indexes hold, as it does now and then when a library is closed.
  const db = connect(join(directory, DATABASE_NAME));
  db.exec('ANALYZE');
  db.close();
  library = openTestEngine(directory);
  // What nobody purged is there: the search for remains finds what there is.
  expect(findRemains(directory, gone.all)).not.toEqual([]);
  // Some one by one, in between changes of others, the rest at once.
  for (const ref of refs.slice(0, 4)) {
    await library.call('trash.purge', { things: { of: 'these', refs: [ref] } });
    await addEverything(library, kept);
  }
  const rest = { things: { of: 'these' as const, refs: refs.slice(4) } };
  const { jobId } = await library.call('trash.purge', rest);
  if (jobId !== null) await library.engine.waitForJob(jobId);
  expect(findRemains(directory, gone.all)).toEqual([]);
  await addEverything(library, kept);
  await library.close();
  expect(findRemains(directory, gone.all)).toEqual([]);
  library = openTestEngine(directory);
  expect(await library.call('library.check', {})).toMatchObject({ database: 'ok' });
  expect((await library.call('trash.list', FIRST_TRASH)).items).toEqual([]);
  const found = await library.call('search.query', { text: kept.all[0]!, limit: 5 });
  expect(found.articles.total).toBe(1);
}, 120_000);
