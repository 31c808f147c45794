import { keepPictures } from '../pages/keep-pictures.ts';
import { nextStep } from '../history/steps.ts';
import { plucked, prepared, writeLong } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import {
  bytesOf,
  readPdfFile,
  rememberUnread,
  takePdf,
  tellOfPages,
  type PdfFile,
} from './take-pdf.ts';

interface Queued extends PdfFile {
  readonly seq: number;
  readonly attachmentId: string;
  readonly size: number;
  /** Whether its article got a text meanwhile, or the file was read before. */
  readonly isDone: 0 | 1;
}

const NEXT = `
  SELECT u.seq, u.attachment_id AS attachmentId, t.article_id AS articleId, t.sha256, t.size, t.name,
    a.current_revision_id IS NOT NULL OR EXISTS (
      SELECT 1 FROM pdf_reading g WHERE g.article_id = a.id AND g.sha256 = t.sha256) AS isDone
  FROM unread_pdf u JOIN attachment t ON t.id = u.attachment_id JOIN article a ON a.id = t.article_id
  WHERE u.seq > ? ORDER BY u.seq LIMIT 1`;

const counted = (texts: number): string =>
  texts === 1 ? 'The text of a PDF' : `The texts of ${texts.toLocaleString('en')} PDFs`;

/**
 * Takes in the texts of PDFs that came with references, as a job that the window shows. What is to do is
 * kept in the library, so that it goes on after the engine was killed.
 */
export class UnreadPdfs {
  readonly #context: Context;
  #running: Promise<void> | null = null;
  /** Files queued up to this number wait for the next start, as the job was cancelled or failed. */
  #putOff = 0;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Starts the job if there are such PDFs and it does not run; call after every change. While something
   * can be done again it waits for the next change of the reader: a step of its own would end that.
   */
  goOn(): void {
    const { jobs } = this.#context;
    if (this.#running || jobs.isStopping || this.#next() === null || this.#isHeldUp()) return;
    const id = jobs.start('import', 'Taking in the texts of PDFs', 0, (control) =>
      this.#work(control),
    );
    this.#running = this.#end(id);
  }

  #isHeldUp(): boolean {
    return nextStep(this.#context.db, 'redo') !== null;
  }

  #next(): Queued | null {
    return prepared<[number], Queued>(this.#context.db, NEXT).get(this.#putOff) ?? null;
  }

  async #work(control: JobControl): Promise<string> {
    const { db, transactInSteps } = this.#context;
    const transact = transactInSteps('Take in the texts of PDFs', control.id, { givesWay: true });
    // The number of one that was undone away may be given to another.
    const leave = prepared<[number, string]>(
      db,
      'DELETE FROM unread_pdf WHERE seq = ? AND attachment_id = ?',
    );
    let taken = 0;
    let done = 0;
    for (let next = this.#next(); next !== null; next = this.#next()) {
      const left = plucked<[number], number>(
        db,
        'SELECT count(*) FROM unread_pdf WHERE seq >= ?',
      ).get(next.seq)!;
      control.report({ done, total: done + left, current: next.name });
      const outcome = next.isDone === 0 ? await this.#read(next, control, transact) : 'no_text';
      if (outcome === 'later') break;
      if (outcome === 'text') taken += 1;
      leave.run(next.seq, next.attachmentId);
      done += 1;
      await control.breathe();
    }
    return `${counted(taken)} ${taken === 1 ? 'was' : 'were'} taken in.`;
  }

  /** Reads one, and gives its article what is in it; nothing is written when it is to be read later. */
  async #read(
    file: Queued,
    { signal }: JobControl,
    transact: <T>(change: () => T) => T,
  ): Promise<'text' | 'no_text' | 'later'> {
    const { db, attachments, hold, now, readerId } = this.#context;
    if (!attachments.has(file)) return 'no_text';
    const entry = await readPdfFile(this.#context, file, signal);
    const waitForTurn = async (): Promise<void> => {
      await hold.whenFree(signal);
      signal.throwIfAborted();
    };
    if (typeof entry === 'string') {
      await waitForTurn();
      db.transaction(() => {
        rememberUnread(db, file, entry, now());
      }).immediate();
      tellOfPages(this.#context, file);
      return 'no_text';
    }
    const outcome = await attachments.keepWhile(async (keep) => {
      const pictures = await keepPictures(entry.pdf, keep, signal);
      await waitForTurn();
      // Its article may have got a text, or gone, while it was read.
      const current = this.#next();
      if (current?.attachmentId !== file.attachmentId || current.isDone === 1) return 'no_text';
      if (this.#isHeldUp()) return 'later';
      writeLong(db, bytesOf(entry), () => {
        transact(() => {
          takePdf(db, file, entry, pictures, { readerId: readerId(), now: now() });
        });
      });
      return entry.revision === null ? 'pages' : 'text';
    });
    if (outcome !== 'pages') return outcome;
    tellOfPages(this.#context, file);
    return 'no_text';
  }

  async #end(id: JobId): Promise<void> {
    const { db, jobs } = this.#context;
    const { state } = await jobs.wait(id);
    this.#running = null;
    if (jobs.isStopping) return;
    if (state !== 'finished') {
      this.#putOff = plucked<[], number>(db, 'SELECT coalesce(max(seq), 0) FROM unread_pdf').get()!;
    }
    this.goOn();
  }
}
