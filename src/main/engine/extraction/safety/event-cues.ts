import type { Cue } from '../cues/cue-phrases.ts';
import { COUNT_CUES } from './count-cues.ts';
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
  'no-effects fewer called not-harmful no-rise none-seen rare mild tolerated reassured spared within-limits none-counted normal unaffected'.split(
    ' ',
  );
/** Cues that seldom speak of anything but an official act. */
const PLAIN_RULING =
  'agency-acts approved-by approval approved-for warning market limit law allowed unregulated discipline permit-of-product value-set requirement registered'.split(
    ' ',
  );

/** Signs that a sentence tells of harm, of harmlessness, or of what an authority ruled, in reports of any field. */
export const EVENT_CUES: readonly Cue[] = [
  ...group('harm-any', 'harm-', PLAIN_HARM, HARM_CUES),
  ...COUNT_CUES.map((cue) => ({ ...cue, group: 'event-any' })),
  ...group('safe-any', 'safe-', PLAIN_SAFETY, REASSURING_CUES),
  ...group('rule-any', 'rule-', PLAIN_RULING, RULING_CUES),
];

/** Puts the plain signs of a table into one group. Throws for a name that the table does not have. */
function group(
  name: string,
  prefix: string,
  plain: readonly string[],
  cues: readonly Cue[],
): Cue[] {
  const ids = new Set(plain.map((one) => prefix + one));
  const missing = [...ids].find((id) => !cues.some((cue) => cue.id === id));
  if (missing !== undefined) throw new Error(`No cue is called ${missing}`);
  return cues.map((cue) => (ids.has(cue.id) ? { ...cue, group: name } : cue));
}
