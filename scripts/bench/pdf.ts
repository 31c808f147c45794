import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { launch, temporaryFolder, type Collate } from '../../e2e/app.ts';
import type { AttachmentId } from '../../src/shared/domain/ids.ts';
import { readPdf } from '../../src/main/engine/pdf/read-pdf.ts';
import { makePdf, setColumn } from '../pdf/make-pdf.ts';
import { makeFigure, type Figure } from './figures.ts';
import { prepareApp } from './prepare-app.ts';
import { PROJECT } from './start.ts';

const RUNS = 3;
const TEXT_PAGES = 300;
const BOOK_PAGES = 500;
const SCROLLED_PAGES = 100;
/** CSS pixels that are scrolled in each frame. */
const STEP = 300;

const WORDS =
  'The children were weighed at birth, at one month and at each yearly visit, and the visits went on for as long as the families came. ';

const column = (at: number, x: number): ReturnType<typeof setColumn> =>
  setColumn(`Part ${String(at)}. ${WORDS.repeat(12).trim()}`, { x, y: 70, width: 225 });

/** A book of pages in two columns, some 600 words on each. */
function makeBook(pages: number): Buffer {
  return makePdf({
    title: 'A book',
    pages: Array.from({ length: pages }, (_, at) => ({
      lines: [...column(at, 60), ...column(at, 315)],
    })),
  });
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The text with its places of a long PDF, beside what pdf.js takes for its pieces of text. */
async function measureText(): Promise<Figure> {
  const bytes = makeBook(TEXT_PAGES);
  const own: number[] = [];
  const other: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    other.push(
      await time(async () => {
        const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
        for (let number = 1; number <= pdf.numPages; number += 1) {
          await (await pdf.getPage(number)).getTextContent();
        }
        await pdf.loadingTask.destroy();
      }),
    );
    own.push(await time(() => readPdf(new Uint8Array(bytes))));
  }
  return makeFigure({
    group: 'pdf',
    name: `text of ${String(TEXT_PAGES)} pages`,
    unit: 'ms',
    values: own,
    baseline: { name: 'getTextContent of pdf.js', values: other },
  });
}

/** What the bare viewer of pdf.js needs: where the app serves it, and the file. */
interface Served {
  readonly library: string;
  readonly worker: string;
  readonly renderer: string;
  readonly file: string;
}

function served(id: AttachmentId): Served {
  const assets = readdirSync(join(PROJECT, 'out/renderer/assets'));
  const find = (pattern: RegExp): string =>
    `collate://app/assets/${assets.find((name) => pattern.test(name)) ?? ''}`;
  return {
    library: find(/^pdf-.*\.js$/),
    worker: find(/^pdf\.worker/),
    renderer: find(/^pdf\.renderer/),
    file: `collate://app/file/${id}`,
  };
}

interface Looked {
  readonly firstPage: number;
  readonly scrolling: number;
}

/**
 * pdf.js alone in the same window: a page for each place, drawn with its layer of text when it comes
 * near, and given back when it goes.
 */
async function lookBare(page: Page, files: Served, width: number): Promise<Looked> {
  return page.evaluate(
    async ([{ library, worker, renderer, file }, wide, step, pages]) => {
      const pdfJs = (await import(library)) as typeof PdfJs;
      pdfJs.GlobalWorkerOptions.workerSrc = worker;
      pdfJs.GlobalWorkerOptions.rendererSrc = renderer;
      const start = performance.now();
      const pdf = await pdfJs.getDocument({ url: file, disableRange: true, verbosity: 0 }).promise;
      const view = document.createElement('div');
      view.id = 'bare';
      view.style.cssText = 'position:fixed;inset:0;overflow:auto;z-index:9;background:#888';
      document.body.append(view);
      const first = await pdf.getPage(1);
      const size = first.getViewport({ scale: wide / first.getViewport({ scale: 1 }).width });
      const places = Array.from({ length: pdf.numPages }, () => {
        const place = document.createElement('div');
        place.style.cssText = `position:relative;width:${size.width}px;height:${size.height}px;margin:16px auto;background:#fff`;
        view.append(place);
        return place;
      });
      const draw = async (place: HTMLElement): Promise<void> => {
        const drawn = await pdf.getPage(places.indexOf(place as HTMLDivElement) + 1);
        const viewport = drawn.getViewport({ scale: size.scale });
        const canvas = document.createElement('canvas');
        canvas.width = viewport.width * devicePixelRatio;
        canvas.height = viewport.height * devicePixelRatio;
        canvas.style.cssText = 'width:100%;height:100%';
        await drawn.render({
          canvas,
          viewport: drawn.getViewport({ scale: size.scale * devicePixelRatio }),
        }).promise;
        const text = document.createElement('div');
        text.style.cssText = 'position:absolute;inset:0;color:transparent';
        text.style.setProperty('--total-scale-factor', String(size.scale));
        place.append(canvas, text);
        await new pdfJs.TextLayer({
          textContentSource: drawn.streamTextContent(),
          container: text,
          viewport,
        }).render();
      };
      const watch = new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) void draw(target as HTMLElement);
            else target.replaceChildren();
          }
        },
        { root: view, rootMargin: '100% 0%' },
      );
      await draw(places[0]!);
      const firstPage = performance.now() - start;
      for (const place of places) watch.observe(place);
      const from = performance.now();
      const end = Math.min(view.scrollHeight, (size.height + 16) * pages);
      while (view.scrollTop < end - view.clientHeight - step) {
        view.scrollTop += step;
        await new Promise(requestAnimationFrame);
      }
      return { firstPage, scrolling: performance.now() - from };
    },
    [files, width, STEP, SCROLLED_PAGES] as const,
  );
}

