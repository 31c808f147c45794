import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Collate } from '../e2e/launch.ts';
import { answerOpenDialog } from '../e2e/dialogs.ts';
import type { Picture } from './picture.ts';
import { makePaper } from './picture-paper.ts';

const PAPER = /^Births after injection/;
/** A report on the paper. */
const REPORT = /^Round spermatids/;
/** What is selected of its claims. */
const CAVEAT = /too early to call/;

/** Milliseconds within which a toast has gone. */
const TOAST_TIME = 20_000;

const pagesOf = (page: Page): Locator =>
  page.getByRole('group', { name: 'Pages of the article' }).first();

/** Waits until the pages in view are drawn at their size. */
async function drawn(page: Page): Promise<void> {
  const canvas = pagesOf(page).locator('canvas').first();
  await canvas.waitFor();
  await expect
    .poll(() =>
      canvas.evaluate((element) => {
        const { width } = element as HTMLCanvasElement;
        return Math.abs(width - element.clientWidth * devicePixelRatio) < 2;
      }),
    )
    .toBe(true);
}

/** Brings in the paper. */
export async function addPaper({ app, page }: Collate, folder: string): Promise<void> {
  const file = join(folder, 'mori2016.pdf');
  writeFileSync(file, makePaper());
  await answerOpenDialog(app, [file]);
  await page.keyboard.press('i');
  await page.getByRole('option', { name: PAPER }).waitFor();
  // What floats at the foot would stand over the pages.
  const toast = page.getByRole('status').filter({ hasText: /^Imported/ });
  await expect(toast).toBeHidden({ timeout: TOAST_TIME });
}

/** Accepts most of what the rules suggest for the paper. */
export async function acceptMost({ call }: Collate): Promise<void> {
  const list = { scope: { of: 'all' }, sort: 'year', descending: true } as const;
  const asked = { list: { ...list, filter: 'register' }, first: 0, limit: 1 };
  const [articleId] = await call('articles.ids', asked);
  const claims = await call('claims.list', { articleId: articleId! });
  const ids = claims.map(({ id }) => id).filter((_, at) => at % 4 !== 2);
  await call('claims.decide', { ids, decision: 'accepted' });
}

/** A paper as a PDF, read as it is printed, beside its text, and beside a report. */
export const PAGES: readonly Picture[] = [
  {
    name: 'pdf',
    go: async (page) => {
      await page.getByRole('option', { name: PAPER }).click();
      await pagesOf(page).waitFor();
      await page.keyboard.press('Control+b');
      await page.keyboard.press('w');
      const notes = page.getByRole('region', { name: 'Claims and annotations' });
      await notes.getByRole('button', { name: CAVEAT }).click();
      await drawn(page);
    },
  },
  {
    name: 'pdf-both',
    go: async (page) => {
      await page.keyboard.press('v');
      await page.keyboard.press('v');
      await drawn(page);
    },
  },
  {
    name: 'pair',
    go: async (page) => {
      await page.keyboard.press('v');
      await page.keyboard.press('w');
      const reader = page.getByRole('main', { name: 'Reader' });
      const { width } = (await reader.boundingBox())!;
      // Its right half takes a second article.
      await page
        .getByRole('option', { name: REPORT })
        .dragTo(reader, { targetPosition: { x: width - 40, y: 300 } });
      await page.getByRole('article', { name: REPORT }).waitFor();
      await page.keyboard.press('w');
      await drawn(page);
    },
  },
];
