import type { Direction } from '../../../../shared/domain/claim.ts';

/** Outcomes of which less is better. */
const UNWANTED = String.raw`(?:risks?|odds|chances? of|likely to (?:die|develop|suffer|have a|fall|be diagnosed)|pain|symptoms?|deaths?|mortality|dying|died|disease|cancers?|tumou?rs?|strokes?|attacks?|infections?|blood pressure|cholesterol|weight|fractures?|falls?|depress\w{0,5}|anxiety|stress|inflammation|relapse\w{0,2}|recurrence|side effects|adverse|complications?|hospitali[sz]\w{0,6}|admissions|errors?|bleeding|migraines?|headaches?|seizures?|blood sugar|body fat|damage|decline|diabetes|dementia|alzheimer|loss|wrinkles|nausea|hot flashes|fatigue|severity|cravings?|insomnia|smoking|drinking|viral load|hypoglyc\w{0,5}|cried|crying|costs?|errors|anxious)\b`;
/** Outcomes of which more is better. */
const WANTED = String.raw`(?:survival|survive\w?|function\w{0,3}|memory|quality of life|vision|recall|cognit\w{0,5}|recover\w{0,3}|fertility|birth weight|brain volume|bone (?:mass|density)|mobility|adherence|abstinence|response|remission|accuracy|success|satisfaction|lifespan|strength)\b`;
const UP = String.raw`\b(?:increas\w{1,4}|higher|greater|more|rais\w{1,3}|elevated|rose|rising|doubl\w{1,3}|tripl\w{1,3}|worse\w{0,4}|longer|faster|larger)\b`;
const DOWN = String.raw`\b(?:decreas\w{1,4}|lower\w{0,3}|less|fewer|fell|drop\w{0,4}|reduc\w{1,6}|declin\w{1,3}|shorter|smaller|slow\w{0,3}|cut\w{0,5}|lost|shed|halv\w{1,3}|eas\w{1,3}|diminish\w{0,3}|delay\w{0,3}|prevent\w{0,4})\b`;
const GAP = String.raw`[^.;]{0,40}?\b`;

const UP_UNWANTED = new RegExp(UP + GAP + UNWANTED, 'i');
const DOWN_UNWANTED = new RegExp(`${DOWN}${GAP}${UNWANTED}|${UNWANTED}[^.;]{0,30}?${DOWN}`, 'i');
const UP_WANTED = new RegExp(UP + GAP + WANTED, 'i');
const DOWN_WANTED = new RegExp(DOWN + GAP + WANTED, 'i');
const CONTRAST = /\b(?:but|however|although|though|while|whereas|except|yet)\b/i;
/** Only so much of a sentence is read, so that a text without full stops costs no more. */
const READ_CHARACTERS = 1500;

/**
 * Which way a result points: positive for a benefit, a wanted change or a plain link; negative for
 * harm, a failure or an unwanted change; null for no effect or difference; mixed where a contrast
 * joins a null or opposite result. `has` tells whether a cue of the sentence was found.
 */
export function readDirection(sentence: string, has: (cue: string) => boolean): Direction {
  const words = sentence.slice(0, READ_CHARACTERS);
  const contrast = CONTRAST.test(words);
  const moves = has('up') || has('down') || has('associated');
  if (has('null')) return contrast && moves ? 'mixed' : 'null';
  const good = has('benefit') || DOWN_UNWANTED.test(words) || UP_WANTED.test(words);
  const bad = has('harm') || UP_UNWANTED.test(words) || DOWN_WANTED.test(words);
  if (good && bad && contrast) return 'mixed';
  return bad && (!good || (has('harm') && !has('benefit') && !has('down')))
    ? 'negative'
    : 'positive';
}
