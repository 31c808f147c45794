import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { runsToHtml, runsToMarkdown, runsToText, type CitationRun } from './citation-run.ts';

const RUNS: readonly CitationRun[] = [
  { text: 'Okafor, A. ' },
  { text: 'Larus & <gulls>', italic: true },
  { text: ', ' },
  { text: '5', bold: true },
  { text: '2', vertical: 'super' },
  { text: ' doi', href: 'https://doi.org/10.1/a%22b' },
];

test('runs as plain text, HTML and Markdown', () => {
  expect(runsToText(RUNS)).toBe('Okafor, A. Larus & <gulls>, 52 doi');
  expect(runsToHtml(RUNS)).toBe(
    'Okafor, A. <i>Larus &amp; &lt;gulls&gt;</i>, <b>5</b><sup>2</sup><a href="https://doi.org/10.1/a%22b"> doi</a>',
  );
  expect(runsToMarkdown(RUNS)).toBe(
    'Okafor, A. *Larus \\& \\<gulls\\>*, **5**<sup>2</sup> [doi](<https://doi.org/10.1/a%22b>)',
  );
});

test('quotation marks and line ends in HTML', () => {
  expect(
    runsToHtml([{ text: `"a"\n'b'`, smallCaps: true, underline: true, vertical: 'sub' }]),
  ).toBe(
    '<u><span style="font-variant: small-caps"><sub>&quot;a&quot;<br>&#39;b&#39;</sub></span></u>',
  );
});

describe('in Markdown', () => {
  test('strong words within a word or against a sign are still strong', () => {
    expect(runsToMarkdown([{ text: 'in' }, { text: '(vitro)', italic: true }, { text: 's' }])).toBe(
      'in<em>(vitro)</em>s',
    );
    expect(
      runsToMarkdown([
        { text: 'a', italic: true },
        { text: 'b', bold: true },
      ]),
    ).toBe('<em>a</em><strong>b</strong>');
  });

  /** The words of what Markdown was read as. */
  const wordsOf = (node: { value?: string; type?: string; children?: unknown[] }): string => {
    if (node.type === 'html') return '';
    if (node.type === 'break') return '\n';
    return node.value ?? (node.children ?? []).map((child) => wordsOf(child as never)).join('');
  };

  test('every text is read back as it was', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'ab1(.,)*_<>&#-+=[]`\\|~^$"\'!:;é海'),
      minLength: 1,
      maxLength: 6,
    });
    const run = fc.record(
      {
        text: fc
          .tuple(fc.constantFrom('', ' '), word, fc.constantFrom('', ' '))
          .map((parts) => parts.join('')),
        italic: fc.constant(true as const),
        bold: fc.constant(true as const),
        vertical: fc.constantFrom('super' as const, 'sub' as const),
      },
      { requiredKeys: ['text'] },
    );
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
        const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
        expect(plain(wordsOf(fromMarkdown(runsToMarkdown(runs)) as never))).toBe(
          plain(runsToText(runs)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
