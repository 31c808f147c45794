import type { Cue } from '../cues/cue-matcher.ts';

/** Signs that a sentence tells of harm, of harmlessness, or of what an authority ruled, in reports of any field. */
export const EVENT_CUES: readonly Cue[] = [
  {
    id: 'harm-told',
    why: 'Somebody is said to have been harmed.',
    phrases: 'was/were harmed',
  },
];
