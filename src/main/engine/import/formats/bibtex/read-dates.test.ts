import { describe, expect, it } from 'vitest';
import { readDate, readYear } from './read-dates.ts';

describe('readDate', () => {
  it.each([
    ['2012-12-13', { 'date-parts': [[2012, 12, 13]] }],
    [
      '1999-10-14/2010-01',
      {
        'date-parts': [
          [1999, 10, 14],
          [2010, 1],
        ],
      },
    ],
    ['1990/..', { 'date-parts': [[1990]] }],
    ['/1990', { 'date-parts': [[1990]] }],
    ['2001-21', { 'date-parts': [[2001]], season: 1 }],
    ['-0044-03-15', { 'date-parts': [[-44, 3, 15]] }],
    ['2004-06-XX', { 'date-parts': [[2004, 6]] }],
    ['1723~', { 'date-parts': [[1723]], circa: true }],
    ['2016-05-03T12:30:00Z', { 'date-parts': [[2016, 5, 3]] }],
    ['29 November 2011', { 'date-parts': [[2011, 11, 29]] }],
    ['13th century', { literal: '13th century' }],
  ])('reads %s', (written, date) => {
    expect(readDate(written)).toEqual(date);
  });
});

describe('readYear', () => {
  it.each([
    ['1999', 'aug', '', { 'date-parts': [[1999, 8]] }],
    ['1999', '08', '18', { 'date-parts': [[1999, 8, 18]] }],
    ['1999', '10 jan', '', { 'date-parts': [[1999, 1, 10]] }],
    ['1999', 'OCT 1', '', { 'date-parts': [[1999, 10, 1]] }],
    [
      '1999',
      'jul/aug',
      '',
      {
        'date-parts': [
          [1999, 7],
          [1999, 8],
        ],
      },
    ],
    [
      '1999',
      'June 12--14',
      '',
      {
        'date-parts': [
          [1999, 6, 12],
          [1999, 6, 14],
        ],
      },
    ],
    ['1999', 'Spring', '', { 'date-parts': [[1999]], season: 1 }],
    ['June 1980', '', '', { 'date-parts': [[1980, 6]] }],
    ['1999--2000', '', '', { 'date-parts': [[1999], [2000]] }],
    ['c. 1890', '', '', { 'date-parts': [[1890]], circa: true }],
    ['1999a', '', '', { 'date-parts': [[1999]] }],
    ['in press', 'aug', '', { literal: 'in press' }],
  ])('reads %j with %j and %j', (year, month, day, date) => {
    expect(readYear(year, month, day)).toEqual(date);
  });

  it('reads nothing where nothing is', () => {
    expect([readDate(''), readYear('', 'aug', '')]).toEqual([null, null]);
  });
});
