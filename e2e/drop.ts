import { expect, type Page } from '@playwright/test';

/** Drops files on the window, as the system does it: let go once the window says what a drop does. */
export async function dropFiles(
  page: Page,
  files: readonly string[],
  words = 'Drop to import',
): Promise<void> {
  // Open until the page closes: what is on its way when a session ends may be lost.
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const drag = async (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<void> => {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  };
  await drag('dragEnter');
  await expect(page.getByText(words)).toBeVisible();
  await drag('dragOver');
  await drag('drop');
  await expect(page.getByText(words)).toBeHidden();
}
