import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { DATABASE_NAME } from '../../shared/domain/library-files.ts';
import { writeWhole } from './write-whole.ts';

/** As many libraries as are remembered: more than anybody works with in turns. */
const REMEMBERED = 20;
/** A disk that does not answer for so long (milliseconds) counts as not there. */
const ANSWER_MILLIS = 1000;

/** A library that was open once. */
const RecentLibrary = z.object({
  directory: z.string().min(1),
  /** What it keeps wherever it is moved; null when it was remembered by an older Collate. */
  libraryId: z.string().nullable(),
  openedAt: z.int(),
  /** The reader has said that it may stay in a place that is not safe for a library. */
  acceptsPlace: z.boolean(),
});
export type RecentLibrary = z.infer<typeof RecentLibrary>;

const FILE = 'libraries.json';
const Kept = z.object({ libraries: z.array(RecentLibrary) });
/** What an older Collate wrote of the one library that was open last. */
const OLDER_FILE = 'last-library.json';
const KeptByOlder = z.object({ directory: z.string().min(1) });

/** A short name for a folder that says nothing of it, the same at every start. */
export function idOfLibrary(directory: string): string {
  return createHash('sha256').update(directory).digest('hex').slice(0, 16);
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    return '';
  }
}

function parseLibraries(text: string): RecentLibrary[] {
  try {
    return Kept.parse(JSON.parse(text)).libraries;
  } catch {
    return [];
  }
}

function parseOlder(text: string): RecentLibrary[] {
  try {
    const { directory } = KeptByOlder.parse(JSON.parse(text));
    return [{ directory, libraryId: null, openedAt: 0, acceptsPlace: false }];
  } catch {
    return [];
  }
}

/** Whether the file of a library is in a folder. */
export async function isThere(directory: string): Promise<boolean> {
  const found = access(join(directory, DATABASE_NAME)).then(
    () => true,
    () => false,
  );
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, ANSWER_MILLIS).unref();
  });
  return Promise.race([found, late]);
}

/** The libraries that were open, newest first, kept in Collate’s own folder. */
export class RecentLibraries {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Read anew each time: windows of other libraries write into the same file. */
  list(): readonly RecentLibrary[] {
    const text = readText(join(this.#folder, FILE));
    if (text !== null) return parseLibraries(text);
    return parseOlder(readText(join(this.#folder, OLDER_FILE)) ?? '');
  }

  /** Whether no library was ever open, as far as anything tells. */
  isFirstStart(): boolean {
    return [FILE, OLDER_FILE].every((name) => readText(join(this.#folder, name)) === null);
  }

  find(directory: string): RecentLibrary | null {
    return this.list().find((each) => each.directory === directory) ?? null;
  }

  /** The folder of one of them by its id. Throws `not_found`. */
  folderOf(id: string): string {
    const found = this.list().find(({ directory }) => idOfLibrary(directory) === id);
    if (found) return found.directory;
    throw new AppError(
      'not_found',
      'That library is no longer on the list. Open it by its folder.',
    );
  }

  /**
   * Puts a library that was opened first. It takes the place of itself where it lay before, if it is
   * there no more.
   * @throws the system’s error if that cannot be written down
   */
  async remember(opened: RecentLibrary): Promise<void> {
    const others = this.list().filter(({ directory }) => directory !== opened.directory);
    const moved = await Promise.all(
      others.map(
        async ({ directory, libraryId }) =>
          libraryId === opened.libraryId && !(await isThere(directory)),
      ),
    );
    await this.#write([opened, ...others.filter((_, at) => !moved[at])].slice(0, REMEMBERED));
  }

  /**
   * Takes a library off the list; its folder stays as it is.
   * @throws the system’s error if that cannot be written down
   */
  async forget(directory: string): Promise<void> {
    await this.#write(this.list().filter((each) => each.directory !== directory));
  }

  async #write(libraries: readonly RecentLibrary[]): Promise<void> {
    const kept: z.input<typeof Kept> = { libraries: [...libraries] };
    mkdirSync(this.#folder, { recursive: true });
    await writeWhole(join(this.#folder, FILE), JSON.stringify(kept, null, 2));
  }
}
