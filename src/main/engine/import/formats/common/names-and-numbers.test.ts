import { describe, expect, it } from 'vitest';
import { anyName } from './any-name.ts';
import { EntryDraft } from './entry-draft.ts';
import { addSerialNumbers, doiOf } from './identifiers.ts';
import { fullPages, pageRange } from './page-range.ts';
import { invertedName, personName } from './person-name.ts';
import { readDate } from './read-date.ts';

describe('names', () => {
  it.each([
    ['Okafor, Ada', { family: 'Okafor', given: 'Ada' }],
    ['Okafor,Ada', { family: 'Okafor', given: 'Ada' }],
    ['King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Smith, III', { family: 'Smith', given: 'III' }],
    ['de la Roche, Gaël', { 'non-dropping-particle': 'de la', family: 'Roche', given: 'Gaël' }],
    ['La Fontaine, Jean de', { family: 'La Fontaine', given: 'Jean de' }],
    ['Health Group,', { literal: 'Health Group' }],
    ['  ', null],
  ])('inverted %j', (written, name) => {
    expect(invertedName(written)).toEqual(name);
  });

  it('keeps a family name in quotes together, and reads a generation behind the given names', () => {
    expect(personName('"van Gogh"', 'Vincent')).toEqual({ family: 'van Gogh', given: 'Vincent' });
    expect(personName('Gooding', 'Cuba, Jr.')).toEqual({
      family: 'Gooding',
      given: 'Cuba',
      suffix: 'Jr.',
    });
    expect(personName('', 'Plato')).toEqual({ literal: 'Plato' });
    expect(personName(' ', '')).toBeNull();
  });

  it('does not take a text of any length apart', () => {
    const text = `A${' a'.repeat(100_000)}, b`;
    expect(anyName(text)).toEqual({ literal: text });
  });
});

describe('dates', () => {
  it.each([
    ['[2007]', { 'date-parts': [[2007]] }],
    ['2007?', { 'date-parts': [[2007]], circa: true }],
    ['1993-00-00', { 'date-parts': [[1993]] }],
    ['0000-00-00', null],
    ['', null],
    ['in press', { literal: 'in press' }],
  ])('%j', (written, date) => {
    expect(readDate(written)).toEqual(date);
  });
});

describe('pages', () => {
  it.each([
    ['1', '9', '1-9'],
    ['1-9', '9', '1-9'],
    ['1', '1-9', '1-9'],
    ['e12', '', 'e12'],
    ['5', '5', '5'],
    ['', '9', '9'],
  ])('from %j to %j', (first, last, range) => {
    expect(pageRange(first, last)).toBe(range);
  });

  it.each([
    ['6913-7', '6913-6917'],
    ['101-109', '101-109'],
    ['S1-4', 'S1-4'],
    ['1-4, 9', '1-4, 9'],
  ])('%j in full', (pages, full) => {
    expect(fullPages(pages)).toBe(full);
  });
});

describe('identifiers', () => {
  it.each([
    ['10.5555/a.1', '10.5555/a.1'],
    ['doi: 10.5555/a.1.', '10.5555/a.1'],
    ['https://doi.org/10.5555/a(1)', '10.5555/a(1)'],
    ['none', ''],
  ])('the DOI in %j', (text, doi) => {
    expect(doiOf(text)).toBe(doi);
  });

  it('are told by their shape', () => {
    const draft = new EntryDraft();
    addSerialNumbers(draft, '1932-8494 (Print) 978-0-00-000000-2 0-86571-342-1', 'number');
    addSerialNumbers(draft, '1932-8494', 'number');
    addSerialNumbers(draft, 'TR-7/B', 'number');
    expect(draft.entry(null).csl).toEqual({
      type: 'document',
      ISSN: '1932-8494',
      ISBN: '978-0-00-000000-2, 0-86571-342-1',
      number: 'TR-7/B',
    });
  });
});
