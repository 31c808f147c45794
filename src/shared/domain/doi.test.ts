import { describe, expect, it } from 'vitest';
import { findDoi } from './doi.ts';

describe('findDoi', () => {
  it.each([
    ['doi:10.1000/xyz.', '10.1000/xyz'],
    ['https://doi.org/10.1000/S0-1(99)2', '10.1000/S0-1(99)2'],
    ['(see 10.1000/xyz)', '10.1000/xyz'],
    ['10.1000.10/a;b,', '10.1000.10/a;b'],
    [
      'doi:10.1000/(SICI)1000-2000(19990101)17:15<16::AID-X9>3.0.CO;2-2.',
      '10.1000/(SICI)1000-2000(19990101)17:15<16::AID-X9>3.0.CO;2-2',
    ],
    ['10.1000/(SICI)1&lt;2::AID&gt;3.0', '10.1000/(SICI)1<2::AID>3.0'],
    ['<https://doi.org/10.1000/xyz>, and more', '10.1000/xyz'],
    ['https://doi.org/10.1000/s1%282%29', '10.1000/s1(2)'],
    ['https://doi.org/10.1000/xyz?utm_source=feed&utm_medium=rss', '10.1000/xyz'],
    ['https://doi.org/10.1000/xyz#section-2', '10.1000/xyz'],
    ['https://press.example/doi/full/10.1000/xyz/full', '10.1000/xyz'],
    ['https://press.example/articles/10.1000/xyz.pdf', '10.1000/xyz'],
    ['https://doi.org/10.1000/full/pdf', '10.1000/full/pdf'],
    ['“10.1000/xyz”', '10.1000/xyz'],
    ['(“10.1000/xyz(3)”).', '10.1000/xyz(3)'],
    ['10.1000/', null],
    ['version 10.10/2', null],
    [`10.1000/x${')'.repeat(1_000_000)}`, '10.1000/x'],
    ['', null],
  ])('finds what is in a text (%#)', (text, doi) => {
    expect(findDoi(text)).toBe(doi);
  });
});
