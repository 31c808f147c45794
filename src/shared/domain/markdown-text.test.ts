import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeMarkdownLine } from './markdown-text.ts';

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
