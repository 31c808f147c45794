import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { ArticleId } from '../src/shared/domain/ids.ts';
import { makePdf, setColumn, type PdfPageSpec } from '../scripts/pdf/make-pdf.ts';
import type { Collate } from './app.ts';
import { answerOpenDialog } from './dialogs.ts';
import { readerPane } from './reader.ts';

const FILLING =
  'The children were weighed at birth, at one month and at each yearly visit, and the visits went on for as long as the families came.';

/** Columns that begin with these words and go on with others. */
function columns(left: string, right: string): PdfPageSpec['lines'] {
  const fill = (words: string): string => `${words} ${`${FILLING} `.repeat(5).trim()}`;
  return [
    ...setColumn(fill(left), { x: 60, y: 140, width: 215 }),
    ...setColumn(fill(right), { x: 320, y: 140, width: 215 }),
  ];
}

/** What the pages of the tests say. */
export const SAID = {
  births: 'Between September and March 14 children were born to the partners of 12 men.',
  discussion:
    'Disorders that arise from imprinting are rare, and a register of this size misses them.',
  growth: 'Growth was as it should be in all but one of the boys who were seen at the clinic.',
} as const;

/** How the last page of the paper begins. */
export const LAST_WORDS = 'Thanks are due to the families who came in any weather.';

/**
 * A paper of four pages: text in two columns, links, an outline, printed numbers, and a page that is a
 * picture.
 */
export function makePaper(lastWords = LAST_WORDS): Buffer {
  return makePdf({
    title: 'Births after injection of round spermatids',
    firstLabel: 211,
    outline: [
      { title: 'Births', page: 1 },
      { title: 'Growth', page: 2 },
      { title: 'Last words', page: 4 },
    ],
    pages: [
      {
        lines: [
          {
            words: 'Births after injection of round spermatids',
            x: 60,
            y: 90,
            size: 18,
            isBold: true,
          },
          ...columns(SAID.births, SAID.discussion),
          { words: 'See the register, or Growth.', x: 60, y: 780 },
        ],
        links: [
          { x: 60, y: 770, width: 70, height: 14, to: 'https://example.org/register' },
          { x: 135, y: 770, width: 60, height: 14, to: 2 },
        ],
      },
      {
        lines: columns(SAID.growth, 'We looked again in a multi-'),
        boxes: [{ x: 320, y: 560, width: 180, height: 60, gray: 0.6 }],
      },
      { lines: [], picture: { x: 40, y: 40, width: 515, height: 760 } },
      { lines: columns(lastWords, 'Nothing else is known.') },
    ],
  });
}

/** Imports a PDF by the dialog, and opens it. */
export async function openPdf(
  { app, page }: Collate,
  folder: string,
  name: string,
  bytes: Buffer,
): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  await answerOpenDialog(app, [file]);
  await page.keyboard.press('i');
  await page.getByRole('option').first().click();
  await expect(pages(page)).toBeVisible();
}

/** The id of the first article of the library whose title has these words. */
export async function firstArticle({ call }: Collate, filter = ''): Promise<ArticleId> {
  const list = { scope: { of: 'all' }, sort: 'year', descending: true, filter } as const;
  const { rows } = await call('articles.page', { list, from: { at: 'place', place: 0 }, limit: 1 });
  return rows[0]!.id;
}

/** The pages of the open article. */
export function pages(page: Page): Locator {
  return readerPane(page).getByRole('group', { name: 'Pages of the article' });
}

/** A page of the open article. */
export function sheet(page: Page, number: number): Locator {
  return pages(page).getByRole('region', { name: new RegExp(`^Page ${String(number)}\\b`) });
}

/** How dark a page is on the screen: the share of its points that are darker than the middle. */
export function inkOf(of: Locator): Promise<number> {
  return of
    .locator('canvas')
    .first()
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      // A page is given its size as it is drawn.
      if (canvas.width === 0 || canvas.height === 0) return 0;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) dark += 1;
      return dark / (data.length / 4);
    });
}

interface Ends {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Where words stand on the screen, by the lines that lie over a page. */
async function endsOf(of: Locator, words: string): Promise<Ends> {
  return of.evaluate((element, wanted) => {
    const lines = [...element.querySelectorAll<HTMLElement>('[data-start]')];
    const text = lines.map((line) => line.textContent).join('');
    const at = text.indexOf(wanted);
    if (at === -1) throw new Error(`Not on this page: ${wanted}`);
    const place = (offset: number): DOMRect => {
      let left = offset;
      for (const line of lines) {
        const { length } = line.textContent;
        if (left < length) {
          const range = document.createRange();
          range.setStart(line.firstChild!, left);
          range.setEnd(line.firstChild!, left + 1);
          return range.getBoundingClientRect();
        }
        left -= length;
      }
      throw new Error('Beyond the page');
    };
    const first = place(at);
    const last = place(at + wanted.length - 1);
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }, words);
}

/** Selects words of a page by dragging the mouse over them. */
export async function dragOverPage(page: Page, of: Locator, words: string): Promise<void> {
  const { from, to } = await endsOf(of, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}
