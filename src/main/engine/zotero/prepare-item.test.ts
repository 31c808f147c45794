import { expect, test } from 'vitest';
import { tidyNames } from './prepare-item.ts';

test('names that say something are taken once each, none longer than a name may be', () => {
  expect(tidyNames([' owls ', '', '  ', 'owls', 'dusk'])).toEqual(['owls', 'dusk']);
  expect(tidyNames(['x'.repeat(300)])).toEqual(['x'.repeat(100)]);
});
