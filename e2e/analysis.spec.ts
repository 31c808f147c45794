import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { answerSaveDialog } from './dialogs.ts';
import { evidenceGrid, selectedCell } from './evidence.ts';

/** The first bytes of a PNG (W3C, PNG specification, section 5.2). */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

test('the analysis of a table: marks open sentences, pictures are saved', async ({
  open,
  folder,
}) => {
  const { app, page, call } = await open();
  await call('library.addSample', {});
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Births from/ })
    .click();
  await evidenceGrid(page).waitFor();
  await page.keyboard.press('v');
  const sizes = page.getByRole('region', { name: 'Sample sizes' });
  await expect(page.getByRole('region', { name: 'Totals' })).toContainText('No total');
  await expectAccessible(page, 'analysis');

  await sizes
    .getByRole('button', { name: /participants|people|men/ })
    .first()
    .focus();
  await page.keyboard.press('F6');
  const findings = page.getByRole('region', { name: 'Findings' });
  await expect(findings.locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('End');
  await expect(selectedCell(page)).toContainText('Verified');

  const picture = join(folder, 'sizes.png');
  await answerSaveDialog(app, picture);
  await sizes.getByRole('button', { name: 'Save PNG' }).click();
  await page.getByText('Saved sizes.png').waitFor();
  const saved = readFileSync(picture);
  expect(saved.subarray(0, PNG.length)).toEqual(PNG);
  expect(saved.byteLength).toBeGreaterThan(5000);

  await sizes.getByRole('button', { name: 'As a table' }).click();
  await expect(sizes.getByRole('table')).toContainText('Homo sapiens');
  await page
    .getByRole('region', { name: 'Safety' })
    .getByRole('button', { name: /^Caveat/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('article').waitFor();
});
