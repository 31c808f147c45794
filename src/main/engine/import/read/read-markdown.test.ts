import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

const textOf = (...lines: string[]) => readMarkdown(lines.join('\n')).text;

describe('readMarkdown: text', () => {
  it.each([
    [
      'emphasis',
      '**Twelve** mice *and* __one__ ***rat*** ~~left~~ _it_.',
      'Twelve mice and one rat left it.',
    ],
    [
      'marks that stand for themselves',
      '2 * 3 * 4, snake_case_name, ~5 mice, a*',
      '2 * 3 * 4, snake_case_name, ~5 mice, a*',
    ],
    [
      'links',
      '[A link](https://a.example/x_(y) "t"), [one *two*](<u v>), <https://b.example>',
      'A link, one two, https://b.example',
    ],
    [
      'links by reference',
      '[A link][ref], [ref], [ref][]\n\n[ref]: https://a.example "t"',
      'A link, ref, ref',
    ],
    [
      'brackets that are no links',
      'He [the keeper] agreed [1], [^2] and [x](',
      'He [the keeper] agreed [1], [^2] and [x](',
    ],
    ['pictures', 'Before ![a mouse](m.png) after', 'Before a mouse after'],
    ['code', 'Use `*x*` and `` a`b ``, not `', 'Use *x* and a`b, not `'],
    ['escapes and references', '\\*not\\* 5 &lt; 6 &eacute; AT&T', '*not* 5 < 6 é AT&T'],
    ['tags', 'H<sub>2</sub>O, a < b<br>next<!-- no -->', 'H₂O, a < b\nnext'],
    [
      'raised and lowered figures',
      '12<sup>3</sup> patients, 10<sup>6</sup> cells, mice<sup class="note">a</sup>, 4<sup>th</sup>, CO<sub>2</sub>',
      '12³ patients, 10⁶ cells, miceᵃ, 4th, CO₂',
    ],
    [
      'raised and lowered figures of Pandoc, but no carets and tildes of others',
      '10^6^ cells, H~2~O, x^2 and y^z^, ~12 to ~15 mice',
      '10⁶ cells, H₂O, x^2 and yᶻ, ~12 to ~15 mice',
    ],
    [
      'raised figures between blocks of tags',
      '<div>\n12<sup>3</sup> patients\n</div>',
      '12³ patients',
    ],
  ])('reads %s', (_, markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  it('joins wrapped lines and keeps breaks that were asked for', () => {
    expect(textOf('One line', 'goes on  ', 'breaks\\', 'here', '', 'Next')).toBe(
      'One line goes on\nbreaks\nhere\n\nNext',
    );
  });

  it('sets headings apart, of both kinds', () => {
    expect(
      textOf('# One *big* #', 'Words', '', 'Two', '===', 'Words', '', 'Three', '---', '', '***'),
    ).toBe('One big\n\nWords\n\nTwo\n\nWords\n\nThree');
  });

  it('keeps list items on lines of their own, with their marks', () => {
    expect(
      textOf('* one', '  goes on', '* [x] two', '    + **deep**', '', '1. first', '2) second'),
    ).toBe('- one goes on\n- two\n  - deep\n\n1. first\n2) second');
    expect(textOf('It was in', '2015. Nobody knew.')).toBe('It was in 2015. Nobody knew.');
  });

  it('reads tables with and without outer bars', () => {
    expect(textOf('| a | b |', '|---|:-:|', '| 1 | *2* \\| 3 |')).toBe('a | b\n1 | 2 | 3');
    expect(textOf('a | b', '--|--', '1 | 2', '', 'x | y')).toBe('a | b\n1 | 2\n\nx | y');
  });

  it('keeps code as it is and takes the bars off quotations', () => {
    expect(textOf('```js', 'a  *b*', '# c', '```', '> quoted', '> > *text*')).toBe(
      'a  *b*\n# c\n\nquoted\n\ntext',
    );
    expect(textOf('~~~', 'never closed', '```')).toBe('never closed\n```');
  });

  it('keeps notes, tasks and the words of tags', () => {
    expect(
      textOf(
        'As shown.[^1]',
        '',
        '<div>In a <b>box</b></div>',
        '',
        '[^1]: By *them*.',
        '',
        '- [ ] do',
      ),
    ).toBe('As shown.[^1]\n\nIn a box\n\n[^1]: By them.\n\n- do');
    expect(textOf('Never <!-- closed', '', 'but *read*')).toBe('Never <!-- closed\n\nbut read');
  });

  it('reads a long document as it reads a short one', () => {
    const part = [
      '## A part',
      '',
      'Twelve *mice* of [a kind][kind] and',
      '2015. No item.',
      '',
      '1. one',
      '2. two',
      '',
      '- a',
      '  goes on',
      '',
      '```',
      '- b',
      '',
      '*c*',
      '```',
    ];
    const short = textOf(...part, '', '[kind]: https://a.example');
    const parts = Array.from({ length: 500 }, () => [...part, '']).flat();
    const long = readMarkdown([...parts, '[kind]: https://a.example'].join('\n'));
    expect(long.text).toBe(Array.from({ length: 500 }, () => short).join('\n\n'));
    expect(long.losses).toEqual([]);
    const items = Array.from({ length: 1500 }, (_, i) => `${String(i + 1)}. mouse *${String(i)}*`);
    expect(textOf(...items)).toBe(items.join('\n').replaceAll('*', ''));
  });

  it.each([
    '[',
    ']',
    '`a',
    '*_',
    '*a',
    '> ',
    '>',
    '![',
    '<',
    '~~a',
    '- ',
    '|a',
    '[a](',
    '<!--',
    '&',
  ])('answers %s by the hundred thousand, and reads what stands beside it', (unit) => {
    const { text } = readMarkdown(`Before *it*.\n\n${unit.repeat(100_000)}\n\nBehind.`);
    expect(text).toContain('Before ');
    expect(text).toContain('Behind.');
  });

  it('says that a stretch of marks stands as it was written', () => {
    const { text, losses } = readMarkdown(`Before *it*.\n\n${'*a _b '.repeat(5000)}`);
    expect(text).toContain('*a _b *a _b');
    expect(losses).toEqual(['too_many_marks']);
  });

  it('answers any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n',
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '\\',
        '&',
        '|',
        '#',
        '-',
        '---',
        '```',
        '!',
        '~',
        ' ',
        '1.',
        'a',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { text } = readMarkdown(pieces.join(''));
        expect(text.length).toBeLessThanOrEqual(pieces.join('').length * 2 + 10);
      }),
    );
  });

  it('keeps every word of plain paragraphs', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const text = paragraphs.map((all) => all.join(' ')).join('\n\n');
        expect(textOf(text)).toBe(text);
      }),
    );
  });
});

