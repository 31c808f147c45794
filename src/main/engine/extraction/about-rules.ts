import type { RuleDescription } from '../../../shared/domain/accuracy.ts';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import { STATEMENT_RULES } from './safety/statement-rules.ts';

type Described = readonly [words: string, ...examples: string[]];

const COUNTS: Readonly<Record<string, Described>> = {
  noun: [
    'A number, in digits or words, before a word for what can be counted.',
    'We followed ⟦forty-two beekeepers⟧ for a year.',
    'The team filled ⟦310 jars⟧ aged two to six weeks.',
  ],
  'n-equals': ['A number after “n =”.', 'The second survey (⟦n = 1,204⟧) was sent by post.'],
  'part-of': [
    'The part in “so many of so many”.',
    '⟦Nine of the 14 apprentices⟧ finished the course.',
  ],
  'whole-of': ['The whole in “so many of so many”.', 'Nine of ⟦the 14 apprentices⟧ finished.'],
  fraction: ['A part and its whole with a stroke between them.', 'It was seen in ⟦7/142⟧ of them.'],
  compound: ['A count that is part of an adjective.', 'This was a ⟦60-patient⟧ pilot.'],
  total: [
    'A number announced as the total that took part.',
    'A ⟦total of 312⟧ were randomly assigned.',
  ],
  list: ['Counts that stand in a row before one word.', '⟦12⟧, 15 and 20 larks were ringed.'],
  range: ['From so many to so many.', 'Between ⟦30 and 40 volunteers⟧ came each week.'],
  'group-size': [
    'A number for each of several groups, which is not multiplied.',
    'There were ⟦24 mice per group⟧.',
  ],
  sex: ['How many were women, men, girls or boys.', 'Of the rowers, ⟦18 were women⟧.'],
  label: [
    'A number beside the name of a group in a table or a list.',
    'Placebo (⟦31⟧) or tea (⟦29⟧).',
  ],
};

const SPECIES: Readonly<Record<string, Described>> = {
  binomial: [
    'A genus and species that the taxonomy lists.',
    'Colonies of ⟦Apis mellifera⟧ were moved.',
  ],
  binomial_unlisted: [
    'Two words of the shape of a scientific name that the taxonomy of 2014 does not list; it gets no NCBI id.',
  ],
  abbreviation: [
    'A genus shortened to its letter, after it stood in full or is widely known.',
    'The gut held ⟦E. coli⟧.',
  ],
  people: ['A word for people.', '⟦Volunteers⟧ slept in the laboratory.'],
  people_guarded: [
    'A word that means people only beside certain other words.',
    'Of the ⟦residents⟧, most agreed to take part.',
  ],
  organism: [
    'An everyday name of a laboratory or farm animal, or its adjective.',
    '⟦Murine⟧ cells were grown.',
  ],
  organism_guarded: [
    'An everyday name that is also another English word, beside words that show the animal is meant.',
    'The ⟦turkey⟧ flocks were vaccinated.',
  ],
  vernacular: ['A common name that the taxonomy lists.', 'The ⟦house sparrow⟧ nests under roofs.'],
  virus: ['The name of a virus.', 'Nobody was infected with ⟦measles virus⟧.'],
  shorthand: ['What laboratories call an organism.', 'Wild-type ⟦zebrafish⟧ were kept in pairs.'],
  acronym: [
    'An acronym of an organism that the text explains or that is widely known.',
    'Carriers of ⟦HIV⟧ were asked.',
  ],
  strain: ['A strain of an animal by its own name.', 'Female ⟦C57BL/6⟧ were housed in fours.'],
  cell_line: [
    'A cell line, which counts for the organism it came from.',
    '⟦HeLa⟧ cells were stained.',
  ],
};

const FINDINGS: Readonly<Record<string, Described>> = {
  result: [
    'A sentence that reports a result: a comparison, a change, an effect with its interval or p.',
    '⟦Sleep was longer with the lamp than without it (34 minutes, p = 0.02).⟧',
  ],
  'null-result': [
    'A sentence that reports no difference or no effect.',
    '⟦The two teas did not differ in taste.⟧',
  ],
};

const SAFETY: Readonly<Record<string, Described>> = {
  limitation: [
    'A sentence that says what the study cannot show, also where it follows an announcement such as “several limitations”.',
    '⟦Our sample was small and came from one town.⟧',
  ],
  'drug-harm': [
    'A harm told of a medicine: words for symptoms and medicines, and what links them.',
    '⟦She developed a rash two days after starting the syrup.⟧',
  ],
  'trial-harm': [
    'What happened to participants in the way of harm.',
    '⟦Three swimmers withdrew because of cramps.⟧',
  ],
};

function describe(
  kind: ClaimKind,
  prefix: string,
  rules: Readonly<Record<string, Described>>,
): RuleDescription[] {
  return Object.entries(rules).map(([name, [words, ...examples]]) => ({
    id: `${prefix}.${name}`,
    kind,
    words,
    examples,
  }));
}

/** Every rule in words; a test checks that no rule speaks that is not described here. */
export const RULE_DESCRIPTIONS: readonly RuleDescription[] = [
  ...describe('sample_size', 'count', COUNTS),
  ...describe('species', 'species', SPECIES),
  ...describe('finding', 'finding', FINDINGS),
  ...describe('safety', 'safety', SAFETY),
  ...STATEMENT_RULES.filter((rule) => rule.category !== 'sign').map((rule): RuleDescription => ({
    id: `safety.${rule.id}`,
    kind: 'safety',
    words: rule.why,
    examples: [],
  })),
];
