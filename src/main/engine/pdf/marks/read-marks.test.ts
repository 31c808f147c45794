import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../read-pdf.ts';
import type { PdfMark } from '../pdf-reading.ts';
import { writePdf, type TestPage } from '../test-document.ts';
import { nearestColor } from './nearest-color.ts';
import { readPdfDate } from './pdf-date.ts';

/** Two columns; the baselines of their lines are 20 points apart. */
const LINES = [
  { x: 72, y: 700, size: 12, text: 'Twelve newts were kept in a' },
  { x: 72, y: 680, size: 12, text: 'pond, and all of them lived.' },
  { x: 330, y: 700, size: 12, text: 'The water was changed once' },
  { x: 330, y: 680, size: 12, text: 'a week by the two keepers.' },
];
type Box = readonly [left: number, bottom: number, right: number, top: number];
const TOP_LEFT: Box = [72, 696, 240, 712];
const BELOW: Box = [72, 676, 103, 692];

/** The corners of a box in the orders that programs write them in. */
const ORDERS = {
  Acrobat: ([l, b, r, t]: Box) => [l, t, r, t, l, b, r, b],
  standard: ([l, b, r, t]: Box) => [l, b, r, b, r, t, l, t],
  Preview: ([l, b, r, t]: Box) => [l, t, r, t, r, b, l, b],
  'bottom first': ([l, b, r, t]: Box) => [r, b, l, b, r, t, l, t],
} as const;

const highlight = (quads: readonly number[], rect: Box, rest = ''): string =>
  `/Subtype/Highlight/C[1 .83 0]/Rect[${rect.join(' ')}]/QuadPoints[${quads.join(' ')}]${rest}`;

async function marksOf(
  annotations: readonly string[],
  more: Partial<TestPage> = {},
): Promise<readonly PdfMark[]> {
  const outcome = await readPdf(writePdf({ pages: [{ lines: LINES, annotations, ...more }] }));
  if (!outcome.ok) throw new Error(outcome.fault.message);
  const { marks, text } = outcome.reading;
  for (const { start, end, text: words } of marks) {
    if (start !== null) expect(text.slice(start, end!)).toBe(words);
  }
  return marks;
}

describe('a highlight of another program', () => {
  it.each(Object.entries(ORDERS))(
    'is anchored with its corners in the order of %s',
    async (_, order) => {
      const quads = [...order(TOP_LEFT), ...order(BELOW)];
      const [mark] = await marksOf([
        highlight(
          quads,
          [72, 676, 240, 712],
          "/Contents(n = 12)/T(Ada)/M(D:20240203040506+01'00')",
        ),
      ]);
      expect(mark).toMatchObject({
        kind: 'highlight',
        page: 1,
        color: '#ffd300',
        comment: 'n = 12',
        author: 'Ada',
        modified: '2024-02-03T04:05:06+01:00',
        text: 'Twelve newts were kept in a pond,',
      });
      expect(mark!.rects).toHaveLength(2);
    },
  );

  it.each([
    ['none', '/Subtype/Highlight/Rect[72 696 240 712]'],
    ['flat ones', highlight([72, 700, 72, 700, 72, 700, 72, 700], TOP_LEFT)],
    ['some off the page', highlight(ORDERS.Acrobat([2000, 2000, 2100, 2020]), TOP_LEFT)],
    ['some outside its rectangle', highlight(ORDERS.Acrobat([330, 100, 400, 120]), TOP_LEFT)],
  ])('is anchored by its rectangle where of quadrilaterals it has %s', async (_, annotation) => {
    expect((await marksOf([annotation]))[0]!.text).toBe('Twelve newts were kept in a');
  });

  it('stays in its column, also where its box is as high as two lines', async () => {
    const box: Box = [330, 689, 480, 719];
    expect((await marksOf([highlight(ORDERS.Acrobat(box), box)]))[0]!.text).toBe(
      'The water was changed once',
    );
  });

  it('has no punctuation that it leaves out', async () => {
    const box: Box = [72, 676, 99, 692];
    expect((await marksOf([highlight(ORDERS.Acrobat(box), box)]))[0]!.text).toBe('pond');
  });

  it('on a page that is turned lies on the same words', async () => {
    for (const turn of [90, 180, 270]) {
      const annotations = [highlight(ORDERS.Acrobat(TOP_LEFT), TOP_LEFT)];
      const [mark] = await marksOf(annotations, { entries: `/Rotate ${String(turn)}` });
      expect(mark!.text).toBe('Twelve newts were kept in a');
    }
  });

  it('says nothing where its comment only repeats its words', async () => {
    const [mark] = await marksOf([
      highlight(ORDERS.Acrobat(TOP_LEFT), TOP_LEFT, '/Contents(Twelve newts were kept in a)'),
    ]);
    expect(mark!.comment).toBe('');
  });
});

