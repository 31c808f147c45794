import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/**
 * Asks that a name holds the text that is seen to the letter. Names here say more than there is room
 * for, and put commas where the eye sees a gap: “Inbox, 3 articles” for “Inbox 3”.
 */
const NAMES_TO_THE_LETTER = 'label-content-name-mismatch';

/** Every rule of axe but one, on the window as it is, in light and in dark. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion nothing is measured in the middle of a fade.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Electron has no way to open the blank page that axe would otherwise work in.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .disableRules([NAMES_TO_THE_LETTER])
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`,
      ),
    );
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
}
