import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** Every rule of axe, on the window as it is, in light and in dark. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion nothing is measured in the middle of a fade.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Electron has no way to open the blank page that axe would otherwise work in.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`,
      ),
    );
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
}
