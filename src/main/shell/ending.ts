import { app, BrowserWindow } from 'electron';

/** A page that hangs never lets its window close; it is closed for it after this long (ms). */
const WINDOWS_CLOSE_WITHIN = 200;
/** The app is gone this long (ms) after it was asked to end, whatever hangs. */
const END_WITHIN = 1_800;

/**
 * Ends the app in less than two seconds after a signal, a menu or its last window said so: the
 * windows first, then what `close` closes. What is not done by then is dropped, which costs
 * nothing that was saved.
 */
export function endInTime(close: () => Promise<void>): void {
  let isClosed = false;
  app.once('before-quit', () => {
    setTimeout(() => {
      for (const window of BrowserWindow.getAllWindows()) window.destroy();
    }, WINDOWS_CLOSE_WITHIN);
    setTimeout(() => {
      app.exit();
    }, END_WITHIN);
  });
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
