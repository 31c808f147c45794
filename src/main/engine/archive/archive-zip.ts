import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/errors.ts';
import { damagedZip, refuseHarm, ZipFault } from './zip-harm.ts';

/** More files than any library has articles. */
const MOST_ENTRIES = 2_000_000;

/** An archive is refused: it says of which file, why, and what to do. */
export function refused(name: string, why: string, cause?: unknown): AppError {
  return new AppError('unsupported_file', `“${name}” ${why}. Nothing was imported.`, { cause });
}

/** A zip on the disk, whose directory was looked over; what is in it is read as it is asked for. */
export class ArchiveZip {
  readonly #name: string;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(name: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#name = name;
    this.#zip = zip;
    this.#entries = entries;
  }

  /**
   * Opens a zip, and refuses one that is cut, or was made to do harm; close it afterwards.
   * @param name what it is called to the reader
   * @throws AppError `unsupported_file`, `not_found`
   */
  static async open(path: string, name: string): Promise<ArchiveZip> {
    // Names come as they are, to be judged and named here.
    const options = { autoClose: false, lazyEntries: true, decodeStrings: false } as const;
    let zip: ZipFile;
    try {
      zip = await openPromise(path, options);
    } catch (thrown) {
      throw explain(name, thrown);
    }
    try {
      return new ArchiveZip(name, zip, await listEntries(zip));
    } catch (thrown) {
      zip.close();
      throw explain(name, thrown);
    }
  }

  /** The paths of its files, with their sizes in bytes, as its directory has them. */
  get sizes(): ReadonlyMap<string, number> {
    return new Map([...this.#entries].map(([path, entry]) => [path, entry.uncompressedSize]));
  }

  /** The bytes of a file that is in it, in pieces; they are no more and no fewer than its directory says. */
  async *read(path: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(path);
    if (!entry) throw refused(this.#name, `has no ${path}`);
    let stream: Readable | null = null;
    try {
      stream = await this.#zip.openReadStreamPromise(entry);
      for await (const piece of stream) yield piece as Buffer;
    } catch (thrown) {
      throw thrown instanceof AppError ? thrown : explain(this.#name, thrown);
    } finally {
      stream?.destroy();
    }
  }

  close(): void {
    this.#zip.close();
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > MOST_ENTRIES) throw new ZipFault('holds more files than any library has');
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileNameRaw.toString('utf8');
    refuseHarm({
      name,
      packed: entry.compressedSize,
      size: entry.uncompressedSize,
      isEncrypted: entry.isEncrypted(),
    });
    if (entries.has(name)) throw new ZipFault(`holds “${name.slice(0, 80)}” twice`);
    entries.set(name, entry);
  }
  return entries;
}

function explain(name: string, thrown: unknown): AppError {
  if (thrown instanceof ZipFault) return refused(name, thrown.message, thrown);
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  if (code === 'ENOENT') {
    return new AppError('not_found', `“${name}” is no longer there. Choose it again.`);
  }
  return refused(name, damagedZip().message, thrown);
}
