import { describe, expect, it } from 'vitest';
import { completingAt, fieldsFor, knownValues, writeValue } from './complete.ts';

describe('completingAt', () => {
  it.each([
    ['sp|', { of: 'field', typed: 'sp' }],
    ['s|', null],
    ['mouse -saf|', { of: 'field', typed: 'saf' }],
    ['safety:|', { of: 'value', field: 'safety', typed: '' }],
    ['(safety:cav|) mouse', { of: 'value', field: 'safety', typed: 'cav' }],
    ['safety:caveat,adv|', { of: 'value', field: 'safety', typed: 'adv' }],
    ['tag:"germ li|', { of: 'value', field: 'tag', typed: 'germ li' }],
    ['"stem ce|', null],
    ['sp| mouse', { of: 'field', typed: 'sp' }],
    ['|', null],
  ])('knows what stands at %j', (marked, expected) => {
    const caret = marked.indexOf('|');
    const found = completingAt(marked.replace('|', ''), caret);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  it('offers fields and values by their beginning', () => {
    expect(fieldsFor('s').map(({ value }) => value)).toEqual([
      'status:',
      'species:',
      'safety:',
      'speaker:',
      'state:',
    ]);
    expect(knownValues('safety', 'n').map(({ value }) => value)).toEqual([
      'none-stated',
      'not-found',
      'not-looked',
    ]);
    expect([writeValue('germ line'), writeValue('caveat')]).toEqual(['"germ line"', 'caveat']);
  });
});
