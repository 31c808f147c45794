import { describe, expect, it } from 'vitest';
import { openPdf } from './open-pdf.ts';
import { GlyphReader, type PageGlyphs } from './page-glyphs.ts';

/** A PDF whose pages, of 200 by 100 points, have the given contents; without a table of places, which pdfium makes up for. */
function pdfOf(
  pages: readonly { readonly content: string; readonly entries?: string }[],
): Uint8Array {
  const kids = pages.map((_, at) => `${String(10 + 2 * at)} 0 R`).join(' ');
  const objects = pages.map(
    ({ content, entries = '' }, at) =>
      `${String(10 + 2 * at)} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F1 3 0 R>>>>/Contents ${String(11 + 2 * at)} 0 R ${entries}>> endobj\n` +
      `${String(11 + 2 * at)} 0 obj <</Length ${String(content.length)}>>\nstream\n${content}\nendstream\nendobj\n`,
  );
  return Buffer.from(
    `%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count ${String(pages.length)}/Kids[${kids}]>> endobj\n3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>> endobj\n${objects.join('')}trailer <</Root 1 0 R>>\n%%EOF\n`,
    'latin1',
  );
}

async function readPages(bytes: Uint8Array, numbers: readonly number[]): Promise<PageGlyphs[]> {
  const outcome = await openPdf(bytes);
  if (!outcome.ok) throw new Error(`the PDF of the test does not open: ${outcome.code}`);
  const { pdf } = outcome;
  try {
    const reader = new GlyphReader(pdf.pdfium);
    return numbers.map((number) => {
      const page = pdf.withPage(number, (open) => reader.read(open));
      if (page === null) throw new Error(`page ${String(number)} cannot be read`);
      return page;
    });
  } finally {
    pdf.close();
  }
}

const textOf = ({ glyphs }: PageGlyphs): string => glyphs.map(({ text }) => text).join('');

const HELLO = 'BT /F1 10 Tf 20 40 Td (Hi there) Tj ET';

describe('characters of a page', () => {
  it('have their letters, places, sizes and faces', async () => {
    const [page] = await readPages(pdfOf([{ content: HELLO }]), [1]);
    const [first] = page?.glyphs ?? [];
    expect(page && textOf(page)).toBe('Hi there');
    expect(first).toMatchObject({ text: 'H', turn: 0, hidden: false, size: 10 });
    expect(first?.font).toEqual({ name: 'Helvetica-Bold', bold: true, italic: false });
    expect([first?.x, first?.y]).toEqual([20, 60]);
    expect(first?.y0).toBeLessThan(60);
    expect(first?.y1).toBeGreaterThan(60);
  });

  it('stand on the page as it is seen when that is turned', async () => {
    const [page] = await readPages(pdfOf([{ content: HELLO, entries: '/Rotate 90' }]), [1]);
    expect([page?.width, page?.height]).toEqual([100, 200]);
    const [first, second] = page?.glyphs ?? [];
    expect(first?.turn).toBe(90);
    expect(second?.y0).toBeGreaterThan(first?.y0 ?? 0);
    expect(Math.abs((second?.x ?? 0) - (first?.x ?? 0))).toBeLessThan(0.01);
  });

  it('are read where nothing is painted, as over a scan, and left out where they lie off the page', async () => {
    const content = `BT /F1 10 Tf 3 Tr 20 40 Td (scan) Tj ET BT /F1 10 Tf 500 40 Td (off) Tj ET`;
    const [page] = await readPages(pdfOf([{ content }]), [1]);
    expect(page && textOf(page)).toBe('scan');
    expect(page?.glyphs.every(({ hidden }) => hidden)).toBe(true);
  });

  it('are the same in whatever order the pages are read', async () => {
    const bytes = pdfOf([
      { content: HELLO },
      { content: HELLO.replace('Hi there', 'Second'), entries: '/Rotate 180' },
      { content: HELLO.replace('Hi there', 'Third') },
    ]);
    const forwards = await readPages(bytes, [1, 2, 3]);
    const backwards = await readPages(bytes, [3, 2, 1]);
    expect(backwards.toReversed()).toEqual(forwards);
  });
});
