import { expect, it } from 'vitest';
import { DEFAULT_COLOR_LABELS } from '../../../../../shared/domain/annotation.ts';
import type { MarginItem } from '../margin/items.ts';
import { describeColor, digitOfColor } from '../margin/note-words.ts';
import { entriesOf } from './find-entries.ts';

const item = (comment: string): MarginItem =>
  ({
    type: 'annotation',
    key: 'annotation:1',
    code: 'a',
    place: 0,
    annotation: { comment, tags: ['follow-up'], quote: { exact: 'the nests' } },
  }) as unknown as MarginItem;

it('makes an annotation findable by its comment and tags, else by its words', () => {
  expect(entriesOf([item('Who says so?')])[0]?.text).toBe('Who says so? · follow-up');
  expect(entriesOf([item('')])[0]?.text).toBe('the nests · follow-up');
});

it('names a colour with the label of the reader and its digit', () => {
  expect(describeColor('orange', DEFAULT_COLOR_LABELS)).toBe('Orange: check this');
  expect(digitOfColor('orange')).toBe('7');
});
