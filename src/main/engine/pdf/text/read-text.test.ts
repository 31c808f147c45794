import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import { TextReader } from './read-text.ts';
import { pageOf, setParagraphs, TWO_COLUMNS, type SetLine } from './test-pages.ts';
import type { WrittenText } from './write-text.ts';

async function read(...pages: readonly (readonly SetLine[])[]): Promise<WrittenText> {
  const reader = new TextReader();
  pages.forEach((lines, at) => {
    reader.add(linesOf(pageOf(lines), at));
  });
  return reader.finish(() => Promise.resolve());
}

/** The text of the parts of a kind. */
const partsOf = ({ text, parts }: WrittenText, kind: string): string[] =>
  parts.filter((part) => part.kind === kind).map(({ start, end }) => text.slice(start, end));

const WORDS = [
  'newts',
  'were',
  'seen',
  'in',
  'ponds',
  'and',
  'streams',
  'near',
  'fields',
  'of',
  'barley',
];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 14 })
  .map((words) => `The ${words.join(' ')} in May.`);
const paragraph = fc
  .array(sentence, { minLength: 3, maxLength: 8 })
  .map((sentences) => sentences.join(' '));
const article = fc.array(paragraph, { minLength: 1, maxLength: 14 });

/** A column of running text, for what stands beside it. */
const FILLING = [
  'The newts of the northern ponds were counted at night with lamps by two observers who walked along the banks. They wrote down what they saw and did not speak.',
  'Counts were repeated in each of three weeks. The second count was the highest of all and the third was the lowest one.',
];

