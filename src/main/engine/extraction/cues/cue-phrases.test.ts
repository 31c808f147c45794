import { expect, test } from 'vitest';
import { ANCHOR, AT_START, CUE, CuePhrases, END, GAP, NO_GROUP, SLOTS } from './cue-phrases.ts';
import type { Cue } from './cue-phrases.ts';

const cue = (id: string, phrases: string, group?: string): Cue => ({
  id,
  why: 'test',
  phrases,
  ...(group !== undefined && { group }),
});

/** The phrases anchored at one of the slots that a word fills, each as the cue, its start mark, its anchor and its slots. */
function anchoredAt(phrases: CuePhrases, word: string, classes: readonly string[] = []) {
  const { table } = phrases;
  return phrases.listSlots(word, classes).flatMap((slot) => {
    const run = phrases.runOf(slot);
    const found = [];
    for (let at = run?.from ?? 0; at < (run?.to ?? 0); at = table[at + END]!)
      found.push({
        cue: table[at + CUE],
        atStart: table[at + AT_START],
        anchor: table[at + ANCHOR]! - at - SLOTS,
        slots: [...table.subarray(at + SLOTS, table[at + END])],
      });
    return found;
  });
}

test('a phrase hangs on its rarest slot: the longest, no common word, few alternatives', () => {
  const phrases = new CuePhrases([
    cue('one', 'of the reservoir ~ of'),
    cue('two', 'otter/heron/badger otter'),
    cue('three', '^ # of the'),
  ]);
  expect(anchoredAt(phrases, 'reservoir')).toMatchObject([{ cue: 0, atStart: 0, anchor: 2 }]);
  expect(anchoredAt(phrases, 'reservoir')[0]?.slots[3]).toBe(GAP);
  expect(anchoredAt(phrases, 'otter')).toMatchObject([{ cue: 1, anchor: 1 }]);
  expect(anchoredAt(phrases, 'heron')).toEqual([]);
  expect(anchoredAt(phrases, 'the')).toMatchObject([{ cue: 2, atStart: 1, anchor: 2 }]);
});

test('the phrases that hang on one slot stand side by side, from all cues', () => {
  const phrases = new CuePhrases([
    cue('one', 'otters | no badgers'),
    cue('two', 'the otters | otters of'),
  ]);
  expect(anchoredAt(phrases, 'otters').map((one) => one.cue)).toEqual([0, 1, 1]);
  expect(anchoredAt(phrases, 'badgers').map((one) => one.cue)).toEqual([0]);
});

test('a word fills its own slots, those of its beginnings, of numbers and of its classes', () => {
  const phrases = new CuePhrases([cue('one', 'otter ott* # @drug otter/#')]);
  const [otter, ott, number, drug, either] = anchoredAt(phrases, 'otter')[0]!.slots;
  expect(phrases.slots).toBe(5);
  expect(new Set(phrases.listSlots('otter', []))).toEqual(new Set([otter, ott, either]));
  expect(phrases.listSlots('otters', [])).toEqual([ott]);
  expect(phrases.listSlots('12', [])).toEqual([number, either]);
  expect(phrases.listSlots('badger', ['@drug', '@harm'])).toEqual([drug]);
  expect(phrases.listSlots('ot', [])).toEqual([]);
});

test('groups are counted on behind the cues', () => {
  const phrases = new CuePhrases([
    cue('one', 'otters', 'wet'),
    cue('two', 'mice'),
    cue('three', 'herons', 'wet'),
  ]);
  expect([...phrases.indices]).toEqual([
    ['one', 0],
    ['two', 1],
    ['three', 2],
    ['wet', 3],
  ]);
  expect([...phrases.groups]).toEqual([3, NO_GROUP, 3]);
});

test('a phrase of no word, or that begins with a gap, is refused', () => {
  expect(() => new CuePhrases([cue('x', '^')])).toThrow('begin with a word');
  expect(() => new CuePhrases([cue('x', '^ ~ otters')])).toThrow('^ ~ otters');
});

test.each([
  'follow-up',
  'p=',
  '%',
  'No',
  '@drugs',
  'ot*',
  'otters*s',
  'otter/',
  'otters  slept',
  '',
])(
  'a slot that no word can fill is refused, so that none stands in a table unnoticed: "%s"',
  (slot) => {
    expect(() => new CuePhrases([cue('x', `herons | ${slot}`)])).toThrow('No word');
  },
);

test.each(["don't", '1.5', 'naïve', 'ott*', '#', '@treat'])('%s is a slot', (slot) => {
  expect(new CuePhrases([cue('x', slot)]).slots).toBe(1);
});
