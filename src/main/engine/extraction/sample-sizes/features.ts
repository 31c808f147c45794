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
import { FeatureFamily } from './model.ts';
import type { Feature } from './model.ts';
import type { TextFacts } from './text-facts.ts';
import { isPerGroup } from './groups.ts';
import { BIT } from '../numbers/word-bits.ts';

/** A sentence with so many numbers is a table that lost its lines. */
const MANY_NUMBERS = 14;
const SIZES = [1, 3, 9, 19, 99, 999, 9999, 999999];
/** Features of no family. */
const ALONE = new FeatureFamily('');
const UNIT = new FeatureFamily('unit:');
const FORM_VERB = new FeatureFamily('form+verb:');
const VERBS = new FeatureFamily('verbs:');
const BEFORE = new FeatureFamily('before:');
const BEFORE2 = new FeatureFamily('before2:');
const AFTER = new FeatureFamily('after:');
const AFTER2 = new FeatureFamily('after2:');
const EQUALS_AFTER = new FeatureFamily('equals-after:');
const COMPOUND_AFTER = new FeatureFamily('compound-after:');
const SHARE_FORM = new FeatureFamily('share+form:');
const ASSIGNS_FORM = new FeatureFamily('assigns+form:');
const ZONE = new FeatureFamily('zone:');
const FORM = new FeatureFamily('form:');
const SIZE = new FeatureFamily('size:');
const NEXT_VERB = new FeatureFamily('next-verb:');
const LAST_VERB = new FeatureFamily('last-verb:');
const SIGN = new FeatureFamily('sign:');
const BESIDE = new FeatureFamily('beside:');
const CROWDED = new FeatureFamily('crowded:');
const TRIAL_FORM = new FeatureFamily('trial+form:');
const TRIAL_UNIT = new FeatureFamily('trial+unit:');
const LONG_FORM = new FeatureFamily('long+form:');
const LONG_VERB = new FeatureFamily('long+verb:');
const NEWS_FORM = new FeatureFamily('news+form:');
const NEWS_VERB = new FeatureFamily('news+verb:');
const NEWS_LAST_VERB = new FeatureFamily('news+last-verb:');

function sizeOf(value: number): string {
  const index = SIZES.findIndex((limit) => value <= limit);
  return String(index < 0 ? SIZES.length : index);
}

/** What stands around the number. */
function addSurroundings(
  features: Feature[],
  candidate: Candidate,
  context: SentenceContext,
): void {
  const { form, from, phraseTo, quoteFrom } = candidate;
  features.push(
    BEFORE.of(classAt(context, quoteFrom - 1)),
    BEFORE2.of(classAt(context, quoteFrom - 2)),
    AFTER.of(classAt(context, phraseTo)),
    AFTER2.of(classAt(context, phraseTo + 1)),
  );
  if (form === 'n-equals') {
    features.push(EQUALS_AFTER.of(readGroupBefore(context, quoteFrom)));
  }
  if (form === 'compound') features.push(COMPOUND_AFTER.of(classAt(context, phraseTo)));
  if (hasShare(context, candidate)) features.push(ALONE.of('share'), SHARE_FORM.of(form));
  else if ((context.all & BIT.percent) !== 0) features.push(ALONE.of('percentages'));
  if (from === 0) features.push(ALONE.of('starts-sentence'));
  if (isInParentheses(context, from)) features.push(ALONE.of('parenthesis'));
  if (hasClass(context, BIT.group, phraseTo, phraseTo + 8)) features.push(ALONE.of('group-near'));
  if (isPerGroup(context.tokens, phraseTo)) features.push(ALONE.of('per-group'));
  if (hasClass(context, BIT.member, quoteFrom - 7, quoteFrom)) features.push(ALONE.of('members'));
  if (hasClass(context, BIT.yearly, phraseTo, phraseTo + 5)) features.push(ALONE.of('yearly'));
  if (hasClass(context, BIT.study, quoteFrom - 6, quoteFrom)) features.push(ALONE.of('study-near'));
  const { tokens } = context;
  if (tokens[from - 2]?.lower === 'total' || tokens[from - 3]?.lower === 'total') {
    features.push(ALONE.of('total-near'));
  }
  if (tokens[from - 1]?.lower === 'new' || tokens[candidate.to]?.lower === 'new') {
    features.push(ALONE.of('new-before'));
  }
}

