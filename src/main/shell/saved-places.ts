import { createHash } from 'node:crypto';
import { access, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './write-whole.ts';

/** As many files as somebody may export into again. */
const REMEMBERED = 200;

const FILE = 'saved-places.json';
const Kept = z.array(z.tuple([z.string(), z.string()]));

/** A short name for what was saved from a library. */
function nameOf(directory: string, key: string): string {
  return createHash('sha256')
    .update(JSON.stringify([directory, key]))
    .digest('hex');
}

/**
 * The files that readers saved to last, by what they saved, kept in Collate’s own folder. The window names
 * what it saves and never learns a path.
 */
export class SavedPlaces {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async #read(): Promise<z.infer<typeof Kept>> {
    try {
      return Kept.parse(JSON.parse(await readFile(join(this.#folder, FILE), 'utf8')));
    } catch {
      return [];
    }
  }

  /** The file that this was saved to last; null where there is none, or it is gone. */
  async find(directory: string, key: string): Promise<string | null> {
    const name = nameOf(directory, key);
    const [, file] = (await this.#read()).find(([each]) => each === name) ?? [];
    if (file === undefined) return null;
    return access(file).then(
      () => file,
      () => null,
    );
  }

  /** Remembers a file. A folder that cannot be written costs no more than that. */
  async remember(directory: string, key: string, file: string): Promise<void> {
    const name = nameOf(directory, key);
    const others = (await this.#read()).filter(([each]) => each !== name);
    const kept = [[name, file], ...others].slice(0, REMEMBERED);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeWhole(join(this.#folder, FILE), JSON.stringify(kept));
    } catch (thrown) {
      console.error('The place of an export is not remembered:', thrown);
    }
  }
}
