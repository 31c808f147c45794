import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestReader } from '../test-reader.ts';
import type { Suggestion } from '../types.ts';
import { FINDING_RULES } from './finding-rules.ts';

const { open, tools } = openTestReader();
const rules = FINDING_RULES.prepare(tools);
const suggest = (text: string): Suggestion[] => rules.suggest(open(text));

describe('the rules for findings', () => {
  it.each([
    [
      'decrease',
      'better',
      'We found that hens on the new feed had a 30% lower risk of fractures than controls.',
    ],
    [
      'increase',
      'worse',
      'We found that the dye significantly increased the risk of death compared with water.',
    ],
    [
      'no_difference',
      'neutral',
      'We found no significant difference in weight between the two groups (p = 0.41).',
    ],
  ] as const)('finds a result with its change: %s, %s', (change, value, text) => {
    const [finding] = suggest(text);
    expect(finding?.value).toMatchObject({ kind: 'finding', change, value });
  });

  it('reads the effect, its interval, its p value and the comparator', () => {
    const text =
      'The study found that mortality was lower in treated flocks than in control flocks ' +
      '(hazard ratio 0.75, 95% CI 0.60 to 0.93, p = 0.01).';
    const [finding] = suggest(text);
    expect(finding?.value).toMatchObject({
      effectValue: '0.75',
      effectUnit: 'hazard ratio',
      comparator: 'control flocks',
      interval: '0.60 to 0.93',
      p: '= 0.01',
      words: {
        comparator: { start: text.indexOf('control flocks'), exact: 'control flocks' },
        effectValue: { start: text.indexOf('0.75'), exact: '0.75' },
        interval: { start: text.indexOf('0.60'), exact: '0.60 to 0.93' },
        p: { start: text.indexOf('= 0.01'), exact: '= 0.01' },
      },
    });
  });

  it.each([
    'The aim was to determine whether feed reduces the risk of fractures compared with grain.',
    'Forty hens were randomly assigned to feed or grain and weighed each week.',
    'Osteoporosis is a common disease of older people.',
    'You should talk to your vet about feed.',
  ])('finds no result in: %s', (text) => {
    expect(suggest(text)).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['another script', '結果は有意であった。'],
    ['a million parentheses', '('.repeat(500_000) + ')'.repeat(500_000)],
    ['a million digits', '7'.repeat(1_000_000)],
    ['unpaired surrogates', '\ud800\udc00\ud800 5% \udfff'],
  ])('finds nothing in %s', (_name, text) => {
    expect(suggest(text)).toEqual([]);
  });

  it('keeps to the text whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { start, end, quote } of suggest(text))
          expect(text.slice(start, end)).toBe(quote);
      }),
    );
  });
});
