import type { Token } from '../tokens.ts';
import * as words from './words.ts';

/** The classes of a word, as bits, so that a sentence is looked up once and then only compared. */
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
];
for (const [bit, members] of CLASSES) {
  for (const word of members) BITS.set(word, (BITS.get(word) ?? 0) | bit);
}

/** The classes of every token of a sentence, in order. */
export function readBits(tokens: readonly Token[]): Uint16Array {
  const bits = new Uint16Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) bits[at] = BITS.get(tokens[at]?.lower ?? '') ?? 0;
  return bits;
}
