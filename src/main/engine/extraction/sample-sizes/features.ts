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
import type { CountWeights, Feature } from './model.ts';
import type { TextFacts } from './text-facts.ts';
import { isPerGroup } from './groups.ts';
import { BIT } from '../numbers/word-bits.ts';

/** A sentence with so many numbers is a table that lost its lines. */
const MANY_NUMBERS = 14;
const SIZES = [1, 3, 9, 19, 99, 999, 9999, 999999];

/** The families of features, each with its weights. */
function listFamilies(weights: CountWeights) {
  const family = (prefix: string): FeatureFamily => new FeatureFamily(prefix, weights);
  return {
    /** Features of no family. */
    alone: family(''),
    unit: family('unit:'),
    formVerb: family('form+verb:'),
    verbs: family('verbs:'),
    before: family('before:'),
    before2: family('before2:'),
    after: family('after:'),
    after2: family('after2:'),
    equalsAfter: family('equals-after:'),
    compoundAfter: family('compound-after:'),
    shareForm: family('share+form:'),
    assignsForm: family('assigns+form:'),
    zone: family('zone:'),
    form: family('form:'),
    size: family('size:'),
    nextVerb: family('next-verb:'),
    lastVerb: family('last-verb:'),
    sign: family('sign:'),
    beside: family('beside:'),
    crowded: family('crowded:'),
    trialForm: family('trial+form:'),
    trialUnit: family('trial+unit:'),
    trialVerb: family('trial+verb:'),
    trialLastVerb: family('trial+last-verb:'),
    trialShare: family('trial+share:'),
    trialBefore: family('trial+before:'),
    trialAfter: family('trial+after:'),
    trialZone: family('trial+zone:'),
    longForm: family('long+form:'),
    longVerb: family('long+verb:'),
    newsForm: family('news+form:'),
    newsVerb: family('news+verb:'),
    newsLastVerb: family('news+last-verb:'),
  };
}
type Families = ReturnType<typeof listFamilies>;

function sizeOf(value: number): string {
  const index = SIZES.findIndex((limit) => value <= limit);
  return String(index < 0 ? SIZES.length : index);
}

/** What stands around the number. */
function addSurroundings(
  families: Families,
  features: Feature[],
  candidate: Candidate,
  context: SentenceContext,
): void {
  const { form, from, phraseTo, quoteFrom } = candidate;
  features.push(
    families.before.of(classAt(context, quoteFrom - 1)),
    families.before2.of(classAt(context, quoteFrom - 2)),
    families.after.of(classAt(context, phraseTo)),
    families.after2.of(classAt(context, phraseTo + 1)),
  );
  if (form === 'n-equals') {
    features.push(families.equalsAfter.of(readGroupBefore(context, quoteFrom)));
  }
  if (form === 'compound') features.push(families.compoundAfter.of(classAt(context, phraseTo)));
  if (hasShare(context, candidate))
    features.push(families.alone.of('share'), families.shareForm.of(form));
  else if ((context.all & BIT.percent) !== 0) features.push(families.alone.of('percentages'));
  if (from === 0) features.push(families.alone.of('starts-sentence'));
  if (isInParentheses(context, from)) features.push(families.alone.of('parenthesis'));
  if (hasClass(context, BIT.group, phraseTo, phraseTo + 8))
    features.push(families.alone.of('group-near'));
  if (isPerGroup(context.tokens, phraseTo)) features.push(families.alone.of('per-group'));
  if (hasClass(context, BIT.member, quoteFrom - 7, quoteFrom))
    features.push(families.alone.of('members'));
  if (hasClass(context, BIT.yearly, phraseTo, phraseTo + 5))
    features.push(families.alone.of('yearly'));
  if (hasClass(context, BIT.study, quoteFrom - 6, quoteFrom))
    features.push(families.alone.of('study-near'));
  const { tokens } = context;
  if (tokens[from - 2]?.lower === 'total' || tokens[from - 3]?.lower === 'total') {
    features.push(families.alone.of('total-near'));
  }
  if (tokens[from - 1]?.lower === 'new' || tokens[candidate.to]?.lower === 'new') {
    features.push(families.alone.of('new-before'));
  }
}

