import { describe, expect, it } from 'vitest';
import { comparePair } from './pairs-file.ts';

const line = (a: object, b: object): string => JSON.stringify({ id: 'p', a, b });

describe('comparePair', () => {
  it('tells of the numbers of statements, and of a ratio what differs', () => {
    const left = { statement: 'It harms 1 in 10 owls.' };
    expect(comparePair(line(left, { statement: 'It harms 1 in 12 owls.' }), 1).numbers).toEqual({
      same: [],
      changed: [{ a: '10', b: '12' }],
      added: [],
      lost: [],
    });
  });

  it('tells of the caveats of texts, with their places', () => {
    const text = 'Owls slept more. The study does not prove that dusk causes sleep.';
    const { caveats } = comparePair(line({ text }, { text: 'Owls slept more.' }), 1);
    expect(caveats).toMatchObject({ cause: 'lost', spansA: [[17, text.length]], spansB: [] });
  });

  it('names the line that is no pair', () => {
    expect(() => comparePair('{', 7)).toThrow('Line 7 is no pair');
  });
});
