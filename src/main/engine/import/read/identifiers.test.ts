import { describe, expect, it } from 'vitest';
import { findDoi, webAddress } from './identifiers.ts';

describe('findDoi', () => {
  it.each([
    ['doi:10.1000/xyz.', '10.1000/xyz'],
    ['https://doi.org/10.1000/S0-1(99)2', '10.1000/S0-1(99)2'],
    ['(see 10.1000/xyz)', '10.1000/xyz'],
    ['10.1000.10/a;b,', '10.1000.10/a;b'],
    ['10.1000/', null],
    ['version 10.10/2', null],
    [`10.1000/x${')'.repeat(1_000_000)}`, '10.1000/x'],
    ['', null],
  ])('finds what is in %j', (text, doi) => {
    expect(findDoi(text)).toBe(doi);
  });
});

describe('webAddress', () => {
  it.each([
    [' https://a.example/b ', 'https://a.example/b'],
    ['HTTP://A.example', 'http://a.example/'],
    ['javascript:alert(1)', null],
    ['file:///etc/hosts', null],
    ['a.example/b', null],
    ['', null],
  ])('accepts of %j', (text, address) => {
    expect(webAddress(text)).toBe(address);
  });
});
