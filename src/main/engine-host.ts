import { createEngine, type Engine } from './engine/engine.ts';
import { restoreBackup } from './engine/db/restore.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { toErrorBody } from '../shared/errors.ts';

/** How often the host looks whether the daily backup is due. */
const BACKUP_CHECK_MILLIS = 15 * 60 * 1000;
/** How long after opening the first look is taken, so that it never slows the start. */
const FIRST_BACKUP_CHECK_MILLIS = 20 * 1000;

const [directory = '', resources = '', restore] = process.argv.slice(2);
const port = process.parentPort;
const send = (message: FromEngine): void => {
  port.postMessage(message);
};
const calls = new Map<number, AbortController>();

function open(): Engine | null {
  try {
    if (restore !== undefined) restoreBackup(directory, restore, Date.now());
    const engine = createEngine({
      directory,
      resources,
      searchThread: new URL('./search-worker.js', import.meta.url),
      readingThread: new URL('./reading-worker.js', import.meta.url),
      sourceThread: new URL('./source-worker.js', import.meta.url),
      emit: (event, payload) => {
        send({ type: 'event', event, payload });
      },
      log: (message) => {
        send({ type: 'log', message });
      },
    });
    send({ type: 'opened' });
    return engine;
  } catch (thrown) {
    send({ type: 'log', message: thrown instanceof Error ? (thrown.stack ?? '') : String(thrown) });
    send({ type: 'refused', error: toErrorBody(thrown) });
    return null;
  }
}

async function answer(engine: Engine, id: number, method: string, input: unknown): Promise<void> {
  const controller = new AbortController();
  calls.set(id, controller);
  const result = await engine.dispatch(method, input, controller.signal);
  calls.delete(id);
  send({ type: 'answer', id, result });
}

async function close(engine: Engine): Promise<void> {
  for (const controller of calls.values()) controller.abort();
  await engine.close();
  send({ type: 'closed' });
}

const engine = open();
if (engine) {
  const backUp = (): void => {
    engine.backUpIfDue().catch((thrown: unknown) => {
      send({ type: 'log', message: `daily backup: ${toErrorBody(thrown).message}` });
    });
  };
  setTimeout(backUp, FIRST_BACKUP_CHECK_MILLIS);
  setInterval(backUp, BACKUP_CHECK_MILLIS);
  port.on('message', ({ data }: { data: ToEngine }) => {
    if (data.type === 'call') void answer(engine, data.id, data.method, data.input);
    else if (data.type === 'cancel') calls.get(data.id)?.abort();
    else if (data.type === 'grant') engine.grantFile(data.token, data);
    else void close(engine);
  });
}
