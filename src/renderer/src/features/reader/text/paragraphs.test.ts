import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginsWithTitle,
  estimateBlockHeight,
  groupIntoBlocks,
  splitParagraphs,
} from './paragraphs.ts';

const texts = fc
  .array(fc.oneof(fc.string(), fc.constantFrom('\n', '\n\n', ' \n \n', 'Methods\n\n', 'word ')))
  .map((parts) => parts.join(''));

describe('beginsWithTitle', () => {
  it('knows a title that stands alone on the first line', () => {
    expect(beginsWithTitle('Bees at  work\n\nThey hum.', 'Bees at work')).toBe(true);
    expect(beginsWithTitle('\n BEES AT WORK \n \nThey hum.', 'Bees at work')).toBe(true);
    expect(beginsWithTitle('Bees at work', 'Bees at work')).toBe(true);
    expect(beginsWithTitle('Bees at work.\n\nThey hum.', 'Bees at work')).toBe(true);
  });

  it('tells it from a sentence or a line that goes on', () => {
    expect(beginsWithTitle('Bees at work are loud.\n\nThey hum.', 'Bees at work')).toBe(false);
    expect(beginsWithTitle('Bees at work\nin the garden\n\nThey hum.', 'Bees at work')).toBe(false);
    expect(beginsWithTitle('They hum.', 'Bees at work')).toBe(false);
    expect(beginsWithTitle('They hum.', '')).toBe(false);
    expect(beginsWithTitle('', '')).toBe(false);
  });
});

describe('splitParagraphs', () => {
  it('splits at blank lines, also those with blanks in them', () => {
    const text = 'First one.\n\nSecond\nstill second.\n \t\n\n  Third.  \n';
    expect(splitParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'First one.',
      'Second\nstill second.',
      'Third.',
    ]);
  });

  it('knows a short line before a longer paragraph as a heading, and nothing else', () => {
    const text =
      'What was done\n\nWe gave forty voles a second nest.\n\nIt ended there.\n\nThey stayed in it all winter long.\n\nAppendix';
    expect(splitParagraphs(text).map(({ kind }) => kind)).toEqual([
      'heading',
      'text',
      'text',
      'text',
      'text',
    ]);
  });

  it.each([
    'Figure 2 Voles in their second nest',
    'Photo credit: The warden',
    'Table 3 Weights by week',
    'Source: Vole Society',
    'Advertisement',
    'Sign up for the morning letter',
    '3 May 2019',
    'May 3, 2019, 10:42 GMT',
    'Published 3 May 2019',
    '5 min read',
    'Group | Number',
  ])('takes %j for no heading', (line) => {
    const text = `${line}\n\nWe gave forty voles a second nest and came back in the spring.`;
    expect(splitParagraphs(text).map(({ kind }) => kind)).toEqual(['text', 'text']);
  });

  it.each(['Figures of speech', 'Sources of error', 'Updated guidelines', '3 Methods', 'In May'])(
    'takes %j for a heading',
    (line) => {
      const text = `${line}\n\nWe gave forty voles a second nest and came back in the spring.`;
      expect(splitParagraphs(text)[0]?.kind).toBe('heading');
    },
  );

  it('sets a paragraph without end in pieces that join without a gap', () => {
    const text = 'vole '.repeat(8000).trim();
    const pieces = splitParagraphs(text);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.map(({ kind }) => kind).slice(0, 2)).toEqual(['text', 'continued']);
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });

  it('never cuts a surrogate pair', () => {
    const text = `a${'😀'.repeat(9000)}`;
    for (const { start, end } of splitParagraphs(text)) {
      expect(text.slice(start, end).isWellFormed()).toBe(true);
    }
  });

  it('leaves out nothing but white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let from = 0;
        for (const { start, end } of splitParagraphs(text)) {
          expect(text.slice(from, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });
});

describe('groupIntoBlocks', () => {
  it('keeps every paragraph, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const paragraphs = splitParagraphs(text);
        expect(groupIntoBlocks(paragraphs).flatMap((block) => block.paragraphs)).toEqual(
          paragraphs,
        );
      }),
    );
  });

  it('closes a block when it is long', () => {
    const text = Array.from({ length: 100 }, () => 'Voles dig. '.repeat(30)).join('\n\n');
    const blocks = groupIntoBlocks(splitParagraphs(text));
    expect(blocks.length).toBeGreaterThan(4);
    expect(estimateBlockHeight(blocks[0]!, 536)).toBeGreaterThan(28 * 20);
  });
});
