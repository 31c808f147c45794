import type { BrowserWindow } from 'electron';
import { app, Menu, session } from 'electron';
import { basename, join } from 'node:path';
import { contract, type Output } from '../../shared/contract/contract.ts';
import { createDispatch, isMethod, type Dispatch } from '../../shared/contract/dispatch.ts';
import type { BackupRef } from '../../shared/domain/backup.ts';
import { AppError, type AppErrorBody } from '../../shared/errors.ts';
import type { EngineMode } from '../engine-messages.ts';
import { EngineProcess } from './engine-process.ts';
import { issueTokens, type TokenOfFile } from './file-tokens.ts';
import { Gate } from './gate.ts';
import { shellHandlers, type ShellContext } from './handlers.ts';
import { rememberLibrary, resourcesFolder, sampleLibrary, stateFolder } from './library-folder.ts';
import { buildMenu } from './menu.ts';
import { describeUnwritable, openProfile } from './profile.ts';
import { serveInterface } from './scheme.ts';
import { createWindow } from './window.ts';

/** Where the built parts of the app lie, beside this file. */
const OUT = join(import.meta.dirname, '..');
/** How long (milliseconds) the engine may take to close as the app ends. */
const QUIT_MILLIS = 1_400;
const NO_SIGNAL = new AbortController().signal;

/** The open library, its engine and its window. */
export class Application {
  readonly #startedAt: number;
  readonly #gate: Gate;
  #directory: string;
  #engine: EngineProcess;
  /** Why the library is not open; null while it is, or is being opened. */
  #refusal: AppErrorBody | null = null;
  /** The backup that was put in its place as it was opened; null when none was. */
  #restored: BackupRef | null = null;
  /** Resolves when it is known whether the library opens. */
  #settled: Promise<void> = Promise.resolve();
  #window: BrowserWindow | null = null;
  #isReadyReported = false;
  /** What could not be kept in Collate’s own folder; null while all is. */
  #unkept: AppErrorBody | null;

  constructor(directory: string, startedAt: number, unkept: AppErrorBody | null) {
    this.#startedAt = startedAt;
    this.#unkept = unkept;
    this.#directory = directory;
    this.#engine = this.#startEngine();
    this.#gate = new Gate(this.#dispatch(), (paths) => this.#issueTokens(paths));
  }

  /** Shows the window; call when the app is ready. */
  open(): void {
    serveInterface(session.defaultSession, join(OUT, 'renderer'));
    Menu.setApplicationMenu(
      buildMenu(process.platform === 'darwin', (action) => {
        this.#gate.send('menu.chosen', { action });
      }),
    );
    this.#showWindow();
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

  /** Closes the library as the app ends. */
  async close(): Promise<void> {
    await this.#engine.close(QUIT_MILLIS);
  }

  #showWindow(): void {
    const window = createWindow(
      join(OUT, 'preload', 'index.cjs'),
      join(app.getPath('userData'), 'window.json'),
      `${basename(this.#directory)} – Collate`,
    );
    this.#window = window;
    this.#gate.trust(window);
  }

