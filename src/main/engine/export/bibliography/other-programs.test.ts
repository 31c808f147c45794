import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, type TestContext } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../test-engine.ts';
import type { BibliographyItem } from './bibliography-item.ts';
import { writeBibtex } from './write-bibtex.ts';
import { writeCslJson } from './write-csl-json.ts';
import { writeEndnote } from './write-endnote.ts';
import { writeRis } from './write-ris.ts';

const TITLES = [
  'Costs of $5 and 50% of a_b & c #1',
  'The set {x, y} and {Z} of DNA',
  'On ~ and ^ and \\ alone',
  'Łódź, “quotes” and Œuvres 日本',
  'A{B}c d{e F}g',
];
const AUTHORS = [
  { literal: 'Vale, Sons & Co.' },
  { family: 'Berg', given: 'Jo', 'non-dropping-particle': 'van der' },
  { family: 'Okafor', given: 'Ada', suffix: 'Jr.' },
  { literal: 'Rock and Roll {Group}' },
];
const ITEMS: readonly BibliographyItem[] = [
  ...TITLES.map((title, at) => ({
    citekey: `title${String(at)}`,
    tags: ['dikes', 'Voles, field'],
    csl: {
      type: 'article-journal' as const,
      title,
      author: AUTHORS,
      issued: { 'date-parts': [[2020, 5, 2]] },
      'container-title': 'Dike & Field',
      volume: '12',
      issue: '3',
      page: '101-109',
      language: 'en-GB',
      abstract: 'We found 50% & more_than #1.\n\nA second {paragraph}.',
    },
  })),
  {
    citekey: 'chapter',
    tags: [],
    csl: {
      type: 'chapter',
      title: 'A chapter',
      author: AUTHORS,
      editor: [{ family: 'Brook', given: 'Ida' }],
      'container-title': 'The Book',
      publisher: 'Field Press',
      issued: { 'date-parts': [[2019, 12]] },
    },
  },
  {
    citekey: 'preprint',
    tags: [],
    csl: {
      type: 'article',
      title: 'A preprint',
      author: AUTHORS,
      publisher: 'arXiv',
      DOI: '10.48550/arXiv.2101.00001',
      URL: 'https://doi.org/10.48550/arXiv.2101.00001',
      issued: { 'date-parts': [[2021, 1]] },
    },
  },
];

function writeFiles(): string {
  const folder = temporaryFolder();
  const write = (name: string, pieces: Iterable<string>): void => {
    writeFileSync(join(folder, name), [...pieces].join(''));
  };
  write('all.bib', writeBibtex(ITEMS, 'bibtex'));
  write('latex.bib', writeBibtex(ITEMS, 'biblatex'));
  write('all.ris', writeRis(ITEMS));
  write('all.json', writeCslJson(ITEMS));
  write('all.xml', writeEndnote(ITEMS));
  return folder;
}

/** What pandoc makes of an entry, as far as it is looked at. */
const ReadItem = z.looseObject({
  id: z.string(),
  title: z.string(),
  author: z.array(z.looseObject({ family: z.string().optional(), literal: z.string().optional() })),
  issued: z.looseObject({ 'date-parts': z.array(z.array(z.number())) }),
});

/** Runs a program in a folder; the test is left out where this machine does not have it. */
function run(context: TestContext, folder: string, program: string, ...options: string[]): string {
  const { error, status, stdout, stderr } = spawnSync(program, options, {
    cwd: folder,
    // BibTeX looks nowhere where TeX itself is not installed.
    env: { ...process.env, BSTINPUTS: '.', BIBINPUTS: '.' },
    encoding: 'utf8',
  });
  if (error && 'code' in error && error.code === 'ENOENT') {
    context.skip(`${program} is not installed`);
  }
  expect(status, `${stdout}${stderr}`).toBe(0);
  return stdout;
}

