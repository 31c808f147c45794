import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PdfOptions, PdfReading } from './pdf-reading.ts';
import { readPdf } from './read-pdf.ts';
import { encryptPdf, linesFrom, writePdf, type TestPage } from './test-document.ts';

const NEWTS = [
  'Twelve newts were kept in a pond behind the house for three months.',
  'All of them lived, and most of them gained weight over the summer.',
  'The water was changed once a week, and the food was weighed each day.',
];
const page = (texts: readonly string[]): TestPage => ({ lines: linesFrom(700, texts)! });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, options?: PdfOptions): Promise<PdfReading> {
  const outcome = await readPdf(bytes, options);
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.reading;
}

async function faultOf(bytes: Uint8Array, options?: PdfOptions): Promise<string> {
  const outcome = await readPdf(bytes, options);
  return outcome.ok ? 'none' : outcome.fault.code;
}

describe('a PDF', () => {
  it('is read page by page, with where each word stands', async () => {
    const { text, pages, condition } = await read(
      writePdf({ pages: [page(NEWTS), page(['A last line.'])] }),
    );
    expect(condition).toBe('text');
    expect(text).toContain(NEWTS.join(' '));
    expect(pages.map(({ number, width, height }) => [number, width, height])).toEqual([
      [1, 612, 792],
      [2, 612, 792],
    ]);
    const word = pages[0]!.words.find(({ start, end }) => text.slice(start, end) === 'newts')!;
    expect(word.x0).toBeGreaterThan(72);
    expect(word.y0).toBeLessThan(92);
    expect(word.y1).toBeGreaterThan(92);
  });

  it('has the page numbers that its pages print, or that it states', async () => {
    const printed = [214, 215, 216, 217].map((number) => ({
      lines: [...linesFrom(700, NEWTS)!, { x: 300, y: 30, size: 9, text: String(number) }],
    }));
    const labels = (reading: PdfReading) => reading.pages.map(({ label }) => label);
    expect(labels(await read(writePdf({ pages: printed })))).toEqual(['214', '215', '216', '217']);
    const stated = {
      pages: [page(NEWTS), page(NEWTS)],
      catalogue: '/PageLabels<</Nums[0<</S/r/St 4>>]>>',
    };
    expect(labels(await read(writePdf(stated)))).toEqual(['iv', 'v']);
    expect(labels(await read(writePdf({ pages: [page(NEWTS)] })))).toEqual([null]);
  });

  it('opens without its table, and with other bytes before and after it', async () => {
    const whole = writePdf({ pages: [page(NEWTS)] });
    const text = Buffer.from(whole).toString('latin1');
    const files = [
      text.slice(0, text.indexOf('xref')),
      `${'HTTP/1.1 200 OK\r\n'.repeat(100)}${text}`,
      `${text}${'\0'.repeat(3000)}`,
    ];
    for (const file of files) {
      expect((await read(Buffer.from(file, 'latin1'))).text).toContain(NEWTS[1]);
    }
  });

  it('names the pages that cannot be read', async () => {
    const pages = ['One newt lived here.', 'Two toads lived there.', 'Three frogs left.'].map(
      (line) => page([line]),
    );
    const file = Buffer.from(writePdf({ pages })).toString('latin1');
    const broken = file.replace('20 0 R', '98 0 R');
    const { text, warnings, pages: read3 } = await read(Buffer.from(broken, 'latin1'));
    expect(text).toMatch(/One newt[^]*Three frogs/);
    expect(read3.map(({ width, height }) => [width, height])).toEqual(
      Array.from({ length: 3 }, () => [612, 792]),
    );
    expect(warnings.join(' ')).toMatch(/Page 2 is broken/);
  });

  it('stops when it is told to', async () => {
    const cancel = new AbortController();
    cancel.abort(new Error('enough'));
    const reading = readPdf(writePdf({ pages: [page(NEWTS)] }), { signal: cancel.signal });
    await expect(reading).rejects.toThrow('enough');
  });

  it('with a picture of 100,000 pixels is read like any other', async () => {
    const picture =
      '<</Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB/Length 3>>\nstream\nabc\nendstream';
    const pages = [{ ...page(NEWTS), content: 'q 600 0 0 700 0 0 cm /Im1 Do Q' }];
    expect((await read(writePdf({ pages, objects: { 500: picture } }))).text).toContain(NEWTS[2]);
  });
});

describe('what is no PDF that can be read', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['a page of a site', '\n<!DOCTYPE html><html><title>Log in</title>', 'web_page'],
    ['another kind of file', 'PK\u0003\u0004 word/document.xml', 'not_pdf'],
    ['a signature alone', '%PDF-1.4\n', 'broken'],
    ['a file cut off in its head', '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>', 'broken'],
  ])('%s', async (_, file, code) => {
    const outcome = await readPdf(bytesOf(file));
    expect(outcome).toMatchObject({ ok: false, fault: { code } });
    expect(!outcome.ok && outcome.fault.message).toMatch(/^(?:is|has) .*\.$/);
  });

  it('any bytes, and any damage to a file, have an answer', async () => {
    const whole = writePdf({ pages: [page(NEWTS), page(NEWTS)], info: '/Title (Newts)' });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), fc.nat(20), async (changes, cut, rarely) => {
        const bytes = whole.slice(0, rarely === 0 ? cut : whole.length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const outcome = await readPdf(bytes);
        if (outcome.ok) {
          const { text, pages } = outcome.reading;
          const words = pages.flatMap((each) => each.words);
          expect(words.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
        } else expect(outcome.fault.message).not.toBe('');
      }),
      { numRuns: 25 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await readPdf(Buffer.concat([Buffer.from('%PDF-1.5\n'), bytes]))).ok).toBe(false);
      }),
      { numRuns: 10 },
    );
  });
});

