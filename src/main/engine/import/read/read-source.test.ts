import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../shared/domain/canonical-text.ts';
import { MAX_TEXT_LENGTH } from '../../../../shared/domain/text-limit.ts';
import { MAX_SOURCE_BYTES } from './limits.ts';
import { readSource } from './read-source.ts';

const WORDS = 'Zwölf Mäuse – 12\u00a0Stück – lebten 🐁.';

async function read(name: string, content: string | Uint8Array) {
  const reading = await readSource(
    name,
    typeof content === 'string' ? Buffer.from(content) : content,
  );
  if (!reading.ok) throw new Error(reading.message);
  return reading;
}

async function failure(name: string, content: string | Uint8Array) {
  const reading = await readSource(
    name,
    typeof content === 'string' ? Buffer.from(content) : content,
  );
  if (reading.ok) throw new Error(`${name} was read`);
  return reading;
}

describe('readSource', () => {
  it.each(['newts.txt', 'newts', 'newts.html'])(
    'reads a web page as one under the name %s',
    async (name) => {
      const page = '\ufeff<!doctype html><title>Newts</title><p>Twelve newts lived in the pond.';
      expect(await read(name, page)).toMatchObject({
        text: 'Twelve newts lived in the pond.',
        metadata: { title: 'Newts' },
      });
    },
  );

  it.each(['utf-8', 'utf-16le', 'utf-16be'])(
    'reads %s with a byte order mark',
    async (encoding) => {
      const reading = await read('mice.txt', iconv.encode(`\ufeff${WORDS}\r\n`, encoding));
      expect(reading).toMatchObject({
        text: 'Zwölf Mäuse – 12 Stück – lebten 🐁.',
        encoding,
        warnings: [],
      });
    },
  );

  it.each([
    ['mice.txt', 'Mice\n\nlive.', 'Mice\n\nlive.'],
    ['mice', 'Mice\n\nlive.', 'Mice\n\nlive.'],
    ['MICE.MD', '# Mice\n\n*live*.', 'Mice\n\nlive.'],
    ['mice.htm', '<h1>Mice</h1><p>live.</p>', 'Mice\n\nlive.'],
  ])('reads %s by its ending', async (name, content, text) => {
    expect((await read(name, content)).text).toBe(text);
  });

  it('gives canonical text and metadata in the same normal form', async () => {
    const reading = await read(
      'mice.html',
      '<title>Cafe\u0301\u0000</title><p>cafe\u0301\u00ad   \r\n mice</p>',
    );
    expect(reading.text).toBe('caf\u00e9 mice');
    expect(canonicalText(reading.text)).toBe(reading.text);
    expect(reading.metadata.title).toBe('caf\u00e9'.replace('c', 'C'));
  });

  it.each([
    ['round_cells-in mice.final.txt', 'round cells in mice.final'],
    ['.txt', '.txt'],
    ['birds/owls at dusk.txt', 'owls at dusk'],
    ['10-12.md', '10-12'],
    ['covid-19-mice.md', 'covid 19 mice'],
  ])('makes a title of the name %s', async (name, title) => {
    expect((await read(name, 'Words.')).fallbackTitle).toBe(title);
  });

  it.each([
    ['Two wrens sang. A third one slept.', 'Two wrens sang'],
    ['did the wrens sing? They did.', 'did the wrens sing?'],
    [`${'A wren sang and '.repeat(20)}slept.`, /^A wren sang .{80,110}…$/],
  ])('offers the first sentence of a text without a title: %j', async (text, title) => {
    const { fallbackTitle } = await read('2ad9ad89.txt', text);
    expect(fallbackTitle).toEqual(typeof title === 'string' ? title : expect.stringMatching(title));
  });

  it('says what was lost', async () => {
    const damaged = Buffer.concat([
      Buffer.from(`${WORDS} `),
      Buffer.from([0xe9]),
      Buffer.from(' end'),
    ]);
    expect((await read('mice.txt', damaged)).warnings).toEqual([
      'One character of mice.txt could not be read as utf-8 and stands as \ufffd in the text.',
    ]);
    const page = await read('mice.html', `${'<div>'.repeat(1000)}Mice`);
    expect(page.warnings[0]).toMatch(/^No article .* mice\.html/);
  });

  it.each([
    [
      'scan.pdf',
      '%PDF-1.7',
      'binary',
      'scan.pdf is a PDF. Collate reads PDFs, Word, OpenDocument and EPUB documents, text, Markdown, saved web pages and files of references; open it, copy its text and paste it here.',
    ],
    ['scan.txt', '%PDF-1.7', 'binary', /^scan\.txt is a PDF\./],
    [
      'photo.txt',
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      'binary',
      /is a picture.*no text in it/,
    ],
    ['data.txt', Buffer.alloc(500), 'binary', /^data\.txt holds data, not text/],
    ['none.txt', '', 'empty', /^none\.txt is empty.*Check/],
    ['blank.md', ' \n\ufeff\r\n', 'empty', /^blank\.md is empty.*only blanks/],
    [
      'app.html',
      '<div id="root"></div><script>start()</script>',
      'unreadable',
      /^app\.html holds no readable text.*paste/,
    ],
    [
      'table.csv',
      'a,b',
      'unsupported',
      /^table\.csv is a table, but no table of references: .*Title/,
    ],
  ])('refuses %s', async (name, content, code, message) => {
    expect(await failure(name, content)).toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
  });

  it('refuses files and texts beyond its limits', async () => {
    expect(await failure('big.txt', new Uint8Array(MAX_SOURCE_BYTES + 1))).toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(/^big\.txt is 51 MB; .* up to 50 MB/) as string,
    });
    expect(await failure('long.txt', 'word '.repeat(MAX_TEXT_LENGTH / 5 + 1))).toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(/^long\.txt holds 4(?:\.1)? million/) as string,
    });
  });
});
