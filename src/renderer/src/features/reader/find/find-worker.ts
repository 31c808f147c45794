import { buildFindIndex, type FindIndex } from './find-index.ts';
import type { FindAnswer, FindRequest } from './find-messages.ts';

/** Milliseconds of building between two looks at what came in: half a frame. */
const SLICE_MILLIS = 8;

let index: FindIndex | null = null;
/** The index that is being built. */
let building: ReturnType<typeof buildFindIndex> | null = null;
let question: Extract<FindRequest, { type: 'find' }> | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Builds on for a slice; tells whether that is all. */
function buildOn(): boolean {
  const until = performance.now() + SLICE_MILLIS;
  while (building) {
    const step = building.next();
    if (step.done) {
      index = step.value;
      building = null;
    } else if (performance.now() >= until) return false;
  }
  return true;
}

/** Does what was asked last; what was asked before it and is not done is out of date. */
function work(): void {
  timer = null;
  if (!buildOn()) {
    timer = setTimeout(work, 0);
    return;
  }
  if (!question || !index) return;
  const answer: FindAnswer = { serial: question.serial, result: index.find(question.query) };
  question = null;
  self.postMessage(answer);
}

/** The window's search of what is open, off its thread. */
self.addEventListener('message', ({ data }: MessageEvent<FindRequest>) => {
  if (data.type === 'build') building = buildFindIndex(data.text, data.entries);
  else question = data;
  timer ??= setTimeout(work, 0);
});
