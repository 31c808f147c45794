import { parentPort, type MessagePort } from 'node:worker_threads';
import { readContents } from './read-contents.ts';
import type { SourceReply, SourceRequest } from './source-thread.ts';
import type { SourcePart } from '../source.ts';

/** So many parts are handed over at once, */
const PAGE_PARTS = 100;
/** or fewer, when their texts have so many bytes. */
const PAGE_BYTES = 1_000_000;

const textsOf = (parts: readonly SourcePart[]): ArrayBuffer[] =>
  parts.flatMap((part) =>
    part.of === 'entry' && part.entry.revision ? [part.entry.revision.utf8.buffer] : [],
  );

function send(reply: SourceReply): void {
  parentPort?.postMessage(reply, 'parts' in reply ? textsOf(reply.parts) : []);
}

/**
 * Hands over what is read of a source, page by page, the last one with how reading ended: each page but
 * that waits until `taken` says that it was taken.
 */
async function answer(
  { id, source }: Extract<SourceRequest, { of: 'read' }>,
  taken: () => Promise<void>,
): Promise<void> {
  send({ of: 'begun', id });
  try {
    let parts: SourcePart[] = [];
    let bytes = 0;
    const hand = async (): Promise<void> => {
      const isTaken = taken();
      send({ of: 'page', id, parts });
      parts = [];
      bytes = 0;
      await isTaken;
    };
    const reading = readContents(source, () => {
      send({ of: 'begun', id });
    });
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done) {
        send({ of: 'end', id, parts, end: next.value });
        return;
      }
      parts.push(next.value);
      if (next.value.of === 'entry') bytes += next.value.entry.revision?.utf8.length ?? 0;
      if (parts.length >= PAGE_PARTS || bytes >= PAGE_BYTES) await hand();
    }
  } catch (thrown) {
    const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    send({ of: 'failure', id, details });
  }
}

/** Reads one source after the other, in the order in which the engine asks for them. */
function serve(port: MessagePort): void {
  let goOn: (() => void) | null = null;
  let turn = Promise.resolve();
  const taken = (): Promise<void> =>
    new Promise((resolve) => {
      goOn = resolve;
    });
  port.on('message', (request: SourceRequest) => {
    if (request.of === 'more') goOn?.();
    else turn = turn.then(() => answer(request, taken));
  });
}

if (parentPort) serve(parentPort);
