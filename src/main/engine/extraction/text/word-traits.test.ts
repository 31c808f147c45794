import { expect, test } from 'vitest';
import { SpellingTable } from './spelling-table.ts';
import { WordCutter } from './text-words.ts';
import { MOST_TABLES, nameBits, tabulateTraits } from './word-traits.ts';

const PETS = tabulateTraits({
  cat: ({ folded }) => folded.startsWith('cat'),
  short: ({ text }) => text.length < 4,
});

test('a word has the bits of all that holds of it, judged once for each way it is written', () => {
  const judged: string[] = [];
  const cutter = new WordCutter();
  const traits = cutter.spellings.judgeBy((word) => {
    judged.push(word.text);
    return PETS.judge(word);
  });
  const words = cutter.cut('Cat cats otter cats');
  const { cat, short } = PETS.bits;
  expect(words.map(({ info }) => traits.of(info))).toEqual([cat | short, cat, 0, cat]);
  expect(traits.ofAny(words)).toBe(cat | short);
  expect(judged).toEqual(['Cat', 'cats', 'otter']);
});

test('tables keep apart, also one that comes when words were read already', () => {
  const cutter = new WordCutter();
  const [word] = cutter.cut('cat');
  const tables = Array.from({ length: MOST_TABLES }, (_, at) => cutter.spellings.judgeBy(() => at));
  expect(tables.map((table) => table.of(word!.info))).toEqual(tables.map((_, at) => at));
  expect(tables.map((table) => table.of(word!.info))).toEqual(tables.map((_, at) => at));
});

test('more traits or tables than there is room for are refused when they are made', () => {
  const names = Array.from({ length: 31 }, (_, at) => `trait ${at}`);
  expect(new Set(Object.values(nameBits(names))).size).toBe(31);
  expect(() => nameBits([...names, 'one more'])).toThrow('at most 31');
  const spellings = new SpellingTable();
  for (let at = 0; at < MOST_TABLES; at += 1) spellings.judgeBy(() => 0);
  expect(() => spellings.judgeBy(() => 0)).toThrow('8 tables');
});
