import { expect, test } from 'vitest';
import { describeLeftAnnotations, summarise } from './describe-outcomes.ts';

test('the closing line of an import counts what there is', () => {
  expect(summarise({ imported: 0, merged: 0, rejected: 0 }, 0)).toBe('0 imported.');
  expect(summarise({ imported: 1204, merged: 3, rejected: 1 }, 1)).toBe(
    '1,204 imported, 3 merged, 1 annotation, 1 not imported.',
  );
  expect(summarise({ imported: 0, merged: 0, rejected: 0 }, 2)).toBe('0 imported, 2 annotations.');
});

test('annotations whose article is not there are told together', () => {
  expect(describeLeftAnnotations(1).name).toBe('Annotations');
  expect([1, 1204].map((count) => describeLeftAnnotations(count))).toMatchObject([
    {
      outcome: 'rejected',
      message: expect.stringMatching(/^1 annotation is about articles/) as string,
    },
    {
      outcome: 'rejected',
      message: expect.stringMatching(/^1,204 annotations are about/) as string,
    },
  ]);
});