describe('what belongs to a mark', () => {
  it('is its pop-up, the replies to it, and no state', async () => {
    const marks = await marksOf([
      highlight(ORDERS.Acrobat(TOP_LEFT), TOP_LEFT, '/Popup 101 0 R'),
      '/Subtype/Popup/Rect[500 600 600 700]/Contents(In the pop-up)/Parent 100 0 R',
      '/Subtype/Text/Rect[0 0 20 20]/IRT 100 0 R/T(Mei)/Contents(Which ones?)',
      '/Subtype/Text/Rect[0 0 20 20]/IRT 102 0 R/T(Ada)/Contents(All.)',
      '/Subtype/Text/Rect[0 0 20 20]/IRT 100 0 R/State(Accepted)/Contents(Accepted set by Mei)',
    ]);
    expect(marks.map(({ comment }) => comment)).toEqual([
      'In the pop-up\n\nMei: Which ones?\n\nAda: All.',
    ]);
  });

  it('is what comes instead of words that are struck out', async () => {
    const box: Box = [72, 676, 103, 692];
    const marks = await marksOf([
      '/Subtype/Caret/Rect[103 676 108 692]/Contents(lake)',
      `/Subtype/StrikeOut/Rect[${box.join(' ')}]/QuadPoints[${ORDERS.Acrobat(box).join(' ')}]/IRT 100 0 R/RT/Group`,
    ]);
    expect(marks).toMatchObject([{ kind: 'strikeout', text: 'pond,', comment: 'lake' }]);
  });

  it('ends even where replies answer each other', async () => {
    const marks = await marksOf([
      '/Subtype/Text/Rect[0 0 20 20]/IRT 101 0 R/Contents(one)',
      '/Subtype/Text/Rect[0 0 20 20]/IRT 100 0 R/Contents(two)',
    ]);
    expect(marks.length).toBeLessThanOrEqual(2);
  });

  it('is every reply, however long they answer one another', async () => {
    const replies = Array.from(
      { length: 4000 },
      (_, at) =>
        `/Subtype/Text/Rect[0 0 20 20]/IRT ${String(100 + at)} 0 R/Contents(${String(at)})`,
    );
    const marks = await marksOf([highlight(ORDERS.Acrobat(TOP_LEFT), TOP_LEFT), ...replies]);
    expect(marks.map(({ comment }) => comment)).toEqual([
      replies.map((_, at) => String(at)).join('\n\n'),
    ]);
  });

  it('counts once where the page lists it again', async () => {
    const replies = Array.from(
      { length: 30 },
      (_, at) =>
        `/Subtype/Text/Rect[0 0 20 20]/IRT ${String(100 + at)} 0 R/Contents(${String(at)})`,
    );
    const ids = Array.from({ length: 31 }, (_, at) => `${String(100 + at)} 0 R`);
    const [mark, ...others] = await marksOf(
      [highlight(ORDERS.Acrobat(TOP_LEFT), TOP_LEFT), ...replies],
      { entries: `/Annots[${[...ids, ...ids].join(' ')}]` },
    );
    expect(others).toEqual([]);
    expect(mark!.comment.split('\n\n')).toEqual(replies.map((_, at) => String(at)));
  });
});

