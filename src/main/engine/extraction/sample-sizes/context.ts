import type { Token } from '../numbers/tokens.ts';
import type { Candidate } from './candidate.ts';
import { skipShare } from './candidate.ts';
import { BIT, isOf } from '../numbers/word-bits.ts';

/** A sentence as the features read it: its tokens, and what holds for all of it. */
export interface SentenceContext {
  readonly tokens: readonly Token[];
  /** The classes of all words of the sentence together. */
  readonly all: number;
  /** How many numbers in digits it holds. */
  readonly numbers: number;
}

/** Gathers what holds for a sentence; done once for all its numbers. */
export function readContext(tokens: readonly Token[]): SentenceContext {
  let all = 0;
  let numbers = 0;
  for (const { bits, kind } of tokens) {
    all |= bits;
    if (kind === 'digits') numbers += 1;
  }
  return { tokens, all, numbers };
}

/** Words beside a number that are told apart one by one. */
const NAMED = new Set(
  (
    'of in the and to from for with on were was who had have has at by among total only than least ' +
    'most into that is are another other additional remaining first last these those all our per each ' +
    'or between a we not both whom which either'
  ).split(' '),
);
const NAMED_MARKS = new Set('()[],;:=.%/');
const BESIDE: readonly (readonly [number, string])[] = [
  [BIT.assign, 'assign'],
  [BIT.event, 'event'],
  [BIT.enrol, 'enrol'],
  [BIT.group, 'group'],
  [BIT.about, 'about'],
  [BIT.study, 'study'],
  [BIT.eventNoun, 'event-noun'],
];

/** The class of the word at `at`; words of no class are not told apart. */
export function classAt({ tokens }: SentenceContext, at: number): string {
  const token = tokens[at];
  if (token === undefined) return 'edge';
  const { lower, kind, bits } = token;
  if (kind === 'mark') return NAMED_MARKS.has(lower) ? lower : 'mark';
  if (kind === 'digits') return 'digits';
  if (NAMED.has(lower)) return lower;
  if (bits !== 0) {
    for (const [bit, name] of BESIDE) if ((bits & bit) !== 0) return name;
  }
  if (lower.endsWith('ed')) return 'past';
  return lower.endsWith('ing') ? 'gerund' : 'word';
}

/** The first verb class within a few words after the phrase, skipping adverbs and parentheses. */
export function readNextVerb({ tokens }: SentenceContext, from: number): string {
  let depth = 0;
  const end = Math.min(tokens.length, from + 14);
  for (let at = from; at < end; at += 1) {
    const lower = tokens[at]?.lower;
    const classes = tokens[at]?.bits ?? 0;
    if (lower === '(') depth += 1;
    else if (lower === ')') {
      if (depth === 0) return 'closed';
      depth -= 1;
    } else if (depth > 0) continue;
    else if (lower === ';') return 'clause';
    else if ((classes & BIT.assign) !== 0) return 'assign';
    else if ((classes & BIT.modal) !== 0) return 'plan';
    else if ((classes & BIT.have) !== 0) {
      const goesOn = tokens[at + 1]?.lower === 'been' || isOf(tokens[at + 1], BIT.enrol);
      if (!goesOn) return 'have';
    } else if ((classes & BIT.event) !== 0) return 'event';
    else if ((classes & BIT.enrol) !== 0) return 'enrol';
  }
  return 'none';
}

/** The last verb class within a few words before the number. */
export function readLastVerb({ tokens }: SentenceContext, from: number): string {
  for (let at = from - 1; at >= 0 && at > from - 9; at -= 1) {
    const lower = tokens[at]?.lower;
    const classes = tokens[at]?.bits ?? 0;
    if (lower === ';' || lower === ')') return 'clause';
    if (classes === 0) continue;
    if ((classes & BIT.assign) !== 0) return 'assign';
    if ((classes & BIT.enrol) !== 0) return 'enrol';
    if ((classes & BIT.eventNoun) !== 0) return 'event-noun';
    if ((classes & BIT.event) !== 0) return 'event';
  }
  return 'none';
}

/** Is token `at` within parentheses of its sentence? Looks back 30 tokens. */
export function isInParentheses({ tokens }: SentenceContext, at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 30; index -= 1) {
    const lower = tokens[index]?.lower;
    if (lower === ')' || lower === ']') return false;
    if (lower === '(' || lower === '[') return true;
  }
  return false;
}

function sharesAt(tokens: readonly Token[], from: number): boolean {
  if (skipShare(tokens, from) > from) return true;
  const mark = tokens[from]?.lower;
  if (mark !== ',' && mark !== '(' && mark !== '[' && mark !== ';' && mark !== '/') return false;
  return tokens[from + 1]?.kind === 'digits' && tokens[from + 2]?.lower === '%';
}

/** Does a percentage follow the phrase or number: "12 patients (23%)", "n = 42, 23.5%"? */
export function hasShare({ tokens }: SentenceContext, candidate: Candidate): boolean {
  return sharesAt(tokens, candidate.phraseTo) || sharesAt(tokens, candidate.to);
}

/** The noun of the group just before "(n = ...)", by class. */
export function readGroupBefore(context: SentenceContext, quoteFrom: number): string {
  const open = context.tokens[quoteFrom - 1]?.lower;
  if (open !== '(' && open !== '[') return open === ',' || open === ';' ? 'after-comma' : 'none';
  return hasClass(context, BIT.group, quoteFrom - 5, quoteFrom - 1)
    ? 'group'
    : classAt(context, quoteFrom - 2);
}

/** Is a word of the class among the tokens `from` to `to` (exclusive)? */
export function hasClass(
  { tokens }: SentenceContext,
  bit: number,
  from: number,
  to: number,
): boolean {
  const end = Math.min(to, tokens.length);
  for (let at = Math.max(0, from); at < end; at += 1) if (isOf(tokens[at], bit)) return true;
  return false;
}
