import { describe, expect, it } from 'vitest';
import type { SafetyCategory } from '../../../../shared/domain/claim.ts';
import { openTestReader } from '../test-reader.ts';
import { SAFETY_RULES } from './safety-rules.ts';

const { open, tools } = openTestReader();
const { suggest } = SAFETY_RULES.prepare(tools);

const FILLER = 'The team noted the date and the weather in the book, said the warden. ';

/** The categories suggested for a sentence of a report of the usual length. */
function readCategories(sentence: string): SafetyCategory[] {
  const text = `${FILLER.repeat(30)}${sentence}`;
  const from = text.length - sentence.length;
  return suggest(open(text)).flatMap(({ start, value }) =>
    start >= from && value.kind === 'safety' ? [value.category] : [],
  );
}

function readHedged(sentence: string): boolean[] {
  return suggest(open(sentence)).map(({ value }) => value.kind === 'safety' && value.hedged);
}

describe('caveats in any field', () => {
  it.each([
    'More trials are needed before growers switch to the new rootstock.',
    'It is not clear whether the bridge deck will behave the same way in frost.',
    'The survey was small, and the sample was not representative of rural schools.',
    'We cannot rule out that richer families chose the better schools.',
    'These estimates should be interpreted with caution, as the sensors drifted.',
    'The correlation between rainfall and conflict does not prove that drought causes war.',
    'It is too early to say whether the beavers will stay.',
    'The authors warned that the model had been tested on one type of turbine only.',
    'The study did not control for the age of the cars.',
    'Nobody knows whether the voles will return, and larger surveys are needed.',
  ])('%s', (sentence) => {
    expect(readCategories(sentence)).toContain('caveat');
  });

  it.each([
    'The growers need more water in spring than in autumn.',
    'Larger trees were felled first and sold to the mill.',
    'The pupils were asked whether they liked the book.',
    'The bridge was closed for a week while the deck was painted.',
  ])('none in: %s', (sentence) => {
    expect(readCategories(sentence)).toEqual([]);
  });
});

describe('harm in any field', () => {
  it.each([
    'Exposure to the solvent can cause liver damage in painters.',
    'The spray poisoned bees in eleven orchards: the pesticide caused paralysis and death.',
    'The most common side effects were headache and nausea.',
    'Six of the forty riders dropped out because of side effects.',
    'The implant can lead to infection and bleeding.',
    'Complications of the surgery included nerve damage.',
    'The supplement was linked to a higher risk of kidney stones.',
  ])('%s', (sentence) => {
    expect(readCategories(sentence)).toContain('adverse_event');
  });

  it.each([
    'The tablets lowered the risk of kidney stones.',
    'Do the tablets have side effects?',
    'The trial will record side effects for two years.',
    'None of the riders had to stop because of side effects.',
    'The gene variant may lead to kidney stones.',
  ])('none in: %s', (sentence) => {
    expect(readCategories(sentence)).not.toContain('adverse_event');
  });
});

describe('reassurance in any field', () => {
  it.each([
    'No side effects were seen in the treated calves.',
    'The additive is safe for trout, the agency found.',
    'The vaccine did not raise the risk of lameness.',
    'The new harness was safe and easy to use.',
  ])('%s', (sentence) => {
    expect(readCategories(sentence)).toContain('reassuring');
  });

  it.each([
    'Is the additive safe for trout?',
    'Not everything that comes from a hedge is safe.',
    'They are working towards a safe and cheap battery.',
    'The additive has not been shown to be safe for trout.',
    'The new glue would have fewer side effects.',
  ])('none in: %s', (sentence) => {
    expect(readCategories(sentence)).not.toContain('reassuring');
  });
});

describe('rules and laws in any field', () => {
  it.each([
    'The European Commission approved the feed additive in May.',
    'Fishing with dynamite is illegal in the bay.',
    'The pesticide was withdrawn from the market last year.',
    'The regulator banned the lift after two accidents.',
  ])('%s', (sentence) => {
    expect(readCategories(sentence)).toContain('regulatory');
  });

  it.each([
    'Renal clearance of the dye was measured every hour.',
    'The walnut commission prohibits nobody from eating almonds.',
  ])('none in: %s', (sentence) => {
    expect(readCategories(sentence)).not.toContain('regulatory');
  });
});

describe('hedges', () => {
  it.each([
    ['The implant might cause bleeding in some dogs, and side effects may occur.', true],
    ['The implant causes bleeding, and the side effects included fever.', false],
    ['The feed additive was apparently well tolerated by the trout.', true],
    ['The feed additive was well tolerated by the trout.', false],
  ])('%s: %s', (sentence, hedged) => {
    expect(readHedged(sentence)).toContain(hedged);
  });
});
