import { join } from 'node:path';
import { restoreInto } from './backups.ts';
import { createEngine, type Engine } from '../../src/main/engine/engine.ts';
import { JobId } from '../../src/shared/domain/ids.ts';
import { AppError, toErrorBody } from '../../src/shared/errors.ts';
import type { FromHost, HostRequest, Memory, ToHost } from './host-messages.ts';

/** The engine in a process of its own, in plain Node: what a trial kills, floods and measures. */
const resources = join(import.meta.dirname, '..', '..', 'resources');
let open: { readonly engine: Engine; readonly directory: string } | null = null;

const send = (message: FromHost): void => {
  process.send?.(message);
};

const log = (message: string): void => {
  send({ type: 'log', message });
};

function openLibrary(directory: string): void {
  open = { engine: createEngine({ directory, resources, log }), directory };
}

function opened(): { readonly engine: Engine; readonly directory: string } {
  if (open === null) throw new Error('No library is open in this host.');
  return open;
}

function measureMemory(): Memory {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, heap: heapUsed + external };
}

/** How often the thread looks at what it computed; a turn that takes longer shows as a whole. */
const LOOK_EVERY_MILLIS = 10;
let longestTurn = 0;
let computed = process.threadCpuUsage();
setInterval(() => {
  const { user, system } = process.threadCpuUsage(computed);
  computed = process.threadCpuUsage();
  longestTurn = Math.max(longestTurn, (user + system) / 1000);
}, LOOK_EVERY_MILLIS).unref();

function takeLongestTurn(): number {
  const longest = longestTurn;
  longestTurn = 0;
  return longest;
}

async function answer(request: HostRequest): Promise<unknown> {
  switch (request.type) {
    case 'open':
      openLibrary(request.directory);
      return null;
    case 'call': {
      const signal = new AbortController().signal;
      const result = await opened().engine.dispatch(request.method, request.input, signal);
      if (!result.ok) throw new AppError(result.error.code, result.error.message);
      return result.value;
    }
    case 'grant':
      opened().engine.grantFile(request.token, request);
      return null;
    case 'wait':
      return opened().engine.waitForJob(JobId.parse(request.jobId));
    case 'restore': {
      const { engine, directory } = opened();
      await engine.close();
      await restoreInto(directory, request.name);
      openLibrary(directory);
      return null;
    }
    case 'longestTurn':
      return takeLongestTurn();
    case 'memory':
      return measureMemory();
    case 'close':
      await opened().engine.close();
      open = null;
      return null;
  }
}

process.on('message', (request: ToHost) => {
  answer(request).then(
    (value) => {
      send({ type: 'answer', id: request.id, value });
    },
    (thrown: unknown) => {
      const error = toErrorBody(thrown);
      if (error.code === 'internal') {
        send({ type: 'log', message: thrown instanceof Error ? (thrown.stack ?? '') : 'thrown' });
      }
      send({ type: 'refused', id: request.id, error });
    },
  );
});
// The trial is gone: nobody would end this process.
process.once('disconnect', () => {
  process.exit(0);
});
