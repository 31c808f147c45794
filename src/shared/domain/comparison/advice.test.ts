import { describe, expect, it } from 'vitest';
import { splitSentences } from '../sentences.ts';
import { findAdvice } from './advice.ts';

const read = (text: string) =>
  findAdvice(text, splitSentences(text)).map(({ start, end, to }) => [text.slice(start, end), to]);

describe('findAdvice', () => {
  it('finds who is told what to do', () => {
    const text =
      'Owls slept longer. Keepers should dim the lamps at nine. Try your darkest curtains.';
    expect(read(text)).toEqual([
      ['Keepers should dim the lamps at nine.', 'others'],
      ['Try your darkest curtains.', 'reader'],
    ]);
  });

  it.each([
    'More research is needed before owls can be told apart.',
    'Further studies should look at barn owls.',
    'Half of them ate less than the recommended daily amount.',
    'The results should be confirmed in other woods.',
    'Owls that ate more slept less.',
  ])('takes %s for none', (text) => {
    expect(read(text)).toEqual([]);
  });
});
