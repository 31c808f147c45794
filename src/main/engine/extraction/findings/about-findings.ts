import { describeRules } from '../rules/rule-words.ts';

/** The rules for findings in words. */
export const ABOUT_FINDINGS = describeRules<'result' | 'null-result'>('finding', 'finding', {
  result: [
    'A sentence that reports a result: a comparison, a change, an effect with its interval or p, or what people said. What changed, and whether that is better or worse, is weighed by its words, by what the outcome is worth and by results that readers judged; each is left open where they do not tell.',
    '⟦Sleep was longer with the lamp than without it (34 minutes, p = 0.02).⟧',
  ],
  'null-result': [
    'A sentence that reports no difference or no effect, or one that may be chance by its statistics.',
    '⟦The two teas did not differ significantly in taste (p = 0.6).⟧',
  ],
});
