import { createHash, type Hash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import { readVarints } from '../../../shared/domain/varints.ts';
import type { Database } from '../db/database.ts';
import { attachmentOf, dataPath, type ArchivedFile, type Manifest } from './archive-format.ts';
import { ARCHIVE_KINDS, ARCHIVE_ROWS, type ArchiveKind, type ArchiveRow } from './archive-rows.ts';
import { ArchiveZip, refused } from './archive-zip.ts';
import { inOrderOfParents } from './order-collections.ts';
import { readManifest } from './read-manifest.ts';
import { placeOf, type RowPlace } from './row-places.ts';
import { isStaged, makeStaging, putInOrder, stageRow } from './staged-archive.ts';

/** No row is longer, in UTF-16 code units; the pages of the longest PDFs take some fifty million. */
const MOST_LINE = 256 * 1024 * 1024;
/** How far it is is told each time that so many more bytes were looked at. */
const TOLD_BYTES = 1024 * 1024;
/** Numbers that stand for a word of a page, and for a part of a text. */
const WORD_NUMBERS = 6;
const PART_NUMBERS = 3;

/** An archive to be looked at. */
export interface CheckTask {
  readonly path: string;
  /** What it is called to the reader. */
  readonly name: string;
  /** The file, still to be made, that gets its rows. */
  readonly staging: string;
}

/** What an archive that is sound says of itself. */
export type CheckedArchive = Pick<Manifest, 'of' | 'contentHash' | 'counts' | 'missing'>;

/** How many of how many bytes were looked at. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** Looks at an archive in a thread of its own: see `checkArchive`. */
export type CheckArchive = (
  task: CheckTask,
  signal: AbortSignal,
  progress: (progress: CheckProgress) => void,
) => Promise<CheckedArchive>;

/**
 * Looks at all of an archive: its version, paths, sizes and hashes, each row, and what rows refer to. Its
 * rows stand in the staging afterwards, in the order in which they can be written.
 * @throws AppError `unsupported_file` for the first thing that is wrong, with its place
 */
export async function checkArchive(
  { path, name, staging: file }: CheckTask,
  tell: (progress: CheckProgress) => void,
): Promise<CheckedArchive> {
  const zip = await ArchiveZip.open(path, name);
  const staging = makeStaging(file);
  try {
    const manifest = await readManifest(zip, name);
    const sound = new Map(manifest.files.map((each) => [each.path, each]));
    const total = manifest.files.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    const reader: Reader = {
      zip,
      name,
      heard: (bytes) => {
        const before = done;
        done += bytes;
        if (Math.floor(done / TOLD_BYTES) > Math.floor(before / TOLD_BYTES)) tell({ done, total });
      },
    };
    const here = new Set([...manifest.missing, ...attachmentsOf(manifest)]);
    for (const kind of ARCHIVE_KINDS) {
      const rows = await stageKind(reader, staging, sound.get(dataPath(kind))!, kind, here);
      if (rows !== manifest.counts[kind]) {
        throw refused(name, `has ${String(rows)} ${kind}, which its manifest does not say`);
      }
    }
    for (const each of manifest.files) {
      if (!each.path.startsWith('data/')) await hashAll(reader, each);
    }
    putInOrder(staging);
    const { of, contentHash: hash, counts, missing } = manifest;
    return { of, contentHash: hash, counts, missing };
  } finally {
    staging.close();
    zip.close();
  }
}

interface Reader {
  readonly zip: ArchiveZip;
  readonly name: string;
  /** Hears how many more bytes were read. */
  readonly heard: (bytes: number) => void;
}

function attachmentsOf({ files }: Manifest): string[] {
  return files.map(({ path }) => attachmentOf(path)).filter((sha256) => sha256 !== null);
}

/** The bytes of a file, hashed on the way. */
async function* hashed({ zip, heard }: Reader, path: string, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of zip.read(path)) {
    hash.update(piece);
    heard(piece.length);
    yield piece;
  }
}

function requireHash({ name }: Reader, { path, sha256 }: ArchivedFile, hash: Hash): void {
  const found = hash.digest('hex');
  if (found === sha256) return;
  throw refused(
    name,
    `was changed or damaged: ${path} has the SHA-256 ${found}, and not ${sha256} as its manifest says. Get it anew from where it was made`,
  );
}

