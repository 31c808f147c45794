import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { noteText } from './note-text.ts';
import { plainDate, readMoment } from './zotero-date.ts';

describe('the text of a note', () => {
  it.each([
    ['<div class="zotero-note znv1"></div>', ''],
    ['<p>One<br />two</p>\n<p>three</p>', 'One\ntwo\n\nthree'],
    ['<h1>Head</h1><ul>\n<li>\na &lt; b\n</li>\n<li>c</li></ul>', 'Head\n\na < b\nc'],
    ['<pre>raw &lt;b&gt;\n  code</pre>', 'raw <b>\n  code'],
    ['<p>n < 100, a <b>bold</b></p>', 'n < 100, a bold'],
    ['<p><img alt="a > b" data-attachment-key="A"><span title=\'>\'>kept</span></p>', 'kept'],
    ['<style>p {}</style><p>seen</p><!-- not --><script>x</script>', 'seen'],
    ['<table><tr><td><p>dose</p></td><td><p>10&nbsp;h</p></td></tr></table>', 'dose\n\n10\u00a0h'],
    ['x < y', 'x < y'],
    ['a <!-- never closed', 'a <!-- never closed'],
  ])('of %s', (html, text) => {
    expect(noteText(html)).toBe(text);
  });

  test('keeps plain words, and ends on any HTML', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<',
      '<!--',
      '-->',
      '<script>',
      '<b a="',
      '"',
      '>',
      '&lt',
      '</',
      '<pre',
      'w',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        expect(typeof noteText(pieces.join(''))).toBe('string');
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
        const html = words.map((word) => `<p>${word}</p>`).join('');
        expect(noteText(html)).toBe(words.join('\n\n'));
      }),
    );
  });

  test('takes time that grows with its length alone', () => {
    for (const part of ['<script>', '<!--', '<a ', '<', '<b x="'])
      expect(noteText(part.repeat(50_000)).length).toBeLessThanOrEqual(part.length * 50_000);
  });
});

test.each([
  ['2018-05-00 May 2018', '2018-05'],
  ['2020-11-17 17 Nov 2020', '2020-11-17'],
  ['2012-00-00 c2012', '2012'],
  ['0000-00-00 in press', 'in press'],
  ['0000-00-00', ''],
  ['forthcoming', 'forthcoming'],
])('the date %s is %s', (stored, date) => {
  expect(plainDate(stored)).toBe(date);
});

test('moments are read as UTC, and nothing else is one', () => {
  expect(readMoment('2024-02-01 10:11:12')).toBe(Date.UTC(2024, 1, 1, 10, 11, 12));
  expect([readMoment(null), readMoment(''), readMoment('2024-99-01 10:11:12')]).toEqual([
    null,
    null,
    null,
  ]);
});
