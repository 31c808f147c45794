import type { Locator, Page } from '@playwright/test';

/** The room in which an export is looked at before it is written. */
export function exportRoom(page: Page): Locator {
  return page.getByRole('main', { name: /^Export (?:citation notes|a bibliography|data)$/ });
}

/** A note as it will look. */
export function notePage(page: Page): Locator {
  return exportRoom(page).getByRole('region', { name: 'The note as it will look' });
}
