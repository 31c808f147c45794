import { describe, expect, it } from 'vitest';
import { catalogueTitle } from './journal-title.ts';
import { fullPages } from './page-range.ts';

describe('titles of journals in a catalogue', () => {
  it('get the capitals of a name', () => {
    for (const [written, title] of [
      [
        'Journal of clinical oncology : official journal',
        'Journal of Clinical Oncology: Official Journal',
      ],
      ['eLife', 'eLife'],
      ['Revista médica de Chile', 'Revista Médica de Chile'],
      ['The Lancet. Oncology', 'The Lancet. Oncology'],
      ['mBio', 'mBio'],
      ['Sex- and age-related research', 'Sex- and Age-Related Research'],
      ['Cell (1974)', 'Cell (1974)'],
    ]) {
      expect(catalogueTitle(written!)).toEqual({ title, place: null });
    }
  });

  it('stand without the place that tells them from others', () => {
    expect(catalogueTitle('Arthritis & rheumatology (Hoboken, N.J.)')).toEqual({
      title: 'Arthritis & Rheumatology',
      place: 'Hoboken, N.J.',
    });
  });
});

describe('pages', () => {
  it('have their second number in full', () => {
    for (const [written, full] of [
      ['205-7', '205-207'],
      ['1099-105', '1099-1105'],
      ['e12-4', 'e12-e14'],
      ['S12-S19', 'S12-S19'],
      ['110-2; discussion 113', '110-112; discussion 113'],
      ['99-101', '99-101'],
      ['1-2-3', '1-2-3'],
      ['e1000359', 'e1000359'],
      ['xii-xv', 'xii-xv'],
    ]) {
      expect(fullPages(written!)).toBe(full);
    }
  });
});