describe('the text of a document', () => {
  it('is its paragraphs, over lines, columns and pages', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (paragraphs) => {
        const pages = setParagraphs(paragraphs, TWO_COLUMNS);
        expect((await read(...pages)).text).toBe(paragraphs.join('\n\n'));
      }),
      { numRuns: 60 },
    );
  });

  it('has a rectangle on a page for every word, in the order of the text', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (paragraphs) => {
        const pages = setParagraphs(paragraphs, TWO_COLUMNS);
        const { text, words } = await read(...pages);
        const placed = words.flat().toSorted((a, b) => a.start - b.start);
        expect(placed.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(/\s+/u));
        for (const word of placed) {
          expect(word.x1).toBeGreaterThan(word.x0);
          expect(word.y1).toBeGreaterThan(word.y0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is put in order where columns are drawn line by line across, or lines upwards', async () => {
    const paragraphs = [...FILLING, ...FILLING, ...FILLING];
    const columns = TWO_COLUMNS.map((column) => ({ ...column, bottom: 220 }));
    const [lines = []] = setParagraphs(paragraphs, columns);
    const expected = (await read(lines)).text;
    expect((await read(lines.toSorted((a, b) => a.y - b.y || a.x - b.x))).text).toBe(expected);
    expect((await read(lines.toReversed())).text).toBe(expected);
  });

  it('parts words by the room between them where no blanks are drawn', async () => {
    const [lines = []] = setParagraphs(FILLING, TWO_COLUMNS);
    const { text } = await read(lines.map((line) => ({ ...line, blanks: false })));
    expect(text).toBe(FILLING.join('\n\n'));
  });

  it('goes on behind a figure, a table or a note that stands in the way', async () => {
    const [first = []] = setParagraphs([FILLING[0] ?? ''], TWO_COLUMNS);
    const cut = Math.ceil(first.length / 2);
    const lines: SetLine[] = [
      ...first.slice(0, cut),
      { text: '1 Present address: Institute of Ponds', x: 60, y: 690, size: 8 },
      { text: 'Figure 1. Where the ponds lie.', x: 315, y: 200, size: 8 },
      ...first.slice(cut).map((line, at) => ({ ...line, x: 315, y: 220 + 12 * at })),
    ];
    const result = await read(lines);
    expect(result.text.startsWith(`${FILLING[0] ?? ''}\n\n`)).toBe(true);
    expect(partsOf(result, 'caption')).toEqual(['Figure 1. Where the ponds lie.']);
    expect(partsOf(result, 'footnote')).toEqual(['1 Present address: Institute of Ponds']);
  });

  it('knows a sentence about a table from the caption of one', async () => {
    const about = [
      'Table 2 shows how many newts were seen in each of the three weeks by both observers.',
    ];
    const [lines = []] = setParagraphs([...FILLING, ...about], TWO_COLUMNS);
    expect(partsOf(await read(lines), 'caption')).toEqual([]);
  });

  it('leaves out what comes again at the top and the foot, numbers folded', async () => {
    const body = setParagraphs(
      Array.from({ length: 30 }, () => FILLING.join(' ')),
      TWO_COLUMNS,
    );
    expect(body.length).toBeGreaterThan(1);
    const pages = body.map((lines, at) => [
      { text: `Journal of Ponds 12 (2020) ${String(31 + at)}`, x: 60, y: 40, size: 8 },
      ...lines,
      { text: String(31 + at), x: 300, y: 760, size: 8 },
    ]);
    expect((await read(...pages)).text).toBe((await read(...body)).text);
  });

  it('leaves out the sheet that an archive puts in front, stamps and notices beside the text', async () => {
    const [lines = []] = setParagraphs(FILLING, TWO_COLUMNS);
    const sheet: SetLine[] = [
      { text: 'Citation for published version: Ray, A. (2001). Newts.', x: 60, y: 100 },
      { text: 'Document version: accepted author manuscript', x: 60, y: 130 },
      { text: 'General rights. Take down policy. Download date: 28 Dec 2018', x: 60, y: 160 },
    ];
    const stamp = { text: 'arXiv:2001.01234v1 [q-bio] 2 Jan 2020', x: 300, y: 590, turn: 90 };
    const notice = { text: '(Continued on next page)', x: 315, y: 600 };
    const licence = { text: 'Authorized licensed use limited to: Pond College.', x: 60, y: 620 };
    expect((await read(sheet, [...lines, stamp, notice, licence])).text).toBe(FILLING.join('\n\n'));
  });

  it('keeps a sentence that is said on every page', async () => {
    const said = 'The newts were seen again.';
    const pages = [0, 1, 2].map((at) => [
      ...setParagraphs([FILLING[at % 2] ?? ''], TWO_COLUMNS).flat(),
      { text: said, x: 75, y: 300 + 36 * at },
    ]);
    expect((await read(...pages)).text.split(said)).toHaveLength(4);
  });

  it('marks headings, references, exponents and indices', async () => {
    const [lines = []] = setParagraphs(FILLING, TWO_COLUMNS);
    const end = lines.at(-1)?.y ?? 0;
    const result = await read([
      { text: 'Methods of counting', x: 60, y: 80, size: 12, font: 'Head', bold: true },
      ...lines,
      { text: 'Each had 5 cm', x: 75, y: end + 12 },
      { text: '2', x: 75 + 13 * 5, y: end + 8, size: 6 },
      { text: ' of H', x: 75 + 13 * 5 + 3, y: end + 12 },
      { text: '2', x: 75 + 13 * 5 + 3 + 25, y: end + 14, size: 6 },
      { text: 'O.', x: 75 + 13 * 5 + 3 + 28, y: end + 12 },
      { text: 'References', x: 60, y: end + 40, size: 12, font: 'Head', bold: true },
      { text: '1. Ray A. Newts. Ponds 2001; 4: 1-9.', x: 60, y: end + 60, size: 8 },
      { text: '2. Lee B. Toads. Ponds 2003; 6: 2-7.', x: 60, y: end + 80, size: 8 },
    ]);
    expect(partsOf(result, 'heading')).toEqual(['Methods of counting', 'References']);
    expect(partsOf(result, 'superscript')).toEqual(['²']);
    expect(partsOf(result, 'subscript')).toEqual(['₂']);
    expect(result.text).toContain('Each had 5 cm² of H₂O.');
    expect(partsOf(result, 'reference')).toEqual([
      '1. Ray A. Newts. Ponds 2001; 4: 1-9.',
      '2. Lee B. Toads. Ponds 2003; 6: 2-7.',
    ]);
  });

  it('begins a paragraph with each item of a list that has bullets', async () => {
    const [lines = []] = setParagraphs(FILLING, TWO_COLUMNS);
    const end = lines.at(-1)?.y ?? 0;
    const items = ['Newts of the northern ponds, which', 'Toads'].map((words, at) => ({
      text: `• ${words}`,
      x: 75,
      y: end + 12 * (at + 1),
    }));
    const { text } = await read([...lines, ...items]);
    expect(text).toContain('\n\n• Newts of the northern ponds, which\n\n• Toads');
  });

  it('goes on behind a heading that fills most of its line in another type', async () => {
    const [lines = []] = setParagraphs(FILLING, TWO_COLUMNS);
    const y = (lines.at(-1)?.y ?? 0) + 12;
    const result = await read([
      ...lines,
      { text: 'How the newts were counted.', x: 60, y, size: 12, font: 'Head', bold: true },
      { text: 'Each of the', x: 60 + 27 * 6 + 10, y },
      { text: 'keepers who had a lamp walked along the banks', x: 60, y: y + 12 },
      { text: 'at night and wrote down what was seen.', x: 60, y: y + 24 },
    ]);
    expect(result.text.split('\n\n').at(-1)).toBe(
      'How the newts were counted. Each of the keepers who had a lamp walked along the banks at night and wrote down what was seen.',
    );
  });

  it.each([
    ['O', 'ver the years the newts of the northern ponds', 'Over the years'],
    ['A', 'study of the newts of the northern ponds was', 'A study of'],
    ['A', 'mong the newts of the northern ponds some were', 'Among the newts'],
  ])('joins a large initial %s with its word', async (initial, first, expected) => {
    const [lines = []] = setParagraphs([...FILLING, 'The study of newts was long.'], TWO_COLUMNS);
    const y = (lines.at(-1)?.y ?? 0) + 40;
    const { text, words } = await read([
      ...lines,
      { text: initial, x: 60, y: y + 12, size: 30, font: 'Head' },
      { text: first, x: 78, y },
      { text: 'counted at night by two observers with lamps', x: 78, y: y + 12 },
      { text: 'who walked along the banks and did not speak about it.', x: 60, y: y + 24 },
    ]);
    const last = text.split('\n\n').at(-1) ?? '';
    expect(last.slice(0, expected.length)).toBe(expected);
    const start = text.lastIndexOf(expected);
    expect(words[0]?.find((word) => word.start === start)?.x0).toBe(60);
  });

  it('ends references at the title of another article on the page', async () => {
    const [lines = []] = setParagraphs(FILLING, TWO_COLUMNS);
    const entries = [1, 2, 3, 4, 5].map((n) => `${String(n)}. Ray A. Newts of ponds. Ponds 1999.`);
    const head = { x: 60, y: 40, size: 10, font: 'Head', bold: true };
    const result = await read([
      ...lines.map((line) => ({ ...line, y: line.y + 200 })),
      { ...head, text: 'References', y: 560 },
      ...entries.map((text, at) => ({ text, x: 60, y: 574 + 12 * at })),
      { ...head, text: 'Of toads in the same ponds', x: 315, y: 100, size: 18 },
      { text: 'The toads of the northern ponds were heard', x: 315, y: 130, width: 235 },
      { text: 'by night and seen by day in all of them.', x: 315, y: 142 },
    ]);
    expect(partsOf(result, 'reference')).toEqual(entries);
    expect(result.text).toContain('\n\nThe toads of the northern ponds were heard by night');
  });

  it('makes one reference of each numbered entry, also over a column', async () => {
    const [lines = []] = setParagraphs(FILLING, TWO_COLUMNS);
    const entries = [1, 2, 3, 4, 5, 6].map(
      (n) => `${String(n)}. Ray A. Newts of ponds. Ponds 200${String(n)}.`,
    );
    const result = await read([
      ...lines,
      { text: 'References', x: 60, y: 500, size: 12, font: 'Head', bold: true },
      ...entries.slice(0, 3).map((text, at) => ({ text, x: 60, y: 520 + 12 * at, width: 235 })),
      { text: '4. Ray A. Newts of', x: 60, y: 556, width: 235 },
      { text: 'ponds. Ponds 2004.', x: 315, y: 100 },
      ...entries.slice(4).map((text, at) => ({ text, x: 315, y: 112 + 12 * at, width: 235 })),
    ]);
    expect(partsOf(result, 'reference')).toEqual(entries);
  });

  it('reads pages that are turned, with places on the page as it is seen', async () => {
    const [lines = []] = setParagraphs(FILLING, [{ x: 60, top: 60, bottom: 500, width: 400 }]);
    const { text, words } = await read(lines.map((line) => ({ ...line, turn: 90 })));
    expect(text).toBe(FILLING.join('\n\n'));
    const [word] = words[0] ?? [];
    expect(word?.y1).toBeGreaterThan((word?.y0 ?? 0) + 10);
    expect(word?.x0).toBeGreaterThan(500);
  });
});

