import { expect, test } from 'vitest';
import { fieldsForType, labelOf, typeAsOutlet, typeLabel } from './csl-fields.ts';

test('a type has a name, which is no outlet of a document', () => {
  expect(typeLabel('thesis')).toBe('Thesis');
  expect(typeAsOutlet('thesis')).toBe('Thesis');
  expect(typeAsOutlet('document')).toBe('');
});

test('the form of a type begins with the title and ends with the note, with labels of its own', () => {
  const fields = fieldsForType('thesis');
  expect(fields.slice(0, 3)).toEqual([
    { field: 'title', label: 'Title', kind: 'text' },
    { field: 'author', label: 'Authors', kind: 'names' },
    { field: 'genre', label: 'Degree', kind: 'line' },
  ]);
  expect(fields.at(-1)).toMatchObject({ field: 'note', kind: 'text' });
});

test('a field has its place in the form; what the form has not comes last', () => {
  const last = fieldsForType('thesis').length;
  expect(labelOf('type', 'thesis')).toEqual({ label: 'Type', at: -1 });
  expect(labelOf('title', 'thesis')).toEqual({ label: 'Title', at: 0 });
  expect(labelOf('publisher', 'thesis')).toEqual({ label: 'University', at: 3 });
  expect(labelOf('director', 'thesis')).toEqual({ label: 'Directors', at: last });
  expect(labelOf('of-another-program', 'thesis')).toEqual({
    label: 'of another program',
    at: last,
  });
});
