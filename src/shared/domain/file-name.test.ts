import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShownByPrograms, mediaTypeOf } from './file-kinds.ts';
import { endingOf, safeFileName } from './file-name.ts';

describe('a name from outside', () => {
  test.each([
    ['Smith 2019.pdf', 'Smith 2019.pdf'],
    ['Étude — sœurs.pdf', 'Étude — sœurs.pdf'],
    ['研究.pdf', '研究.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\paper.pdf', 'paper.pdf'],
    ['folder/', 'folder'],
    ['a:b*c?"<d>|e.pdf', 'a b c d e.pdf'],
    ['line\nbreak\t\u0000.pdf', 'line break.pdf'],
    // Shown as “invoiceexe.pdf”, but a program.
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['.hidden.pdf', 'hidden.pdf'],
    ['ends with a dot. . ', 'ends with a dot'],
    ['CON.txt', '_CON.txt'],
    ['com1', '_com1'],
    ['console.txt', 'console.txt'],
    ['', 'file'],
    ['...', 'file'],
    ['/', 'file'],
    ['half \uD800.pdf', 'half.pdf'],
  ])('%j becomes %j', (outside, name) => {
    expect(safeFileName(outside)).toBe(name);
  });

  test('of 300 characters keeps its beginning and its ending', () => {
    for (const letter of ['a', 'é', '研', '🐭']) {
      const name = safeFileName(`${letter.repeat(300)}.pdf`);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
      expect(name).toMatch(/\.pdf$/);
      expect(name.startsWith(letter.repeat(30))).toBe(true);
    }
  });

  test('is made one that every system takes, once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (outside) => {
        const name = safeFileName(outside);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$/u);
        expect(name).not.toBe('');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });
});

describe('the ending of a name', () => {
  test.each([
    ['a.PDF', 'pdf'],
    ['a.tar.gz', 'gz'],
    ['a', ''],
    ['.bashrc', ''],
    ['Mr. Smith', ''],
    ['a.', ''],
    ['a.sixteen-letters0', 'sixteen-letters0'],
    ['a.seventeenletters0', ''],
    ['1. The whole of a long sentence', ''],
  ])('of %j is %j', (name, ending) => {
    expect(endingOf(name)).toBe(ending);
  });

  test('says what kind of file it is', () => {
    expect(mediaTypeOf('a.PDF')).toBe('application/pdf');
    expect(mediaTypeOf('a.constructor')).toBe('');
    expect(mediaTypeOf('a')).toBe('');
  });

  test.each([
    'a.exe',
    'a.pdf.exe',
    'a.PDF.lnk',
    'a.desktop',
    'a.sh',
    'a.docm',
    'a.jar',
    'a',
    'a.__proto__',
  ])('of %j is none that is opened', (name) => {
    expect(isShownByPrograms(name)).toBe(false);
  });

  test.each(['a.pdf', 'a.exe.pdf', 'a.DOCX', 'a.html', 'a.csv'])('of %j is opened', (name) => {
    expect(isShownByPrograms(name)).toBe(true);
  });
});
