import { app } from 'electron';
import { basename } from 'node:path';
import type { EventName, Output } from '../../shared/contract/contract.ts';
import type { BackupRef } from '../../shared/domain/backup.ts';
import type { OpeningStep } from '../../shared/domain/opening-step.ts';
import { AppError, type AppErrorBody } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { EngineMode } from '../engine-messages.ts';
import { EngineProcess } from './engine-process.ts';
import { issueToken, type TokenOfFile } from './file-tokens.ts';
import {
  resourcesFolder,
  sampleLibrary,
  showFolder,
  stateFolder,
  type LibraryChoice,
} from './library-folder.ts';
import { describeUnwritable, openProfile } from './profile.ts';
import type { RecentLibraries } from './recent-libraries.ts';

const NO_SIGNAL = new AbortController().signal;

export interface SessionOptions {
  readonly choice: LibraryChoice;
  readonly recent: RecentLibraries;
  /** What could not be kept in Collate’s own folder; null while all is. */
  readonly unkept: AppErrorBody | null;
  readonly engineModule: string;
  readonly onEvent: (event: EventName, payload: unknown) => void;
  /** Another library, or the same one anew, takes the place of what the window shows. */
  readonly onSwitch: () => void;
  /** The library opened, and is the first of the recent ones. */
  readonly onOpened: () => void;
}

/** The library that the window shows, open or refused, with its engine. */
export class LibrarySession {
  readonly #options: SessionOptions;
  #directory: string;
  #mode: EngineMode;
  #acceptsPlace: boolean;
  #engine: EngineProcess;
  /** Why the library is not open; null while it is, or is being opened. */
  #refusal: AppErrorBody | null = null;
  /** What is done before the library opens; null where nothing takes long, and once it is open or refused. */
  #opening: OpeningStep | null = null;
  /** The backup that was put in its place as it was opened; null when none was. */
  #restored: BackupRef | null = null;
  /** Resolves when it is known whether the library opens. */
  #settled: Promise<void> = Promise.resolve();
  #unkept: AppErrorBody | null;
  /** Ends when no library is being closed or opened in another’s place. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#directory = options.choice.directory;
    this.#mode = options.choice.mode;
    this.#acceptsPlace = this.#isPlaceAccepted();
    this.#unkept = options.unkept;
    this.#engine = this.#startEngine(null);
  }

  /** The folder of the library. */
  get directory(): string {
    return this.#directory;
  }

  /** The name of that folder. */
  get name(): string {
    return basename(this.#directory);
  }

  call(method: string, input: unknown, signal: AbortSignal): Promise<Result<unknown>> {
    return this.#engine.call(method, input, signal);
  }

  /** Names files by tokens by which its engine may read them. */
  issueTokens(paths: readonly string[]): TokenOfFile[] {
    return paths.map((path) => this.#issueToken(path, false));
  }

  /** Names a file by a token by which its engine may write it. */
  issueTokenToSave(path: string): TokenOfFile {
    return this.#issueToken(path, true);
  }

  #issueToken(path: string, isToSave: boolean): TokenOfFile {
    return issueToken(path, (token, file, name) => {
      this.#engine.grant(token, file, name, isToSave);
    });
  }

  /** Which library it is, once it is known whether it opens. */
  async describe(): Promise<Output<'shell.library'>> {
    await this.#settled;
    return {
      name: this.name,
      where: showFolder(this.#directory),
      refusal: this.#refusal,
      restored: this.#restored,
    };
  }

  /** What is being done before the library opens, where that takes long. */
  get opening(): OpeningStep | null {
    return this.#opening;
  }

  /** What the reader should know of this start, besides the library. */
  async notices(): Promise<AppErrorBody[]> {
    await this.#settled;
    return this.#unkept === null ? [] : [this.#unkept];
  }

  /** Opens another library in this one’s place. Throws `conflict` when another window shows it. */
  open(choice: LibraryChoice): Promise<void> {
    return this.#inTurn(() => this.#switchTo(choice));
  }

  /** Opens the sample library, and fills it when it is empty. */
  async openSample(): Promise<void> {
    await this.open({ directory: sampleLibrary(), mode: 'make' });
    const overview = await this.call('library.overview', {}, NO_SIGNAL);
    if (overview.ok && (overview.value as { articles: number }).articles === 0) {
      const added = await this.call('library.addSample', {}, NO_SIGNAL);
      if (!added.ok) throw new AppError(added.error.code, added.error.message);
    }
  }

  /** Opens the same library anew; `here` in a place that is not safe for it, `new` where its file is missing. */
  reopen(as: 'same' | 'new' | 'here'): Promise<void> {
    if (as === 'here') this.#acceptsPlace = true;
    return this.#inTurn(() => this.#restart(as === 'new' ? 'new' : this.#mode));
  }

  /** The backup is verified while the library is still open: a bad one leaves everything as it was. */
  restore(which: BackupRef, signal: AbortSignal): Promise<void> {
    return this.#inTurn(async () => {
      const prepared = await this.call('backups.prepareRestore', which, signal);
      if (!prepared.ok) throw new AppError(prepared.error.code, prepared.error.message);
      await this.#restart('restore', which);
    });
  }

  /** Closes the library; an engine that is not heard of within `patience` (milliseconds) is killed. */
  async close(patience: number): Promise<void> {
    await this.#engine.close(patience);
  }

  /** One after the other, so that no engine is left behind when two are asked for at once. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #isPlaceAccepted(): boolean {
    return this.#options.recent.find(this.#directory)?.acceptsPlace ?? false;
  }

  #startEngine(backup: BackupRef | null): EngineProcess {
    this.#refusal = null;
    this.#restored = null;
    this.#opening = null;
    const { promise, resolve: settle } = Promise.withResolvers<void>();
    this.#settled = promise;
    return new EngineProcess({
      modulePath: this.#options.engineModule,
      directory: this.#directory,
      resources: resourcesFolder(),
      mode: this.#mode,
      acceptsPlace: this.#acceptsPlace,
      onEvent: this.#options.onEvent,
      onRestart: () => {
        this.#options.onEvent('engine.restarted', {});
      },
      onOpening: (step) => {
        this.#opening = step;
        this.#options.onEvent('library.opening', step);
      },
      onOpened: (began, libraryId) => {
        this.#opening = null;
        if (began === 'restore') this.#restored = backup;
        this.#mode = 'open';
        void this.#remember(libraryId).then(settle);
      },
      onRefused: (error) => {
        this.#opening = null;
        this.#refusal = error;
        // A new library is asked for once, and a backup is restored once.
        if (this.#mode !== 'make') this.#mode = 'open';
        this.#options.onEvent('library.refused', error);
        settle();
      },
      log: (message) => {
        console.error(`engine: ${message}`);
      },
    });
  }

  async #remember(libraryId: string): Promise<void> {
    try {
      await this.#options.recent.remember({
        directory: this.#directory,
        libraryId,
        openedAt: Date.now(),
        acceptsPlace: this.#acceptsPlace,
      });
      this.#options.onOpened();
    } catch (thrown) {
      this.#unkept ??= describeUnwritable(thrown);
    }
  }

  async #switchTo({ directory, mode }: LibraryChoice): Promise<void> {
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
    this.#mode = mode;
    this.#acceptsPlace = this.#isPlaceAccepted();
    this.#unkept = profile.problem;
    this.#engine = this.#startEngine(null);
    this.#options.onSwitch();
  }

  async #restart(mode: EngineMode, backup: BackupRef | null = null): Promise<void> {
    await this.#engine.close();
    this.#mode = mode;
    this.#engine = this.#startEngine(backup);
    this.#options.onSwitch();
  }
}
