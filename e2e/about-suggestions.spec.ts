import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { runCommand } from './palette.ts';
import { notes } from './reader.ts';
import { startWithLamps } from './suggestions.ts';

interface AccuracyFile {
  readonly measures: readonly {
    readonly source: string;
    readonly accuracy: number | null;
    readonly coverage: number | null;
  }[];
  readonly reliability: readonly { readonly kind: string }[];
}

test('the rule that spoke leads to its words and examples', async ({ open }) => {
  const { page } = await startWithLamps(open);
  await notes(page)
    .getByRole('button', { name: /^s\d+ Safety, suggested/ })
    .first()
    .click();
  const rule = notes(page).getByRole('button', { name: /^rule safety\.\S+ \d+$/ });
  const id = /safety\.\S+/.exec((await rule.textContent())!)![0];
  await rule.click();
  const dialog = page.getByRole('dialog', { name: 'About suggestions' });
  const heading = dialog.getByRole('heading', { name: new RegExp(` ${id}$`) });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expectAccessible(page, 'About suggestions, at a rule');

  const kinds = dialog.getByRole('navigation', { name: 'Kinds of claims' });
  await dialog.getByRole('group', { name: 'About suggestions' }).press('Control+Home');
  await kinds.getByRole('button', { name: 'Species' }).click();
  await expect(dialog.getByRole('heading', { name: /^Species rules version/ })).toBeInViewport();
  await expect(heading).not.toBeInViewport();
});

test('"About suggestions" explains the rules and shows what was measured', async ({ open }) => {
  const { page, call } = await open();
  await runCommand(page, 'About suggestions');
  const dialog = page.getByRole('dialog', { name: 'About suggestions' });
  const { rules } = await call('suggestions.about', {});
  for (const { id, words } of rules) {
    await expect(
      dialog.getByRole('heading', { name: `${words} ${id}`, exact: true }),
    ).toBeVisible();
  }
  await expect(dialog.getByText('We followed forty-two beekeepers for a year.')).toBeVisible();
  await expect(dialog.locator('mark', { hasText: 'forty-two beekeepers' })).toBeVisible();

  const file = join(import.meta.dirname, '..', 'resources', 'extraction-accuracy.json');
  const { measures, reliability } = JSON.parse(readFileSync(file, 'utf8')) as AccuracyFile;
  const numbers = (share: number | null): string => (share === null ? '–' : share.toFixed(2));
  const rows = dialog.getByRole('row');
  const shown = await rows.evaluateAll((lines) =>
    lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent)),
  );
  for (const { accuracy, coverage } of measures) {
    expect(
      shown.some(
        (cells) => cells.at(-2) === numbers(accuracy) && cells.at(-1) === numbers(coverage),
      ),
    ).toBe(true);
  }
  await expect(dialog.getByRole('columnheader', { name: 'Accuracy' }).first()).toBeVisible();
  await expect(dialog.getByRole('columnheader', { name: 'Coverage' }).first()).toBeVisible();
  await expect(dialog.getByRole('columnheader', { name: 'Observed' })).toHaveCount(
    reliability.length,
  );
  await expectAccessible(page, 'About suggestions');
});