describe('the bibliography is read', () => {
  test.for([
    ['bibtex', 'all.bib'],
    ['biblatex', 'latex.bib'],
    ['csljson', 'all.json'],
  ] as const)('by pandoc as %s, word for word', ([format, file], context) => {
    const folder = writeFiles();
    const read = run(context, folder, 'pandoc', '-f', format, '-t', 'csljson', file);
    const items = new Map(
      z
        .array(ReadItem)
        .parse(JSON.parse(read))
        .map((item) => [item.id, item]),
    );
    for (const { citekey, csl } of ITEMS) {
      const item = items.get(citekey)!;
      expect(item.title.replaceAll(/<\/?span[^>]*>/g, '')).toBe(csl.title);
      expect(item.author.map(({ family, literal }) => family ?? literal)).toEqual(
        csl.author?.map(({ family, literal }) => family ?? literal),
      );
      expect(item.issued['date-parts']).toEqual(csl.issued?.['date-parts']);
    }
    expect(items.get('title0')).toMatchObject({
      'container-title': 'Dike & Field',
      volume: '12',
      issue: '3',
      page: expect.stringMatching(/^101[-–]109$/) as string,
    });
    expect(items.get('chapter')).toMatchObject({ type: 'chapter', 'container-title': 'The Book' });
  });

  test('by BibTeX, each entry with its authors and month', (context) => {
    const folder = writeFiles();
    writeFileSync(
      join(folder, 'all.aux'),
      '\\relax\n\\citation{*}\n\\bibstyle{all}\n\\bibdata{all}\n',
    );
    writeFileSync(
      join(folder, 'all.bst'),
      `ENTRY { author month booktitle eprint } {} {}
MACRO {may} {"5"} MACRO {dec} {"12"} MACRO {jan} {"1"}
FUNCTION {line} { cite$ "|" * type$ * "|" * author num.names$ int.to.str$ * "|" *
  author #2 "{vv}" format.name$ * "|" * author #1 "{ll}" format.name$ * "|" * month * write$ newline$ }
FUNCTION {article} { line } FUNCTION {misc} { line } FUNCTION {incollection} { line }
READ
ITERATE {call.type$}
`,
    );
    const said = run(context, folder, 'bibtex', 'all');
    expect(said).not.toMatch(/Warning|error/i);
    const lines = readFileSync(join(folder, 'all.bbl'), 'utf8').replaceAll(/\s*\n\s+/g, ' ');
    const company = '{Vale, Sons \\& Co.}';
    expect(lines.trim().split('\n')).toEqual([
      ...TITLES.map((_, at) => `title${String(at)}|article|4|van~der|${company}|5`),
      `chapter|incollection|4|van~der|${company}|12`,
      `preprint|misc|4|van~der|${company}|1`,
    ]);
  });

  test.for(['all.bib', 'latex.bib'])(
    'by biber, which finds nothing to complain about in %s',
    (file, context) => {
      const folder = writeFiles();
      const said = run(context, folder, 'biber', '--tool', '--output-file=read.bib', file);
      expect(said).not.toMatch(/\b(?:WARN|ERROR)\b/);
      const read = readFileSync(join(folder, 'read.bib'), 'utf8');
      for (const { citekey } of ITEMS) expect(read).toContain(`{${citekey},`);
      expect(read).toMatch(/EPRINT\s*=\s*\{2101\.00001\}/);
    },
  );

  test.for([
    ['bib2xml', 'all.bib'],
    ['ris2xml', 'all.ris'],
    ['endx2xml', 'all.xml'],
  ] as const)('by %s of bibutils, with titles, dates and keywords', ([program, file], context) => {
    const folder = writeFiles();
    const xml = run(context, folder, program, file);
    expect(xml.match(/<mods[ >]/g)).toHaveLength(ITEMS.length);
    expect(xml).toContain('Łódź, “quotes” and Œuvres 日本');
    expect(xml).toContain('Dike &amp; Field');
    expect(xml).toMatch(/<topic>dikes[<,]/);
    expect(xml).toMatch(/2020/);
  });

  test('by the JSON schema of CSL, where that is at hand', (context) => {
    const schema = process.env['CSL_DATA_SCHEMA'];
    if (!schema) return context.skip('CSL_DATA_SCHEMA names no copy of csl-data.json');
    const check =
      'import json,sys,jsonschema;jsonschema.validate(*[json.load(open(f)) for f in sys.argv[1:]])';
    expect(run(context, writeFiles(), 'python3', '-c', check, 'all.json', schema)).toBe('');
  });
});
