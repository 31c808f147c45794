import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Collate } from '../../e2e/launch.ts';
import type { AttachmentId } from '../../src/shared/domain/ids.ts';
import { importAll, openEngine, temporaryFolder } from './big-library.ts';
import { makeFigure, type Figure } from './figures.ts';
import { makeBook } from './pdf-book.ts';
import { measureText } from './pdf-text.ts';
import { BARE, openBare, openOwn, OWN, scroll, servePdfJs } from './pdf-window.ts';
import { prepareApp } from './prepare-app.ts';
import { callEngine } from './scale/call-engine.ts';
import { memoryOf } from './window-app.ts';

const RUNS = 3;
const BOOK_PAGES = 500;
const SCROLLED_PAGES = 100;
/** Steps of scrolling at once where all pages are passed. */
const HASTE = 3;
/** Of the window, in CSS pixels. */
const SIZE = { width: 1440, height: 900 };

/** What one look into the book took. */
interface Look {
  /** Milliseconds. */
  readonly firstPage: number;
  readonly scrolling: number;
  readonly longestFrame: number;
  /** Megabytes of all processes, after all pages have passed. */
  readonly memory: number;
}

interface Library {
  readonly folder: string;
  readonly attachmentId: AttachmentId;
}

/** A library with a book in it and nothing left to do. */
async function makeLibrary(): Promise<Library> {
  const folder = join(temporaryFolder(), 'Library');
  const file = join(temporaryFolder(), 'book.pdf');
  writeFileSync(file, makeBook(BOOK_PAGES));
  const engine = openEngine(folder);
  await importAll(engine, [file]);
  for (const { id } of await callEngine(engine, 'jobs.list', {})) await engine.waitForJob(id);
  const list = { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' } as const;
  const [articleId] = await callEngine(engine, 'articles.ids', { list, first: 0, limit: 1 });
  const pages = await callEngine(engine, 'pages.list', { articleId: articleId! });
  await engine.close();
  return { folder, attachmentId: pages!.attachmentId! };
}

async function withWindow<T>(library: Library, look: (collate: Collate) => Promise<T>): Promise<T> {
  const collate = await launch({ library: library.folder, home: temporaryFolder() });
  await collate.app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(width, height);
  }, SIZE);
  await collate.page.getByRole('option').first().waitFor();
  try {
    return await look(collate);
  } finally {
    await collate.close();
  }
}

async function lookThrough(
  { app, page }: Collate,
  pages: typeof OWN,
  width: number,
): Promise<Omit<Look, 'firstPage'>> {
  const { time, longestFrame } = await scroll(page, pages, { pages: SCROLLED_PAGES, width });
  await scroll(page, pages, { pages: BOOK_PAGES, width, steps: HASTE });
  return { scrolling: time, longestFrame, memory: await memoryOf(app) };
}

function compare(
  name: string,
  unit: string,
  looks: readonly { readonly own: Look; readonly bare: Look }[],
  of: keyof Look,
): Figure {
  return makeFigure({
    group: 'pdf',
    name,
    unit,
    values: looks.map(({ own }) => own[of]),
    baseline: {
      name: 'the viewer of pdf.js in the same window',
      values: looks.map(({ bare }) => bare[of]),
    },
  });
}

/** PDFs: their text, and pages beside those in the viewer of pdf.js alone. */
export async function pdfGroup(): Promise<Figure[]> {
  const text = await measureText();
  const { close } = await prepareApp();
  const library = await makeLibrary();
  const takeAway = servePdfJs();
  const looks: { own: Look; bare: Look }[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      let width = 0;
      const own = await withWindow(library, async (collate) => {
        const opened = await openOwn(collate.page);
        width = opened.width;
        return { ...opened, ...(await lookThrough(collate, OWN, width)) };
      });
      const bare = await withWindow(library, async (collate) => {
        const firstPage = await openBare(collate.page, library.attachmentId, width);
        return { firstPage, ...(await lookThrough(collate, BARE, width)) };
      });
      looks.push({ own, bare });
    }
  } finally {
    takeAway();
    close();
  }
  return [
    ...text,
    compare(`first page of ${String(BOOK_PAGES)} drawn`, 'ms', looks, 'firstPage'),
    compare(`scrolling ${String(SCROLLED_PAGES)} pages`, 'ms', looks, 'scrolling'),
    compare(`longest frame of that`, 'ms', looks, 'longestFrame'),
    compare(`memory of all processes after ${String(BOOK_PAGES)} pages`, 'MB', looks, 'memory'),
  ];
}
