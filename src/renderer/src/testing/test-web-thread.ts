import { parentPort, workerData } from 'node:worker_threads';

/** A thread of Node's that runs a module as a worker of the web runs it. */
const scope = Object.assign(new EventTarget(), {
  postMessage: (data: unknown) => parentPort?.postMessage(data),
});
Object.assign(globalThis, { self: scope });
await import(workerData as string);
parentPort?.on('message', (data) => scope.dispatchEvent(new MessageEvent('message', { data })));
