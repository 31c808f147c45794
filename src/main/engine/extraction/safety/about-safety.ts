import type { RuleDescription } from '../../../../shared/domain/accuracy.ts';
import { describeRules } from '../rules/rule-words.ts';
import { STATEMENT_RULES } from './statement-rules.ts';

/** The rules for safety in words: those that weigh, then those that are phrases. */
export const ABOUT_SAFETY: readonly RuleDescription[] = [
  ...describeRules('safety', 'safety', {
    limitation: [
      'A sentence that says what the study cannot show, also where it follows an announcement such as “several limitations”.',
      'Our study has several limitations. ⟦First, the barns differed in size.⟧',
    ],
    'drug-harm': [
      'A harm told of a medicine: words for symptoms and medicines, what links them, and the words beside them.',
      '⟦She developed a severe skin rash two days after starting ibuprofen.⟧',
    ],
    'trial-harm': [
      'What happened to participants in the way of harm; it speaks in whole papers, from the part where the sentence stands.',
      '⟦Headache was reported by 12 (30%) sleepers in the lamp group and 9 (22%) in the dark group.⟧',
    ],
    'caution-signs': [
      'All signs of doubt, limits and warning in a sentence together, among them the reasons for which GRADE trusts evidence less; weighed as labelled texts taught.',
      '⟦Our work is limited by the absence of data on soil.⟧',
    ],
    'harm-signs': [
      'All signs of harm done in a sentence together, weighed as labelled texts taught.',
      '⟦Riders who took the drops had more side effects, including nausea, and nine fell ill, said the warden.⟧ She said they recovered.',
    ],
    'safety-signs': [
      'All signs of harmlessness in a sentence together, weighed as labelled texts taught.',
      '⟦None of the hikers was harmed by the spray, which proved gentle and safe, said the warden.⟧ She said they slept well.',
    ],
    'ruling-signs': [
      'All signs of an official act in a sentence together, weighed as labelled texts taught.',
      '⟦Regulators pulled the heater off the market and issued a warning last year, the maker said.⟧ It said sales were small.',
    ],
  }),
  ...STATEMENT_RULES.map(({ id, why, example }): RuleDescription => ({
    id: `safety.${id}`,
    kind: 'safety',
    words: why,
    examples: [example],
  })),
];
