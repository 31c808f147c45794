import type { Page } from '@playwright/test';

/** Presses `G` and a key right after it, as fingers do: a sequence is given up when it takes too long. */
export async function pressGoTo(page: Page, key: string): Promise<void> {
  await Promise.all([page.keyboard.press('g'), page.keyboard.press(key)]);
}
