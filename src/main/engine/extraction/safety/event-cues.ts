import type { Cue } from '../cues/cue-matcher.ts';
import { HARM_CUES } from './harm-cues.ts';
import { REASSURING_CUES } from './reassuring-cues.ts';
import { RULING_CUES } from './ruling-cues.ts';

/** Cues that seldom speak of anything but harm that was done. */
const PLAIN_HARM = (
  'effects-listed effects-had stopped-because treatment-causes raises-risk suffered felt counted ' +
  'ailments carries-risk higher-risk drug-takers device-failed more-likely died wider needless toxic'
).split(' ');
/** Cues that seldom speak of anything but harmlessness. */
const PLAIN_SAFETY =
  'no-effects fewer called not-harmful no-rise none-seen rare mild tolerated reassured spared within-limits'.split(
    ' ',
  );
/** Cues that seldom speak of anything but an official act. */
const PLAIN_RULING =
  'agency-acts approved-by approval approved-for warning market limit law allowed unregulated discipline'.split(
    ' ',
  );

/** Signs that a sentence tells of harm, of harmlessness, or of what an authority ruled, in reports of any field. */
export const EVENT_CUES: readonly Cue[] = [
  ...HARM_CUES,
  ...REASSURING_CUES,
  ...RULING_CUES,
  joinCues('harm-any', 'Any of the plain signs of harm.', 'harm-', PLAIN_HARM, HARM_CUES),
  joinCues('safe-any', 'Any plain sign of harmlessness.', 'safe-', PLAIN_SAFETY, REASSURING_CUES),
  joinCues('rule-any', 'Any of the plain signs of a ruling.', 'rule-', PLAIN_RULING, RULING_CUES),
];

/**
 * One cue for several, so that phrases that were seldom met are weighed like the others of their
 * kind. Throws for a name that the table does not have.
 */
function joinCues(
  id: string,
  why: string,
  prefix: string,
  names: readonly string[],
  cues: readonly Cue[],
): Cue {
  const phrases = names.map((name) => {
    const cue = cues.find((one) => one.id === prefix + name);
    if (cue === undefined) throw new Error(`No cue is called ${prefix}${name}`);
    return cue.phrases;
  });
  return { id, why, phrases: phrases.join(' | ') };
}
