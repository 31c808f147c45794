import type { Cue } from '../cues/cue-matcher.ts';

/** Signs that a sentence warns, doubts or limits what was found, in reports of any field. */
export const CAUTION_CUES: readonly Cue[] = [
  {
    id: 'unsure',
    why: 'Something is said to be uncertain.',
    phrases: 'remain/remains uncertain',
  },
];
