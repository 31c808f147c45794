import { parentPort } from 'node:worker_threads';
import { toErrorBody } from '../../../shared/errors.ts';
import { END_OF_THREAD } from '../db/thread-connection.ts';
import type { ReadReply, ReadRequest } from './read-thread.ts';

/** In a thread: answers the requests of `startReadThread`, one after the other as they come. */
export function serveReads(answer: (request: ReadRequest) => unknown): void {
  const reply = async (request: ReadRequest): Promise<ReadReply> => {
    const { id } = request;
    try {
      return { id, result: { ok: true, value: await answer(request) } };
    } catch (thrown) {
      const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      return { id, result: { ok: false, error: toErrorBody(thrown) }, details };
    }
  };
  parentPort?.on('message', (request: ReadRequest | typeof END_OF_THREAD) => {
    if (request === END_OF_THREAD) return;
    void reply(request).then((answered) => {
      parentPort?.postMessage(answered);
    });
  });
}
