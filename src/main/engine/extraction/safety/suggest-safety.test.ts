import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SafetyCategory } from '../../../../shared/domain/claim.ts';
import { openTestReader } from '../test-reader.ts';
import type { Suggestion } from '../types.ts';
import { SAFETY_RULES } from './safety-rules.ts';

const { open, tools } = openTestReader();
const rules = SAFETY_RULES.prepare(tools);
const suggest = (text: string): Suggestion[] => rules.suggest(open(text));

const categories = (text: string): SafetyCategory[] =>
  suggest(text).map(({ value }) => (value.kind === 'safety' ? value.category : 'caveat'));

describe('suggestSafety by phrases', () => {
  it.each<[SafetyCategory, string]>([
    ['caveat', 'Much more work needs to be done before anybody should rely on this method.'],
    ['caveat', 'Nobody has shown so far that the new glue is safe on skin.'],
    ['caveat', 'It would be premature to call the new feed harmless.'],
    ['caveat', 'The group does not know whether the chicks carry hidden defects.'],
    ['caveat', 'Earlier attempts to clone the breed ended in weak lambs that died young.'],
    [
      'reassuring',
      'None of the calves has shown any sign of disease or of developmental problems.',
    ],
    ['reassuring', 'The syrup was well tolerated by all who took it.'],
    ['regulatory', 'Danish law prohibits the use of the gel in cattle.'],
    ['regulatory', 'The Food and Drug Administration approved the patch in spring.'],
    ['translation', 'The cure will matter only if the effect can be repeated in human patients.'],
    ['translation', 'So far the approach has only been tested in mice.'],
  ])('finds a %s statement: %s', (category, text) => {
    expect(categories(text)).toContain(category);
  });

  it.each([
    'The hens were fed twice a day and weighed every Monday.',
    'Sixty pupils from four schools filled in the form.',
    'The ethics committee approved the protocol before the study began.',
    'We hope to find a safer way to do it.',
  ])('finds nothing in: %s', (text) => {
    expect(suggest(text)).toEqual([]);
  });

  it('takes safety that was not shown for no reassurance', () => {
    expect(categories('The glue has never been proven to be safe on skin.')).toEqual(['caveat']);
  });

  it('tells hedged statements from plain ones', () => {
    const [plain] = suggest('The syrup was well tolerated by all.');
    const [hedged] = suggest('The syrup may perhaps be well tolerated by most.');
    expect(plain?.value).toMatchObject({ hedged: false });
    expect(hedged?.value).toMatchObject({ hedged: true });
  });
});

describe('suggestSafety on adverse events', () => {
  it('finds harm by a medicine and keeps the counts that are stated', () => {
    const text =
      'Severe hepatitis after amoxicillin therapy: a case report. ' +
      'We report hepatitis induced by amoxicillin in 3 of 40 patients (7.5%).';
    const events = suggest(text).filter(({ ruleId }) => ruleId === 'safety.drug-harm');
    expect(events).toHaveLength(2);
    expect(events[1]?.statement).toBe('Stated: 3 of 40; 7.5%');
  });

  it('does not take the remedy for the cause', () => {
    const text =
      'The patient recovered, and his pneumonia was successfully treated with amoxicillin.';
    expect(categories(text)).not.toContain('adverse_event');
  });

  it('reads a denied adverse event as reassuring', () => {
    expect(categories('No serious adverse events occurred in either group.')).toEqual([
      'reassuring',
    ]);
  });
});

describe('suggestSafety on limitations', () => {
  const filler = 'The herd was weighed and the mean weight was noted in the book. ';

  it('carries announced limitations on into the sentences that follow', () => {
    const text =
      `${filler.repeat(12)}Our study has several limitations. ` +
      'First, the barns differed in size. Second, we did not record the weather. ';
    const quotes = suggest(text).map(({ quote }) => quote);
    expect(quotes).toContain('First, the barns differed in size.');
    expect(quotes).toContain('Second, we did not record the weather.');
  });

  it('does not flag the same words where nothing was announced', () => {
    const text = `First, the barns differed in size. ${filler.repeat(12)}`;
    expect(suggest(text)).toEqual([]);
  });
});

describe('suggestSafety on bad input', () => {
  it('keeps to the text whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { start, end, quote, confidence } of suggest(text)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['one word', 'adverse'],
    ['another script', '副作用は報告されなかった。さらなる研究が必要である。'],
    ['unpaired surrogates', '\ud800 the syrup \udc00 was'],
    ['a million parentheses', '('.repeat(500_000) + ')'.repeat(500_000)],
    ['a million digits', '7'.repeat(1_000_000)],
    ['one word of a million letters', 'a'.repeat(1_000_000)],
  ])('finds nothing in %s', (_name, text) => {
    expect(suggest(text)).toEqual([]);
  });

  it('gives the same suggestions every time', () => {
    const text = 'The syrup was well tolerated. Larger trials are needed to confirm this.';
    expect(suggest(text)).toEqual(suggest(text));
  });
});
