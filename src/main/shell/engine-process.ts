import { utilityProcess, type UtilityProcess } from 'electron';
import { once } from 'node:events';
import type { EventName } from '../../shared/contract/contract.ts';
import type { OpeningStep } from '../../shared/domain/opening-step.ts';
import { ENGINE_UNFIT, type AppErrorBody } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { EngineMode, EngineStart, FromEngine, ToEngine } from '../engine-messages.ts';

/** How many times in a row a dying engine is started again before the shell gives up. */
const RESTART_LIMIT = 5;
/** One that dies so often before it has loaded SQLite will not load it the next time either. */
const LOAD_LIMIT = 2;
/** An engine that has lived this long has recovered; its earlier deaths no longer count. */
const HEALTHY_MILLIS = 60_000;
/** How long (milliseconds) a library may take to close before another takes its place. */
const CLOSE_MILLIS = 10_000;
/** How long (milliseconds) a process that was killed is waited for. */
const KILLED_MILLIS = 1_000;

const RESTARTED: AppErrorBody = {
  code: 'engine_restarted',
  message:
    'Collate’s engine stopped and was started again. What was saved is safe; do the last step again.',
};

const STOPPED: AppErrorBody = {
  code: 'engine_stopped',
  message:
    'Collate’s engine does not run. What was saved is safe. Try again; if that does not help, start Collate anew, or install it again.',
};

export interface EngineProcessOptions {
  readonly modulePath: string;
  readonly directory: string;
  readonly resources: string;
  /** How its process begins the first time; once the library was open, later ones just open it. */
  readonly mode: EngineMode;
  readonly acceptsPlace: boolean;
  readonly onEvent: (event: EventName, payload: unknown) => void;
  readonly onRestart: () => void;
  /** What is done before the library opens, where that takes long. */
  readonly onOpening: (step: OpeningStep) => void;
  /** The library of this id is open; `mode` tells how its process began. */
  readonly onOpened: (mode: EngineMode, libraryId: string) => void;
  /** The library could not be opened, or the engine kept dying; its backups can still be asked for. */
  readonly onRefused: (error: AppErrorBody) => void;
  readonly log: (message: string) => void;
}

/** The engine in a process of its own; started again when it dies. */
export class EngineProcess {
  readonly #options: EngineProcessOptions;
  readonly #calls = new Map<number, (result: Result<unknown>) => void>();
  readonly #granted: Extract<ToEngine, { type: 'grant' }>[] = [];
  #process: UtilityProcess | null = null;
  #nextId = 0;
  #mode: EngineMode;
  #deaths = 0;
  /** SQLite has run in one of its processes. */
  #hasLoaded = false;
  /** Why no process is there and none is started; null while one is, or will be. */
  #down: AppErrorBody | null = null;
  #closing = false;
  #onClosing: (() => void) | null = null;
  #onClosed: (() => void) | null = null;

  constructor(options: EngineProcessOptions) {
    this.#options = options;
    this.#mode = options.mode;
    this.#start();
  }

  /** Calls a method; answers `engine_restarted` when the engine dies before it could. */
  call(method: string, input: unknown, signal: AbortSignal): Promise<Result<unknown>> {
    return new Promise((resolve) => {
      this.#nextId += 1;
      const id = this.#nextId;
      if (!this.#process) {
        resolve({ ok: false, error: this.#down ?? RESTARTED });
        return;
      }
      this.#calls.set(id, resolve);
      signal.addEventListener('abort', () => {
        this.#send({ type: 'cancel', id });
      });
      this.#send({ type: 'call', id, method, input });
    });
  }

  /** Lets the engine read a file that the reader chose, or write it, by its token. */
  grant(token: string, path: string, name: string, isToSave: boolean): void {
    const message = { type: 'grant', token, path, name, isToSave } as const;
    this.#granted.push(message);
    this.#send(message);
  }

  /**
   * Ends running work and closes the library, and resolves when the process is gone. One that does not
   * say within `patience` (milliseconds) that it closes, or takes ten seconds, is killed: what it had
   * answered for is on the disk.
   */
  async close(patience = CLOSE_MILLIS): Promise<void> {
    const closing = this.#process;
    this.#closing = true;
    if (!closing) return;
    const gone = once(closing, 'exit');
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, patience);
      this.#onClosing = () => {
        clearTimeout(timer);
        timer = setTimeout(resolve, CLOSE_MILLIS);
      };
      this.#onClosed = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#send({ type: 'close' });
    });
    // A process that is stopped or busy does not hear a milder signal.
    if (this.#process && closing.pid !== undefined) process.kill(closing.pid, 'SIGKILL');
    // One that waits for a disk that does not answer outlives even that for a while.
    await Promise.race([
      gone,
      new Promise<void>((resolve) => {
        setTimeout(resolve, KILLED_MILLIS);
      }),
    ]);
  }

  /** The process id of the engine, or null while there is none. */
  get pid(): number | null {
    return this.#process?.pid ?? null;
  }

  #send(message: ToEngine): void {
    this.#process?.postMessage(message);
  }

  #start(): void {
    const startedAt = Date.now();
    const { modulePath, directory, resources, acceptsPlace } = this.#options;
    const start: EngineStart = {
      directory,
      resources,
      mode: this.#mode,
      acceptsPlace,
      appPid: process.pid,
    };
    const started = utilityProcess.fork(modulePath, [JSON.stringify(start)], {
      serviceName: 'Collate engine',
      stdio: 'inherit',
    });
    this.#process = started;
    started.on('message', (message: FromEngine) => {
      this.#receive(message);
    });
    for (const message of this.#granted) this.#send(message);
    started.on('exit', () => {
      this.#process = null;
      this.#failCalls();
      if (this.#closing) {
        this.#onClosed?.();
        return;
      }
      if (Date.now() - startedAt > HEALTHY_MILLIS) this.#deaths = 0;
      this.#died();
    });
  }

  #failCalls(): void {
    for (const resolve of this.#calls.values()) resolve({ ok: false, error: RESTARTED });
    this.#calls.clear();
  }

  #died(): void {
    this.#deaths += 1;
    if (!this.#hasLoaded && this.#deaths >= LOAD_LIMIT) {
      this.#stayDown(ENGINE_UNFIT);
      return;
    }
    if (this.#mode === 'closed') {
      // Not even what answers for the backups runs.
      this.#stayDown(STOPPED);
      return;
    }
    // A library that was about to be made is still to be made.
    const again = this.#mode === 'make' ? 'make' : 'open';
    this.#mode = this.#deaths > RESTART_LIMIT ? 'closed' : again;
    this.#start();
    if (this.#mode === 'closed') return;
    this.#options.onRestart();
  }

  #stayDown(reason: AppErrorBody): void {
    this.#down = reason;
    this.#options.onRefused(reason);
  }

  #receive(message: FromEngine): void {
    switch (message.type) {
      case 'answer':
        this.#calls.get(message.id)?.(message.result);
        this.#calls.delete(message.id);
        return;
      case 'event':
        this.#options.onEvent(message.event, message.payload);
        return;
      case 'log':
        this.#options.log(message.message);
        return;
      case 'opening':
        this.#options.onOpening(message.step);
        return;
      case 'refused':
        this.#options.onRefused(message.error);
        return;
      case 'loaded':
        this.#hasLoaded = true;
        return;
      case 'closing':
        this.#onClosing?.();
        return;
      case 'closed':
        this.#onClosed?.();
        return;
      case 'opened':
        this.#options.onOpened(this.#mode, message.libraryId);
        this.#mode = 'open';
        return;
    }
  }
}
