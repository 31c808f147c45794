import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { ExportFormat, ExportTarget } from '../../shared/contract/calls/export.ts';
import type { ClaimValue } from '../../shared/domain/claim.ts';
import type { FileToken } from '../../shared/domain/ids.ts';
import { openTestEngine, type TestEngine } from './test-engine.ts';

export const WHOLE_LIBRARY: ExportTarget = {
  of: 'articles',
  articles: {
    of: 'all',
    list: { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' },
    except: [],
  },
};

const TEXT = `Voles 🐭 of the dike

=HYPERLINK("https://example.org","x") was typed by 12 voles; "quoted", 50 % <b>bold</b> & more.

Weight rose by -1.2 g (p < 0.05).

${'שלום and a long line 𝒜. '.repeat(450)}the end.`;

const finding = (effectValue: string): ClaimValue => ({
  kind: 'finding',
  change: 'increase',
  value: 'open',
  outcome: '=1+1',
  exposure: null,
  dose: null,
  comparator: '@SUM(A1)',
  effectValue,
  effectUnit: 'g',
  interval: null,
  p: '< 0.05',
  words: {},
});

/** A claim of each kind: its value, the words of its quotes, and its statement. */
const CLAIMS: readonly (readonly [ClaimValue, readonly string[], string])[] = [
  [{ kind: 'study_design', design: 'field_study', subject: 'article' }, [], ''],
  [{ kind: 'publication_status', status: 'preprint', subject: 'article' }, [], ''],
  [
    { kind: 'setting', country: 'Łódź', years: null, followUp: null, words: {} },
    ['Voles 🐭 of the dike'],
    'bell \u0007 and tab\tand\nline',
  ],
  [
    {
      kind: 'sample_size',
      count: 12,
      unit: 'voles',
      unitKind: 'animals',
      role: 'enrolled',
      qualifier: 'exact',
    },
    ['=HYPERLINK("https://example.org","x") was typed by 12 voles', '"quoted", 50 %'],
    '=cmd|calc',
  ],
  [
    {
      kind: 'species',
      taxonId: 10053,
      scientificName: 'Microtus',
      vernacularName: 'voles',
      role: 'studied',
      strain: null,
      sex: null,
      lifeStage: null,
    },
    ['12 voles'],
    '',
  ],
  [finding('-1.2'), ['Weight rose by -1.2 g'], 'They grew _x0041_'],
  [
    { kind: 'safety', category: 'caveat', hedged: true },
    [TEXT.slice(TEXT.indexOf('שלום'), TEXT.indexOf('שלום') + 10_000)],
    '',
  ],
];

/** Imports files, and writes what waits for the reader. */
export async function importAll(
  library: TestEngine,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await library.importFiles(files);
  for (const { id } of await library.call('import.reviews', {})) {
    const { jobId } = await library.call('import.write', { id });
    await library.engine.waitForJob(jobId);
  }
}

/** A library with claims of every kind, annotations, a note, tags, and a reference alone whose annotation waits. */
export async function openDataLibrary() {
  const library = openTestEngine();
  const { id: articleId, revisionId, text } = await library.addArticle(TEXT);
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length };
  };
  for (const [value, quotes, statement] of CLAIMS) {
    await library.call('claims.create', {
      articleId,
      revisionId,
      spans: quotes.map(spanOf),
      draft: { value, statement, speaker: null },
    });
  }
  await library.call('annotations.create', {
    articleId,
    revisionId,
    span: spanOf('50 % <b>bold</b> & more'),
    color: 'red',
    style: 'underline',
    comment: 'Check “this” & that',
    tags: ['dikes', 'a, b'],
  });
  await library.call('notes.create', { articleId, text: 'Read twice.' });
  await importAll(library, {
    'one.bib': '@article{weir2001, title={A reference alone}, doi={10.5555/alone}, year=2001}',
    'one.json': JSON.stringify([
      {
        type: 'Annotation',
        id: 'urn:waiting',
        target: {
          source: 'https://doi.org/10.5555/alone',
          selector: { type: 'TextQuoteSelector', exact: 'words that wait' },
        },
        body: [{ type: 'TextualBody', value: 'Later', purpose: 'commenting' }],
      },
    ]),
  });
  const [annotation] = await library.call('annotations.list', { articleId });
  const claims = await library.call('claims.list', { articleId });
  const inOrder = CLAIMS.map(([value]) => claims.find((claim) => claim.value.kind === value.kind)!);
  return { ...library, articleId, text, claims: inOrder, annotation: annotation! };
}

/** Writes an export by its job, and answers with the job when it has ended. */
export async function saveExport(
  { call, engine }: Pick<TestEngine, 'call' | 'engine'>,
  path: string,
  format: ExportFormat,
  target: ExportTarget = WHOLE_LIBRARY,
) {
  const token = randomUUID() as string as FileToken;
  engine.grantFile(token, { path, name: basename(path), isToSave: true });
  const { jobId } = await call('export.save', { target, format, token });
  return engine.waitForJob(jobId);
}
