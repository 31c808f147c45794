import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { explainUnwritten } from '../../../../shared/domain/unwritten-file.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { NoteContext } from './note-context.ts';
import type { ExportProgress } from '../export-task.ts';
import { writeMarkedDocx } from './again-docx.ts';
import { writeDocx } from './docx.ts';
import type { AreaId } from '../../../../shared/domain/ids.ts';
import { PICTURE_FOLDER, picturesIn, writePictureFiles } from './picture-files.ts';
import type { ReadPng } from './pictures.ts';
import type { ToldCitations } from './citer.ts';
import type { NotePiece } from './draft.ts';
import type { NoteSummary, NoteTask } from './note-task.ts';
import { openNote, takeAll, type OpenNote } from './open-note.ts';
import { noteWarnings } from './preview.ts';
import { TemplateError } from './template.ts';
import { TextFile, type TextFormat } from './write-text.ts';

/** The text is handed to the system in pieces of about so many characters. */
const WRITTEN_AT_ONCE = 256 * 1024;

/** Whether the system refused to write; SQLite’s errors have codes, too, but no number. */
const isOfSystem = (thrown: unknown): boolean => thrown instanceof Error && 'errno' in thrown;

/** What a fault of a template is to whoever saves a note. */
export function explainTemplate(thrown: unknown): unknown {
  if (!(thrown instanceof TemplateError)) return thrown;
  const { part, line, message } = thrown.fault;
  const where = part === 'article' ? 'heading' : 'statement';
  return new AppError(
    'conflict',
    `The template’s ${where} cannot be used, line ${String(line)}: ${message} Nothing was written.`,
  );
}

/** Writes bytes or text to the file that is there and empty; throws what the system’s refusal means. */
export async function fill(
  file: string,
  path: string,
  pieces: Iterable<string> | Uint8Array,
): Promise<void> {
  try {
    const handle = await open(file, 'r+');
    try {
      if (pieces instanceof Uint8Array) await handle.writeFile(pieces);
      else {
        let text = '';
        for (const piece of pieces) {
          text += piece;
          if (text.length < WRITTEN_AT_ONCE) continue;
          await handle.writeFile(text);
          text = '';
        }
        await handle.writeFile(text);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    throw isOfSystem(thrown) ? explainUnwritten(thrown, basename(path)) : thrown;
  }
}

/** Tells of each piece how many articles are read. */
function* watched(
  note: OpenNote,
  pieces: Iterable<NotePiece>,
  told: (articles: number) => void,
): Generator<NotePiece> {
  for (const piece of pieces) {
    told(note.tally.articles);
    yield piece;
  }
}

/** Notes of each piece which areas it shows. */
function* noting(pieces: Iterable<NotePiece>, areas: AreaId[]): Generator<NotePiece> {
  for (const piece of pieces) {
    areas.push(...picturesIn(piece));
    yield piece;
  }
}

/** Writes the pictures of a note beside it; throws what the system’s refusal means. */
export function writeBeside(path: string, areas: readonly AreaId[], readPng: ReadPng): void {
  try {
    writePictureFiles(path, areas, readPng);
  } catch (thrown) {
    throw isOfSystem(thrown)
      ? explainUnwritten(thrown, `${PICTURE_FOLDER} of ${basename(path)}`)
      : thrown;
  }
}

function* textPieces(
  note: OpenNote,
  pieces: Iterable<NotePiece>,
  task: NoteTask,
  format: TextFormat,
) {
  const { style, renewable } = task.options;
  const file = new TextFile(note.title, { format, style, isMarked: renewable, now: task.now });
  for (const piece of pieces) yield file.add(piece);
  yield file.end();
}

/** Tells how far a style is with the citations of a note. */
export const tellCited =
  (tell: (progress: ExportProgress) => void): ToldCitations =>
  (done, total) => {
    tell({ done, total, current: 'Citations' });
  };

/** Writes a note to its empty file. Throws `AppError`. */
export async function saveNote(
  context: NoteContext,
  task: NoteTask,
  tell: (progress: ExportProgress) => void,
): Promise<NoteSummary> {
  try {
    const note = await openNote(context, { ...task, parts: null });
    const total = note.ids.length;
    tell({ done: 0, total });
    const told = (done: number): void => {
      tell({ done, total });
    };
    const cited = tellCited(tell);
    const { format, renewable } = task.options;
    if (format !== 'docx') {
      const pieces = note.stream
        ? watched(note, note.stream(), told)
        : await note.finish(takeAll(note, told), cited);
      const areas: AreaId[] = [];
      await fill(task.file, task.path, textPieces(note, noting(pieces, areas), task, format));
      if (format === 'markdown') writeBeside(task.path, areas, context.readPng);
    } else {
      const pieces = await note.finish(takeAll(note, told), cited);
      const bytes = renewable
        ? await writeMarkedDocx(note.title, pieces, task.now)
        : await writeDocx(
            note.title,
            pieces.map(({ blocks }) => ({ blocks, tag: null })),
            null,
          );
      await fill(task.file, task.path, bytes);
    }
    return {
      ids: note.ids,
      counts: note.tally,
      warnings: noteWarnings(note.tally),
      copyName: null,
    };
  } catch (thrown) {
    throw explainTemplate(thrown);
  }
}