/** What the sentence tells about every number in it. */
function addSentence(
  families: Families,
  features: Feature[],
  { form, from, phraseTo, number }: Candidate,
  context: SentenceContext,
  sentence: Sentence,
  text: TextFacts,
): void {
  const { all } = context;
  if ((all & BIT.assign) !== 0)
    features.push(families.alone.of('assigns'), families.assignsForm.of(form));
  if ((all & BIT.enrol) !== 0) features.push(families.alone.of('enrols'));
  if ((all & BIT.plan) !== 0) features.push(families.alone.of('plans'));
  if (sentence.heading) features.push(families.alone.of('heading'));
  features.push(families.zone.of(text.zoneOf(sentence.index)));
  if ((all & BIT.study) !== 0) {
    features.push(families.alone.of('studies'));
    if (text.news) features.push(families.alone.of('news+studies'));
  }
  if (number.round && (all & (BIT.study | BIT.enrol)) === 0)
    features.push(families.alone.of('round-unstudied'));
  if ((all & BIT.population) === 0) return;
  features.push(families.alone.of('population'));
  if (hasClass(context, BIT.population, phraseTo, phraseTo + 8))
    features.push(families.alone.of('population-after'));
  if (text.news) features.push(families.alone.of('news+population'));
  if (hasClass(context, BIT.about, from - 1, from)) features.push(families.alone.of('estimated'));
}

/** How the value stands to the other counts of the text. */
function addRelations(
  families: Families,
  features: Feature[],
  { value, start }: Candidate,
  text: TextFacts,
): void {
  if (value === text.largest) features.push(families.alone.of('largest'));
  else if (value * 2 >= text.largest) features.push(families.alone.of('over-largest-half'));
  if (text.isSum(value)) features.push(families.alone.of('sum'));
  if (text.isSummand(value)) features.push(families.alone.of('summand'));
  if (text.timesSeen(value) > 1) features.push(families.alone.of('repeated'));
  if (text.isFirst(start)) features.push(families.alone.of('first-count'));
  if (text.isFirstMention(value, start)) features.push(families.alone.of('first-mention'));
}

/** Reads the features of candidates; each feature is made once for all that have it. */
export class FeatureReader {
  readonly #families: Families;

  constructor(weights: CountWeights) {
    this.#families = listFamilies(weights);
  }

  /**
   * The named features of a candidate: what stands before and after it, what kind of thing it counts,
   * and how its value stands to the other counts of the text; `beside`: its sentence holds another count
   * of a named unit. All are yes-or-no.
   */
  read(
    candidate: Candidate,
    context: SentenceContext,
    sentence: Sentence,
    text: TextFacts,
    beside: boolean,
  ): Feature[] {
    const families = this.#families;
    const { form, use, kind, number } = candidate;
    const nextVerb = readNextVerb(context, candidate.phraseTo);
    const lastVerb = readLastVerb(context, candidate.quoteFrom);
    const features: Feature[] = [
      families.form.of(form),
      families.size.of(sizeOf(candidate.value)),
      use === null ? families.alone.of('unit:none') : families.unit.ofPair(kind, use),
      families.nextVerb.of(nextVerb),
      families.lastVerb.of(lastVerb),
      families.formVerb.ofPair(form, nextVerb),
      families.verbs.ofPair(lastVerb, nextVerb),
    ];
    if (candidate.sign !== null) features.push(families.sign.of(candidate.sign));
    if (number.words) features.push(families.alone.of('words'));
    if (number.round) features.push(families.alone.of('round'));
    if (candidate.phraseTo - candidate.to > 1) features.push(families.alone.of('unit-is-modified'));
    if (beside) features.push(families.beside.of(form));
    if (context.numbers >= MANY_NUMBERS) features.push(families.crowded.of(form));
    if (text.trial)
      features.push(
        families.trialForm.of(form),
        families.trialUnit.of(use === null ? 'none' : kind),
        families.trialVerb.of(nextVerb),
        families.trialLastVerb.of(lastVerb),
        families.trialShare.of(String(hasShare(context, candidate))),
        families.trialBefore.of(classAt(context, candidate.quoteFrom - 1)),
        families.trialAfter.of(classAt(context, candidate.phraseTo)),
        families.trialZone.of(text.zoneOf(sentence.index)),
      );
    if (text.long) features.push(families.longForm.of(form), families.longVerb.of(nextVerb));
    if (text.news) {
      features.push(families.newsForm.of(form), families.newsVerb.of(nextVerb));
      features.push(families.newsLastVerb.of(lastVerb));
    }
    addSurroundings(families, features, candidate, context);
    addSentence(families, features, candidate, context, sentence, text);
    addRelations(families, features, candidate, text);
    return features;
  }
}
