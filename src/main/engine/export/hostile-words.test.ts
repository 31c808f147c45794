import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { DEFAULT_COLOR_LABELS, type Annotation } from '../../../shared/domain/annotation.ts';
import { articleLabel } from '../../../shared/domain/article-label.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';
import type {
  AnnotationId,
  ArticleId,
  ClaimId,
  QuoteId,
  RevisionId,
} from '../../../shared/domain/ids.ts';
import { Paragraphs } from '../../../shared/domain/pinpoint.ts';
import { viewStatements } from './citation-note/statements-view.ts';
import type { ExportSource } from './gather.ts';
import { buildMatrix } from './matrix.ts';
import { writeMarkdownTable } from './table-text.ts';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

/** An article whose every word that a reader or a file can choose is this. */
function sourceOf(words: string): ExportSource {
  const quote = {
    id: ID as QuoteId,
    revisionId: ID as RevisionId,
    start: 0,
    end: words.length,
    exact: words,
    prefix: '',
    suffix: '',
    state: 'verified',
    found: { start: 0, end: words.length },
    score: null,
    pages: null,
  } as const;
  const claim: Claim = {
    id: ID as ClaimId,
    articleId: ID as ArticleId,
    code: 'n1',
    value: {
      kind: 'sample_size',
      count: 12,
      unit: words,
      unitKind: 'animals',
      role: 'enrolled',
      qualifier: 'exact',
    },
    statement: words,
    speaker: null,
    speakerName: words,
    status: 'accepted',
    origin: { by: 'reader', readerName: words },
    confidence: null,
    fieldConfidence: {},
    quotes: [quote],
    areas: [],
    createdAt: 0,
    updatedAt: 0,
  };
  const annotation: Annotation = {
    id: ID as AnnotationId,
    articleId: ID as ArticleId,
    code: 'a',
    color: 'red',
    style: 'highlight',
    comment: words,
    tags: [words],
    quote,
    readerName: words,
    author: words,
    createdAt: 0,
    updatedAt: 0,
  };
  const csl: CslItem = {
    type: 'article-newspaper',
    title: `T ${words}`,
    'container-title': words,
    author: [{ literal: words }],
  };
  return {
    title: words,
    name: 'note',
    rows: null,
    attributes: [],
    articles: [
      {
        id: ID,
        citekey: 'smit2020',
        csl,
        title: csl.title!,
        label: articleLabel(csl),
        hasText: true,
        text: words,
        revision: 1,
        paragraphs: new Paragraphs(words),
        readAs: 'en',
        kindsRead: [],
        kinds: [],
        claims: [claim],
        leftOut: [],
        annotations: [annotation],
        colorLabels: { ...DEFAULT_COLOR_LABELS, red: words },
        areas: [],
        absences: [],
        notes: [],
        waiting: 0,
      },
    ],
  };
}

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

const read = (markdown: string): Node =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** What GFM makes a link of however it is written: an address of mail among the words. */
const isMailAddress = ({ type, url }: Node): boolean =>
  type === 'link' && url?.startsWith('mailto:') === true;

/** What a note leaves out where a word begins or ends with a sign: none of it is a block. */
const MARKS: ReadonlySet<string> = new Set(['text', 'break', 'strong', 'emphasis']);

/** What words of several paragraphs become several of. */
const OF_PARAGRAPHS: ReadonlySet<string> = new Set(['paragraph()', 'blockquote(paragraph())']);

/** The kinds of the blocks and links of a text in order, without the words, and rows of paragraphs as one. */
function shapeOf(node: Node): string {
  const inner = (node.children ?? [])
    .filter((child) => !MARKS.has(child.type) && !isMailAddress(child))
    .map(shapeOf)
    .filter((shape, at, all) => !OF_PARAGRAPHS.has(shape) || all[at - 1] !== shape);
  return `${node.type}(${inner.join(' ')})`;
}

const HOSTILE = [
  '1. FC News',
  '- a list',
  '# A heading\n## {#id .class}',
  'two\r# lines\r\n> of',
  '<script>alert(1)</script><!-- <img src=x onerror=y>',
  '[link](javascript:x) ![image](y) [@tanaka2015, para. 1] [^1] ^[note]',
  'a | b | c\n---|---|---\n`code` ```\n~~~\n***\n$x$ ~sub~ ^sup^ -- ... "so"',
  '    four blanks\n\ttab\n=====\n-----\n: definition\n| line block\n(@) example',
  '\\\\ \\` &amp; &lt; &#9; {=html}',
];

const noteOf = ({ title, articles }: ExportSource): string =>
  [...viewStatements(title, articles)].join('');

test.each(HOSTILE)('a note of %j has the blocks of any other', (words) => {
  expect(shapeOf(read(noteOf(sourceOf(words))))).toBe(
    shapeOf(read(noteOf(sourceOf('Plain words')))),
  );
});

test('a note, and a table, keep their shape whatever the words are', () => {
  const marks = String.raw`ab 1.)-+=:#*_[]<>{}|~^$@&;"'\!é日`;
  const unit = fc.constantFrom(...marks, '\n', '\r', '\t');
  const plain = sourceOf('Plain words');
  const tableOf = (source: ExportSource): string =>
    writeMarkdownTable(
      source,
      buildMatrix(source, ['sample_size', 'species', 'outlet', 'authors']),
    );
  const note = shapeOf(read(noteOf(plain)));
  const table = shapeOf(read(tableOf(plain)));
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 40 }), (text) => {
      const source = sourceOf(`x${text}`);
      expect(shapeOf(read(noteOf(source)))).toBe(note);
      expect(shapeOf(read(tableOf(source)))).toBe(table);
      const bare = sourceOf(`${text}x`);
      expect(shapeOf(read(noteOf(bare)))).toBe(note);
      expect(shapeOf(read(tableOf(bare)))).toBe(table);
    }),
    { numRuns: 150 },
  );
});
