import { decodeText } from '../../read/decode.ts';
import type { FormatPart } from '../format-reading.ts';
import { ZipFault } from '../../../archive/zip-harm.ts';
import { ZipArchive } from './zip-archive.ts';

/** The first bytes of a zip with something in it. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Opens an archive; null for what is no zip, or one that is refused. */
export function openZip(bytes: Uint8Array): ZipArchive | null {
  return isZip(bytes) ? unlessRefused(() => new ZipArchive(bytes)) : null;
}

/** The bytes of a part of an archive; null where there is none, or one that is refused. */
export function partOf(archive: ZipArchive, name: string): Uint8Array | null {
  return unlessRefused(() => archive.read(name));
}

function unlessRefused<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof ZipFault) return null;
    throw error;
  }
}

/** Reads what is in a zip; an archive or a part that is refused is one fault, in one line. */
export function* readZip(
  bytes: Uint8Array,
  read: (archive: ZipArchive) => Iterable<FormatPart>,
): Iterable<FormatPart> {
  try {
    yield* read(new ZipArchive(bytes));
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    yield { of: 'fault', fault: { line: null, message: `This file ${error.message}.` } };
  }
}

/** A part of an archive as text, by what its XML declares; null where there is none of this path. */
export function textOfPart(archive: ZipArchive, name: string): string | null {
  const bytes = archive.read(name);
  return bytes === null ? null : (decodeText(bytes, { html: true })?.text ?? null);
}
