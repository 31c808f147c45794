import { describe, expect, it } from 'vitest';
import { readMarks } from './marked-text.ts';

describe('readMarks', () => {
  it('takes the marks out and says where they stood in what is left', () => {
    const { text, marks } = readMarks('⟦Six⟧ rafts with 4 oars and ⟦17⟧ rowers⟦2⟧');
    expect(text).toBe('Six rafts with 4 oars and 17 rowers2');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Six', '17', '2']);
    expect(marks[0]).toEqual({ start: 0, end: 3 });
  });

  it('leaves a text without marks as it is', () => {
    expect(readMarks('No rafts.')).toEqual({ text: 'No rafts.', marks: [] });
    expect(readMarks('')).toEqual({ text: '', marks: [] });
  });
});