async function hashAll(reader: Reader, file: ArchivedFile): Promise<void> {
  const hash = createHash('sha256');
  for await (const piece of reader.zip.read(file.path)) {
    hash.update(piece);
    reader.heard(piece.length);
  }
  requireHash(reader, file, hash);
}

/** The lines of a file of rows, which is text in UTF-8. */
async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      yield begun.length === 0 ? text.slice(from, at) : begun.join('') + text.slice(from, at);
      [begun, length] = [[], 0];
      from = at + 1;
    }
    if (from === text.length) continue;
    begun.push(text.slice(from));
    length += text.length - from;
    if (length > MOST_LINE) throw new RangeError('is longer than any row');
  }
  const rest = begun.join('') + decoder.decode();
  if (rest !== '') yield rest;
}

/** Stages the rows of a kind; answers with how many there are. */
async function stageKind(
  reader: Reader,
  staging: Database,
  file: ArchivedFile,
  kind: ArchiveKind,
  here: ReadonlySet<string>,
): Promise<number> {
  const { name } = reader;
  const hash = createHash('sha256');
  let line = 0;
  const at = (why: string, cause?: unknown): AppError =>
    refused(name, `cannot be read: line ${String(line)} of ${file.path} ${why}`, cause);
  const stage = (row: unknown, place: RowPlace): void => {
    const lost = place.refersTo.find((each) => !isStaged(staging, each));
    if (lost) throw at(`refers to ${lost.kinds.join(' or ')} ${lost.id}, which it does not hold`);
    const missing = place.files.find((sha256) => !here.has(sha256));
    if (missing !== undefined) throw at(`needs the file ${missing}, which it does not hold`);
    const twice = stageRow(staging, kind, place, row);
    if (twice !== null) throw at(`has ${twice} a second time`);
  };
  const collections: ArchiveRow<'collections'>[] = [];
  staging.exec('BEGIN');
  try {
    for await (const text of linesOf(hashed(reader, file.path, hash))) {
      line += 1;
      const row = readRow(kind, text, at);
      if (kind === 'collections') collections.push(row as ArchiveRow<'collections'>);
      else stage(row, placeOf(kind, row));
    }
  } catch (thrown) {
    // A file that was changed is told by its hash, whatever is wrong with its rows.
    await hashAll(reader, file);
    if (thrown instanceof AppError) throw thrown;
    line += 1;
    throw at(thrown instanceof RangeError ? thrown.message : 'is no text in UTF-8', thrown);
  }
  requireHash(reader, file, hash);
  // One may lie in another that was made later.
  for (const row of inOrderOfParents(collections)) stage(row, placeOf(kind, row));
  staging.exec('COMMIT');
  return line;
}

function readRow(
  kind: ArchiveKind,
  text: string,
  at: (why: string, cause?: unknown) => AppError,
): unknown {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    throw at('is not JSON', thrown);
  }
  const parsed = ARCHIVE_ROWS[kind].safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.') ?? '';
    throw at(`is no row of ${kind}${field === '' ? '' : ` (${field})`}: ${issue?.message ?? ''}`);
  }
  const why = faultOf(kind, parsed.data);
  if (why !== null) throw at(why);
  return parsed.data;
}

/** What the form of a row cannot tell: null where nothing is wrong with it. */
function faultOf(kind: ArchiveKind, row: unknown): string | null {
  if (kind === 'revisions') {
    const { text, sha256, parts } = row as ArchiveRow<'revisions'>;
    if (!text.isWellFormed()) return 'holds half a character';
    const found = createHash('sha256').update(text).digest('hex');
    if (found !== sha256) return `has a text whose SHA-256 is ${found}, and not ${sha256}`;
    if (parts !== null && !areSpans(parts, PART_NUMBERS)) return 'has parts that cannot be read';
  }
  if (kind === 'pdf-readings') {
    const { pages } = row as ArchiveRow<'pdf-readings'>;
    const bad = pages.find(({ words }) => !areSpans(words, WORD_NUMBERS));
    if (bad) return `has words of page ${String(bad.number)} that cannot be read`;
  }
  return null;
}

/** Whether bytes are whole numbers, so many for each thing. */
function areSpans(base64: string, each: number): boolean {
  const numbers = readVarints(Buffer.from(base64, 'base64'));
  return numbers.length % each === 0 && numbers.every(Number.isSafeInteger);
}
