import type { BrowserWindow } from 'electron';
import { app, Menu, session } from 'electron';
import { join } from 'node:path';
import { contract } from '../../shared/contract/contract.ts';
import { createDispatch, isMethod, type Dispatch } from '../../shared/contract/dispatch.ts';
import { AppError, type AppErrorBody } from '../../shared/errors.ts';
import { Gate } from './gate.ts';
import { shellHandlers, type ShellContext } from './handlers.ts';
import type { LibraryChoice } from './library-folder.ts';
import { LibrarySession } from './library-session.ts';
import { SavedPlaces } from './saved-places.ts';
import { buildMenu } from './menu.ts';
import type { RecentLibraries } from './recent-libraries.ts';
import { serveLibraryFile } from './library-files.ts';
import { OpenedFiles } from './opened-files.ts';
import { serveInterface } from './scheme.ts';
import type { WaitingLink } from './waiting-link.ts';
import { createWindow } from './window.ts';

/** Where the built parts of the app lie, beside this file. */
const OUT = join(import.meta.dirname, '..');
/** How long (milliseconds) the engine may take to say that it closes as the app ends. */
const QUIT_MILLIS = 1_400;

export interface ApplicationOptions {
  readonly choice: LibraryChoice;
  readonly recent: RecentLibraries;
  /** When the app was started. */
  readonly startedAt: number;
  /** What could not be kept in Collate’s own folder; null while all is. */
  readonly unkept: AppErrorBody | null;
  /** The link that it was started with, if any. */
  readonly waitingLink: WaitingLink;
}

/** The one window, its menu, and the library that it shows. */
export class Application {
  readonly #options: ApplicationOptions;
  readonly #gate: Gate;
  readonly #library: LibrarySession;
  readonly #openedFiles = new OpenedFiles(() => app.getPath('userData'));
  #window: BrowserWindow | null = null;
  #isReadyReported = false;

  constructor(options: ApplicationOptions) {
    this.#options = options;
    this.#library = new LibrarySession({
      choice: options.choice,
      recent: options.recent,
      unkept: options.unkept,
      engineModule: join(OUT, 'main', 'engine-host.js'),
      onEvent: (event, payload) => {
        this.#gate.send(event, payload);
      },
      onSwitch: () => {
        this.#window?.setTitle(this.#title());
        this.#window?.webContents.reload();
      },
      onOpened: () => {
        this.#showMenu();
      },
    });
    this.#gate = new Gate(this.#dispatch(), (paths) => this.#library.issueTokens(paths));
  }

  /** Shows the window; call when the app is ready. */
  open(): void {
    this.#openedFiles.clear();
    serveInterface(session.defaultSession, join(OUT, 'renderer'), (pathname, signal) =>
      serveLibraryFile(this.#library, pathname, signal),
    );
    this.#showWindow();
    // While the window's process starts: Node loads what answers its first request, and the menu is made.
    void globalThis.Response;
    this.#showMenu();
  }

  /** Brings the window to the front. */
  focus(): void {
    if (!this.#window || this.#window.isDestroyed()) {
      this.#showWindow();
      return;
    }
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  /** Brings the window to the front, and has it follow a link as soon as the library is open there. */
  follow(link: string): void {
    this.#options.waitingLink.put(link);
    this.focus();
    this.#gate.send('link.handedOver', {});
  }

  /** Closes the library as the app ends. */
  async close(): Promise<void> {
    await this.#library.close(QUIT_MILLIS);
    this.#openedFiles.clear();
  }

  #title(): string {
    return `${this.#library.name} – Collate`;
  }

  #showWindow(): void {
    const window = createWindow(
      join(OUT, 'preload', 'index.cjs'),
      join(app.getPath('userData'), 'window.json'),
      this.#title(),
    );
    this.#window = window;
    this.#gate.trust(window);
  }

  #showMenu(): void {
    const menu = buildMenu({
      isMac: process.platform === 'darwin',
      recent: this.#options.recent.list(),
      run: (action) => {
        this.#gate.send('menu.chosen', { action });
      },
      openRecent: (id) => {
        this.#gate.send('library.chosen', { id });
      },
    });
    Menu.setApplicationMenu(menu);
  }

  #dispatch(): Dispatch {
    const context: ShellContext = {
      window: () => {
        if (!this.#window) throw new AppError('internal', 'The window is closed.');
        return this.#window;
      },
      library: this.#library,
      recent: this.#options.recent,
      recentChanged: () => {
        this.#showMenu();
      },
      lastSaved: { path: null },
      savedPlaces: new SavedPlaces(app.getPath('userData')),
      openedFiles: this.#openedFiles,
      waitingLink: this.#options.waitingLink,
      issueTokens: (paths) => this.#library.issueTokens(paths),
      reportReady: (articles) => {
        this.#reportReady(articles);
      },
    };
    const toShell = createDispatch(shellHandlers, context, (method, thrown) => {
      console.error(`${method}:`, thrown);
    });
    return (method, input, signal) =>
      isMethod(method) && contract[method].at === 'engine'
        ? this.#library.call(method, input, signal)
        : toShell(method, input, signal);
  }

  #reportReady(articles: number): void {
    if (this.#isReadyReported) return;
    this.#isReadyReported = true;
    if (process.env['COLLATE_REPORT_READY'] !== '1') return;
    const milliseconds = Date.now() - this.#options.startedAt;
    console.log(
      `Collate ${app.getVersion()}, Electron ${process.versions.electron}, library “${this.#library.name}”, ${String(articles)} ${articles === 1 ? 'article' : 'articles'}, ready in ${String(milliseconds)} ms`,
    );
  }
}
