import type { Sentence } from '../types.ts';
import type { Token } from '../tokens.ts';
import type { Candidate } from './candidate.ts';
import { skipShare } from './candidate.ts';
import type { TextFacts } from './text-facts.ts';
import * as words from './words.ts';

/** What a sentence tells about every number in it; read once. */
export interface SentenceFacts {
  readonly assigns: boolean;
  readonly enrols: boolean;
  readonly plans: boolean;
  readonly population: boolean;
  readonly percentages: boolean;
  readonly studies: boolean;
}

/** Reads the words of one sentence that matter for all its numbers. */
export function readSentenceFacts(tokens: readonly Token[]): SentenceFacts {
  let assigns = false;
  let enrols = false;
  let plans = false;
  let population = false;
  let percentages = false;
  let studies = false;
  for (const { lower } of tokens) {
    assigns ||= words.ASSIGN_WORDS.has(lower);
    enrols ||= words.ENROL_VERBS.has(lower);
    plans ||= words.PLAN_WORDS.has(lower);
    population ||= words.POPULATION_WORDS.has(lower);
    studies ||= words.STUDY_WORDS.has(lower);
    percentages ||= lower === '%' || lower === 'percent';
  }
  return { assigns, enrols, plans, population, percentages, studies };
}

const SIZES = [1, 3, 9, 19, 99, 999, 9999, 999999];

function sizeName(value: number): string {
  const index = SIZES.findIndex((limit) => value <= limit);
  return `size:${index < 0 ? SIZES.length : index}`;
}

/** The class of one word beside a number; words of no class are not told apart. */
function classOf(token: Token | undefined): string {
  if (token === undefined) return 'edge';
  const { lower, kind } = token;
  if (kind === 'mark') return '()[],;:=.%/'.includes(lower) ? lower : 'mark';
  if (kind === 'digits') return 'digits';
  if (NAMED.has(lower)) return lower;
  if (words.ASSIGN_WORDS.has(lower)) return 'assign';
  if (words.EVENT_VERBS.has(lower)) return 'event';
  if (words.ENROL_VERBS.has(lower)) return 'enrol';
  if (words.GROUP_WORDS.has(lower)) return 'group';
  if (words.ABOUT_WORDS.has(lower)) return 'about';
  if (words.STUDY_WORDS.has(lower)) return 'study';
  if (words.EVENT_NOUNS.has(lower)) return 'event-noun';
  if (lower.endsWith('ed')) return 'past';
  if (lower.endsWith('ing')) return 'gerund';
  return 'word';
}

const NAMED = new Set(
  (
    'of in the and to from for with on were was who had have has at by among total only than least ' +
    'most into that is are another other additional remaining first last these those all our per each ' +
    'or between a we not both whom which either'
  ).split(' '),
);

/** The first verb class within a few words after the phrase, skipping adverbs and parentheses. */
function readNextVerb(tokens: readonly Token[], from: number): string {
  let depth = 0;
  for (let at = from; at < from + 14 && at < tokens.length; at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === '(') depth += 1;
    else if (lower === ')') {
      if (depth === 0) return 'closed';
      depth -= 1;
    } else if (depth > 0) continue;
    else if (lower === ';') return 'clause';
    else if (words.ASSIGN_WORDS.has(lower)) return 'assign';
    else if (lower === 'will' || lower === 'would' || lower === 'should') return 'plan';
    else if (words.EVENT_VERBS.has(lower) && lower !== 'had' && lower !== 'have' && lower !== 'has')
      return 'event';
    else if (words.ENROL_VERBS.has(lower)) return 'enrol';
    else if (lower === 'had' || lower === 'have' || lower === 'has') {
      const next = tokens[at + 1]?.lower ?? '';
      if (!words.ENROL_VERBS.has(next) && next !== 'been') return 'have';
    }
  }
  return 'none';
}

/** The last verb class within a few words before the number. */
function readLastVerb(tokens: readonly Token[], from: number): string {
  for (let at = from - 1; at >= 0 && at > from - 9; at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ';' || lower === ')') return 'clause';
    if (words.ASSIGN_WORDS.has(lower)) return 'assign';
    if (words.ENROL_VERBS.has(lower)) return 'enrol';
    if (words.EVENT_NOUNS.has(lower)) return 'event-noun';
    if (words.EVENT_VERBS.has(lower)) return 'event';
  }
  return 'none';
}

/** Is token `at` within parentheses of its sentence? */
function isInParentheses(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 30; index -= 1) {
    const lower = tokens[index]?.lower;
    if (lower === ')' || lower === ']') return false;
    if (lower === '(' || lower === '[') return true;
  }
  return false;
}