describe('an encrypted PDF', () => {
  it('is read with its password only; one for the owner alone opens', async () => {
    const file = writePdf({ pages: [page(NEWTS)] });
    const locked = await encryptPdf(file, 'newt', 'toad');
    expect(await faultOf(locked)).toBe('password');
    expect(await faultOf(locked, { password: 'frog' })).toBe('wrong_password');
    for (const password of ['newt', 'toad']) {
      expect((await read(locked, { password })).text).toContain(NEWTS[0]);
    }
    expect((await read(await encryptPdf(file, '', 'toad'))).text).toContain(NEWTS[0]);
  });
});

describe('a PDF without words that can be used', () => {
  const shift = (text: string, by: number): string =>
    text.replace(/[a-z]/gi, (letter) => {
      const start = letter < 'a' ? 65 : 97;
      return String.fromCharCode(start + ((letter.charCodeAt(0) - start + by) % 26));
    });

  it('says that it is pictures', async () => {
    const { condition, text, pages, warnings } = await read(
      writePdf({ pages: [{ content: '0 0 612 792 re f' }] }),
    );
    expect({ condition, text, hasText: pages[0]!.hasText }).toEqual({
      condition: 'no_text',
      text: '',
      hasText: false,
    });
    expect(warnings.join(' ')).toMatch(/pictures of pages and no text/);
  });

  it.each([1, 3, 13, 25])('says that its letters are shifted by %i', async (by) => {
    const { condition, text, metadata, warnings } = await read(
      writePdf({ pages: [page(NEWTS.map((line) => shift(line, by)))] }),
    );
    expect({ condition, text }).toEqual({ condition: 'garbled', text: '' });
    expect(metadata.title).toBeUndefined();
    expect(warnings.join(' ')).toMatch(/letters behind the pages/);
  });

  it('has its letters taken all the same when they are asked for', async () => {
    const lines = NEWTS.map((line) => shift(line, 3));
    const { condition, isTextTaken, text, warnings } = await read(
      writePdf({ pages: [page(lines)] }),
      { takesGarbled: true },
    );
    expect({ condition, isTextTaken }).toEqual({ condition: 'garbled', isTextTaken: true });
    expect(text).toContain(lines[0]);
    expect(warnings.join(' ')).toMatch(/asked for/);
  });

  it('does not warn of a page of formulas or tables', async () => {
    const formulas = Array.from(
      { length: 40 },
      (_, at) => `x${String(at)} = (xx + 2) * 10 - xx / 4;`,
    );
    const { warnings } = await read(
      writePdf({ pages: [page([...NEWTS, ...NEWTS, ...NEWTS, ...NEWTS]), page(formulas)] }),
    );
    expect(warnings).toEqual([]);
  });

  it('says of a scan that was misread that it was, and takes its text', async () => {
    const misread = NEWTS.map((line) => line.replace(/e/g, 'c').replace(/(?<=\w)o(?=\w)/g, '0'));
    const lines = [...misread, ...misread].map((line) => `(${line}) Tj T*`).join('\n');
    const content = `BT 3 Tr /F2 9 Tf 11 TL 72 700 Td\n${lines}\nET`;
    const { condition, isTextTaken, warnings } = await read(writePdf({ pages: [{ content }] }));
    expect({ condition, isTextTaken }).toEqual({ condition: 'poor_ocr', isTextTaken: true });
    expect(warnings.join(' ')).toMatch(/misread many words/);
  });

  it.each([
    [
      'German',
      'Zwölf Molche lebten drei Monate lang in einem Teich hinter dem Haus, und alle überlebten den Sommer; das Wasser wurde jede Woche gewechselt und das Futter täglich gewogen.',
    ],
    [
      'Finnish',
      'Kaksitoista vesiliskoa pidettiin kolme kuukautta talon takana olevassa lammessa, ja kaikki selvisivät kesästä hengissä; vesi vaihdettiin kerran viikossa ja ruoka punnittiin päivittäin.',
    ],
    [
      'Turkish',
      'On iki semender evin arkasindaki golette uc ay boyunca tutuldu ve hepsi yaz boyunca hayatta kaldi; su haftada bir degistirildi ve yem her gun tartildi.',
    ],
    [
      'Indonesian',
      'Dua belas kadal air dipelihara di kolam belakang rumah selama tiga bulan, dan semuanya bertahan hidup sepanjang musim panas; air diganti seminggu sekali dan makanan ditimbang setiap hari.',
    ],
    [
      'Latin',
      'Duodecim salamandrae per tres menses in piscina post domum habitaverunt et omnes aestatem superaverunt; aqua semel in hebdomade mutata est et cibus cotidie ponderatus est.',
    ],
  ])('does not take %s for garbled', async (_, text) => {
    const lines = text.match(/.{1,60}(?:\s|$)/g)!;
    expect((await read(writePdf({ pages: [page(lines)] }))).condition).toBe('text');
  });
});
