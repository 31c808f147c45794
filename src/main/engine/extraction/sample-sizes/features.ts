import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Candidate } from './candidate.ts';
import {
  classAt,
  hasClass,
  hasShare,
  isInParentheses,
  readGroupBefore,
  readLastVerb,
  readNextVerb,
} from './context.ts';
import type { SentenceContext } from './context.ts';
import type { TextFacts } from './text-facts.ts';
import { isPerGroup } from './groups.ts';
import { BIT } from './word-bits.ts';

const SIZES = [1, 3, 9, 19, 99, 999, 9999, 999999];
const NAMES = new Map<string, Map<string, string>>();

/** `prefix:value`, made once: names are looked up far more often than there are different ones. */
function nameOf(prefix: string, value: string): string {
  let values = NAMES.get(prefix);
  if (values === undefined) NAMES.set(prefix, (values = new Map()));
  let name = values.get(value);
  if (name === undefined) values.set(value, (name = `${prefix}:${value}`));
  return name;
}

function sizeOf(value: number): string {
  const index = SIZES.findIndex((limit) => value <= limit);
  return String(index < 0 ? SIZES.length : index);
}

/** What stands around the number. */
function addSurroundings(features: string[], candidate: Candidate, context: SentenceContext): void {
  const { form, from, phraseTo, quoteFrom } = candidate;
  features.push(
    nameOf('before', classAt(context, quoteFrom - 1)),
    nameOf('before2', classAt(context, quoteFrom - 2)),
    nameOf('after', classAt(context, phraseTo)),
    nameOf('after2', classAt(context, phraseTo + 1)),
  );
  if (form === 'n-equals') {
    features.push(nameOf('equals-after', readGroupBefore(context, quoteFrom)));
  }
  if (form === 'compound') features.push(nameOf('compound-after', classAt(context, phraseTo)));
  if (hasShare(context, candidate)) features.push('share', nameOf('share+form', form));
  else if ((context.all & BIT.percent) !== 0) features.push('percentages');
  if (from === 0) features.push('starts-sentence');
  if (isInParentheses(context, from)) features.push('parenthesis');
  if (hasClass(context, BIT.group, phraseTo, phraseTo + 8)) features.push('group-near');
  if (isPerGroup(context.tokens, phraseTo)) features.push('per-group');
  if (hasClass(context, BIT.member, quoteFrom - 7, quoteFrom)) features.push('members');
  if (hasClass(context, BIT.yearly, phraseTo, phraseTo + 5)) features.push('yearly');
  if (hasClass(context, BIT.study, quoteFrom - 6, quoteFrom)) features.push('study-near');
  const { tokens } = context;
  if (tokens[from - 2]?.lower === 'total' || tokens[from - 3]?.lower === 'total') {
    features.push('total-near');
  }
  if (tokens[from - 1]?.lower === 'new' || tokens[candidate.to]?.lower === 'new') {
    features.push('new-before');
  }
}

/** What the sentence tells about every number in it. */
function addSentence(
  features: string[],
  { form, from, phraseTo, number }: Candidate,
  context: SentenceContext,
  sentence: Sentence,
  text: TextFacts,
): void {
  const { all } = context;
  if ((all & BIT.assign) !== 0) features.push('assigns', nameOf('assigns+form', form));
  if ((all & BIT.enrol) !== 0) features.push('enrols');
  if ((all & BIT.plan) !== 0) features.push('plans');
  if (sentence.heading) features.push('heading');
  features.push(nameOf('zone', text.zoneOf(sentence.index)));
  if ((all & BIT.study) !== 0) {
    features.push('studies');
    if (text.news) features.push('news+studies');
  }
  if (number.round && (all & (BIT.study | BIT.enrol)) === 0) features.push('round-unstudied');
  if ((all & BIT.population) === 0) return;
  features.push('population');
  if (hasClass(context, BIT.population, phraseTo, phraseTo + 8)) features.push('population-after');
  if (text.news) features.push('news+population');
  if (hasClass(context, BIT.about, from - 1, from)) features.push('estimated');
}

/** How the value stands to the other counts of the text. */
function addRelations(features: string[], { value, start }: Candidate, text: TextFacts): void {
  if (value === text.largest) features.push('largest');
  else if (value * 2 >= text.largest) features.push('over-largest-half');
  if (text.isSum(value)) features.push('sum');
  if (text.isSummand(value)) features.push('summand');
  if (text.timesSeen(value) > 1) features.push('repeated');
  if (text.isFirst(start)) features.push('first-count');
  if (text.isFirstMention(value, start)) features.push('first-mention');
}

/**
 * The named features of a candidate: what stands before and after it, what kind of thing it counts,
 * and how its value stands to the other counts of the text; `beside`: its sentence holds another count
 * of a named unit. All are yes-or-no.
 */
export function readFeatures(
  candidate: Candidate,
  context: SentenceContext,
  sentence: Sentence,
  text: TextFacts,
  beside: boolean,
): string[] {
  const { form, use, kind, number } = candidate;
  const nextVerb = readNextVerb(context, candidate.phraseTo);
  const lastVerb = readLastVerb(context, candidate.quoteFrom);
  const features = [
    nameOf('form', form),
    nameOf('size', sizeOf(candidate.value)),
    use === null ? 'unit:none' : nameOf(nameOf('unit', kind), use),
    nameOf('next-verb', nextVerb),
    nameOf('last-verb', lastVerb),
    nameOf(nameOf('form+verb', form), nextVerb),
    nameOf(nameOf('verbs', lastVerb), nextVerb),
  ];
  if (candidate.sign !== null) features.push(nameOf('sign', candidate.sign));
  if (number.words) features.push('words');
  if (number.round) features.push('round');
  if (candidate.phraseTo - candidate.to > 1) features.push('unit-is-modified');
  if (beside) features.push(nameOf('beside', form));
  if (text.trial) features.push(nameOf('trial+form', form));
  if (text.long) features.push(nameOf('long+form', form), nameOf('long+verb', nextVerb));
  if (text.news) {
    features.push(nameOf('news+form', form), nameOf('news+verb', nextVerb));
    features.push(nameOf('news+last-verb', lastVerb));
  }
  addSurroundings(features, candidate, context);
  addSentence(features, candidate, context, sentence, text);
  addRelations(features, candidate, text);
  return features;
}
