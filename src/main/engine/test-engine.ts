import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type {
  EventName,
  EventPayload,
  Input,
  Method,
  Output,
} from '../../shared/contract/contract.ts';
import type { ArticleId, FileToken, JobId, RevisionId } from '../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../shared/domain/job.ts';
import { AppError } from '../../shared/errors.ts';
import { DATABASE_NAME, openLibraryDatabase } from './db/open.ts';
import { SLOW_STATEMENT } from './db/slow-statements.ts';
import { createEngine, type Engine } from './engine.ts';
import { startSourceThread } from './import/thread/source-thread.ts';
import { TaskThreads } from './jobs/thread-task.ts';

/** The app's own files, as the engine reads them. */
export const RESOURCES = join(import.meta.dirname, '..', '..', '..', 'resources');

/** Loading what reads files takes longer than most tests do, so all engines of a file share a thread. */
const sources = startSourceThread((message) => {
  throw new Error(message);
});

/** Starting a thread takes longer than what tasks for small libraries ask of it. */
export const tasks = new TaskThreads();

/**
 * The file of an empty library, as all migrations make it, which takes twice as long as opening it.
 * It has no id yet: each copy gets one of its own when it is opened.
 */
const EMPTY_LIBRARY = makeEmptyLibrary();

function makeEmptyLibrary(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'collate-test-'));
  try {
    const db = openLibraryDatabase(folder);
    db.exec('DELETE FROM library');
    db.close();
    return readFileSync(join(folder, DATABASE_NAME));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts an empty library into a folder that is there and has nothing in it. */
function layEmptyLibrary(directory: string): void {
  if (!existsSync(directory) || readdirSync(directory).length > 0) return;
  writeFileSync(join(directory, DATABASE_NAME), EMPTY_LIBRARY);
}

/** An empty folder that is gone when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A real engine on a real library, with the calls that tests make again and again. */
export interface TestEngine {
  readonly engine: Engine;
  readonly directory: string;
  readonly events: { readonly event: EventName; readonly payload: unknown }[];
  /** Hears of every event from now on; returns what stops it. */
  readonly listen: (
    listener: <E extends EventName>(event: E, payload: EventPayload<E>) => void,
  ) => () => void;
  /** Calls a method; throws the `AppError` it answers with. */
  readonly call: <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;
  /** Waits until what a call answered is done: for the job that it began, if it did. */
  readonly finish: <A extends { readonly jobId: JobId | null }>(answer: Promise<A>) => Promise<A>;
  /** Imports a text and answers with the new article. */
  readonly addArticle: (
    text: string,
  ) => Promise<{ id: ArticleId; revisionId: RevisionId; text: string }>;
  /** Writes files into a folder, imports them and answers with what became of each. */
  readonly importFiles: (
    files: Readonly<Record<string, string | Uint8Array>>,
  ) => Promise<ImportOutcome[]>;
  /** Closes it; given milliseconds, with the backup at quit. */
  readonly close: (backUpWithin?: number) => Promise<void>;
}

/**
 * Opens an engine on the folder, a fresh one by default, with the app's own files or others in their
 * place; it is closed when the test has finished.
 */
export function openTestEngine(
  directory: string = temporaryFolder(),
  resources: string = RESOURCES,
): TestEngine {
  const events: TestEngine['events'] = [];
  const listeners = new Set<Parameters<TestEngine['listen']>[0]>();
  layEmptyLibrary(directory);
  const engine = createEngine({
    directory,
    resources,
    sources,
    tasks,
    emit: (event, payload) => {
      events.push({ event, payload });
      for (const listener of listeners) listener(event, payload);
    },
    log: (message) => {
      // How long a statement takes is the machine's doing.
      if (message.startsWith(SLOW_STATEMENT)) return;
      throw new Error(message);
    },
  });
  let isOpen = true;
  const close: TestEngine['close'] = async (backUpWithin) => {
    if (!isOpen) return;
    isOpen = false;
    await engine.close(backUpWithin);
  };
  onTestFinished(() => close());
  const call: TestEngine['call'] = async (method, input) => {
    const result = await engine.dispatch(method, input, new AbortController().signal);
    if (!result.ok) throw new AppError(result.error.code, result.error.message);
    return result.value as Output<typeof method>;
  };
  return {
    engine,
    directory,
    events,
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    call,
    close,
    finish: async (answer) => {
      const answered = await answer;
      if (answered.jobId !== null) await engine.waitForJob(answered.jobId);
      return answered;
    },
    addArticle: async (text) => {
      const { jobId } = await call('import.text', { text, name: 'A text' });
      const [outcome] = (await engine.waitForJob(jobId)).imports;
      if (outcome?.outcome !== 'imported')
        throw new Error(`not imported: ${JSON.stringify(outcome)}`);
      const article = await call('articles.get', { id: outcome.articleId });
      return { id: article.id, revisionId: article.revisions.at(-1)!.id, text: article.text };
    },
    importFiles: async (files) => {
      const folder = temporaryFolder();
      const tokens = Object.entries(files).map(([name, content]) => {
        const path = join(folder, name);
        writeFileSync(path, content);
        const token = randomUUID() as string as FileToken;
        engine.grantFile(token, { path, name: basename(path) });
        return token;
      });
      const { jobId } = await call('import.files', { tokens });
      return (await engine.waitForJob(jobId)).imports;
    },
  };
}
