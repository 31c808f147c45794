import { app, BrowserWindow } from 'electron';

/** A page that hangs never lets its window close; it is closed for it after this long (ms). */
const WINDOWS_CLOSE_WITHIN = 200;
/** What keeps the app from ending before anything is closed is dropped after this long (ms). */
const BEGIN_WITHIN = 1_800;
/** What keeps the app after all is closed is dropped after this long (ms). */
const LEAVE_WITHIN = 500;

/**
 * Ends the app after a signal, a menu or its last window said so: the windows first, then what `close`
 * closes, which sets its own bound. That takes less than two seconds, whatever hangs, unless a library
 * is still being written; what is dropped was not saved.
 */
export function endInTime(close: () => Promise<void>): void {
  let isClosed = false;
  let begins: NodeJS.Timeout | undefined;
  app.once('before-quit', () => {
    setTimeout(() => {
      for (const window of BrowserWindow.getAllWindows()) window.destroy();
    }, WINDOWS_CLOSE_WITHIN);
    begins = setTimeout(() => {
      app.exit();
    }, BEGIN_WITHIN);
  });
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    clearTimeout(begins);
    void close().finally(() => {
      isClosed = true;
      // Where nothing had to be closed this event is still going on, and quitting again would be lost.
      setImmediate(() => {
        app.quit();
      });
      setTimeout(() => {
        app.exit();
      }, LEAVE_WITHIN);
    });
  });
}
