import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, Zip, ZipPassThrough } from 'fflate';

/** Text is compressed in pieces of about so many characters. */
const AT_ONCE = 128 * 1024;
/** The same file is the same bytes, whenever it is written. */
const WRITTEN = new Date(2000, 0, 1);
/** Half the effort of the usual level costs a twentieth of the size. */
const LEVEL = 4;
/** How far back a compressed stream may point, in bytes. */
const WINDOW = 32 * 1024;
/** Compressed by deflate, as a zip names it. */
const DEFLATED = 8;

/**
 * A file that zlib compresses piece by piece: each piece ends at a byte, and points back into the one before,
 * so that together they are one stream.
 */
class DeflatedFile extends ZipPassThrough {
  #before: Uint8Array = new Uint8Array();

  constructor(path: string) {
    super(path);
    this.compression = DEFLATED;
    this.mtime = WRITTEN;
  }

  protected override process(chunk: Uint8Array, isLast: boolean): void {
    const compressed = deflateRawSync(chunk, {
      level: LEVEL,
      finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
      ...(this.#before.length > 0 && { dictionary: this.#before }),
    });
    this.#before = chunk.subarray(-WINDOW);
    this.ondata(null, new Uint8Array(compressed), isLast);
  }
}

/** A file of an archive while it is written. */
export class ZipPart {
  readonly #file: ZipPassThrough;
  #text = '';

  constructor(file: ZipPassThrough) {
    this.#file = file;
  }

  /** Adds text, in UTF-8. */
  write(text: string): void {
    this.#text += text;
    if (this.#text.length >= AT_ONCE) this.#push(false);
  }

  /** Adds what is left; nothing can be written behind it. */
  end(text = ''): void {
    this.#text += text;
    this.#push(true);
  }

  #push(isLast: boolean): void {
    this.#file.push(strToU8(this.#text.toWellFormed()), isLast);
    this.#text = '';
  }
}

/**
 * A zip that is written as a stream. Several of its files can be open at a time: they stand in the order
 * in which they were begun, and what is ready of a later one is kept, compressed, until the earlier ones
 * have ended. No more than 4 GB, as it has no ZIP64.
 */
export class ZipWriter {
  readonly #zip: Zip;
  #ready: Uint8Array[] = [];

  constructor() {
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.#ready.push(bytes);
    });
  }

  /** Begins a file; the path has slashes. */
  begin(path: string): ZipPart {
    const file = new DeflatedFile(path);
    this.#zip.add(file);
    return new ZipPart(file);
  }

  /** A whole file. */
  add(path: string, text: string): void {
    this.begin(path).end(text);
  }

  /** A whole file of bytes that are compressed already, such as a picture. */
  addStored(path: string, bytes: Uint8Array): void {
    const file = new ZipPassThrough(path);
    file.mtime = WRITTEN;
    this.#zip.add(file);
    file.push(bytes, true);
  }

  /** The bytes that are ready, each once. */
  *take(): Generator<Uint8Array> {
    const ready = this.#ready;
    this.#ready = [];
    yield* ready;
  }

  /** Ends the archive; all its files have ended. */
  *end(): Generator<Uint8Array> {
    this.#zip.end();
    yield* this.take();
  }
}
