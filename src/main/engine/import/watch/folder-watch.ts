import { basename, relative, sep } from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { Source } from '../source.ts';

const STILL_MILLIS = 2000;
const TOGETHER_MILLIS = 1000;

interface FolderWatchOptions {
  /** Takes new files, with the moment up to which the files of the folder are known then. */
  readonly take: (sources: readonly Source[], upTo: number) => void;
  readonly now: () => number;
  /** A file is whole when it has not grown for so long (milliseconds). */
  readonly still?: number;
  /** Files that come within so long (milliseconds) of one another are taken together. */
  readonly together?: number;
  /** Hears of a folder that can no longer be watched. */
  readonly log: (message: string) => void;
}

/** Watches one folder for files that are new in it, hidden ones aside. */
export class FolderWatch {
  readonly #options: FolderWatchOptions;
  #watcher: FSWatcher | null = null;
  #found: Source[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(options: FolderWatchOptions) {
    this.#options = options;
  }

  /** Watches this folder from now on, and no other: files that came after `since` are new. */
  async start(path: string, since: number): Promise<void> {
    await this.stop();
    const { log, still = STILL_MILLIS } = this.#options;
    // Loaded for those who watch a folder alone.
    const { watch } = await import('chokidar');
    const watcher = watch(path, {
      alwaysStat: true,
      followSymlinks: false,
      ignored: (file) =>
        relative(path, file)
          .split(sep)
          .some((part) => /^\.(?!\.)/.test(part)),
      awaitWriteFinish: { stabilityThreshold: still, pollInterval: Math.min(200, still) },
    });
    this.#watcher = watcher;
    watcher.on('add', (file, stats) => {
      // A file that was copied keeps when it was changed, not when it came.
      const came = Math.max(stats?.ctimeMs ?? Infinity, stats?.birthtimeMs ?? 0);
      if (came > since) this.#note(path, file);
    });
    watcher.on('error', (thrown) => {
      log(`watching a folder: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    });
  }

  /** Watches nothing any more. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#found = [];
    const watcher = this.#watcher;
    this.#watcher = null;
    await watcher?.close();
  }

  #note(folder: string, path: string): void {
    const name = [basename(folder), ...relative(folder, path).split(sep)].join('/');
    this.#found.push({ name, path });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const sources = this.#found;
      this.#found = [];
      this.#options.take(sources, this.#options.now());
    }, this.#options.together ?? TOGETHER_MILLIS);
  }
}
