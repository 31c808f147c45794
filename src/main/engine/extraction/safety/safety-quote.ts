import type { TextSpan } from '../types.ts';
import type { ReadSentence } from '../cues/reading.ts';

/** Sentences up to this many characters are quoted whole. */
const WHOLE = 240;
const CLAUSE_MIN = 30;

const HEDGES = new Set(
  (
    'may might could can possible possibly perhaps potential potentially likely probably probable ' +
    'suggest suggests suggested suggesting appear appears appeared seem seems seemed suspected ' +
    'presumably apparently would should unclear uncertain unknown believe believes think thinks ' +
    'maybe hypothetical theoretical theoretically tentative cannot'
  ).split(' '),
);

/** Does the clause say so with a reserve ("may", "possibly", "appears")? */
export function isHedged(read: ReadSentence, span: TextSpan): boolean {
  return read.words.some(
    (word) => word.start >= span.start && word.end <= span.end && HEDGES.has(word.info.folded),
  );
}

/**
 * The sentence, or in a long sentence the clause between semicolons that the words spoke in
 * (`from` is the index of the first of them; null quotes the sentence).
 */
export function quoteClause(text: string, read: ReadSentence, from: number | null): TextSpan {
  const { start, end } = read.sentence;
  const word = from === null ? undefined : read.words[from];
  if (word === undefined || end - start <= WHOLE) return { start, end };
  const before = text.lastIndexOf('; ', word.start);
  const after = text.indexOf('; ', word.end);
  const clauseStart = before >= start ? before + 2 : start;
  const clauseEnd = after >= 0 && after < end ? after : end;
  return clauseEnd - clauseStart < CLAUSE_MIN
    ? { start, end }
    : { start: clauseStart, end: clauseEnd };
}

const COUNTS =
  /(?<![\w,.])\d[\d,]{0,9}(?:\.\d{1,4})? ?(?:%|percent\b|per cent\b)|(?<![\w,.])\d[\d,]{0,9} (?:of|out of) (?:the )?\d[\d,]{0,9}\b|(?<![\w,.])\d[\d,]{0,9} ?\/ ?\d[\d,]{0,9}\b(?! ?mm)|(?<![\w,.])\d[\d,]{0,9} (?:patients|participants|subjects|people|children|infants|women|men|cases|events|deaths)\b/g;
const MOST_COUNTS = 4;
const READ_CHARACTERS = 1500;

/** The counts and rates that the words of an adverse event give, as a line; empty where none. */
export function writeStatement(text: string, span: TextSpan): string {
  const words = text.slice(span.start, Math.min(span.end, span.start + READ_CHARACTERS));
  const counts = [...new Set(words.match(COUNTS) ?? [])].slice(0, MOST_COUNTS);
  return counts.length === 0 ? '' : `Stated: ${counts.join('; ')}`;
}
