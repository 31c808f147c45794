import type { RuleDescription } from '../../../shared/domain/accuracy.ts';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import { STATEMENT_RULES } from './safety/statement-rules.ts';

type Described = readonly [words: string, ...examples: string[]];

const COUNTS: Readonly<Record<string, Described>> = {
  noun: [
    'A number, in digits or words, before a word for people, animals or things that studies count.',
    'We followed ⟦forty-two beekeepers⟧ for a year.',
  ],
  studied: [
    'A number before another word in the plural, where the sentence says that they were recruited, gathered, built, measured or tested, that something was measured on them or taken from them, or that they took part.',
    'The team filled ⟦310 jars⟧ aged two to six weeks.',
    'A sample of ⟦88 murals⟧ was photographed.',
    'Listeners rated ⟦36 second-hand violins⟧ by sound alone.',
    'The noise was measured on ⟦128 transistors⟧ from four wafers.',
  ],
  'n-equals': [
    'A number after “n =”, or after “n” in parentheses.',
    'The second survey (⟦n = 1,204⟧) was sent by post.',
  ],
  'part-of': [
    'The part in “so many of so many”.',
    '⟦Nine⟧ of the 14 apprentices finished the course.',
  ],
  'whole-of': ['The whole in “so many of so many”.', 'Nine of the ⟦14 apprentices⟧ finished.'],
  fraction: [
    'The whole after a stroke, with its part before it.',
    'It was seen in 7/⟦142⟧ of them.',
  ],
  compound: ['A count that is part of an adjective.', 'This was a ⟦60-patient⟧ pilot.'],
  total: [
    'A number announced as the total that took part.',
    'A total of ⟦312⟧ were randomly assigned.',
  ],
  list: ['Counts that stand in a row before one word.', '⟦12⟧, ⟦15⟧ and 20 larks were ringed.'],
  range: ['From so many to so many.', 'Between ⟦30 and 40 volunteers⟧ came each week.'],
  'group-size': [
    'A number for each of several groups, which is not multiplied, or a number of those who went into a group or did what the next word says.',
    'There were ⟦24 mice⟧ per group.',
  ],
  sex: [
    'How many of those studied were women, men, girls or boys.',
    'Of the rowers, ⟦18 were women⟧.',
  ],
  label: [
    'A number before the short name of a group.',
    'We scanned patients (PD) and healthy controls (HC): ⟦30 PD⟧ and ⟦31 HC⟧.',
  ],
  share: [
    'Numbers in a row that add up to a count in the same sentence.',
    'We enrolled 47 rowers (⟦25⟧ early, ⟦22⟧ late).',
  ],
};

