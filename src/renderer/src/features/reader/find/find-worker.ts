import { buildFindIndex, type FindIndex } from './find-index.ts';
import type { FindAnswer, FindRequest } from './find-messages.ts';

let index: FindIndex = buildFindIndex('', []);
let build: Extract<FindRequest, { type: 'build' }> | null = null;
let question: Extract<FindRequest, { type: 'find' }> | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Does what was asked last; what was asked before it and not begun is out of date. */
function work(): void {
  timer = null;
  if (build) index = buildFindIndex(build.text, build.entries);
  build = null;
  if (!question) return;
  const answer: FindAnswer = { serial: question.serial, result: index.find(question.query) };
  question = null;
  self.postMessage(answer);
}

/** The window's search of what is open, off its thread. */
self.addEventListener('message', ({ data }: MessageEvent<FindRequest>) => {
  if (data.type === 'build') build = data;
  else question = data;
  timer ??= setTimeout(work, 0);
});
