import type { Locator, Page } from '@playwright/test';

/** The cells of the table that is open. */
export function evidenceGrid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Evidence' });
}

/** The bar below the table that holds the selected cell in full. */
export function selectedCell(page: Page): Locator {
  return page.getByRole('region', { name: 'Selected cell' });
}

/** Puts the open article into the comparison. */
export async function addOpenToComparison(page: Page): Promise<void> {
  await page
    .getByRole('toolbar', { name: 'Reader' })
    .getByRole('button', { name: 'Compare' })
    .click();
}
