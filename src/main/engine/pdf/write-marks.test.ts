import { describe, expect, it } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfMarkKind } from './pdf-reading.ts';
import { readPdf } from './read-pdf.ts';
import { encryptPdf, writePdf } from './test-document.ts';
import { writeMarks, type MarkToWrite } from './write-marks.ts';

const KINDS: readonly PdfMarkKind[] = [
  'highlight',
  'underline',
  'squiggly',
  'strikeout',
  'note',
  'area',
];
const lines = [
  { x: 72, y: 700, size: 12, text: 'Twelve newts were kept in a' },
  { x: 72, y: 680, size: 12, text: 'pond, and all of them lived.' },
];
/** The whole first line, and the first word of the second, of a page that is not turned. */
const RECTS = [
  { x0: 72, y0: 80, x1: 222, y1: 95 },
  { x0: 72, y0: 100, x1: 103, y1: 115 },
];
const mark = (kind: PdfMarkKind): MarkToWrite => ({
  page: 1,
  kind,
  rects: RECTS,
  color: '#2ea8e5',
  comment: `Größe? 数 (${kind})`,
  author: 'Ada Okafor',
  modified: Date.UTC(2024, 1, 3, 4, 5, 6),
  isFromFile: false,
});

async function copyOf(bytes: Uint8Array, marks: readonly MarkToWrite[]): Promise<Uint8Array> {
  const outcome = await writeMarks(bytes, marks);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.bytes;
}

describe('highlights in a copy', () => {
  it.each(['', '/Rotate 90', '/CropBox[50 50 500 750]'])(
    'come back as they were written: %s',
    async (entries) => {
      const original = writePdf({ pages: [{ lines, entries }] });
      const before = original.slice();
      const read = await readPdf(original);
      if (!read.ok) throw new Error(read.fault.message);
      const rects = read.reading.pages[0]!.words.slice(0, 7);
      const words = read.reading.text.slice(rects[0]!.start, rects[6]!.end);
      const copy = await copyOf(
        original,
        KINDS.map((kind) => ({ ...mark(kind), rects })),
      );
      expect(original).toEqual(before);
      const again = await readPdf(copy);
      if (!again.ok) throw new Error(again.fault.message);
      expect(again.reading.text).toBe(read.reading.text);
      expect(again.reading.marks.map(({ kind }) => kind)).toEqual(KINDS);
      for (const each of again.reading.marks) {
        expect(each).toMatchObject({
          comment: `Größe? 数 (${each.kind})`,
          author: 'Ada Okafor',
          color: '#2ea8e5',
          modified: '2024-02-03T04:05:06Z',
        });
        const isOnText = !['note', 'area'].includes(each.kind);
        expect(each.text).toBe(isOnText ? words : '');
      }
    },
  );

  it('are shown by pdf.js too, and stand beside those that were there', async () => {
    const annotations = [
      '/Subtype/Highlight/Rect[72 676 103 692]/QuadPoints[72 692 103 692 72 676 103 676]/Contents(Mine)',
    ];
    const copy = await copyOf(writePdf({ pages: [{ lines, annotations }] }), [mark('highlight')]);
    const loading = getDocument({ data: copy, verbosity: 0 });
    const page = await (await loading.promise).getPage(1);
    const shown = (await page.getAnnotations()) as readonly Record<string, unknown>[];
    await loading.destroy();
    expect(shown.map(({ subtype }) => subtype)).toEqual(['Highlight', 'Highlight']);
    expect(shown[1]).toMatchObject({
      contentsObj: { str: 'Größe? 数 (highlight)' },
      titleObj: { str: 'Ada Okafor' },
      hasAppearance: true,
    });
    expect([...(shown[1]!['color'] as Uint8ClampedArray)]).toEqual([0x2e, 0xa8, 0xe5]);
    expect((shown[1]!['quadPoints'] as readonly number[]).length).toBe(16);
  });
});

describe('no copy is made', () => {
  it('of an encrypted file, which would lose its protection', async () => {
    const file = writePdf({ pages: [{ lines }] });
    for (const user of ['', 'newt']) {
      const outcome = await writeMarks(await encryptPdf(file, user, 'toad'), [mark('highlight')]);
      expect(outcome).toMatchObject({
        ok: false,
        message: expect.stringMatching(/^is encrypted/) as string,
      });
    }
  });

  it('of a signed file, whose signature it would break', async () => {
    const catalogue = '/AcroForm<</SigFlags 3/Fields[600 0 R]>>';
    const objects = {
      600: '<</FT/Sig/T(Signature)/V 601 0 R/Type/Annot/Subtype/Widget/Rect[0 0 0 0]>>',
      601: '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 10 20 30]/Contents<00>>>',
    };
    const outcome = await writeMarks(writePdf({ pages: [{ lines }], catalogue, objects }), [
      mark('highlight'),
    ]);
    expect(outcome).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^is signed/) as string,
    });
  });

  it('of what is broken, or lacks the page', async () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('%PDF-1.4 nothing')]) {
      expect((await writeMarks(bytes, [])).ok).toBe(false);
    }
    const outcome = await writeMarks(writePdf({ pages: [{ lines }] }), [
      { ...mark('note'), page: 7 },
    ]);
    expect(outcome).toMatchObject({
      ok: false,
      message: expect.stringMatching(/page 7/) as string,
    });
  });
});
