import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { expect } from './app.ts';

/** What passed is not wanted, and most of it would be written down and sent over for nothing. */
const FAULTS_ALONE: RunOptions = { resultTypes: ['violations'] };

/**
 * The rules whose answer can differ between light and dark: those about colours. Named by their tag,
 * axe would also ask for the one that is stricter than the usual ones and off unless it is asked for.
 */
const COLOR_RULES: RunOptions = {
  ...FAULTS_ALONE,
  runOnly: ['cat.color'],
  rules: { 'color-contrast-enhanced': { enabled: false } },
};

/** What axe finds wrong on the page, as lines to read. */
async function findFaults(page: Page, options: RunOptions): Promise<string[]> {
  // It stays in a page until that is loaded anew, and takes longer to load than to run.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (asked) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
      document,
      asked,
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`,
      ),
    );
  }, options);
}

/** Every rule of axe on the window as it is, in light; then those about colours in dark. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const { colorScheme, options } of [
    { colorScheme: 'light', options: FAULTS_ALONE },
    { colorScheme: 'dark', options: COLOR_RULES },
  ] as const) {
    // Without motion nothing is measured in the middle of a fade.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await findFaults(page, options), `${screen}, ${colorScheme}`).toEqual([]);
  }
}