/** Does a percentage follow the phrase or number: "12 patients (23%)", "n = 42, 23.5%"? */
function hasShare(tokens: readonly Token[], candidate: Candidate): boolean {
  if (skipShare(tokens, candidate.phraseTo) > candidate.phraseTo) return true;
  if (skipShare(tokens, candidate.to) > candidate.to) return true;
  for (const from of [candidate.phraseTo, candidate.to]) {
    const mark = tokens[from]?.lower;
    if (mark !== ',' && mark !== '(' && mark !== '[' && mark !== ';' && mark !== '/') continue;
    if (tokens[from + 1]?.kind === 'digits' && tokens[from + 2]?.lower === '%') return true;
  }
  return false;
}

/** The noun of the group just before "(n = ...)", by class. */
function readGroupBefore(tokens: readonly Token[], quoteFrom: number): string {
  const open = tokens[quoteFrom - 1]?.lower;
  if (open !== '(' && open !== '[') return open === ',' || open === ';' ? 'after-comma' : 'none';
  for (let at = quoteFrom - 2; at >= 0 && at > quoteFrom - 6; at -= 1) {
    if (words.GROUP_WORDS.has(tokens[at]?.lower ?? '')) return 'group';
  }
  return classOf(tokens[quoteFrom - 2]);
}

/**
 * The named features of a candidate: what stands before and after it, what kind of thing it counts,
 * and how its value stands to the other counts of the text; `beside`: its sentence holds another count
 * of a named unit. All are yes-or-no.
 */
export function readFeatures(
  candidate: Candidate,
  tokens: readonly Token[],
  sentence: Sentence,
  facts: SentenceFacts,
  text: TextFacts,
  beside: boolean,
): string[] {
  const { form, value, from, to, phraseTo, quoteFrom } = candidate;
  const features = [`form:${form}`, sizeName(value)];
  const add = (name: string, holds: boolean): void => {
    if (holds) features.push(name);
  };
  const nextVerb = readNextVerb(tokens, phraseTo);
  features.push(`unit:${candidate.use === null ? 'none' : `${candidate.kind}/${candidate.use}`}`);
  features.push(`before:${classOf(tokens[quoteFrom - 1])}`);
  features.push(`before2:${classOf(tokens[quoteFrom - 2])}`);
  features.push(`after:${classOf(tokens[phraseTo])}`);
  features.push(`after2:${classOf(tokens[phraseTo + 1])}`);
  features.push(`next-verb:${nextVerb}`, `form+verb:${form}/${nextVerb}`);
  const lastVerb = readLastVerb(tokens, quoteFrom);
  features.push(`last-verb:${lastVerb}`, `verbs:${lastVerb}/${nextVerb}`);
  features.push(`zone:${text.zoneOf(sentence.index)}`);
  if (form === 'n-equals') features.push(`equals-after:${readGroupBefore(tokens, quoteFrom)}`);
  const share = hasShare(tokens, candidate);
  add('share', share);
  add(`share+form:${form}`, share);
  add('words', candidate.number.words);
  add('round', candidate.number.round);
  add('starts-sentence', from === 0);
  add('parenthesis', isInParentheses(tokens, from));
  add('unit-is-modified', phraseTo - to > 1);
  add('assigns', facts.assigns);
  add(`assigns+form:${form}`, facts.assigns);
  add('enrols', facts.enrols);
  add('plans', facts.plans);
  add('population', facts.population);
  add('percentages', facts.percentages && !share);
  add('heading', sentence.heading);
  add('studies', facts.studies);
  add('news+studies', text.news && facts.studies);
  add(`beside:${form}`, beside);
  add('group-near', isGroupNear(tokens, phraseTo));
  add('total-near', tokens[from - 2]?.lower === 'total' || tokens[from - 3]?.lower === 'total');
  add('largest', value === text.largest);
  add('over-largest-half', value * 2 >= text.largest && value !== text.largest);
  add('sum', text.isSum(value));
  add('summand', text.isSummand(value));
  add('repeated', text.timesSeen(value) > 1);
  add('first-count', text.isFirst(candidate.start));
  add('first-mention', text.isFirstMention(value, candidate.start));
  add(`long+form:${form}`, text.long);
  add(`trial+form:${form}`, text.trial);
  add(`long+verb:${nextVerb}`, text.long);
  add(`news+verb:${nextVerb}`, text.news);
  add(`news+last-verb:${lastVerb}`, text.news);
  add(`news+form:${form}`, text.news);
  add('news+population', text.news && facts.population);
  add('news+study-near', text.news && isStudyNear(tokens, quoteFrom));
  add('study-near', isStudyNear(tokens, quoteFrom));
  add('new-before', tokens[from - 1]?.lower === 'new' || tokens[to]?.lower === 'new');
  add('estimated', words.ABOUT_WORDS.has(tokens[from - 1]?.lower ?? '') && facts.population);
  add(`compound-after:${classOf(tokens[phraseTo])}`, form === 'compound');
  return features;
}

function isStudyNear(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - 7; at -= 1) {
    if (words.STUDY_WORDS.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

function isGroupNear(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 8 && at < tokens.length; at += 1) {
    if (words.GROUP_WORDS.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}
