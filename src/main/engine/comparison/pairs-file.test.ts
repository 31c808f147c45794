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

  it('tells whether two texts are about one study, where the line asks for it', () => {
    const text = 'Dusk makes owls sleep, says Ingrid Ahlquist. She watched 1,412 owls.';
    const asked = JSON.stringify({ id: 's', task: 'sameStudy', a: { text }, b: { text } });
    expect(comparer.compare(asked, 1).sameStudy).toBeGreaterThan(0);
  });

  it('tells whether findings deny each other, where the line asks for it', () => {
    const a = { statement: 'Dusk lengthened the sleep of owls.' };
    const b = { statement: 'Dusk did not change the sleep of owls.' };
    const asked = (left: object, right: object): string =>
      JSON.stringify({ id: 'c', task: 'conflict', a: left, b: right });
    expect(comparer.compare(asked(a, b), 1)).toEqual({ id: 'c', conflict: 'conflict' });
    expect(comparer.compare(asked(b, b), 1).conflict).toBe('agree');
  });

  it('tells which way an outcome went', () => {
    const text = 'Heart rate was significantly lower with figs than with bread (P < 0.001).';
    const asked = { outcome: 'heart rate', intervention: 'figs', comparator: 'bread' };
    const compared = comparer.compare(JSON.stringify({ id: 'd', text, ...asked }), 1);
    expect(compared).toEqual({ id: 'd', direction: 'down' });
  });

  it('names the line that is no pair', () => {
    expect(() => comparer.compare('{', 7)).toThrow('Line 7 is no pair');
  });
});
