import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMarkdown } from 'mdast-util-from-markdown';
import {
  blockQuote,
  escapeMarkdown,
  escapeMarkdownLine,
  escapeMarkdownMarked,
} from './markdown-text.ts';

/**
 * What CommonMark reads in text without spans: backslash escapes of ASCII punctuation, hard line
 * breaks, numeric character references; a line end elsewhere is a soft break.
 */
function readMarkdown(markdown: string): string {
  return markdown
    .split('\n\n')
    .map((paragraph) =>
      paragraph.replace(
        /\\\n|\\([!-/:-@[-`{-~])|&#(\d+);/g,
        (whole: string, sign: string | undefined, code: string | undefined) =>
          whole === '\\\n' ? '\n' : (sign ?? String.fromCodePoint(Number(code))),
      ),
    )
    .join('\n\n');
}

/** Signs that would still mean something to a Markdown reader if they stood unescaped. */
const LIVE = /(?<!\\)(?:\\\\)*[`*_[\]<>{}|~^$@"']|(?<!\\)--|(?<!\\)\.\.\./;

describe('escapeMarkdown', () => {
  it('leaves plain words as they are', () => {
    expect(escapeMarkdown('Of 48 mice, 14 (29%) had pups; well-fed ones more.')).toBe(
      'Of 48 mice, 14 (29%) had pups; well-fed ones more.',
    );
  });

  it('escapes what opens a block at the start of a line', () => {
    expect(escapeMarkdown('1. first\n- second\n# third\n> fourth\n: fifth\na) sixth')).toBe(
      String.raw`1\. first\
\- second\
\# third\
\> fourth\
\: fifth\
a\) sixth`,
    );
  });

  it('takes the line ends of every system for line ends, so that none opens a block', () => {
    expect(escapeMarkdown('one\r# two\r\n- three\r\rfour')).toBe(
      'one\\\n\\# two\\\n\\- three\n\nfour',
    );
  });

  it('keeps straight quotation marks, dashes and dots from being made curly', () => {
    expect(escapeMarkdown(`it's "so" -- or ...`)).toBe(String.raw`it\'s \"so\" \-\- or \.\.\.`);
  });

  it('keeps blanks at the ends and in rows', () => {
    expect(readMarkdown(escapeMarkdown(' a  b\t '))).toBe(' a  b\t ');
  });

  it('comes back as the same characters, whatever they are', () => {
    const unit = fc.constantFrom(...String.raw`ab 1.)-+=:#*_[]<>{}|~^$@&;"'\!é日🐁`, '\n', '\t');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replace(/&#\d+;/g, ' ')).not.toMatch(LIVE);
        expect(readMarkdown(escaped)).toBe(text.replace(/\n[^\S\n]*(?:\n[^\S\n]*)+/g, '\n\n'));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('escapeMarkdownLine', () => {
  it('makes one line of several', () => {
    expect(escapeMarkdownLine(' two\n\nlines ')).toBe('two lines');
  });
});

describe('blockQuote', () => {
  it('puts the sign before every line, blank ones too', () => {
    expect(blockQuote('a\n\nb', '  ')).toBe('  > a\n  >\n  > b');
  });
});

describe('escapeMarkdownMarked', () => {
  type Node = ReturnType<typeof fromMarkdown>['children'][number] | { type: 'other' };
  /** The characters of a Markdown text and of its strong parts, as CommonMark reads them. */
  function read(markdown: string): { text: string; strong: string[] } {
    const strong: string[] = [];
    const textOf = (node: Node): string => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return '\n';
      const words = 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
      if (node.type === 'strong') strong.push(words);
      return words;
    };
    const paragraphs = fromMarkdown(markdown).children.map((node) => textOf(node));
    return { text: paragraphs.join('\n\n'), strong };
  }

  it('makes marked words strong, each place once', () => {
    const text = 'Of 48 mice, 14 (29%) had pups.';
    const marks = [
      { start: 3, end: 10 },
      { start: 6, end: 14 },
      { start: 25, end: 29 },
    ];
    expect(escapeMarkdownMarked(text, marks)).toBe('Of **48 mice, 14** (29%) had **pups**.');
  });

  it('makes each line of marked words strong, without the blanks at its ends', () => {
    expect(escapeMarkdownMarked('one \n two\n\nthree four', [{ start: 0, end: 16 }])).toBe(
      '**one**&#32;\\\n&#32;**two**\n\n**three** four',
    );
  });

  it('leaves plain what would read as stars: a sign in the middle of a word', () => {
    expect(escapeMarkdownMarked('p(x)q', [{ start: 1, end: 4 }])).toBe('p(x)q');
    expect(escapeMarkdownMarked('a p(x) q', [{ start: 3, end: 6 }])).toBe('a p(x) q');
    expect(escapeMarkdownMarked('a (x) q', [{ start: 2, end: 5 }])).toBe('a **(x)** q');
  });

  it('changes no character of the text, and makes nothing strong that is not marked', () => {
    const unit = fc.constantFrom(...String.raw`ab 1.)-+=:#*_[]<>{}|~^$@&;"'\!é日🐁`, 'word', '\n');
    const part = fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 40 }),
        fc.array(part, { maxLength: 4 }),
        (raw, parts) => {
          const text = raw.trim();
          const marks = parts.map(({ start, length }) => ({
            start: Math.min(start, text.length),
            end: Math.min(start + length, text.length),
          }));
          const { text: back, strong } = read(escapeMarkdownMarked(text, marks));
          expect(back).toBe(read(escapeMarkdown(text)).text);
          const marked = new Set(
            marks.flatMap(({ start, end }) =>
              Array.from({ length: end - start }, (_, at) => start + at),
            ),
          );
          const markedText = [...marked]
            .toSorted((a, b) => a - b)
            .map((at) => text[at])
            .join('');
          for (const words of strong) {
            expect(markedText.replaceAll('\n', '')).toContain(words.replaceAll('\n', ''));
          }
        },
      ),
    );
  });
});
