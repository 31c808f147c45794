import { createCaretaker } from './engine/backups/caretaker.ts';
import type { WhenAbsent } from './engine/backups/open-library.ts';
import { commitRestore } from './engine/backups/restore.ts';
import { backupTasksIn } from './engine/backups/thread.ts';
import { loadSqlite } from './engine/db/database.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import { enterLibrary } from './engine/opening/enter-library.ts';
import { TaskThreads } from './engine/jobs/thread-task.ts';
import type { LibraryHold } from './engine/opening/hold-library.ts';
import { thisHolder } from './engine/opening/holder.ts';
import type { EngineMode, EngineStart, FromEngine, ToEngine } from './engine-messages.ts';
import type { Dispatch } from '../shared/contract/dispatch.ts';
import { AppError, toErrorBody } from '../shared/errors.ts';

/** How often the host looks whether the daily backup is due. */
const BACKUP_CHECK_MILLIS = 15 * 60 * 1000;
/** How long after opening the first look is taken, so that it never slows the start. */
const FIRST_BACKUP_CHECK_MILLIS = 20 * 1000;
/** How long the backup at quit may take: Collate is to be gone two seconds after it was asked to end. */
const QUIT_BACKUP_MILLIS = 1200;

const { directory, resources, mode, acceptsPlace, appPid } = JSON.parse(
  process.argv[2] ?? '',
) as EngineStart;
const port = process.parentPort;
const send = (message: FromEngine): void => {
  port.postMessage(message);
};
const log = (message: string): void => {
  send({ type: 'log', message });
};
const calls = new Map<number, AbortController>();
const backupThread = new URL('./backup-worker.js', import.meta.url);

// What the engine makes is for the reader alone.
process.umask(0o077);

/** How a library that is absent is met, by how the process begins. */
const WHEN_ABSENT: Readonly<Record<EngineMode, WhenAbsent>> = {
  open: 'refuse',
  make: 'make',
  new: 'replace',
  // What is restored takes the place of whatever is there, or is not.
  restore: 'replace',
  closed: 'refuse',
};

/** What is open; the hold stays when the library's file is refused, for that may be restored. */
interface Opened {
  hold: LibraryHold | null;
  engine: Engine | null;
}

function open(opened: Opened): Engine {
  if (mode === 'closed') {
    throw new AppError(
      'engine_stopped',
      'Collate’s engine stopped several times in a row, so it stays down. What was saved is safe. Try again; if that does not help, check the library or restore its newest backup.',
    );
  }
  loadSqlite();
  send({ type: 'loaded' });
  const whenAbsent = WHEN_ABSENT[mode];
  const holder = thisHolder(appPid, Date.now());
  opened.hold = enterLibrary({ directory, whenAbsent, acceptsPlace, holder });
  if (mode === 'restore') commitRestore(directory, Date.now());
  opened.engine = createEngine({
    directory,
    resources,
    readThread: new URL('./read-worker.js', import.meta.url),
    searchThread: new URL('./search-worker.js', import.meta.url),
    readingThread: new URL('./reading-worker.js', import.meta.url),
    sourceThread: new URL('./source-worker.js', import.meta.url),
    measureThread: new URL('./measure-worker.js', import.meta.url),
    backupThread,
    exportThread: new URL('./export-worker.js', import.meta.url),
    noteThread: new URL('./note-worker.js', import.meta.url),
    planThread: new URL('./plan-worker.js', import.meta.url),
    stylesThread: new URL('./styles-worker.js', import.meta.url),
    noteReadsThread: new URL('./note-reads-worker.js', import.meta.url),
    copyThread: new URL('./copy-worker.js', import.meta.url),
    archiveThread: new URL('./archive-worker.js', import.meta.url),
    zoteroThread: new URL('./zotero-worker.js', import.meta.url),
    whenAbsent,
    onOpening: (step) => {
      send({ type: 'opening', step });
    },
    emit: (event, payload) => {
      send({ type: 'event', event, payload });
    },
    log,
  });
  return opened.engine;
}

/** Answers calls, and lets each be cancelled. */
async function answer(
  dispatch: Dispatch,
  id: number,
  method: string,
  input: unknown,
): Promise<void> {
  const controller = new AbortController();
  calls.set(id, controller);
  const result = await dispatch(method, input, controller.signal);
  calls.delete(id);
  send({ type: 'answer', id, result });
}

async function close({ engine, hold }: Opened): Promise<void> {
  send({ type: 'closing' });
  for (const controller of calls.values()) controller.abort();
  await engine?.close(QUIT_BACKUP_MILLIS);
  hold?.release();
  send({ type: 'closed' });
}

const noteFailure = (thrown: unknown): void => {
  log(`backup: ${toErrorBody(thrown).message}`);
};

/** Keeps the library backed up, and within the bounds of its history and trash. */
async function tend(engine: Engine, backUp: () => Promise<unknown>): Promise<void> {
  await backUp().catch(noteFailure);
  engine.prune();
}

function keepTended(engine: Engine): void {
  setTimeout(() => {
    void tend(engine, () => engine.backUpLastSession());
  }, FIRST_BACKUP_CHECK_MILLIS);
  setInterval(() => {
    void tend(engine, () => engine.backUpIfDue());
  }, BACKUP_CHECK_MILLIS);
}

function listen(dispatch: Dispatch, opened: Opened): void {
  port.on('message', ({ data }: { data: ToEngine }) => {
    if (data.type === 'call') void answer(dispatch, data.id, data.method, data.input);
    else if (data.type === 'cancel') calls.get(data.id)?.abort();
    else if (data.type === 'grant') opened.engine?.grantFile(data.token, data);
    else void close(opened);
  });
}

/** The whole story of a failure, for the log. */
function describeFailure(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const cause = thrown.cause === undefined ? '' : `\nbecause of ${describeFailure(thrown.cause)}`;
  return `${thrown.stack ?? thrown.message}${cause}`;
}

const opened: Opened = { hold: null, engine: null };
try {
  const engine = open(opened);
  keepTended(engine);
  listen(engine.dispatch, opened);
  send({ type: 'opened', libraryId: engine.libraryId });
} catch (thrown) {
  log(describeFailure(thrown));
  const refusal = toErrorBody(thrown);
  const run = backupTasksIn(new TaskThreads(), backupThread, log);
  const report = (method: string, surprise: unknown): void => {
    log(`${method}: ${describeFailure(surprise)}`);
  };
  listen(createCaretaker({ directory, refusal, run, report }), opened);
  send({ type: 'refused', error: refusal });
}
