import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const RUSSIAN = 'Мыши получали корм в течение двенадцати недель, и все они выжили.';
const JAPANESE = '十二匹のマウスを三か月のあいだ観察した。\n全部が元気だった。';
const GERMAN = 'Zwölf Mäuse wurden drei Monate lang gefüttert; alle überlebten.';

const bytes = (...parts: (number[] | Buffer)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

describe('decodeText', () => {
  it.each([
    ['utf-8', RUSSIAN],
    ['shift_jis', JAPANESE],
    ['shift_jis', '元気だった。'],
    ['euc-jp', JAPANESE],
    ['koi8-r', RUSSIAN],
    ['windows-1251', RUSSIAN],
    ['windows-1252', GERMAN],
    ['windows-1252', 'The mice “lived” — all of them, at €5 each.'],
    ['windows-1252', '£5'],
    ['windows-1250', 'Myši žily déle; příčinu neznáme.'],
    ['windows-1254', 'Fareler on iki hafta boyunca beslendi ve çoğu yaşadı.'],
    ['euc-kr', '열두 마리의 쥐를 석 달 동안 보았다.'],
    ['big5', '十二隻小鼠在三個月後仍然健康。'],
    ['utf-16le', 'Twelve mice lived.'],
    ['utf-16be', 'Twelve mice lived.'],
    ['utf-16le', JAPANESE],
    ['utf-16be', JAPANESE],
    ['utf-16le', RUSSIAN],
    ['utf-16be', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['ibm866', 'ОПЫТ НА МЫШАХ\nВ опыте было 24 мыши; результаты оказались неожиданными.'],
    ['windows-1251', 'ОПЫТ НА МЫШАХ\nВ опыте было 24 мыши; результаты оказались неожиданными.'],
    ['x-mac-cyrillic', RUSSIAN],
    ['koi8-u', 'Миші отримували корм протягом тижнів, і всі вони вижили; її вага зросла.'],
    ['windows-874', 'หนูสิบสองตัวได้รับอาหารเป็นเวลาสามเดือน และทุกตัวรอดชีวิต'],
    ['iso-8859-7', 'Οι ποντικοί τρέφονταν επί δώδεκα εβδομάδες και όλοι επέζησαν.'],
    ['iso-8859-8', 'העכברים קיבלו מזון במשך שנים עשר שבועות'],
    ['macintosh', GERMAN],
    ['macintosh', 'L’étude a été menée près de Genève ; les souris étaient âgées.'],
    ['macintosh', 'El niño comió más jamón que su compañero español.'],
    ['macintosh', 'The mice “lived” — all of them, don’t ask.'],
    ['cp850', GERMAN],
    ['cp850', 'La città è così bella perché è già più fredda.'],
    ['windows-1252', 'La città è così bella perché è già più fredda.'],
    ['windows-1252', 'The dose–response of time–courses was flat…'],
    ['windows-1252', 'A dose of 5\u00a0mg by A.\u00a0Okafor'],
  ])('reads %s without a mark: %s', (encoding, text) => {
    const written = iconv.encode(text, encoding.replace('x-mac-', 'mac'));
    expect(decodeText(written)).toEqual({ text, encoding, replaced: 0 });
  });

  it('reads ISO-2022-JP, which is all ASCII bytes', () => {
    const jis = bytes([0x1b, 0x24, 0x42, 0x35, 0x24, 0x1b, 0x28, 0x42]);
    expect(decodeText(jis)).toEqual({ text: '気', encoding: 'iso-2022-jp', replaced: 0 });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'gb18030'])(
    'obeys the byte order mark of %s and takes it off',
    (encoding) => {
      const marked = iconv.encode(`\ufeff${JAPANESE} 👩🏽‍🔬`, encoding);
      expect(decodeText(marked)).toEqual({ text: `${JAPANESE} 👩🏽‍🔬`, encoding, replaced: 0 });
    },
  );

  it('reads UTF-8 with some damage as UTF-8 and counts the damage, not the written U+FFFD', () => {
    const damaged = bytes(Buffer.from(`${RUSSIAN} \ufffd `), [0xc3], Buffer.from(' end'));
    const decoded = decodeText(damaged);
    expect(decoded).toEqual({
      text: `${RUSSIAN} \ufffd \ufffd end`,
      encoding: 'utf-8',
      replaced: 1,
    });
    expect(decodeText(Buffer.from('a \ufffd b'))?.replaced).toBe(0);
  });

  it('reads Vietnamese of windows-1258, whose tones stand by themselves', () => {
    const text = 'Mười hai con chuột được cho ăn trong ba tháng và tất cả đều sống sót.';
    const apart = text
      .normalize('NFD')
      .replaceAll(
        /([aeou])(\u0323?)([\u0302\u0306\u031b])(\u0323?)/gi,
        (_, letter: string, below: string, mark: string, behind: string) =>
          (letter + mark).normalize('NFC') + below + behind,
      );
    const decoded = decodeText(iconv.encode(apart, 'windows-1258'));
    expect([decoded?.encoding, decoded?.text.normalize('NFC')]).toEqual(['windows-1258', text]);
  });

  it.each(['It’s a “test”', 'naïve', 'the patient’s age'])(
    'reads %j as UTF-8 in spite of one bad byte, whatever a page declares',
    (text) => {
      const damaged = bytes(Buffer.from(text), [0xe9], Buffer.from(' end'));
      expect(decodeText(damaged)).toEqual({
        text: `${text}\ufffd end`,
        encoding: 'utf-8',
        replaced: 1,
      });
      const page = bytes(Buffer.from('<meta charset="windows-1252">'), damaged);
      expect(decodeText(page, { html: true })?.text).toContain(text);
    },
  );

  it.each([
    ['<meta charset="koi8-r">', 'koi8-r', RUSSIAN],
    ["<META http-equiv=Content-Type content='text/html; charset=Shift_JIS'>", 'shift_jis', '気'],
    ['<?xml version="1.0" encoding="ISO-8859-1"?>', 'windows-1252', 'é'],
    ['<meta charset=latin2>', 'iso-8859-2', 'š'],
  ])('obeys %s in HTML', (declaration, encoding, text) => {
    const page = iconv.encode(`${declaration}<p>${text}`, encoding);
    expect(decodeText(page, { html: true })).toMatchObject({
      text: `${declaration}<p>${text}`,
      encoding,
    });
  });

  it('trusts valid UTF-8 more than a declaration that saving left behind', () => {
    const page = Buffer.from('<meta charset="iso-8859-1"><p>naïve</p>');
    expect(decodeText(page, { html: true })?.text).toContain('naïve');
  });

  it('goes by the bytes where HTML declares an encoding that does not exist', () => {
    const page = iconv.encode(`<meta charset="best"><p>${GERMAN}`, 'windows-1252');
    expect(decodeText(page, { html: true })?.encoding).toBe('windows-1252');
  });

  it('finds the first telling byte far into a file', () => {
    const text = `${'Plain words. '.repeat(20_000)}${GERMAN}`;
    expect(decodeText(iconv.encode(text, 'windows-1252'))?.text).toBe(text);
  });

  it('reads nothing as nothing', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', replaced: 0 });
  });

  it.each([
    [
      'NULs',
      bytes(Buffer.from('some words'), Array<number>(50).fill(0), Buffer.from('more words')),
    ],
    ['every byte there is', bytes(Array.from({ length: 4096 }, (_, i) => (i * 89) % 256))],
    ['control characters', bytes(Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 1 : 65)))],
  ])('knows %s for no text', (_, binary) => {
    expect(decodeText(binary)).toBeNull();
  });

  it('reads a short text in which some control characters are left', () => {
    const text = '@misc{k, title = {A\u0000 title\u0007 with\u001f control\u000b characters}}';
    expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', replaced: 0 });
  });

  it('forgives one stray NUL in a long text', () => {
    const text = `${GERMAN.repeat(10)}\0${GERMAN.repeat(10)}`;
    expect(decodeText(Buffer.from(text))?.text).toBe(text);
  });

  it('answers any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (any, html) => {
        const decoded = decodeText(any, { html });
        expect(decoded?.replaced ?? 0).toBeLessThanOrEqual(decoded?.text.length ?? 0);
      }),
    );
  });

  it('gives UTF-8 back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/\p{Cc}|\ufeff/u.test(text));
        expect(decodeText(Buffer.from(text))?.text).toBe(text);
      }),
    );
  });
});
