import type { Stats } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { WatchedPlace } from './watched-place.ts';

const STILL_MILLIS = 2000;
const TOGETHER_MILLIS = 1000;

/** A file that is new in a watched folder, or was written anew there. */
export interface WatchedFile {
  readonly name: string;
  readonly path: string;
  /** The folder that is watched, and the file’s place in it, with `/` between folders. */
  readonly folder: string;
  readonly inside: string;
  /** When it came there (UTC milliseconds, with fractions). */
  readonly came: number;
}

interface FolderWatchOptions {
  /** Takes new files. */
  readonly take: (files: readonly WatchedFile[]) => void;
  /** Hears what a folder holds when it is begun to be watched, by its place in it. */
  readonly looked: (folder: string, inside: ReadonlySet<string>) => void;
  /** A file is whole when it has not grown for so long (milliseconds). */
  readonly still?: number;
  /** Files that come within so long (milliseconds) of one another are taken together. */
  readonly together?: number;
  /** Hears of a folder that can no longer be watched. */
  readonly log: (message: string) => void;
}

/** Watches one folder for files that are new in it or written anew, hidden ones aside. */
export class FolderWatch {
  readonly #options: FolderWatchOptions;
  #watcher: FSWatcher | null = null;
  #found: WatchedFile[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(options: FolderWatchOptions) {
    this.#options = options;
  }

  /** Watches this folder from now on, and no other: takes what came since, unless it was decided about. */
  async start({ path: folder, since, done }: WatchedPlace): Promise<void> {
    await this.stop();
    const { log, looked, still = STILL_MILLIS } = this.#options;
    // Loaded for those who watch a folder alone.
    const { watch } = await import('chokidar');
    const watcher = watch(folder, {
      alwaysStat: true,
      followSymlinks: false,
      ignored: (file) =>
        relative(folder, file)
          .split(sep)
          .some((part) => /^\.(?!\.)/.test(part)),
      awaitWriteFinish: { stabilityThreshold: still, pollInterval: Math.min(200, still) },
    });
    this.#watcher = watcher;
    const insideOf = (path: string): string => relative(folder, path).split(sep).join('/');
    const note = (path: string, stats?: Stats): void => {
      const inside = insideOf(path);
      // A file that was copied keeps when it was changed, not when it came.
      const came = Math.max(stats?.ctimeMs ?? Infinity, stats?.birthtimeMs ?? 0);
      if (came <= since || came === done[inside]) return;
      this.#note({ name: `${basename(folder)}/${inside}`, path, folder, inside, came });
    };
    watcher.on('add', note);
    watcher.on('change', note);
    watcher.on('ready', () => {
      const paths = Object.entries(watcher.getWatched()).flatMap(([place, names]) =>
        names.map((name) => insideOf(join(place, name))),
      );
      // A disk that is not there looks empty.
      if (paths.length > 0) looked(folder, new Set(paths));
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

  #note(file: WatchedFile): void {
    this.#found = [...this.#found.filter(({ inside }) => inside !== file.inside), file];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const files = this.#found;
      this.#found = [];
      this.#options.take(files);
    }, this.#options.together ?? TOGETHER_MILLIS);
  }
}
