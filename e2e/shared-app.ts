import { expect, type Page } from '@playwright/test';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answerOpenDialog } from './dialogs.ts';
import { launch, temporaryFolder, type Collate } from './launch.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Running {
  readonly collate: Collate;
  /** The folder that stands for the reader’s configuration. */
  readonly home: string;
  readonly netLog: string;
  /** How large the window was at the start. */
  readonly size: Size;
}

/**
 * An app that tests use one after the other, each with a new library in the same process: to start
 * Collate takes more than twice as long as to open another library in it.
 */
export class SharedApp {
  readonly #folder = temporaryFolder();
  readonly #check: (collate: Collate, netLog: string) => void;
  #running: Running | null = null;
  #library: string | null = null;
  #opened = 0;

  /** @param check looks at an app that has ended and at its log of the network */
  constructor(check: (collate: Collate, netLog: string) => void) {
    this.#check = check;
  }

  /** Opens a new, empty library and shows the window as it is after a start. */
  async open(): Promise<Collate> {
    const former = this.#library;
    const library = this.#placeOfNext();
    this.#library = library;
    if (this.#running?.collate.isRunning()) {
      await switchTo(this.#running, library);
      rmSync(dirname(former!), { recursive: true, force: true });
    } else {
      await this.close();
      this.#running = await this.#launch(library);
    }
    return { ...this.#running.collate, library };
  }

  /** Ends the app, if one runs, and removes what it left. */
  async close(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running?.collate.isRunning()) await running.collate.close();
    if (running) this.#check(running.collate, running.netLog);
  }

  #placeOfNext(): string {
    this.#opened += 1;
    const own = join(this.#folder, String(this.#opened));
    mkdirSync(own);
    return join(own, 'Test library');
  }

  async #launch(library: string): Promise<Running> {
    const home = join(this.#folder, `home ${String(this.#opened)}`);
    const netLog = join(this.#folder, `net-log ${String(this.#opened)}.json`);
    const collate = await launch({ library, home, netLog });
    return { collate, home, netLog, size: await sizeOf(collate.page) };
  }
}

const sizeOf = (page: Page): Promise<Size> =>
  page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));

/** Opens a new library in the place of the one that the app shows, with nothing left of that one. */
async function switchTo({ collate, home, size }: Running, library: string): Promise<void> {
  const { app, page } = collate;
  await app.evaluate(({ BrowserWindow, clipboard }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    window!.restore();
    window!.setContentSize(width, height);
    window!.webContents.setZoomLevel(0);
    clipboard.clear();
  }, size);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null });
  await page.evaluate(() => {
    localStorage.clear();
    // What the page keeps as it goes is of the last test.
    Storage.prototype.setItem = () => undefined;
  });
  rmSync(join(home, 'Collate', 'libraries.json'));
  mkdirSync(library);
  await answerOpenDialog(app, [library]);
  const loaded = page.waitForEvent('load');
  await page.evaluate(() => {
    void window.collate.invoke('shell.openLibrary', { which: 'new' }, crypto.randomUUID());
  });
  await loaded;
  await page.getByRole('search').waitFor();
  await expect.poll(() => sizeOf(page)).toEqual(size);
}
