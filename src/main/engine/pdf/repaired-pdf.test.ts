import { expect, test } from 'vitest';
import { openTestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';
import { openPdf } from './pdfium/open-pdf.ts';
import { repairedPdf } from './repaired-pdf.ts';
import { makePdf } from './test-pdf.ts';

const WHOLE = makePdf([{ lines: ['Owls at dusk', 'They hunt.'] }, { lines: ['Nests.'] }]);

/** As a file is that lost its end: its table of contents, and where that is said to be. */
function withoutEnd(): Uint8Array {
  const at = Buffer.from(WHOLE).lastIndexOf('startxref');
  const table = Buffer.from(WHOLE).lastIndexOf('xref', at - 1);
  return WHOLE.slice(0, table);
}

/** As a file is whose table of contents leads to the wrong places. */
function withWrongTable(): Uint8Array {
  return Buffer.from(
    Buffer.from(WHOLE)
      .toString('latin1')
      .replaceAll(/^\d{10} (\d{5} n)/gm, '0000000007 $1'),
    'latin1',
  );
}

async function pagesOf(bytes: Uint8Array): Promise<number> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return 0;
  const { pageCount } = opened.pdf;
  opened.pdf.close();
  return pageCount;
}

/** Whether the file says at its end where its table of contents is, and one is there. */
function hasTable(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  return /^(?:xref|\d+ \d+ obj)/.test(text.slice(at, at + 20));
}

test.each([
  ['its end is lost', withoutEnd()],
  ['its table is wrong', withWrongTable()],
])('a PDF is written anew where %s, with all its pages and a table', async (_, broken) => {
  const mended = await repairedPdf(broken);
  expect(hasTable(mended!)).toBe(true);
  expect(await pagesOf(mended!)).toBe(2);
});

test('what is no PDF is not mended, and the bytes of one stay as they are', async () => {
  expect(await repairedPdf(Buffer.from('%PDF-1.7 and nothing else'))).toBeNull();
  const broken = withoutEnd();
  const before = Buffer.from(broken).toString('base64');
  await repairedPdf(broken);
  expect(Buffer.from(broken).toString('base64')).toBe(before);
});

test('the window gets the mended copy of a file of an article, which is kept nowhere', async () => {
  const library = openTestEngine();
  const [outcome] = await library.importFiles({ 'owls.pdf': withoutEnd() });
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  const pages = await library.call('pages.list', { articleId: outcome.articleId });
  const attachmentId = pages!.attachmentId!;
  const { bytes } = await library.call('pages.repaired', { attachmentId });
  expect(await pagesOf(bytes!)).toBe(2);
  const { size } = await library.call('attachments.get', { id: attachmentId });
  expect(size).toBe(withoutEnd().length);
  await expect(library.call('pages.repaired', { attachmentId: NOWHERE })).rejects.toMatchObject({
    code: 'not_found',
  });
});
