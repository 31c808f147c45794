import { describeRules } from '../rules/rule-words.ts';
import type { CountForm } from './candidate.ts';

/** The rules for sample sizes in words, one for each way in which a text states a count. */
export const ABOUT_COUNTS = describeRules<CountForm>('sample_size', 'count', {
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
  'fraction-part': [
    'The part before a stroke, with its whole after it.',
    'The rust was seen on ⟦84⟧/131 leaves.',
  ],
  'of-these': [
    'A part of those who were counted before, told by “of whom”, “of them” and the like.',
    'We asked 62 potters, ⟦31⟧ of whom worked at home.',
  ],
  'with-share': [
    'A number with its share in percent behind it, where no noun stands between.',
    'We asked 51 potters. Of the glazes, most were sold by ⟦20⟧ (39%).',
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
});
