import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ExportFormat, ExportTarget } from '../../../shared/contract/calls/export.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { importAll, openDataLibrary, saveExport } from '../test-data-library.ts';

/** Programs that need not be there: a test that asks one is left out where it is absent. */
const OFFICE: string = 'soffice';
const VALIDATOR: string = 'xmllint';

async function written(
  library: Awaited<ReturnType<typeof openDataLibrary>>,
  format: ExportFormat,
  target?: ExportTarget,
): Promise<{ readonly path: string; readonly bytes: Buffer }> {
  const path = join(temporaryFolder(), `out.${format}`);
  const job = await saveExport(library, path, format, target);
  expect(job).toMatchObject({ state: 'finished' });
  return { path, bytes: readFileSync(path) };
}

type Row = Readonly<Record<string, string>>;

function rowsOf(bytes: Buffer, delimiter: string): Row[] {
  return parse(bytes, { bom: true, columns: true, delimiter });
}

describe('claims as a tidy table', () => {
  test.each([
    ['claims_csv', ','],
    ['claims_tsv', '\t'],
  ] as const)('%s has one row for each, with all its fields', async (format, delimiter) => {
    const library = await openDataLibrary();
    const rows = rowsOf((await written(library, format)).bytes, delimiter);
    expect(rows.map(({ kind }) => kind)).toEqual(library.claims.map(({ value }) => value.kind));
    const of = (kind: string): Row => rows.find((row) => row['kind'] === kind)!;
    expect(of('sample_size')).toMatchObject({
      count: '12',
      unit: 'voles',
      quotes: '2',
      quote_state: 'verified | verified',
      origin: 'reader',
      status: 'accepted',
      // What a spreadsheet would run begins with an apostrophe (ADR 16).
      statement: "'=cmd|calc",
    });
    const finding = of('finding');
    expect(finding).toMatchObject({ outcome: "'=1+1", comparator: "'@SUM(A1)" });
    // A number is what it is, with its sign.
    expect(finding).toMatchObject({ effect_value: '-1.2', count: '' });
    const { start, end, quote } = finding;
    expect(library.text.slice(Number(start), Number(end))).toBe(quote);
    expect(of('safety')['quote']).toHaveLength(10_000);
    expect(of('study_design')).toMatchObject({
      quote_state: 'unproved',
      start: '',
      design: 'field_study',
    });
    expect(Date.parse(finding['created']!)).toBe(library.claims[5]!.createdAt);
  });

  test('as JSON holds what is known of each claim', async () => {
    const library = await openDataLibrary();
    const { bytes } = await written(library, 'claims_json');
    const claims = z.array(z.looseObject({})).parse(JSON.parse(bytes.toString()));
    expect(claims).toHaveLength(7);
    for (const [at, { id, value, statement, quotes }] of library.claims.entries()) {
      expect(claims[at]).toMatchObject({
        id,
        value,
        statement,
        quotes: quotes.map(({ exact, found }) => ({ exact, ...found, state: 'verified' })),
      });
    }
  });

  test('of chosen claims has these alone', async () => {
    const library = await openDataLibrary();
    const target: ExportTarget = { of: 'claims', ids: [library.claims[3]!.id] };
    const rows = rowsOf((await written(library, 'claims_csv', target)).bytes, ',');
    expect(rows.map(({ kind }) => kind)).toEqual(['sample_size']);
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Its own text and that of all within it. */
  text: string;
}

/** Reads XML strictly: throws where it is not well-formed. */
function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0]!;
}

/** All elements of a name, in their order. */
function all({ children }: Element, name: string): Element[] {
  return children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** Cells of a sheet by their places: texts, and numbers as numbers. */
function cellsOf(xml: string): ReadonlyMap<string, string | number> {
  return new Map(
    all(parseXml(xml), 'c').map((cell) => [
      cell.attributes['r']!,
      cell.attributes['t'] === 'inlineStr' ? cell.text : Number(cell.text),
    ]),
  );
}

describe('a workbook', () => {
  test('has the claims and the articles, numbers and dates as such, and no formula', async () => {
    const library = await openDataLibrary();
    const parts = unzipSync((await written(library, 'xlsx')).bytes);
    const names = all(parseXml(strFromU8(parts['xl/workbook.xml']!)), 'sheet').map(
      (sheet) => sheet.attributes['name'],
    );
    expect(names).toEqual(['claims', 'articles']);
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(xml).not.toMatch(/<f[ >]/);
    const cells = cellsOf(xml);
    const heads = [...cells].filter(([place]) => /^[A-Z]+1$/.test(place));
    const columnOf = (name: string): string =>
      heads.find(([, head]) => head === name)![0].slice(0, -1);
    const at = (name: string, row: number) => cells.get(`${columnOf(name)}${String(row)}`);
    expect(at('count', 5)).toBe(12);
    expect(at('statement', 5)).toBe('=cmd|calc');
    expect(at('effect_value', 7)).toBe('-1.2');
    // Controls, and what looks like the escape of one, as SpreadsheetML has them.
    expect(at('statement', 4)).toBe('bell _x0007_ and tab\tand\nline');
    expect(at('statement', 7)).toBe('They grew _x005F_x0041_');
    const created = library.claims[3]!.createdAt;
    expect(at('created', 5)).toBeCloseTo(created / 86_400_000 + 25_569, 6);
    const articles = cellsOf(strFromU8(parts['xl/worksheets/sheet2.xml']!));
    expect([...articles.values()]).toContain('weir2001');
  });

  test('of an evidence table begins with the table', async () => {
    const library = await openDataLibrary();
    const table = await library.call('evidence.create', {
      title: 'Voles',
      articleIds: [library.articleId],
    });
    const target = { of: 'table', id: table.id } as const;
    const parts = unzipSync((await written(library, 'xlsx', target)).bytes);
    const names = all(parseXml(strFromU8(parts['xl/workbook.xml']!)), 'sheet');
    expect(names.map((sheet) => sheet.attributes['name'])).toEqual(['table', 'claims', 'articles']);
    expect([...cellsOf(strFromU8(parts['xl/worksheets/sheet1.xml']!)).values()]).toContain(
      'Sample size',
    );
    for (const format of ['table_csv', 'table_tsv', 'table_json'] as const) {
      expect((await written(library, format, target)).bytes.toString()).toContain('12 voles');
    }
  });

  test('is read by LibreOffice, text as text', async (context) => {
    const library = await openDataLibrary();
    const { path } = await written(library, 'xlsx');
    const folder = temporaryFolder();
    const { error, stderr } = spawnSync(
      OFFICE,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1',
        '--outdir',
        folder,
        path,
      ],
      { encoding: 'utf8' },
    );
    if (error && 'code' in error && error.code === 'ENOENT') {
      context.skip('LibreOffice is not installed');
    }
    const read = rowsOf(readFileSync(join(folder, 'out-claims.csv')), ',');
    expect({ stderr, rows: read.length }).toMatchObject({ rows: 7 });
    expect(read[3]).toMatchObject({ count: '12', statement: '=cmd|calc' });
    expect(read[5]).toMatchObject({ effect_value: '-1.2', statement: 'They grew _x0041_' });
    expect(read[6]!['quote']).toHaveLength(10_000);
  }, 120_000);
});

/** What the elements of REFI-QDA hold, in this order, after the schema of version 1.0 of the format. */
const REFI_ORDER: Readonly<Record<string, readonly string[]>> = {
  Project: ['Users', 'CodeBook', 'Sources', 'Notes'],
  Users: ['User'],
  CodeBook: ['Codes'],
  Codes: ['Code'],
  Code: ['Description', 'Code'],
  Sources: ['TextSource', 'PictureSource'],
  PictureSource: ['Description', 'Coding'],
  TextSource: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef'],
  PlainTextSelection: ['Description', 'Coding', 'NoteRef'],
  Coding: ['CodeRef', 'NoteRef'],
  Notes: ['Note'],
  Note: ['Description', 'PlainTextContent'],
};

function expectOrder(element: Element): void {
  const order = REFI_ORDER[element.name] ?? [];
  const inner = element.children;
  const places = inner.map((child) => order.indexOf(child.name));
  expect({ of: element.name, isKnown: !places.includes(-1) }).toMatchObject({ isKnown: true });
  // Sources stand in any order.
  if (element.name !== 'Sources') {
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  }
  inner.forEach(expectOrder);
}

describe('a project of REFI-QDA', () => {
  test('has the articles, the codes, and the quotes where they stand', async () => {
    const library = await openDataLibrary();
    const parts = unzipSync((await written(library, 'refi_qda')).bytes);
    const project = parseXml(strFromU8(parts['project.qde']!));
    expect(project.attributes['xmlns']).toBe('urn:QDA-XML:project:1.0');
    expectOrder(project);
    const guids = ['User', 'Code', 'TextSource', 'PlainTextSelection', 'Coding', 'Note']
      .flatMap((name) => all(project, name))
      .map((element) => element.attributes['guid']!);
    expect(new Set(guids).size).toBe(guids.length);
    for (const guid of guids) expect(guid).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const known = new Set(guids);
    for (const name of ['CodeRef', 'NoteRef']) {
      for (const ref of all(project, name)) expect(known).toContain(ref.attributes['targetGUID']);
    }
    const sources = all(project, 'TextSource');
    expect(sources).toHaveLength(2);
    for (const source of sources) {
      const path = source.attributes['plainTextPath']!.replace('internal://', 'Sources/');
      const characters = [...strFromU8(parts[path]!)];
      for (const selection of all(source, 'PlainTextSelection')) {
        const place = (end: string) => Number(selection.attributes[`${end}Position`]);
        const words = characters.slice(place('start'), place('end')).join('');
        const quotes = [
          ...library.claims.flatMap((claim) => claim.quotes),
          library.annotation.quote,
        ];
        const { exact } = quotes.find(({ id }) => id === selection.attributes['guid'])!;
        expect(words).toBe(exact);
      }
    }
    expect(all(project, 'PlainTextSelection')).toHaveLength(7);
    const codes = all(project, 'Code').map((code) => code.attributes['name']);
    expect(codes).toEqual(
      expect.arrayContaining(['Sample size', 'Microtus', 'caveat', 'dikes', 'a, b', 'Highlights']),
    );
    expect(all(project, 'Note').map(({ text }) => text)).toContain('Read twice.');
  });

  test('is valid to the published schema, where that is at hand', async (context) => {
    const schema = process.env['REFI_QDA_SCHEMA'];
    if (!schema) return context.skip('REFI_QDA_SCHEMA names no copy of Project.xsd');
    const library = await openDataLibrary();
    const parts = unzipSync((await written(library, 'refi_qda')).bytes);
    const { error, status, stderr } = spawnSync(VALIDATOR, ['--noout', '--schema', schema, '-'], {
      input: strFromU8(parts['project.qde']!),
      encoding: 'utf8',
    });
    if (error && 'code' in error && error.code === 'ENOENT') {
      context.skip('xmllint is not installed');
    }
    expect({ status, stderr }).toMatchObject({ status: 0 });
  });
});

/** An annotation as the W3C's model has it, as far as Collate writes it: nothing else stands in it. */
const TextualBody = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.literal('text/plain'),
  purpose: z.enum(['commenting', 'tagging']),
});
const Selector = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('FragmentSelector'), conformsTo: z.url(), value: z.string() }),
]);
const WebAnnotation = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.string().regex(/^urn:uuid:/),
  type: z.literal('Annotation'),
  motivation: z.enum(['highlighting', 'commenting']),
  created: z.iso.datetime().optional(),
  modified: z.iso.datetime().optional(),
  creator: z.strictObject({ type: z.literal('Person'), name: z.string() }).optional(),
  body: z.array(TextualBody).min(1).optional(),
  stylesheet: z.strictObject({ type: z.literal('CssStylesheet'), value: z.string() }),
  target: z.strictObject({
    source: z.string(),
    styleClass: z.string(),
    selector: z.union([Selector, z.array(Selector).min(2)]).optional(),
  }),
});

