import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type * as PdfJsViewer from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { AttachmentId } from '../../src/shared/domain/ids.ts';
import { PROJECT } from './start.ts';

/** CSS pixels that are scrolled in each frame. */
const STEP = 300;
/** What is not drawn after so many milliseconds never will be. */
const PATIENCE = 60_000;
const FROM = join(PROJECT, 'node_modules', 'pdfjs-dist', 'legacy');
const FILES = [
  'build/pdf.min.mjs',
  'build/pdf.worker.min.mjs',
  'build/pdf.renderer.min.mjs',
  'web/pdf_viewer.mjs',
  'web/pdf_viewer.css',
];
const FOLDER = 'pdfjs-alone';

/** Lets the built app serve pdf.js with its own viewer, as they come; gives what takes them away. */
export function servePdfJs(): () => void {
  const to = join(PROJECT, 'out', 'renderer', FOLDER);
  mkdirSync(to, { recursive: true });
  for (const file of FILES) copyFileSync(join(FROM, file), join(to, file.split('/').at(-1)!));
  return () => {
    rmSync(to, { recursive: true, force: true });
  };
}

/** Where pages are scrolled, and what in it is a page that is drawn. */
export interface Pages {
  readonly view: string;
  readonly drawn: string;
}

export const OWN: Pages = {
  view: '[aria-label="Pages of the article"]',
  drawn: '[data-page] canvas',
};
export const BARE: Pages = { view: '#bare', drawn: '.page[data-loaded="true"] canvas' };

/**
 * Milliseconds from the press that opens the only article of the list until its first page is drawn,
 * and how wide that is, in CSS pixels.
 */
export async function openOwn(
  page: Page,
): Promise<{ readonly firstPage: number; readonly width: number }> {
  return page.evaluate(
    async ([drawn, patience]) => {
      const start = performance.now();
      document.querySelector<HTMLElement>('[role="option"]')!.click();
      while (!document.querySelector(drawn)) {
        await new Promise(requestAnimationFrame);
        if (performance.now() - start > patience) throw new Error('No page was drawn.');
      }
      const firstPage = performance.now() - start;
      return { firstPage, width: document.querySelector('[data-page="1"]')!.clientWidth };
    },
    [OWN.drawn, PATIENCE] as const,
  );
}

/** The same with the viewer that comes with pdf.js, over the window: pages of this width. */
export async function openBare(page: Page, id: AttachmentId, width: number): Promise<number> {
  return page.evaluate(
    async ([folder, file, wide, drawn, patience]) => {
      const base = document.baseURI;
      const at = (path: string): string => new URL(path, base).href;
      const start = performance.now();
      const pdfJs = (await import(at(`${folder}/pdf.min.mjs`))) as typeof PdfJs;
      Object.assign(globalThis, { pdfjsLib: pdfJs });
      const { EventBus, PDFLinkService, PDFViewer } = (await import(
        at(`${folder}/pdf_viewer.mjs`)
      )) as typeof PdfJsViewer;
      const style = document.createElement('link');
      Object.assign(style, { rel: 'stylesheet', href: at(`${folder}/pdf_viewer.css`) });
      document.head.append(style);
      const view = document.createElement('div');
      view.id = 'bare';
      view.style.cssText = 'position:absolute;inset:0;overflow:auto;z-index:9;background:#888';
      const sheets = document.createElement('div');
      sheets.className = 'pdfViewer';
      view.append(sheets);
      document.body.append(view);
      pdfJs.GlobalWorkerOptions.workerSrc = at(`${folder}/pdf.worker.min.mjs`);
      pdfJs.GlobalWorkerOptions.rendererSrc = at(`${folder}/pdf.renderer.min.mjs`);
      const pdf = await pdfJs.getDocument({
        url: at(`file/${file}`),
        disableRange: true,
        verbosity: 0,
        standardFontDataUrl: at('pdf/standard_fonts/'),
        useWorkerFetch: true,
      }).promise;
      const first = await pdf.getPage(1);
      const eventBus = new EventBus();
      const linkService = new PDFLinkService({ eventBus });
      const viewer = new PDFViewer({ container: view, viewer: sheets, eventBus, linkService });
      linkService.setViewer(viewer);
      eventBus.on('pagesinit', () => {
        const natural = first.getViewport({ scale: pdfJs.PixelsPerInch.PDF_TO_CSS_UNITS }).width;
        viewer.currentScale = wide / natural;
      });
      viewer.setDocument(pdf);
      linkService.setDocument(pdf);
      while (!document.querySelector(drawn)) {
        await new Promise(requestAnimationFrame);
        if (performance.now() - start > patience) throw new Error('No page was drawn.');
      }
      return performance.now() - start;
    },
    [FOLDER, id, width, BARE.drawn, PATIENCE] as const,
  );
}

export interface Scrolled {
  /** Milliseconds until the last page that came into view was drawn. */
  readonly time: number;
  /** Of the frames, in milliseconds. */
  readonly longestFrame: number;
}

/** Scrolls from the top over so many pages of A4 of this width, some steps in each frame. */
export async function scroll(
  page: Page,
  { view, drawn }: Pages,
  { pages, width, steps = 1 }: { pages: number; width: number; steps?: number },
): Promise<Scrolled> {
  const distance = pages * width * (842 / 595);
  return page.evaluate(
    async ([where, what, far, step, patience]) => {
      const scroller = document.querySelector<HTMLElement>(where)!;
      scroller.scrollTop = 0;
      const start = performance.now();
      let before = start;
      let longestFrame = 0;
      const nextFrame = async (): Promise<void> => {
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        longestFrame = Math.max(longestFrame, now - before);
        before = now;
      };
      const end = Math.min(far, scroller.scrollHeight - scroller.clientHeight);
      while (scroller.scrollTop < end - step) {
        scroller.scrollTop += step;
        await nextFrame();
      }
      const { top, height } = scroller.getBoundingClientRect();
      const middle = top + height / 2;
      const gap = 20;
      const isDrawn = (): boolean =>
        [...scroller.querySelectorAll(what)].some((canvas) => {
          const box = canvas.getBoundingClientRect();
          // The middle may lie between two pages.
          return box.top <= middle + gap && box.bottom >= middle - gap;
        });
      const stopped = performance.now();
      while (!isDrawn()) {
        await nextFrame();
        if (before - stopped > patience) throw new Error('The page in view was not drawn.');
      }
      return { time: performance.now() - start, longestFrame };
    },
    [view, drawn, distance, STEP * steps, PATIENCE] as const,
  );
}
