import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../shared/domain/canonical-text.ts';
import { readText } from './read-text.ts';

const PARAGRAPHS = [
  'The keepers fed the mice every morning before the doors were opened, and the mice, who knew the hour as well as anybody, came out of the straw to wait for them.',
  'By the end of the third week all fourteen of them had learned to open the lid of the box by themselves, and nobody in the house could say which had been the first.',
  'What they did with it afterwards is told in the second part of this report, which also has the weights.',
];

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function wrap(paragraph: string, width: number): string {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

describe('readText', () => {
  it.each([56, 65, 72, 80, 100])('joins paragraphs that were wrapped at %i', (width) => {
    const wrapped = PARAGRAPHS.map((paragraph) => wrap(paragraph, width)).join('\n\n');
    expect(readText(wrapped.replaceAll('\n', '\r\n')).text).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('takes a title that was wrapped with the rest, and what stands below it', () => {
    const title =
      'How fourteen mice of one house learned to open the lid of a box: a diary of three weeks in spring';
    const wrapped = [
      wrap(title, 65),
      'By Ada Okafor\n2 November 2015',
      ...PARAGRAPHS.map((paragraph) => wrap(paragraph, 65)),
    ];
    expect(readText(wrapped.join('\n\n')).metadata).toEqual({
      title,
      author: [{ family: 'Okafor', given: 'Ada' }],
      issued: { 'date-parts': [[2015, 11, 2]] },
    });
  });

  it('keeps lists between wrapped paragraphs, and their own wrapped lines together', () => {
    const item = `- ${PARAGRAPHS[2]}`;
    const wrapped = [
      wrap(PARAGRAPHS[0]!, 72),
      `${wrap(item, 72)}\n- a short one`,
      wrap(PARAGRAPHS[1]!, 72),
    ];
    expect(readText(wrapped.join('\n\n')).text).toBe(
      [PARAGRAPHS[0], `${item}\n- a short one`, PARAGRAPHS[1]].join('\n\n'),
    );
  });

  it('mends a divided word only where the same word stands whole', () => {
    const text = [
      'The keepers thought for a long time that the mice were infer-',
      'tile, until the spring, when eleven infertile ones had a well-',
      'known litter of their own, of which nobody had been told yet.',
    ].join('\n');
    expect(readText(text).text).toContain('were infertile, until');
    expect(readText(text).text).toContain('a well-known litter');
  });

  it.each([
    [
      'verse',
      'The mouse sat long beside the door that led into the hall\nAnd never thought, and never knew\nThat anyone would call\n\nBut when the keeper came at last with all his cheese and keys\nIt rose and bowed\nAnd said aloud\nGood evening, if you please',
    ],
    ['a paragraph a line', PARAGRAPHS.join('\n')],
    ['a list', '- one mouse\n- two mice\n- three mice'],
    ['columns', 'group      mice\nfed          12\nnot fed      14'],
    ['one line', 'Fourteen mice.'],
    ['nothing', ''],
    ['five million line ends', '\n'.repeat(5_000_000)],
  ])('leaves %s alone', (_, text) => {
    expect(readText(text).text).toBe(text);
  });

  it('loses no words, whatever the text', () => {
    const line = fc
      .array(fc.stringMatching(/^[A-Za-z,.]{1,12}$/), { maxLength: 14 })
      .map((row) => row.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const { text } = readText(lines.join('\n'));
        expect(words(text)).toEqual(words(lines.join('\n')));
        expect(canonicalText(text).length).toBeLessThanOrEqual(lines.join('\n').length);
      }),
    );
  });
});
