import { Inflate } from 'fflate';
import { damagedZip, refuseHarm, ZipFault } from '../../../archive/zip-harm.ts';

/** Entries of one archive: the longest books have some thousands. */
const MAX_ENTRIES = 20_000;
/** The largest entry that is read, in bytes inflated; texts are far below it. */
const MAX_ENTRY_BYTES = 64 * 1024 * 1024;
/** So much of an entry is inflated at a time. */
const CHUNK_BYTES = 16 * 1024;

const END = 0x06054b50;
const END_LENGTH = 22;
/** A comment of the archive may stand behind its end. */
const MAX_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Of the flags of an entry: it is enciphered; its name is UTF-8. */
const ENCRYPTED = 0x1;
const UTF8 = 0x800;

interface ZipEntry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** A zip whose entries were looked over, none of which was inflated yet. It lies in memory alone. */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  /** Reads the directory of an archive, and refuses one that was made to do harm. @throws {ZipFault} */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes);
  }

  /** The paths of its files, in the order of its directory. */
  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The bytes of a file; null where there is none of this path. @throws {ZipFault} where it cannot be inflated as it should be */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.size > MAX_ENTRY_BYTES) {
      throw new ZipFault(
        `holds a part of more than ${String(MAX_ENTRY_BYTES / 1024 / 1024)} MB; divide it in the program that made it`,
      );
    }
    const packed = this.#packedBytes(entry);
    if (entry.method === STORED) return packed;
    if (entry.method !== DEFLATED) {
      throw new ZipFault(
        'is packed in a way that is not read; save it anew in the program that made it',
      );
    }
    return inflate(packed, entry.size);
  }

  #packedBytes({ offset, packed }: ZipEntry): Uint8Array {
    const view = viewOf(this.#bytes);
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw damagedZip();
    const start =
      offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > view.byteLength) throw damagedZip();
    return this.#bytes.subarray(start, start + packed);
  }
}

function readDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end < 0) throw damagedZip();
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) {
    throw new ZipFault(
      `holds more than ${MAX_ENTRIES.toLocaleString('en')} files and is no document`,
    );
  }
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let each = 0; each < count; each++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damagedZip();
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & UTF8) !== 0);
    const entry = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    refuseHarm({
      name,
      packed: entry.packed,
      size: entry.size,
      isEncrypted: (flags & ENCRYPTED) !== 0,
    });
    if (!name.endsWith('/') && !entries.has(name)) entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the end of the directory begins, from behind; -1 where there is none. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/** Inflates until it is done, or holds more than was said. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) {
      throw new ZipFault('holds more than it says, so it was not opened');
    }
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK_BYTES) {
      stream.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length);
    }
  } catch (error) {
    throw error instanceof ZipFault ? error : damagedZip();
  }
  if (length !== size) throw damagedZip();
  return out;
}

/** Names are UTF-8 by their flag, and mostly without it. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  return isUtf8 || !text.includes('\ufffd') ? text : new TextDecoder('latin1').decode(bytes);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
