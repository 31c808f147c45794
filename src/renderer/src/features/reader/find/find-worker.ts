import { buildFindIndex, type FindIndex } from './find-index.ts';
import type { FindAnswer, FindRequest } from './find-messages.ts';

let index: FindIndex = buildFindIndex('', []);

/** The window's search of what is open, off its thread: messages are answered in their order. */
self.addEventListener('message', ({ data }: MessageEvent<FindRequest>) => {
  if (data.type === 'build') {
    index = buildFindIndex(data.text, data.entries);
    return;
  }
  const answer: FindAnswer = { serial: data.serial, result: index.find(data.query) };
  self.postMessage(answer);
});
