import { parentPort } from 'node:worker_threads';
import { readContents } from './read-contents.ts';
import type { SourceReply, SourceRequest } from './source-thread.ts';

function send(reply: SourceReply): void {
  const isRead = reply.of === 'answer' && reply.answer.ok;
  parentPort?.postMessage(reply, isRead ? [reply.answer.revision.utf8.buffer] : []);
}

parentPort?.on('message', ({ id, source }: SourceRequest) => {
  send({ of: 'begun', id });
  try {
    send({ of: 'answer', id, answer: readContents(source) });
  } catch (thrown) {
    const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    send({ of: 'failure', id, details });
  }
});