describe('marks that lie on no words', () => {
  it('are notes and areas where they lie; links and fields are none', async () => {
    const marks = await marksOf([
      '/Subtype/Text/Rect[500 700 520 720]/Contents(A note)',
      '/Subtype/FreeText/Rect[300 300 400 320]/Contents(Typed)/DA(/F1 10 Tf)',
      '/Subtype/Square/Rect[100 200 300 400]/C[1 0 0]',
      '/Subtype/Link/Rect[100 200 300 400]/A<</S/URI/URI(https://example.org)>>',
      '/Subtype/Widget/Rect[100 200 300 400]/FT/Tx',
    ]);
    expect(marks).toMatchObject([
      { kind: 'note', comment: 'A note', text: '', start: null },
      { kind: 'note', comment: 'Typed' },
      { kind: 'area', color: '#ff0000', rects: [{ x0: 100, y0: 392, x1: 300, y1: 592 }] },
    ]);
  });
});

describe('an area that was marked', () => {
  const sizeOf = (png: Uint8Array): readonly number[] => {
    const view = new DataView(png.buffer, png.byteOffset);
    return [view.getUint32(16), view.getUint32(20)];
  };

  it('has a picture of it, at 180 dots an inch, within the page', async () => {
    const [whole, over, speck] = await marksOf([
      '/Subtype/Square/Rect[100 200 300 400]/C[1 0 0]',
      '/Subtype/Circle/Rect[-100 -100 72 144]/C[1 0 0]',
      '/Subtype/Square/Rect[100 200 101 201]/C[1 0 0]',
    ]);
    expect(whole!.picture!.slice(0, 4)).toEqual(Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
    expect(sizeOf(whole!.picture!)).toEqual([500, 500]);
    expect(sizeOf(over!.picture!)).toEqual([180, 360]);
    expect(over!.rects).toMatchObject([{ x0: 0, y0: 648, x1: 72, y1: 792 }]);
    expect(speck!.picture).toBeNull();
  });

  it('shows what stands there', async () => {
    const black = { content: '0 g 100 200 100 100 re f' };
    const draw = async (rect: string): Promise<readonly number[]> => {
      const [mark] = await marksOf([`/Subtype/Square/Rect[${rect}]/C[]`], black);
      const png = Buffer.from(mark!.picture!);
      const data = inflateSync(png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8));
      // The dot in the middle of a hundred by a hundred.
      const middle = 50 * 301 + 1 + 150;
      return [...data.subarray(middle, middle + 3)];
    };
    expect(await draw('110 210 150 250')).toEqual([0, 0, 0]);
    expect(await draw('210 310 250 350')).toEqual([255, 255, 255]);
  });
});

describe('nearestColor', () => {
  it.each([
    ['#ffd400', 'yellow'],
    ['#ffff00', 'yellow'],
    ['#ff6666', 'red'],
    ['#c00000', 'red'],
    ['#5fb236', 'green'],
    ['#66e666', 'green'],
    ['#2ea8e5', 'blue'],
    ['#0000ff', 'blue'],
    ['#a28ae5', 'purple'],
    ['#e56eee', 'magenta'],
    ['#f19837', 'orange'],
    ['#aaaaaa', 'gray'],
    ['#000000', 'gray'],
    [null, 'yellow'],
  ])('of %s is %s', (hex, color) => {
    expect(nearestColor(hex)).toBe(color);
  });
});

describe('readPdfDate', () => {
  it.each([
    ["D:20180317120000+01'00'", '2018-03-17T12:00:00+01:00'],
    ['D:20180317120000Z', '2018-03-17T12:00:00Z'],
    ['D:201803171200', '2018-03-17T12:00:00'],
    ['D:2018', '2018-01-01'],
    ['20180317', '2018-03-17'],
    ['D:20181399', null],
    ['yesterday', null],
    ['', null],
  ])('reads %j', (written, date) => {
    expect(readPdfDate(written)).toBe(date);
  });

  it('answers anything', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        expect(readPdfDate(written) ?? '').not.toContain('NaN');
      }),
    );
  });
});