  #startEngine(mode: EngineMode = 'open', backup: BackupRef | null = null): EngineProcess {
    this.#refusal = null;
    this.#restored = null;
    const { promise, resolve: settle } = Promise.withResolvers<void>();
    this.#settled = promise;
    return new EngineProcess({
      modulePath: join(OUT, 'main', 'engine-host.js'),
      directory: this.#directory,
      resources: resourcesFolder(),
      mode,
      onEvent: (event, payload) => {
        this.#gate.send(event, payload);
      },
      onRestart: () => {
        this.#gate.send('engine.restarted', {});
      },
      onOpened: (began) => {
        if (began === 'restore') this.#restored = backup;
        this.#rememberLibrary();
        settle();
      },
      onRefused: (error) => {
        this.#refusal = error;
        this.#gate.send('library.refused', error);
        settle();
      },
      log: (message) => {
        console.error(`engine: ${message}`);
      },
    });
  }

  #rememberLibrary(): void {
    try {
      rememberLibrary(this.#directory);
    } catch (thrown) {
      this.#unkept ??= describeUnwritable(thrown);
    }
  }

  #issueTokens(paths: readonly string[]): TokenOfFile[] {
    return issueTokens(paths, (token, path, name) => {
      this.#engine.grant(token, path, name);
    });
  }

  #dispatch(): Dispatch {
    const context: ShellContext = {
      window: () => {
        if (!this.#window) throw new AppError('internal', 'The window is closed.');
        return this.#window;
      },
      directory: () => this.#directory,
      issueTokens: (paths) => this.#issueTokens(paths),
      openLibrary: (directory) => this.#switchTo(directory),
      openSampleLibrary: () => this.#openSample(),
      library: () => this.#library(),
      notices: async () => {
        await this.#settled;
        return this.#unkept === null ? [] : [this.#unkept];
      },
      reopenLibrary: (as) => this.#reopen(as === 'new' ? 'new' : 'open'),
      restoreBackup: (which, signal) => this.#restore(which, signal),
      reportReady: (articles) => {
        this.#reportReady(articles);
      },
    };
    const toShell = createDispatch(shellHandlers, context, (method, thrown) => {
      console.error(`${method}:`, thrown);
    });
    return (method, input, signal) =>
      isMethod(method) && contract[method].at === 'engine'
        ? this.#engine.call(method, input, signal)
        : toShell(method, input, signal);
  }

  async #switchTo(directory: string): Promise<void> {
    if (directory === this.#directory && this.#refusal === null) return;
    const former = app.getPath('userData');
    const profile = openProfile(stateFolder(directory));
    app.releaseSingleInstanceLock();
    app.setPath('userData', profile.folder);
    if (!app.requestSingleInstanceLock()) {
      app.setPath('userData', former);
      app.requestSingleInstanceLock();
      throw new AppError('conflict', `“${basename(directory)}” is already open in another window.`);
    }
    await this.#engine.close();
    this.#directory = directory;
    this.#unkept = profile.problem;
    this.#engine = this.#startEngine();
    this.#reload();
  }

  async #openSample(): Promise<void> {
    await this.#switchTo(sampleLibrary());
    const overview = await this.#engine.call('library.overview', {}, NO_SIGNAL);
    if (overview.ok && (overview.value as { articles: number }).articles === 0) {
      const added = await this.#engine.call('library.addSample', {}, NO_SIGNAL);
      if (!added.ok) throw new AppError(added.error.code, added.error.message);
    }
  }

  async #library(): Promise<Output<'shell.library'>> {
    await this.#settled;
    return {
      name: basename(this.#directory),
      refusal: this.#refusal,
      restored: this.#restored,
    };
  }

  async #reopen(mode: EngineMode, backup: BackupRef | null = null): Promise<void> {
    await this.#engine.close();
    this.#engine = this.#startEngine(mode, backup);
    this.#reload();
  }

  /** The backup is verified while the library is still open: a bad one leaves everything as it was. */
  async #restore(which: BackupRef, signal: AbortSignal): Promise<void> {
    const prepared = await this.#engine.call('backups.prepareRestore', which, signal);
    if (!prepared.ok) throw new AppError(prepared.error.code, prepared.error.message);
    await this.#reopen('restore', which);
  }

  #reload(): void {
    this.#window?.setTitle(`${basename(this.#directory)} – Collate`);
    this.#window?.webContents.reload();
  }

  #reportReady(articles: number): void {
    if (this.#isReadyReported) return;
    this.#isReadyReported = true;
    if (process.env['COLLATE_REPORT_READY'] !== '1') return;
    const milliseconds = Date.now() - this.#startedAt;
    console.log(
      `Collate ${app.getVersion()}, Electron ${process.versions.electron}, library “${basename(this.#directory)}”, ${String(articles)} ${articles === 1 ? 'article' : 'articles'}, ready in ${String(milliseconds)} ms`,
    );
  }
}
