import { parentPort } from 'node:worker_threads';
import { readContents } from './read-contents.ts';
import type { SourceReply, SourceRequest } from './source-thread.ts';

function send(reply: SourceReply): void {
  const isRead = reply.of === 'answer' && reply.answer.ok;
  parentPort?.postMessage(reply, isRead ? [reply.answer.revision.utf8.buffer] : []);
}

async function answer({ id, source }: SourceRequest): Promise<void> {
  send({ of: 'begun', id });
  try {
    send({ of: 'answer', id, answer: await readContents(source) });
  } catch (thrown) {
    const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    send({ of: 'failure', id, details });
  }
}

parentPort?.on('message', (request: SourceRequest) => {
  void answer(request);
});
