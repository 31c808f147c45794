import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ArticleId, ClaimId, CollectionId } from '../../shared/domain/ids.ts';
import { connect } from './db/database.ts';
import { DATABASE_NAME } from './db/open.ts';
import { readRows, type Row, type Rows } from './db/test-rows.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from './test-engine.ts';

/** More articles than are changed at once, and claims. */
const ARTICLES = 90;
const CLAIMS_OF_FIRST = 60;

/** A library of so many things that jobs change them. */
export interface Many {
  readonly articles: readonly ArticleId[];
  readonly claims: readonly ClaimId[];
  readonly collection: CollectionId;
}

/** Adds many articles, with claims, annotations, tags and a collection on some of them. */
async function addMany({ call, importFiles }: TestEngine): Promise<Many> {
  const files = Array.from({ length: ARTICLES }, (_, at) => [
    `${String(at)}.txt`,
    `Terns of pier ${String(at)}\n\nOn pier ${String(at)} stood ${String(at + 2)} terns.`,
  ]);
  const articles = (await importFiles(Object.fromEntries(files) as Record<string, string>)).flatMap(
    (outcome) => (outcome.outcome === 'imported' ? [outcome.articleId] : []),
  );
  const claims: ClaimId[] = [];
  const [first] = articles;
  for (let at = 0; at < CLAIMS_OF_FIRST + 10; at += 1) {
    const articleId = at < CLAIMS_OF_FIRST ? first! : articles[at]!;
    const { revisions } = await call('articles.get', { id: articleId });
    const made = await call('claims.create', {
      articleId,
      revisionId: revisions[0]!.id,
      spans: [{ start: at % 9, end: 15 }],
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: at % 2 === 0 },
        statement: `statement ${String(at)}`,
        speaker: null,
      },
    });
    claims.push(made.id);
  }
  const { id: collection } = await call('collections.create', { name: 'Piers', parentId: null });
  await call('articles.file', {
    articles: { of: 'these', ids: articles.slice(0, 30) },
    tags: { add: ['terns'], remove: [] },
    collections: { add: [collection], remove: [] },
  });
  return { articles, claims, collection };
}

/** A closed library of many things, which is gone with the test. */
export async function makeMany(): Promise<Many & { readonly directory: string }> {
  const engine = openTestEngine();
  const many = await addMany(engine);
  await engine.close();
  return { ...many, directory: engine.directory };
}

/** Opens a copy of a closed library. */
export function openCopy(directory: string): TestEngine {
  const copy = join(temporaryFolder(), 'library');
  cpSync(directory, copy, { recursive: true });
  return openTestEngine(copy);
}

/** Tables whose rows tell when and how often something was changed, and those that hold what is to be done. */
const ASIDE = /^(?:history_|bulk_|purge_queue|unindexed_|row_sum|library$|erasure)/;

/** Columns that tell when a row was changed. */
const MOMENTS = ['deleted_at', 'updated_at'];

const withoutMoments = (row: Row): Row => ({
  ...row,
  ...Object.fromEntries(
    MOMENTS.filter((column) => column in row).map((column) => [
      column,
      row[column] !== null ? 1 : 0,
    ]),
  ),
});

/** All rows of a library, as far as they do not tell when, how and how often they were changed. */
export function rowsOf(directory: string): Rows {
  const db = connect(join(directory, DATABASE_NAME), { readonly: true });
  const rows = readRows(db);
  db.close();
  return Object.fromEntries(
    Object.entries(rows)
      .filter(([table]) => !ASIDE.test(table))
      .map(([table, of]) => [table, of.map(withoutMoments)]),
  );
}

/** Does nothing for so many turns of the event loop: about as many pages of a job are made. */
export async function letRun(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await setImmediate();
}
