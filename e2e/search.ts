import type { Locator, Page } from '@playwright/test';
import { expect, type Collate } from './app.ts';

/** The box over everything. */
export const searchBox = (page: Page): Locator => page.getByRole('search').getByRole('combobox');

/** The room of what was found. */
export const searchResults = (page: Page): Locator =>
  page.getByRole('main', { name: 'Search results' });

/** Starts the app and adds the sample library by its button. */
export async function startWithSample(start: () => Promise<Collate>): Promise<Collate> {
  const collate = await start();
  await collate.page.getByRole('button', { name: 'Add sample' }).click();
  await expect(collate.page.getByRole('option')).toHaveCount(4);
  return collate;
}

/** Types a query and waits for its results. */
export async function search(page: Page, text: string): Promise<void> {
  await searchBox(page).fill(text);
  await expect(searchResults(page)).toHaveAttribute('aria-busy', 'false');
}