/** What the sentence tells about every number in it. */
function addSentence(
  features: Feature[],
  { form, from, phraseTo, number }: Candidate,
  context: SentenceContext,
  sentence: Sentence,
  text: TextFacts,
): void {
  const { all } = context;
  if ((all & BIT.assign) !== 0) features.push(ALONE.of('assigns'), ASSIGNS_FORM.of(form));
  if ((all & BIT.enrol) !== 0) features.push(ALONE.of('enrols'));
  if ((all & BIT.plan) !== 0) features.push(ALONE.of('plans'));
  if (sentence.heading) features.push(ALONE.of('heading'));
  features.push(ZONE.of(text.zoneOf(sentence.index)));
  if ((all & BIT.study) !== 0) {
    features.push(ALONE.of('studies'));
    if (text.news) features.push(ALONE.of('news+studies'));
  }
  if (number.round && (all & (BIT.study | BIT.enrol)) === 0)
    features.push(ALONE.of('round-unstudied'));
  if ((all & BIT.population) === 0) return;
  features.push(ALONE.of('population'));
  if (hasClass(context, BIT.population, phraseTo, phraseTo + 8))
    features.push(ALONE.of('population-after'));
  if (text.news) features.push(ALONE.of('news+population'));
  if (hasClass(context, BIT.about, from - 1, from)) features.push(ALONE.of('estimated'));
}

/** How the value stands to the other counts of the text. */
function addRelations(features: Feature[], { value, start }: Candidate, text: TextFacts): void {
  if (value === text.largest) features.push(ALONE.of('largest'));
  else if (value * 2 >= text.largest) features.push(ALONE.of('over-largest-half'));
  if (text.isSum(value)) features.push(ALONE.of('sum'));
  if (text.isSummand(value)) features.push(ALONE.of('summand'));
  if (text.timesSeen(value) > 1) features.push(ALONE.of('repeated'));
  if (text.isFirst(start)) features.push(ALONE.of('first-count'));
  if (text.isFirstMention(value, start)) features.push(ALONE.of('first-mention'));
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
): Feature[] {
  const { form, use, kind, number } = candidate;
  const nextVerb = readNextVerb(context, candidate.phraseTo);
  const lastVerb = readLastVerb(context, candidate.quoteFrom);
  const features: Feature[] = [
    FORM.of(form),
    SIZE.of(sizeOf(candidate.value)),
    use === null ? ALONE.of('unit:none') : UNIT.ofPair(kind, use),
    NEXT_VERB.of(nextVerb),
    LAST_VERB.of(lastVerb),
    FORM_VERB.ofPair(form, nextVerb),
    VERBS.ofPair(lastVerb, nextVerb),
  ];
  if (candidate.sign !== null) features.push(SIGN.of(candidate.sign));
  if (number.words) features.push(ALONE.of('words'));
  if (number.round) features.push(ALONE.of('round'));
  if (candidate.phraseTo - candidate.to > 1) features.push(ALONE.of('unit-is-modified'));
  if (beside) features.push(BESIDE.of(form));
  if (context.numbers >= MANY_NUMBERS) features.push(CROWDED.of(form));
  if (text.trial) features.push(TRIAL_FORM.of(form), TRIAL_UNIT.of(use === null ? 'none' : kind));
  if (text.long) features.push(LONG_FORM.of(form), LONG_VERB.of(nextVerb));
  if (text.news) {
    features.push(NEWS_FORM.of(form), NEWS_VERB.of(nextVerb));
    features.push(NEWS_LAST_VERB.of(lastVerb));
  }
  addSurroundings(features, candidate, context);
  addSentence(features, candidate, context, sentence, text);
  addRelations(features, candidate, text);
  return features;
}