describe('readMarkdown: metadata', () => {
  it('reads front matter and takes it off the text', () => {
    const { text, metadata } = readMarkdown(
      [
        '---',
        'title: "Cells: a \\"start\\""   # ours',
        'author:',
        '  - name: Ada Okafor',
        '    affiliation: Nowhere',
        "  - 'Lin, Mei'",
        'date: 2015-11-02',
        'doi: https://doi.org/10.1000/xyz',
        'source: https://bench.example/cells',
        'tags: [mice, "stem, cells"]',
        'draft: true',
        '---',
        '',
        '# Another heading',
      ].join('\r\n'),
    );
    expect(text).toBe('Another heading');
    expect(metadata).toEqual({
      title: 'Cells: a "start"',
      author: [
        { family: 'Okafor', given: 'Ada' },
        { family: 'Lin', given: 'Mei' },
      ],
      issued: { 'date-parts': [[2015, 11, 2]] },
      URL: 'https://bench.example/cells',
      DOI: '10.1000/xyz',
      keyword: 'mice, stem, cells',
    });
  });

  it('reads what citation managers and note takers write', () => {
    const { metadata, tags } = readMarkdown(
      [
        '---',
        'citekey: okafor2015',
        'title: >-',
        '  Cells that',
        '  start again',
        'subtitle: A review',
        'authors:',
        '  - {given: Ada, family: Okafor}',
        '  - first: Mei',
        '    last: Lin',
        '    affiliation: [Nowhere]',
        '  - name: Jo Berg',
        '  - Kim Sund and Li Wei',
        'year: 2015',
        'journal: {name: Bench}',
        'abstract: |',
        '  One line.',
        '',
        '  Another: line.',
        'tags: "#mice, cells"',
        'related: {deep: [1, {er: 2}]}',
        '...',
        'Words.',
      ].join('\n'),
    );
    expect(metadata).toEqual({
      'citation-key': 'okafor2015',
      title: 'Cells that start again: A review',
      author: [
        { given: 'Ada', family: 'Okafor' },
        { given: 'Mei', family: 'Lin' },
        { given: 'Jo', family: 'Berg' },
        { given: 'Kim', family: 'Sund' },
        { given: 'Li', family: 'Wei' },
      ],
      issued: { 'date-parts': [[2015]] },
      'container-title': 'Bench',
      abstract: 'One line.\n\nAnother: line.',
      keyword: '#mice, cells',
    });
    expect(tags).toEqual(['mice', 'cells']);
  });

  it.each([
    ['broken off', 'title: "never closed\nauthor: Ada'],
    ['an alias of itself', 'title: &a [*a, *a]'],
    [
      'aliases that stand for millions',
      `a: &a [x, x]\n${Array.from({ length: 24 }, (_, i) => `${String.fromCharCode(98 + i)}: &${String.fromCharCode(98 + i)} [*${String.fromCharCode(97 + i)}, *${String.fromCharCode(97 + i)}]`).join('\n')}`,
    ],
    ['nested without end', `title: ${'['.repeat(20_000)}`],
  ])('loses no word of a block that is %s', (_, block) => {
    const { text, losses } = readMarkdown(`---\n${block}\n---\n\nBehind.`);
    expect(text).toBe(`${block}\n\nBehind.`);
    expect(losses).toEqual(['front_matter']);
  });

  it('answers any front matter', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'title: ',
        'tags:',
        '  - a',
        'author: {',
        '}',
        'date: 2015-13-40',
        '? x',
        '&a *a',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { text } = readMarkdown(['---', ...lines, '---', '', 'Behind.'].join('\n'));
        expect(text).toContain('Behind.');
      }),
    );
  });

  it('leaves a block that is no front matter in the text', () => {
    const { text, metadata } = readMarkdown('---\n\nJust words between rules.\n\n---\n\nMore.');
    expect(text).toContain('Just words between rules.');
    expect(metadata).toEqual({});
  });

  it('leaves a block of blank lines in the text', () => {
    const { text } = readMarkdown(`---\n${'\n'.repeat(20_000)}No key.\n---\n\nMore.`);
    expect(text).toBe('No key.\n\nMore.');
  });

  it('takes the heading at the start for the title, and no later one', () => {
    expect(readMarkdown('# Cells in *mice*\n\nWords.').metadata).toEqual({
      title: 'Cells in mice',
    });
    expect(readMarkdown('Some words first.\n\n# Methods\n\nMore.').metadata).toEqual({});
  });
});
