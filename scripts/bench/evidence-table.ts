import { join } from 'node:path';
import type { AttributeDraft } from '../../src/shared/domain/attribute.ts';
import { rowOfAttribute, type TableRow } from '../../src/shared/domain/evidence-table.ts';
import type { ArticleId, AttributeId } from '../../src/shared/domain/ids.ts';
import { CLAIM_SELECT } from '../../src/main/engine/claims/claim-row.ts';
import { openReadingConnection } from '../../src/main/engine/db/open.ts';
import { readTable } from '../../src/main/engine/evidence/queries.ts';
import { launch } from '../../e2e/launch.ts';
import { importAll, openEngine, temporaryFolder, writeFiles } from './big-library.ts';
import { makeFigure, type Figure } from './figures.ts';
import { prepareApp } from './prepare-app.ts';
import { callEngine } from './scale/call-engine.ts';
import { timeWork } from './time-work.ts';

const ARTICLES = 200;
const ATTRIBUTES = 30;
const CLAIMS = 20;
const RUNS = 9;
const PAINTS = 3;
const TITLE = 'Two hundred trials';

const sentenceOf = (article: number, attribute: number): string =>
  `Trial ${String(article)} measured item ${String(attribute)} as ${String(article * 7 + attribute)} units.`;

const draftOf = (at: number): AttributeDraft => ({
  name: `Item ${String(at)}`,
  type: 'number',
  unit: 'units',
  options: [],
  instruction: '',
});

interface Library {
  readonly folder: string;
  readonly tableId: string;
}