const leaveBare = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector('#bare')?.remove());

/** The same in Collate: from the press that opens the article. */
async function lookOwn(page: Page): Promise<Looked & { readonly width: number }> {
  return page.evaluate(
    async ([step, pages]) => {
      const start = performance.now();
      document.querySelector<HTMLElement>('[role="option"]')!.click();
      while (!document.querySelector('[data-page="1"] canvas'))
        await new Promise(requestAnimationFrame);
      const firstPage = performance.now() - start;
      const view = document.querySelector<HTMLElement>('[aria-label="Pages of the article"]')!;
      const { width, height } = document.querySelector('[data-page="1"]')!.getBoundingClientRect();
      const from = performance.now();
      const end = (height + 16) * pages;
      while (view.scrollTop < end - view.clientHeight - step) {
        view.scrollTop += step;
        await new Promise(requestAnimationFrame);
      }
      return { firstPage, scrolling: performance.now() - from, width };
    },
    [STEP, SCROLLED_PAGES] as const,
  );
}

/** The memory of the window’s process, in megabytes. */
async function memoryOf({ app }: Collate): Promise<number> {
  return app.evaluate(({ app: electron, BrowserWindow }) => {
    const id = BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId();
    const own = electron.getAppMetrics().find(({ pid }) => pid === id);
    return (own?.memory.workingSetSize ?? 0) / 1024;
  });
}

async function scrollThrough(page: Page, selector: string): Promise<void> {
  await page.evaluate(
    async ([wanted, step]) => {
      const view = document.querySelector<HTMLElement>(wanted)!;
      view.scrollTop = 0;
      let before = -1;
      while (view.scrollTop !== before) {
        before = view.scrollTop;
        view.scrollTop += step;
        await new Promise(requestAnimationFrame);
      }
    },
    [selector, STEP * 3] as const,
  );
}

function besideBare(
  name: string,
  unit: string,
  values: readonly number[],
  others: readonly number[],
): Figure {
  const baseline = { name: 'pdf.js alone in the window', values: others };
  return makeFigure({ group: 'pdf', name, unit, values, baseline });
}

/** PDFs: their text, and pages beside those of pdf.js alone in the same window. */
export async function pdfGroup(): Promise<Figure[]> {
  const text = await measureText();
  const { close } = await prepareApp();
  const folder = temporaryFolder();
  const file = join(folder, 'book.pdf');
  writeFileSync(file, makeBook(BOOK_PAGES));
  const own: Looked[] = [];
  const bare: Looked[] = [];
  const memory = { own: [] as number[], bare: [] as number[] };
  const library = join(folder, 'Library');
  for (let run = 0; run < RUNS; run += 1) {
    const home = join(folder, `home ${String(run)}`);
    const collate = await launch({ library, home });
    const { app, page, call } = collate;
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]!.setContentSize(1440, 900);
    });
    if (run === 0) await importBook(collate, file);
    await page.getByRole('option').first().waitFor();
    const looked = await lookOwn(page);
    own.push(looked);
    await scrollThrough(page, '[aria-label="Pages of the article"]');
    memory.own.push(await memoryOf(collate));
    const list = { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' } as const;
    const [articleId] = await call('articles.ids', { list, first: 0, limit: 1 });
    const pages = await call('pages.list', { articleId: articleId! });
    await collate.close();

    const other = await launch({ library, home: join(folder, `bare ${String(run)}`) });
    await other.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]!.setContentSize(1440, 900);
    });
    bare.push(await lookBare(other.page, served(pages!.attachmentId!), looked.width));
    await scrollThrough(other.page, '#bare');
    memory.bare.push(await memoryOf(other));
    await leaveBare(other.page);
    await other.close();
  }
  close();
  return [
    text,
    besideBare(
      `first page of ${String(BOOK_PAGES)} drawn`,
      'ms',
      own.map(({ firstPage }) => firstPage),
      bare.map(({ firstPage }) => firstPage),
    ),
    besideBare(
      `scrolling ${String(SCROLLED_PAGES)} pages`,
      'ms',
      own.map(({ scrolling }) => scrolling),
      bare.map(({ scrolling }) => scrolling),
    ),
    besideBare(`memory after ${String(BOOK_PAGES)} pages`, 'MB', memory.own, memory.bare),
  ];
}

async function importBook({ app, page }: Collate, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
  await page.keyboard.press('i');
  await page.getByRole('option').first().waitFor();
}
