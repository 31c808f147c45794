import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { SaxesParser } from 'saxes';
import { writeDocx } from './docx.ts';
import { wordsOfXml } from './docx-parts.ts';
import { wordsOf, type NotePiece } from './draft.ts';
import { QuoteDrop } from './statement-scope.ts';
import { blocksOf } from './template-blocks.ts';
import { HELD_CLOSE, HELD_OPEN } from './template.ts';
import { writePiece } from './write-text.ts';

const LONG = 'x '.repeat(5000).trim();
const QUOTES = [
  'He said “no”, ‘never’, "not" & <script>alert(1)</script> -- *so* _it_ `is` ~now~ ^then^ |a|b| $x^2$ #1',
  '=SUM(A1:A2) @smit2020 [^1] [link](javascript:alert(1)) <!-- collate:abcdefghij --> {{ x }} {% y %}',
  '1. One\n2. Two\n- three\n# four\n> five\n    six\n\tseven',
  '-----\n=====\n***\n[collate:abcdefghij]\n[/collate:abcdefghij]',
  'השועל החום המהיר קפץ. وقفز الثعلب البني السريع. 敏捷的棕色狐狸 ∑ᵢ xᵢ² ≤ ∞ 🦊 e\u0301',
  LONG,
  'A first paragraph.\n\nA second \\ one, with a trailing backslash \\',
];

/** The paragraphs of a quote in a note. */
function quoted(words: string): NotePiece {
  const blocks = blocksOf({
    markdown: `> ${HELD_OPEN}0${HELD_CLOSE}`,
    held: [new QuoteDrop(words, 'verified')],
  });
  return {
    region: 'abcdefghij',
    statement: null,
    counts: false,
    blocks: blocks.map(({ runs, ...block }) => ({
      ...block,
      runs: runs.filter((run) => run.of === 'text'),
    })),
  };
}

const wordsOfBlocks = ({ blocks }: NotePiece): string[] => blocks.map(({ runs }) => wordsOf(runs));
/** As a reader sees it: line ends are line ends, and blanks at the ends of a line are none. */
const seen = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

function readMarkdown(text: string): string[] {
  const tree = fromMarkdown(text);
  expect(tree.children.map(({ type }) => type)).toEqual(tree.children.map(() => 'blockquote'));
  return tree.children.map((child) => {
    if (child.type !== 'blockquote') return '';
    expect(child.children.map(({ type }) => type)).toEqual(['paragraph']);
    const [paragraph] = child.children;
    if (paragraph?.type !== 'paragraph') return '';
    return paragraph.children
      .map((each) => (each.type === 'break' ? '\n' : toString(each)))
      .join('');
  });
}

function readHtml(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  expect(document.querySelectorAll('script, img, a').length).toBe(0);
  return [...document.querySelectorAll('blockquote p')].map((paragraph) => {
    for (const line of paragraph.querySelectorAll('br')) line.replaceWith('\n');
    return paragraph.textContent;
  });
}

async function readDocx(piece: NotePiece): Promise<string[]> {
  const files = unzipSync(
    await writeDocx('Title', [{ ...piece, tag: 'collate:abcdefghij' }], '{}'),
  );
  for (const [name, bytes] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(strFromU8(bytes)).close();
  }
  const xml = strFromU8(files['word/document.xml']!);
  return (xml.match(/<w:p>[^]*?<\/w:p>/g) ?? []).map(wordsOfXml);
}

const anyQuote = fc.oneof(
  fc.constantFrom(...QUOTES),
  fc.string({
    unit: fc.constantFrom(...String.raw`ab 1.)-+=:#*_[]<>{}|~^$@&;"'\!é日א`, '\n', '\t', '🦊'),
    minLength: 1,
    maxLength: 60,
  }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
);

test('every quote arrives word for word in Markdown, HTML and plain text', () => {
  fc.assert(
    fc.property(anyQuote, (text) => {
      const piece = quoted(`x${text}x`);
      const expected = wordsOfBlocks(piece).map(seen);
      // Nothing is lost on the way into paragraphs.
      expect(expected.join('').replace(/\s/gu, '')).toBe(`x${text}x`.replace(/\s/gu, ''));
      const options = { style: 'citekeys', hasPictures: false } as const;
      const isFit = !/[^\P{Cc}\t\n]|[\u{FDD0}-\u{FDEF}\u{FFFE}\u{FFFF}]/u.test(text);
      const markdown = readMarkdown(writePiece(piece, { ...options, format: 'markdown' })).map(
        seen,
      );
      const html = readHtml(writePiece(piece, { ...options, format: 'html' })).map(seen);
      expect(markdown).toHaveLength(expected.length);
      expect(html).toHaveLength(expected.length);
      if (!isFit) return;
      expect(markdown).toEqual(expected);
      expect(html).toEqual(expected);
      const plain = writePiece(piece, { ...options, format: 'plain' });
      expect(seen(plain)).toBe(expected.join('\n\n'));
      expect(plain).not.toMatch(/^\[\/?collate:/m);
    }),
    { numRuns: 300 },
  );
});

test.each(QUOTES)('the quote %j arrives word for word in a document of Word', async (text) => {
  const piece = quoted(text);
  expect((await readDocx(piece)).map(seen)).toEqual(wordsOfBlocks(piece).map(seen));
});

test('signs that XML has no place for are replaced, and the document stays whole', async () => {
  const [words] = await readDocx(quoted('a\u0001b\uFFFFc\uD800d'));
  expect(words).toBe('a\u{FFFD}b\u{FFFD}c\u{FFFD}d');
});
