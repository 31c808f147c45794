import { buildFindIndex, type FindIndex } from './find-index.ts';
import type { FindAnswer, FindRequest } from './find-messages.ts';

/** Milliseconds of building between two looks at what came in: half a frame. */
const SLICE_MILLIS = 8;

/** Builds the index that was asked for last, in slices, and answers the question that was asked last. */
function serveFinds(answer: (answer: FindAnswer) => void): (request: FindRequest) => void {
  let index: FindIndex | null = null;
  let building: ReturnType<typeof buildFindIndex> | null = null;
  let question: Extract<FindRequest, { type: 'find' }> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  /** Builds on for a slice; tells whether that is all. */
  const buildOn = (): boolean => {
    const until = performance.now() + SLICE_MILLIS;
    while (building) {
      const step = building.next();
      if (step.done) {
        index = step.value;
        building = null;
      } else if (performance.now() >= until) return false;
    }
    return true;
  };

  const work = (): void => {
    timer = null;
    if (!buildOn()) {
      timer = setTimeout(work, 0);
      return;
    }
    if (!question || !index) return;
    const { serial, query } = question;
    question = null;
    answer({ serial, result: index.find(query) });
  };

  return (request) => {
    if (request.type === 'build') building = buildFindIndex(request.text, request.entries);
    else question = request;
    timer ??= setTimeout(work, 0);
  };
}

const serve = serveFinds((answer) => {
  self.postMessage(answer);
});

/** The window's search of what is open, off its thread. */
self.addEventListener('message', ({ data }: MessageEvent<FindRequest>) => {
  serve(data);
});
