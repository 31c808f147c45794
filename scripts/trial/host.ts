import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input, Method, Output } from '../../src/shared/contract/contract.ts';
import { FileToken } from '../../src/shared/domain/ids.ts';
import type { Job } from '../../src/shared/domain/job.ts';
import { AppError } from '../../src/shared/errors.ts';
import type { FromHost, HostRequest, Memory, ToHost } from './host-messages.ts';

/** A library as whoever works in it sees it: the engine in a host, or the whole app. */
export interface Desk {
  /** Calls a method; throws the `AppError` it answers with. */
  readonly call: <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;
  /** Waits for a job to end, however it ends. */
  readonly waitForJob: (jobId: string) => Promise<Job>;
  /** A file with these words, as if the reader had chosen it; null where no file can be chosen. */
  readonly lend: ((words: string) => Promise<FileToken>) | null;
}

/** The process that was asked is gone: killed, or it died. */
export class HostGone extends Error {
  constructor() {
    super('The process that hosts the engine is gone.');
    this.name = 'HostGone';
  }
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (thrown: unknown) => void;
}

/** An engine in a process of its own, which can be killed without harm to the trial. */
export class Host implements Desk {
  /** The lines of the engine's log: it has some only when something went wrong inside. */
  readonly log: string[] = [];
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  /** Where files are that were lent. */
  #files: string | null = null;
  #isGone = false;

  /** Starts the process; it loads the engine and waits for a library to open. */
  constructor() {
    this.#child = fork(join(import.meta.dirname, 'host-main.ts'), {
      execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('message', (message: FromHost) => {
      if (message.type === 'log') {
        this.log.push(message.message);
        return;
      }
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.type === 'answer') waiting?.resolve(message.value as never);
      else waiting?.reject(new AppError(message.error.code, message.error.message));
    });
    this.#child.once('exit', () => {
      this.#isGone = true;
      for (const { reject } of this.#waiting.values()) reject(new HostGone());
      this.#waiting.clear();
    });
  }

  open(directory: string): Promise<null> {
    return this.#ask({ type: 'open', directory });
  }

  call: Desk['call'] = (method, input) => this.#ask({ type: 'call', method, input });

  waitForJob: Desk['waitForJob'] = (jobId) => this.#ask({ type: 'wait', jobId });

  lend = async (words: string): Promise<FileToken> => {
    this.#files ??= mkdtempSync(join(tmpdir(), 'collate-trial-files-'));
    const token = FileToken.parse(randomUUID());
    const path = join(this.#files, `${token}.txt`);
    writeFileSync(path, words);
    await this.grantFile(token, { path, name: 'file.txt' });
    return token;
  };

  /** Makes a file known by a token, as the shell does for files that the reader chose. */
  grantFile(token: string, file: { readonly path: string; readonly name: string }): Promise<null> {
    return this.#ask({ type: 'grant', token, ...file });
  }

  /** Puts a backup in the library's place, with the library closed meanwhile. */
  restore(name: string): Promise<null> {
    return this.#ask({ type: 'restore', name });
  }

  /** The longest that the engine's thread computed in one go since this was last asked, in milliseconds. */
  longestTurn(): Promise<number> {
    return this.#ask({ type: 'longestTurn' });
  }

  memory(): Promise<Memory> {
    return this.#ask({ type: 'memory' });
  }

  /** Closes the library as at quitting, and ends the process. */
  async close(): Promise<void> {
    await this.#ask({ type: 'close' });
    await this.kill();
  }

  /** kill -9; answers when the process is gone. */
  async kill(): Promise<void> {
    if (!this.#isGone) {
      const gone = once(this.#child, 'exit');
      this.#child.kill('SIGKILL');
      await gone;
    }
    if (this.#files !== null) rmSync(this.#files, { recursive: true, force: true });
    this.#files = null;
  }

  #ask<T>(request: HostRequest): Promise<T> {
    if (this.#isGone) return Promise.reject(new HostGone());
    this.#lastId += 1;
    const message: ToHost = { ...request, id: this.#lastId };
    return new Promise((resolve, reject) => {
      this.#waiting.set(message.id, { resolve, reject });
      this.#child.send(message, (problem) => {
        if (problem) reject(new HostGone());
      });
    });
  }
}
