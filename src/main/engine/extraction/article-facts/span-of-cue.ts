import type { ReadSentence } from '../cues/reading.ts';
import type { TextSpan } from '../types.ts';

/** The words of a sentence in which a cue was found; the sentence where it has none. */
export function spanOfCue(
  { sentence, cues, firsts, lasts, words }: ReadSentence,
  cue: number,
): TextSpan {
  const at = cues.indexOf(cue);
  const first = words[firsts[at] ?? -1];
  const last = words[lasts[at] ?? -1];
  return first === undefined || last === undefined
    ? { start: sentence.start, end: sentence.end }
    : { start: first.start, end: last.end };
}
