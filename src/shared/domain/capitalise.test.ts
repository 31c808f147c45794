import { expect, test } from 'vitest';
import { capitalise } from './capitalise.ts';

test('a text begins with a capital, unless its first word has one where it belongs', () => {
  expect(['owls at dusk', 'éclairs', 'mRNA', 'pH of 7', 'Owls', ''].map(capitalise)).toEqual([
    'Owls at dusk',
    'Éclairs',
    'mRNA',
    'pH of 7',
    'Owls',
    '',
  ]);
});
