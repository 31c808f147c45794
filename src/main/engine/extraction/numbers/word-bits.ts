import { SCALES, SMALL_NUMBERS, TENS } from './number-words.ts';
import { JOINING_VERBS, NOT_STUDIED } from './studied-words.ts';
import { listSingulars, listUnits, readUnit } from './units.ts';
import type { Unit } from './units.ts';
import * as words from './count-words.ts';

/** The classes of a word, as bits, so that it is looked up once and then only compared. */
export const BIT = {
  assign: 1,
  enrol: 2,
  event: 4,
  group: 8,
  eventNoun: 16,
  plan: 32,
  population: 64,
  study: 128,
  about: 256,
  have: 512,
  modal: 1024,
  percent: 2048,
  member: 4096,
  yearly: 8192,
  /** A word from which a number in words can begin. */
  number: 1 << 14,
  article: 1 << 15,
  scale: 1 << 16,
  /** No noun phrase runs across it. */
  stop: 1 << 17,
  measure: 1 << 18,
  label: 1 << 19,
  unit: 1 << 20,
  notStudied: 1 << 21,
  /** A unit in the singular ("a 45-patient study"). */
  single: 1 << 22,
  /** What those do who take part: replied, attended. */
  join: 1 << 23,
  half: 1 << 24,
} as const;

const BITS = new Map<string, number>();
const CLASSES: readonly (readonly [number, Iterable<string>])[] = [
  [BIT.assign, words.ASSIGN_WORDS],
  [BIT.enrol, words.ENROL_VERBS],
  [BIT.event, words.EVENT_VERBS],
  [BIT.group, words.GROUP_WORDS],
  [BIT.eventNoun, words.EVENT_NOUNS],
  [BIT.plan, words.PLAN_WORDS],
  [BIT.population, words.POPULATION_WORDS],
  [BIT.study, words.STUDY_WORDS],
  [BIT.about, words.ABOUT_WORDS],
  [BIT.have, ['had', 'have', 'has']],
  [BIT.modal, ['will', 'would', 'should']],
  [BIT.percent, ['%', 'percent']],
  [BIT.member, words.MEMBER_WORDS],
  [BIT.yearly, words.YEARLY_WORDS],
  [BIT.number, [...SMALL_NUMBERS.keys(), ...TENS.keys()]],
  [BIT.article, ['a', 'an']],
  [BIT.half, ['half']],
  [BIT.scale, SCALES.keys()],
  [BIT.stop, words.PHRASE_STOPS],
  [BIT.measure, words.MEASURES],
  [BIT.label, words.LABEL_WORDS],
  [BIT.notStudied, NOT_STUDIED],
  [BIT.join, JOINING_VERBS],
  [BIT.unit, listUnits()],
  [BIT.single, listSingulars()],
];
for (const [bit, members] of CLASSES) {
  for (const word of members) BITS.set(word, (BITS.get(word) ?? 0) | bit);
}

/** Every word and mark that is of a class, in lower case, with its classes. */
export function listClassedWords(): ReadonlyMap<string, number> {
  return BITS;
}

/** Is the word of one of the classes? False where there is none. */
export function isOf(token: { readonly bits: number } | undefined, classes: number): boolean {
  return token !== undefined && (token.bits & classes) !== 0;
}

/** The unit that a word counts, or null for other words. */
export function unitOf(token: { readonly bits: number; readonly lower: string }): Unit | null {
  return (token.bits & BIT.unit) === 0 ? null : readUnit(token.lower);
}
