import type { Direction } from '../../../../shared/domain/claim.ts';

/** Outcomes of which less is better. */
const UNWANTED =
  /\b(?:risks?|odds|pain|symptoms?|deaths?|mortality|died?|dying|disease|cancers?|tumou?rs?|strokes?|attacks?|infections?|blood pressure|cholesterol|weight|fractures?|falls?|depress\w{0,5}|anxiety|stress|inflammation|relapse\w{0,2}|recurrence|side effects|adverse|complications?|hospitali[sz]\w{0,6}|errors?|bleeding|migraines?|headaches?|seizures?|blood sugar|fat|bmi|damage|decline|diabetes|dementia|alzheimer's|loss|wrinkles|nausea|hot flashes|fatigue|severity|craving\w{0,2}|insomnia|smoking|drinking|viral load|use|cried|crying|chances of|symptom|depressed|sick|worse|scores? for depression|cost|costs)\b/i;
const CONTRAST = /\b(?:but|however|although|though|while|whereas|except|yet|only)\b/i;

/**
 * Which way a result points: positive for a benefit, a wanted change or a plain link; negative for
 * harm, a failure or an unwanted change; null for no effect or difference; mixed where a contrast
 * joins a null or opposite result. `has` tells whether a cue of the sentence was found.
 */
export function readDirection(sentence: string, has: (cue: string) => boolean): Direction {
  const unwanted = UNWANTED.test(sentence);
  const contrast = CONTRAST.test(sentence);
  const good =
    (has('down') && unwanted) || has('benefit') || (has('up') && !has('harm') && !unwanted);
  const bad =
    (has('harm') && !has('down')) ||
    (has('up') && unwanted && !has('down')) ||
    (has('down') && !unwanted && !has('benefit'));
  if (has('null'))
    return contrast && (has('up') || has('down') || has('associated')) ? 'mixed' : 'null';
  if (good && bad)
    return contrast
      ? 'mixed'
      : has('harm') && !has('benefit') && !has('down')
        ? 'negative'
        : 'positive';
  return bad ? 'negative' : 'positive';
}
