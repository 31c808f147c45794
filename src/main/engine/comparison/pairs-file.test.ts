import { describe, expect, it } from 'vitest';
import { PairComparer } from './pairs-file.ts';

const comparer = new PairComparer();
const line = (a: object, b: object): string => JSON.stringify({ id: 'p', a, b });

describe('PairComparer', () => {
  it('tells of the numbers of statements, and of a ratio what differs', () => {
    const left = { statement: 'It harms 1 in 10 owls.' };
    expect(
      comparer.compare(line(left, { statement: 'It harms 1 in 12 owls.' }), 1).numbers,
    ).toEqual({
      same: [],
      changed: [{ a: '10', b: '12' }],
      added: [],
      lost: [],
    });
  });

  it('tells of the caveats of texts, with their places', () => {
    const text = 'Owls slept more. The study does not prove that dusk causes sleep.';
    const { caveats } = comparer.compare(line({ text }, { text: 'Owls slept more.' }), 1);
    expect(caveats).toMatchObject({ cause: 'lost', spansA: [[17, text.length]], spansB: [] });
  });

  it('names the line that is no pair', () => {
    expect(() => comparer.compare('{', 7)).toThrow('Line 7 is no pair');
  });
});
