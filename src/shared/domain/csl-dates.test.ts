import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatIssued, issuedYear, parseDateInput } from './csl-dates.ts';

describe('parseDateInput', () => {
  it.each([
    ['2015', [[2015]]],
    [' 2015-11 ', [[2015, 11]]],
    ['2015-11-02', [[2015, 11, 2]]],
    ['2015/11/2', [[2015, 11, 2]]],
    ['20151102', [[2015, 11, 2]]],
    ['2015-11-02T23:30:00-08:00', [[2015, 11, 2]]],
    ['2015-11-02 10:00', [[2015, 11, 2]]],
    ['2 Nov 2015', [[2015, 11, 2]]],
    [
      '2014 Aug 7-14',
      [
        [2014, 8, 7],
        [2014, 8, 14],
      ],
    ],
    [
      '1998 Dec-1999 Jan',
      [
        [1998, 12],
        [1999, 1],
      ],
    ],
    ['2nd of November 2015', [[2015, 11, 2]]],
    ['02-Nov-2015', [[2015, 11, 2]]],
    ['Nov. 2015', [[2015, 11]]],
    ['NOVEMBER, 2015', [[2015, 11]]],
    ['November 2, 2015', [[2015, 11, 2]]],
    ['Sept 3rd 2018', [[2018, 9, 3]]],
    ['2015 Nov 2', [[2015, 11, 2]]],
    ['Mon, 02 Nov 2015 10:00:00 GMT', [[2015, 11, 2]]],
    ['Monday 2 November 2015, 10:15', [[2015, 11, 2]]],
    ['2.11.2015', [[2015, 11, 2]]],
    ['13/11/2015', [[2015, 11, 13]]],
    ['11/13/2015', [[2015, 11, 13]]],
    ['11/11/2015', [[2015, 11, 11]]],
    ['2015年11月2日', [[2015, 11, 2]]],
    ['29 Feb 2016', [[2016, 2, 29]]],
    ['29 Feb 2000', [[2000, 2, 29]]],
    ['44 BC', [[-44]]],
    ['2019/05/00', [[2019, 5]]],
    ['2019-00-00', [[2019]]],
    ['05/2019', [[2019, 5]]],
    ['2. Mai 2019', [[2019, 5, 2]]],
    ['12 mars 2018', [[2018, 3, 12]]],
    ['1er août 2018', [[2018, 8, 1]]],
    ['2 de mayo de 2019', [[2019, 5, 2]]],
    ['Dienstag, 3. Dezember 2019', [[2019, 12, 3]]],
    ['2019 Dez 3', [[2019, 12, 3]]],
    [
      'May-June 2019',
      [
        [2019, 5],
        [2019, 6],
      ],
    ],
    [
      '2019 Jan-Feb',
      [
        [2019, 1],
        [2019, 2],
      ],
    ],
    [
      '3–5 May 2019',
      [
        [2019, 5, 3],
        [2019, 5, 5],
      ],
    ],
    [
      'May 3-5, 2019',
      [
        [2019, 5, 3],
        [2019, 5, 5],
      ],
    ],
    ['2014–2015', [[2014], [2015]]],
    ['2014-2015', [[2014], [2015]]],
    [
      '2 Nov 2015 – 4 Dec 2015',
      [
        [2015, 11, 2],
        [2015, 12, 4],
      ],
    ],
    [
      '2015-11-02/2015-11-04',
      [
        [2015, 11, 2],
        [2015, 11, 4],
      ],
    ],
  ])('reads %s', (text, parts) => {
    expect(parseDateInput(text)).toEqual({ 'date-parts': parts });
  });

  it('reads seasons and approximate years', () => {
    expect(parseDateInput('Fall 2015')).toEqual({ 'date-parts': [[2015]], season: 3 });
    expect(parseDateInput('2015 Spring')).toEqual({ 'date-parts': [[2015]], season: 1 });
    expect(parseDateInput('Winter 2018-2019')).toEqual({
      'date-parts': [[2018], [2019]],
      season: 4,
    });
    expect(parseDateInput('c. 1890')).toEqual({ 'date-parts': [[1890]], circa: true });
  });

  it.each([
    '',
    '   ',
    'soon',
    'in press',
    'online ahead of print',
    '13/2019',
    'June-May 2019',
    '5-3 May 2019',
    'Winter 2019-2018',
    '15',
    '02/11/2015',
    '2015-13',
    '30 Feb 2015',
    '29 Feb 2015',
    '29 Feb 1900',
    '0 Nov 2015',
    'Novem 2015',
    'Mar',
    '2016–2015',
    '2015-11-02 and later',
    '0000',
    'c. ',
  ])('does not guess at %j', (text) => {
    expect(parseDateInput(text)).toBeNull();
  });

  it('reads back every date that it has written', () => {
    const day = fc
      .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
      .map((date) => [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
    const parts = fc.tuple(day, fc.integer({ min: 1, max: 3 })).map(([all, n]) => all.slice(0, n));
    fc.assert(
      fc.property(parts, fc.boolean(), (one, circa) => {
        const date = { 'date-parts': [one], ...(circa && { circa }) };
        expect(parseDateInput(formatDate(date))).toEqual(date);
      }),
    );
  });

  it('answers any text with a date or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const date = parseDateInput(text);
        expect(date && parseDateInput(formatDate(date))).toEqual(date);
      }),
    );
  });
});

describe('formatIssued', () => {
  it.each([
    [{ 'date-parts': [[2015, 11, 2]] }, '2 Nov 2015'],
    [{ 'date-parts': [['2015', '11']] }, 'Nov 2015'],
    [{ 'date-parts': [[2015], [2016, 2]] }, '2015–Feb 2016'],
    [{ 'date-parts': [[2015]], season: 1 }, 'spring 2015'],
    [{ 'date-parts': [[2015]], season: 'Michaelmas' }, 'Michaelmas 2015'],
    [{ 'date-parts': [[1890]], circa: 'true' }, 'c. 1890'],
    [{ 'date-parts': [[2015, 31]] }, '2015'],
    [{ 'date-parts': [['in press']], literal: 'in press' }, 'in press'],
    [{ raw: '2015-11' }, '2015-11'],
    [undefined, ''],
  ])('writes %j', (issued, written) => {
    expect(formatIssued(issued ? { issued } : {})).toBe(written);
  });
});

describe('issuedYear', () => {
  it.each([
    [{ 'date-parts': [['2015', 11]] }, 2015],
    [{ raw: '2 Nov 2015' }, 2015],
    [{ literal: 'first printed 1926, perhaps' }, 1926],
    [{ literal: 'between 1926 and 1931' }, null],
    [{ literal: 'undated' }, null],
    [undefined, null],
  ])('finds the year of %j', (issued, year) => {
    expect(issuedYear(issued ? { issued } : {})).toBe(year);
  });
});