/** A library with one table of 200 articles by 30 attributes, in which 4,000 cells are answered with a quote. */
async function makeLibrary(): Promise<Library> {
  const folder = join(temporaryFolder(), 'Library');
  const engine = openEngine(folder);
  const texts = Array.from({ length: ARTICLES }, (_, article) => ({
    title: `Trial ${String(article)} of a long row of trials`,
    text: Array.from({ length: ATTRIBUTES }, (__, at) => sentenceOf(article, at)).join('\n'),
  }));
  await importAll(engine, writeFiles(texts));
  const list = { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' } as const;
  const articleIds: ArticleId[] = await callEngine(engine, 'articles.ids', {
    list,
    first: 0,
    limit: ARTICLES,
  });
  const attributes: AttributeId[] = [];
  for (let at = 0; at < ATTRIBUTES; at += 1) {
    const made = await callEngine(engine, 'attributes.create', { draft: draftOf(at) });
    attributes.push(made.id);
  }
  for (const articleId of articleIds) {
    const { revisions, text } = await callEngine(engine, 'articles.get', { id: articleId });
    for (const [at, attributeId] of attributes.slice(0, CLAIMS).entries()) {
      const start = text.indexOf(` measured item ${String(at)} as `) + 1;
      const end = text.indexOf('.', start);
      const [answer = '0'] = /\d+(?= units)/.exec(text.slice(start, end)) ?? [];
      const { name, type, unit } = draftOf(at);
      await callEngine(engine, 'claims.create', {
        articleId,
        revisionId: revisions[0]!.id,
        spans: [{ start, end }],
        draft: {
          value: { kind: 'attribute', attributeId, name, type, unit, answers: [answer] },
          statement: '',
          speaker: null,
        },
      });
    }
  }
  const { id } = await callEngine(engine, 'evidence.create', { title: TITLE, articleIds });
  const rows: TableRow[] = [...attributes.map(rowOfAttribute), 'year'];
  await callEngine(engine, 'evidence.update', { id, rows });
  await engine.close();
  return { folder, tableId: id };
}

/** Reading the table as its window asks for it, beside the same rows of claims and quotes by SQL alone. */
function measureReading({ folder, tableId }: Library): Figure {
  const db = openReadingConnection(folder);
  const claims = db.prepare<[string]>(
    `${CLAIM_SELECT} WHERE c.article_id IN
       (SELECT article_id FROM evidence_table_article WHERE table_id = ?)`,
  );
  const quotes = db.prepare<[string]>(
    `SELECT q.*, k.* FROM evidence_table_article t JOIN claim c ON c.article_id = t.article_id
       JOIN quote q ON q.claim_id = c.id LEFT JOIN quote_check k ON k.quote_id = q.id
     WHERE t.table_id = ?`,
  );
  const articles = db.prepare<[string]>(
    `SELECT a.* FROM evidence_table_article t JOIN article a ON a.id = t.article_id WHERE t.table_id = ?`,
  );
  const own: number[] = [];
  const base: number[] = [];
  let read = 0;
  for (let run = 0; run <= RUNS; run += 1) {
    const bare = timeWork(() => {
      for (const each of [articles, claims, quotes]) each.all(tableId);
    });
    const whole = timeWork(() => {
      const { columns } = readTable(db, tableId);
      read = columns.reduce((sum, column) => sum + column.claims.length, 0);
    });
    // The first run fills the caches and does not count.
    if (run > 0) {
      own.push(whole);
      base.push(bare);
    }
  }
  db.close();
  const figure = makeFigure({
    group: 'evidence',
    name: `reading a table of ${String(ARTICLES)} articles with ${read.toLocaleString('en')} claims`,
    unit: 'ms',
    values: own,
    baseline: { name: 'the same rows by SQL', values: base },
  });
  return figure;
}

/** From the press on the table in the sidebar to its first cells, beside the first cells of the list. */
async function measurePaint({ folder }: Library): Promise<Figure> {
  const { close } = await prepareApp();
  const tables: number[] = [];
  const lists: number[] = [];
  const frames: number[] = [];
  try {
    for (let run = 0; run < PAINTS; run += 1) {
      const collate = await launch({ library: folder, home: temporaryFolder() });
      const { page } = collate;
      await page.getByRole('option').first().waitFor();
      const seen = await page.evaluate(async (title) => {
        const shown = document;
        const untilDrawn = async (press: () => void, drawn: string): Promise<number> => {
          const start = performance.now();
          press();
          while (!shown.querySelector(drawn)) {
            await new Promise(requestAnimationFrame);
            if (performance.now() - start > 60_000) throw new Error(`No ${drawn} was drawn.`);
          }
          await new Promise(requestAnimationFrame);
          return performance.now() - start;
        };
        const button = (words: string): HTMLElement =>
          [...shown.querySelectorAll('button')].find((each) => each.textContent.includes(words))!;
        const table = await untilDrawn(() => button(title).click(), '[role="grid"] [data-stop]');
        // Through the whole table, across and then down, 300 pixels in each frame.
        const scroller = document.querySelector('[role="grid"]')!.parentElement!;
        const took: number[] = [];
        let before = performance.now();
        const frame = async (): Promise<void> => {
          await new Promise(requestAnimationFrame);
          const now = performance.now();
          took.push(now - before);
          before = now;
        };
        while (scroller.scrollLeft + scroller.clientWidth < scroller.scrollWidth - 1) {
          scroller.scrollLeft += 300;
          await frame();
        }
        while (scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 1) {
          scroller.scrollTop += 300;
          await frame();
        }
        const list = await untilDrawn(
          // Back from the table.
          () => button('Library').click(),
          '[role="listbox"] [role="option"]',
        );
        return { table, list, frames: took };
      }, TITLE);
      tables.push(seen.table);
      lists.push(seen.list);
      frames.push(...seen.frames);
      await collate.close();
    }
  } finally {
    close();
  }
  const figure = makeFigure({
    group: 'evidence',
    name: `first paint of a table of ${String(ARTICLES)} articles by ${String(ATTRIBUTES)} attributes`,
    unit: 'ms',
    values: tables,
    baseline: { name: 'that of the list of articles', values: lists },
  });
  const slowest = frames.toSorted((one, other) => other - one);
  const longest = slowest[0] ?? 0;
  const ordinary = slowest[Math.floor(slowest.length / 2)] ?? 0;
  return {
    ...figure,
    note: `frames while scrolling through it ${ordinary.toFixed(0)} ms, the longest of ${String(frames.length)} ${longest.toFixed(0)} ms`,
  };
}

/** A wide table: how fast it is read, and drawn. */
export async function evidenceTableGroup(): Promise<Figure[]> {
  const library = await makeLibrary();
  return [measureReading(library), await measurePaint(library)];
}