describe('words at the end of a line', () => {
  /** Two lines of a column, the first full, after text that uses the given words. */
  async function readBroken(before: string, after: string, used: string): Promise<string> {
    const [lines = []] = setParagraphs([`${used} ${FILLING[0] ?? ''}`], TWO_COLUMNS);
    const end = lines.at(-1)?.y ?? 0;
    const { text } = await read([
      ...lines,
      { text: `We made a count that was called ${before}`, x: 75, y: end + 12, width: 220 },
      { text: `${after} by all of them.`, x: 60, y: end + 24 },
    ]);
    return text.split('\n\n').at(-1)?.slice('We made a count that was called '.length) ?? '';
  }

  it.each([
    ['multi-', 'centre', 'The multi-centre study was long.', 'multi-centre by all of them.'],
    ['multi-', 'centre', 'The multicentre study was long.', 'multicentre by all of them.'],
    ['re-', 'markable', 'It was long.', 'remarkable by all of them.'],
    ['COVID-', '19', 'It was long.', 'COVID-19 by all of them.'],
    ['IL-', '6', 'It was long.', 'IL-6 by all of them.'],
    ['proper-', 'ties21,22', 'It was long.', 'properties21,22 by all of them.'],
    ['earth-', 'worms', 'The worms and the earth.', 'earthworms by all of them.'],
    ['oil-', 'treated', 'It was long.', 'oil-treated by all of them.'],
    ['so-', 'lutions', 'It was long.', 'solutions by all of them.'],
    ['Gram-', 'Negative', 'It was long.', 'Gram-Negative by all of them.'],
    ['3–', '12', 'It was long.', '3–12 by all of them.'],
    ['and/', 'or', 'It was long.', 'and/or by all of them.'],
    ['intention-to-', 'treat', 'It was long.', 'intention-to-treat by all of them.'],
    ['face-', 'to-face', 'It was long.', 'face-to-face by all of them.'],
    ['semi-', 'dry', 'It was long.', 'semi-dry by all of them.'],
    ['chemo-', 'sensitive', 'It was long.', 'chemosensitive by all of them.'],
    ['per-', 'forming', 'It was long.', 'performing by all of them.'],
    ['real-', 'istic', 'It was long.', 'realistic by all of them.'],
    ['life-', 'threatening', 'It was long.', 'life-threatening by all of them.'],
    ['TMPR', 'SS2', 'TMPRSS2 was long.', 'TMPRSS2 by all of them.'],
    ['TMPR', 'SS2', 'It was long.', 'TMPR SS2 by all of them.'],
    ['of', 'set', 'An offset of it.', 'of set by all of them.'],
    ['super', 'coiled', 'It was supercoiled.', 'super coiled by all of them.'],
    ['https://doi.org/10.5/', 'abc', 'It was long.', 'https://doi.org/10.5/abc by all of them.'],
  ])('joins %s and %s by what the document writes', async (before, after, used, expected) => {
    expect(await readBroken(before, after, used)).toBe(expected);
  });
});
