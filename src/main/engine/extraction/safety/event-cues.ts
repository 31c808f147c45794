import type { Cue } from '../cues/cue-matcher.ts';
import { HARM_CUES } from './harm-cues.ts';
import { REASSURING_CUES } from './reassuring-cues.ts';
import { RULING_CUES } from './ruling-cues.ts';

/** Signs that a sentence tells of harm, of harmlessness, or of what an authority ruled, in reports of any field. */
export const EVENT_CUES: readonly Cue[] = [...HARM_CUES, ...REASSURING_CUES, ...RULING_CUES];
