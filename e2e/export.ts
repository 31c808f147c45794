import type { Locator, Page } from '@playwright/test';
import { choose } from './reader.ts';

/** The room in which an export is looked at before it is written. */
export function exportRoom(page: Page): Locator {
  return page.getByRole('main', {
    name: /^Export (?:citation notes|a bibliography|what differs|a page|data)$/,
  });
}

/** A note as it will look. */
export function notePage(page: Page): Locator {
  return exportRoom(page).getByRole('region', { name: 'The note as it will look' });
}

/** Chooses what to export, and in which of its formats. */
export async function chooseFormat(room: Locator, kind: string, format: string): Promise<void> {
  await room.getByRole('button', { name: /What to export/ }).click();
  await room.page().getByRole('option', { name: kind, exact: true }).click();
  await choose(room, format);
}