const SPECIES: Readonly<Record<string, Described>> = {
  binomial: [
    'A genus and species that the taxonomy lists.',
    'Colonies of ⟦Apis mellifera⟧ were moved.',
  ],
  binomial_unlisted: [
    'Two words of the shape of a scientific name that the taxonomy of 2014 does not list; it gets no NCBI id.',
    'A colony of ⟦Streptomyces montepratensis⟧ was isolated from soil.',
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
  people_implied: [
    'Words that tell of people where the text names no organism at all: those who treat them, a clinical trial, a count of cases.',
    'Of ⟦eleven cases⟧ of toothache, nine eased within a week.',
  ],
  organism: [
    'An everyday name of a laboratory or farm animal, or its adjective.',
    '⟦Murine⟧ cells were grown.',
  ],
  organism_guarded: [
    'An everyday name that often means something else, beside words that show the organism is meant.',
    '⟦Rice⟧ plants were grown, and ⟦rice⟧ leaves were harvested.',
  ],
  vernacular: ['A common name that the taxonomy lists.', 'The ⟦house sparrow⟧ nests under roofs.'],
  virus: ['The name of a virus.', 'Nobody was infected with ⟦measles virus⟧.'],
  shorthand: ['A widely known short name of a virus.', 'Carriers of ⟦HIV⟧ were asked.'],
  acronym: [
    'An acronym of an organism that the text explains.',
    'Leaves with tobacco mosaic virus (TMV) were picked, and ⟦TMV⟧ was found in the roots.',
  ],
  strain: ['A strain of an animal by its own name.', 'Female ⟦C57BL/6⟧ were housed in fours.'],
  cell_line: [
    'A cell line, which counts for the organism it came from.',
    '⟦HeLa⟧ cells were stained.',
  ],
};

const FINDINGS: Readonly<Record<string, Described>> = {
  result: [
    'A sentence that reports a result: a comparison, a change, an effect with its interval or p. Which way it points is weighed by its words and signs; the weights come from results that readers judged.',
    '⟦Sleep was longer with the lamp than without it (34 minutes, p = 0.02).⟧',
  ],
  'null-result': [
    'A sentence that reports no difference or no effect, or one that may be chance by its statistics.',
    '⟦The two teas did not differ significantly in taste (p = 0.6).⟧',
  ],
};

const SAFETY: Readonly<Record<string, Described>> = {
  limitation: [
    'A sentence that says what the study cannot show, also where it follows an announcement such as “several limitations”.',
    '⟦We could not measure how long the rowers slept at home, so our estimates may be biased.⟧',
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
    'All signs of doubt, limits and warning in a sentence together, weighed as labelled news reports taught; not in whole papers.',
    '⟦The lamp is expensive and not yet available to gardeners.⟧',
  ],
  'harm-signs': [
    'All signs of harm done in a sentence together, weighed as labelled news reports taught; it speaks in reports for the public.',
    '⟦Riders who took the drops had more side effects, including nausea, and nine fell ill, said the warden.⟧ She said they recovered.',
  ],
  'safety-signs': [
    'All signs of harmlessness in a sentence together, weighed as labelled news reports taught; it speaks in reports for the public.',
    '⟦None of the hikers was harmed by the spray, which proved gentle and safe, said the warden.⟧ She said they slept well.',
  ],
  'ruling-signs': [
    'All signs of an official act in a sentence together, weighed as labelled news reports taught; it speaks in reports for the public.',
    '⟦Regulators pulled the heater off the market and issued a warning last year, the maker said.⟧ It said sales were small.',
  ],
};

/** Examples of the rules that are phrases (some speak only where people are quoted, as in news); their words are the reasons that the phrases come with. */
const STATEMENTS: Readonly<Record<string, string>> = {
  premature: '⟦It is too early to say whether the lamp helps.⟧',
  'not-shown-safe': '⟦Nobody has shown so far that the new glue is safe on skin.⟧',
  'more-research': '⟦Larger studies are needed before schools buy the lamps.⟧',
  'not-known': '⟦We do not know whether the lamp works in winter.⟧',
  'cause-effect': '⟦An observational study cannot rule out other causes.⟧',
  caution: '⟦These results should be interpreted with caution.⟧',
  'limitations-named': '⟦The authors named some limitations of their study.⟧',
  'safety-concern': '⟦The safety of the syrup has not been established.⟧',
  'earlier-failure': '⟦Earlier attempts at this operation failed.⟧',
  'not-for': '⟦Pregnant women should not take this medicine.⟧',
  'side-effects': '⟦The most common side effects were headache and nausea.⟧',
  complications:
    '⟦Complications of the surgery included nerve damage, the surgeon said.⟧ She said most of it healed.',
  'may-harm': '⟦The implant can lead to infection and bleeding.⟧',
  tolerated: '⟦The treatment was well tolerated.⟧',
  'no-events': '⟦No serious adverse events occurred.⟧',
  'no-sign': '⟦There was no sign of damage to the liver.⟧',
  'no-risk': '⟦The vaccine did not raise the risk of stroke.⟧',
  'is-safe': '⟦The vaccine is safe and effective.⟧',
  agency: '⟦The FDA approved the drug in spring.⟧',
  'approved-for': '⟦The drug is not yet approved for use in children.⟧',
  law: '⟦The technique is illegal in most countries.⟧',
  'animals-only': '⟦So far the drug has only been tested in mice.⟧',
  'not-in-people': '⟦Whether the effect in mice translates to humans is unknown.⟧',
  'hold-in-people': '⟦Only if the results are replicated in humans will the lamp be of use.⟧',
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
    examples: [STATEMENTS[rule.id] ?? []].flat(),
  })),
];