async function articleByKey({ call }: TestEngine, citekey: string): Promise<ArticleId> {
  const list = { scope: { of: 'all' }, sort: 'title', descending: false, filter: citekey } as const;
  const [id] = await call('articles.ids', { list, first: 0, limit: 1 });
  return id!;
}

describe('annotations as JSON-LD', () => {
  test('are read back with their places, words, colours and tags, those that wait as well', async () => {
    const library = await openDataLibrary();
    const { bytes } = await written(library, 'annotations_json');
    const list = z.array(WebAnnotation).parse(JSON.parse(bytes.toString()));
    expect(list).toHaveLength(2);

    const { articleId } = library;
    await importAll(library, { 'again.json': bytes.toString() });
    expect(await library.call('annotations.list', { articleId })).toHaveLength(1);

    const other = openTestEngine();
    const { id } = await other.addArticle(library.text);
    const bibliography = await written(library, 'bibtex');
    await importAll(other, { 'all.bib': bibliography.bytes.toString() });
    await importAll(other, { 'all.json': bytes.toString() });
    const [back, ...more] = await other.call('annotations.list', { articleId: id });
    expect(more).toEqual([]);
    const { comment, tags, color, style, quote, readerName: author } = library.annotation;
    const said = { comment, tags, color, style, author };
    expect(back).toMatchObject({ ...said, quote: { exact: quote.exact } });
    expect(back!.quote.found).toEqual(quote.found);
    const alone = await articleByKey(other, 'weir2001');
    expect(await other.call('annotations.waiting', { articleId: alone })).toMatchObject([
      { quote: 'words that wait', comment: 'Later' },
    ]);
  });

  test('of chosen ones are these alone', async () => {
    const library = await openDataLibrary();
    const target: ExportTarget = { of: 'annotations', ids: [library.annotation.id] };
    const { bytes } = await written(library, 'annotations_json', target);
    expect(z.array(WebAnnotation).parse(JSON.parse(bytes.toString()))).toMatchObject([
      { id: `urn:uuid:${library.annotation.id}` },
    ]);
  });
});
