import { describe, expect, it } from 'vitest';
import { webAddress } from './web-address.ts';

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
