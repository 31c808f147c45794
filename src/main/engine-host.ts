import { createCaretaker } from './engine/backups/caretaker.ts';
import { commitRestore } from './engine/backups/restore.ts';
import { backupTasksIn } from './engine/backups/thread.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import type { EngineMode, FromEngine, ToEngine } from './engine-messages.ts';
import type { Dispatch } from '../shared/contract/dispatch.ts';
import { AppError, toErrorBody } from '../shared/errors.ts';

/** How often the host looks whether the daily backup is due. */
const BACKUP_CHECK_MILLIS = 15 * 60 * 1000;
/** How long after opening the first look is taken, so that it never slows the start. */
const FIRST_BACKUP_CHECK_MILLIS = 20 * 1000;
/** How long the backup at quit may take: the library is closed in what is left of two seconds. */
const QUIT_BACKUP_MILLIS = 1200;

const [directory = '', resources = '', mode = 'open'] = process.argv.slice(2) as [
  string?,
  string?,
  EngineMode?,
];
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

function open(): Engine {
  if (mode === 'closed') {
    throw new AppError(
      'engine_stopped',
      'Collate’s engine stopped several times in a row, so it stays down. What was saved is safe. Try again; if that does not help, check the library or restore its newest backup.',
    );
  }
  if (mode === 'restore') commitRestore(directory, Date.now());
  return createEngine({
    directory,
    resources,
    readThread: new URL('./read-worker.js', import.meta.url),
    searchThread: new URL('./search-worker.js', import.meta.url),
    readingThread: new URL('./reading-worker.js', import.meta.url),
    sourceThread: new URL('./source-worker.js', import.meta.url),
    backupThread,
    startNew: mode === 'new',
    emit: (event, payload) => {
      send({ type: 'event', event, payload });
    },
    log,
  });
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

async function close(engine: Engine | null): Promise<void> {
  for (const controller of calls.values()) controller.abort();
  await engine?.close(QUIT_BACKUP_MILLIS);
  send({ type: 'closed' });
}

const noteFailure = (thrown: unknown): void => {
  log(`backup: ${toErrorBody(thrown).message}`);
};

function keepBackedUp(engine: Engine): void {
  setTimeout(() => {
    engine.backUpLastSession().catch(noteFailure);
  }, FIRST_BACKUP_CHECK_MILLIS);
  setInterval(() => {
    engine.backUpIfDue().catch(noteFailure);
  }, BACKUP_CHECK_MILLIS);
}

function listen(dispatch: Dispatch, engine: Engine | null): void {
  port.on('message', ({ data }: { data: ToEngine }) => {
    if (data.type === 'call') void answer(dispatch, data.id, data.method, data.input);
    else if (data.type === 'cancel') calls.get(data.id)?.abort();
    else if (data.type === 'grant') engine?.grantFile(data.token, data);
    else void close(engine);
  });
}

try {
  const engine = open();
  keepBackedUp(engine);
  listen(engine.dispatch, engine);
  send({ type: 'opened' });
} catch (thrown) {
  log(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  const refusal = toErrorBody(thrown);
  const run = backupTasksIn(backupThread, log);
  const report = (method: string, surprise: unknown): void => {
    log(`${method}: ${surprise instanceof Error ? (surprise.stack ?? '') : String(surprise)}`);
  };
  listen(createCaretaker({ directory, refusal, run, report }), null);
  send({ type: 'refused', error: refusal });
}
