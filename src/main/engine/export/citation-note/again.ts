import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, copyFile, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { decodeHTMLStrict as decodeReferences } from 'entities';
import type {
  AgainPlan,
  ConflictDecision,
  NoteOptions,
} from '../../../../shared/domain/citation-note.ts';
import { explainUnwritten } from '../../../../shared/domain/unwritten-file.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { NoteContext } from './note-context.ts';
import type { ExportProgress } from '../export-task.ts';
import { writeAgainDocx } from './again-docx.ts';
import { readUtf8, writeAgainText, type AgainResult } from './again-text.ts';
import { wordsOfXml } from './docx-parts.ts';
import type { NotePiece } from './draft.ts';
import type { NoteSummary, NoteTask } from './note-task.ts';
import { openNote, takeAll, type NoteRequest, type OpenNote } from './open-note.ts';
import { noteWarnings } from './preview.ts';
import { picturesIn } from './picture-files.ts';
import { explainTemplate, fill, tellCited, writeBeside } from './save-note.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Reads a file that is to be written again; null where none is there. Throws `conflict`. */
async function readThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw new AppError(
      'conflict',
      `${basename(path)} cannot be read. Close it in other programs, see that its drive is there, then try again.`,
      { cause: thrown },
    );
  }
}

/** The name for a copy of a file as it was before a day: `notes (before 29 Nov).docx`. */
async function freeCopyName(path: string, now: number): Promise<string> {
  const date = new Date(now);
  const ending = extname(path);
  const day = `${String(date.getDate())} ${MONTHS[date.getMonth()]!}`;
  for (let number = 1; ; number += 1) {
    const again = number === 1 ? '' : `, ${String(number)}`;
    const name = `${basename(path, ending)} (before ${day}${again})${ending}`;
    if (!(await isThere(join(dirname(path), name)))) return name;
  }
}

/** So many paragraphs of the reader’s own are shown, and so much of each, in UTF-16 code units. */
const MOST_KEPT = 500;
const MOST_KEPT_WORDS = 2000;

const TAG = /<[^<>]*>/g;

/** The words of a paragraph of the reader’s own, without what only programs read. */
function ownWords(text: string, format: NoteOptions['format']): string {
  if (format === 'docx') return wordsOfXml(text).trim();
  return (format === 'html' ? decodeReferences(text.replace(TAG, '')) : text).trim();
}

/** The bytes of a picture in HTML, which tell a reader nothing. */
const PICTURE = /(?<=src=")data:[^"]*/g;

interface Written extends AgainResult {
  readonly pieces: readonly NotePiece[];
  readonly note: OpenNote;
}

async function write(
  context: NoteContext,
  request: NoteRequest,
  there: { readonly path: string; readonly bytes: Uint8Array },
  decisions: readonly ConflictDecision[],
  now: number,
  tell: (progress: ExportProgress) => void,
): Promise<Written | null> {
  const name = basename(there.path);
  const note = await openNote(context, request);
  const pieces = await note.finish(
    takeAll(note, (done) => {
      tell({ done, total: note.ids.length });
    }),
    tellCited(tell),
  );
  const { format, style } = request.options;
  const result =
    format === 'docx'
      ? await writeAgainDocx(there.bytes, name, { title: note.title, pieces }, decisions, now)
      : writeAgainText(readUtf8(there.bytes, name), pieces, { format, style }, decisions, now);
  return result && { ...result, pieces, note };
}

/** What exporting again into a file would do; null where it would be written anew. Throws `AppError`. */
export async function planAgain(
  context: NoteContext,
  request: NoteRequest,
  path: string,
  now: number,
): Promise<AgainPlan | null> {
  const bytes = await readThere(path);
  if (bytes === null || bytes.length === 0) return null;
  try {
    const written = await write(context, request, { path, bytes }, [], now, () => undefined);
    if (!written) return null;
    const { pieces, tally, conflicts, own, exportedAt } = written;
    const statements = new Map(
      pieces.flatMap(({ region, statement }) => (statement ? [[region, statement] as const] : [])),
    );
    const { format } = request.options;
    const words = (parts: readonly { readonly text: string }[]): string =>
      parts
        .map(({ text }) => (format === 'docx' ? wordsOfXml(text) : text.replace(PICTURE, '…')))
        .join('\n\n');
    return {
      ...tally,
      own: own.length,
      kept: own.slice(0, MOST_KEPT).map(({ after, text }) => ({
        after: (after === null ? null : statements.get(after)?.ref) ?? null,
        words: ownWords(text, format).slice(0, MOST_KEPT_WORDS),
      })),
      exportedAt,
      seen: digest(bytes),
      copyName: await freeCopyName(path, now),
      isEdited: own.length + tally.rewritten + tally.takenOut + conflicts.length > 0,
      conflicts: conflicts.map(({ region, why, yours, collates }) => {
        const statement = statements.get(region);
        return {
          region,
          why,
          ref: statement?.ref ?? null,
          citekey: statement?.citekey ?? '',
          code: statement?.code ?? '',
          yours: words(yours),
          collates: words(collates),
        };
      }),
    };
  } catch (thrown) {
    throw explainTemplate(thrown);
  }
}

/**
 * Writes a note again into its file: the new one to the empty file that takes its place, after a copy of the
 * old one was made beside it. Throws `conflict` when the file is no longer as it was seen.
 */
export async function saveAgain(
  context: NoteContext,
  task: NoteTask & { readonly again: NonNullable<NoteTask['again']> },
  tell: (progress: ExportProgress) => void,
): Promise<NoteSummary> {
  const { path, again, now } = task;
  const bytes = await readThere(path);
  if (bytes === null || digest(bytes) !== again.seen) {
    throw new AppError(
      'conflict',
      `${basename(path)} has changed since you looked at it, so nothing was written. Look at what changes once more.`,
    );
  }
  try {
    const written = await write(
      context,
      { ...task, parts: null },
      { path, bytes },
      again.decisions,
      now,
      tell,
    );
    if (!written) {
      throw new AppError(
        'conflict',
        `${basename(path)} has no marks of Collate. Export under another name.`,
      );
    }
    await fill(task.file, path, written.bytes);
    if (task.options.format === 'markdown') {
      writeBeside(path, written.pieces.flatMap(picturesIn), context.readPng);
    }
    const copyName = await freeCopyName(path, now);
    try {
      await copyFile(path, join(dirname(path), copyName), constants.COPYFILE_EXCL);
    } catch (thrown) {
      throw explainUnwritten(thrown, copyName);
    }
    return {
      ids: written.note.ids,
      counts: written.note.tally,
      warnings: noteWarnings(written.note.tally),
      copyName,
    };
  } catch (thrown) {
    throw explainTemplate(thrown);
  }
}
