import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportTarget } from '../../shared/contract/calls/export.ts';
import {
  contract,
  type EngineMethod,
  type Input,
  type Method,
} from '../../shared/contract/contract.ts';
import type { ArticleScope } from '../../shared/domain/article.ts';
import { ArticleSort } from '../../shared/domain/article.ts';
import { OPEN_FINDING } from '../../shared/domain/test-finding.ts';
import type { ClaimDraft } from '../../shared/domain/claim.ts';
import { ResultOrder } from '../../shared/domain/search-hit.ts';
import { citationOf } from '../../shared/domain/question-notes.ts';
import { ReviewDecision, ReviewFilter } from '../../shared/domain/import-review.ts';
import {
  CollectionId,
  FileToken,
  type ArticleId,
  type AttachmentId,
  type JobId,
  type QuoteId,
  type TableId,
} from '../../shared/domain/ids.ts';
import { DATABASE_NAME, openReadingConnection } from './db/open.ts';
import { makePdf } from './pdf/test-pdf.ts';
import { localeFile, styleFile } from './citations/test-styles.ts';
import { openLexicon } from './extraction/lexicon-file.ts';
import { openClaimReader } from './suggestions/claim-reader.ts';
import { readForSuggestions } from './suggestions/read-article.ts';
import { compareArticles } from './evidence/compare-articles.ts';
import { findSameStudies } from './evidence/same-studies.ts';
import { openSearchDesk } from './search/search-desk.ts';
import { readFacets } from './search/facets.ts';
import { readLeftOut } from './search/left-out.ts';
import { countFound, runSearch } from './search/run-search.ts';
import { openTestEngine, RESOURCES, temporaryFolder, type TestEngine } from './test-engine.ts';
import { TestZotero } from './zotero/test-zotero.ts';
import { OPTIONS as NOTE_OPTIONS } from './test-notes.ts';
import { FIRST_TRASH, NOWHERE } from './test-ids.ts';

const TEXT = (name: string): string => `Gerbils of ${name}

We enrolled 24 gerbils (Meriones unguiculatus) in a randomised trial in ${name}. Weight was higher than in the controls (p = 0.02). Two gerbils died of the treatment. The trial was small.

Doi: 10.1000/${name}`;

const DRAFTS: readonly ClaimDraft['value'][] = [
  {
    kind: 'sample_size',
    count: 12,
    unit: 'gerbils',
    unitKind: 'animals',
    role: 'enrolled',
    qualifier: 'exact',
  },
  {
    kind: 'species',
    taxonId: 10_047,
    scientificName: 'Meriones unguiculatus',
    vernacularName: 'gerbil',
    role: 'studied',
    strain: null,
    sex: null,
    lifeStage: null,
  },
  { ...OPEN_FINDING, change: 'mixed' },
  { kind: 'study_design', design: 'cohort', subject: 'article' },
  { kind: 'publication_status', status: 'preprint', subject: 'article' },
  { kind: 'setting', country: 'Ghana', years: null, followUp: null, words: {} },
  { kind: 'safety', category: 'caveat', hedged: false },
];

const draft = (value: ClaimDraft['value']): ClaimDraft => ({ value, statement: '', speaker: null });

/** The methods of the engine that no call of the workload reached. */
export type Missed = readonly EngineMethod[];

/**
 * Does once whatever a reader can do, so that the engine runs all its statements: in the library of
 * this folder, which is left closed. Answers with the methods that it does not know how to call.
 */
export async function workThrough(directory: string): Promise<Missed> {
  const called = new Set<Method>();
  const engine = openTestEngine(directory);
  const call: TestEngine['call'] = (method, input) => {
    called.add(method);
    return engine.call(method, input);
  };
  const finish = async (job: Promise<{ readonly jobId: JobId }>): Promise<void> => {
    await engine.engine.waitForJob((await job).jobId);
  };
  const desk = { ...engine, call };

  await call('library.addSample', {});
  // First of all, as a check computes anew what the rest has to keep right.
  await keepLibrary(desk);
  const articles = [];
  for (const name of ['Attic', 'Barn', 'Cellar']) articles.push(await desk.addArticle(TEXT(name)));
  const ids = articles.map(({ id }) => id);
  await importAgain(desk);
  await importFromZotero(desk);
  await readPdfs(desk);
  await addReference(desk);
  await fileArticles(desk, ids);
  await keepFiles(desk, ids[1]!);
  await markAndClaim(desk, articles[0]!);
  await finish(call('suggestions.read', { articles: { of: 'these', ids: ids } }));
  await reviseMarked(desk, articles[1]!, TEXT('Barn'));
  await finish(
    call('suggestions.run', { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' }),
  );
  await call('suggestions.unfinished', {});
  await call('suggestions.continue', {}).catch(() => undefined);
  await call('suggestions.forget', {});
  await writeNotes(desk, articles[1]!.id);
  await saveSearches(desk);
  await lookAround(desk, ids);
  await buildEvidenceAndExport(desk, ids);
  await followQuestion(desk, ids);
  await deleteAndUndo(desk, ids);
  await changeMany(desk);
  await engine.close();
  readInThreads(directory, ids[0]!);

  const methods = (Object.keys(contract) as Method[]).filter(
    (method): method is EngineMethod => contract[method].at === 'engine',
  );
  return methods.filter((method) => !called.has(method));
}

/** A Zotero with an item and what belongs to it, which comes in twice. */
async function importFromZotero({ call, engine }: TestEngine): Promise<void> {
  const zotero = new TestZotero(temporaryFolder());
  const paper = zotero.item('book', {
    fields: { title: 'Barn', citationKey: 'barn' },
    tags: ['z'],
  });
  const other = zotero.item('book', { library: 2, fields: { title: 'Attic', date: '2019' } });
  zotero.note(paper, '<p>gerbils</p>');
  const file = zotero.attachment(paper, { path: 'storage:a.txt', content: 'gerbils' });
  zotero.annotation(file, { text: 'gerbils' });
  zotero.relate(paper, zotero.item('book'));
  zotero.collection('Barns', [paper, other]);
  zotero.close();
  const token = FileToken.parse(crypto.randomUUID());
  engine.grantFile(token, { path: zotero.folder, name: 'Zotero' });
  for (const round of ['first', 'second']) {
    const look = await call('zotero.look', { token });
    if (!look) throw new Error(`no Zotero in the ${round} round`);
    const { jobId } = await call('zotero.import', { id: look.id });
    await engine.waitForJob(jobId);
    await engine.waitForJob((await call('import.write', { id: jobId })).jobId);
  }
  await call('zotero.forget', { id: '' });
}

async function importAgain({ call, engine, importFiles }: TestEngine): Promise<void> {
  await importFiles({
    'a.txt': TEXT('Garden'),
    'b.txt': '',
    'c.md': `---\nyear: 2004\n---\n# Hens`,
  });
  await reviewImports({ call, engine });
  await call('import.takeWhole', { jobId: NOWHERE, index: 0 }).catch(() => undefined);
  await call('import.files', { tokens: [NOWHERE] }).catch(() => undefined);
  await call('jobs.list', {});
  await call('jobs.cancel', { id: NOWHERE }).catch(() => undefined);
}

/** Lets imports wait that double what is here, decides about them in every way, and writes them. */
async function reviewImports({ call, engine }: Pick<TestEngine, 'call' | 'engine'>): Promise<void> {
  for (const side of ['library', 'incoming'] as const) {
    const text = `${TEXT('Attic')} ${side === 'library' ? '' : 'It was a cold attic.'}`;
    const { jobId: id } = await call('import.text', { text, name: 'The attic' });
    await engine.waitForJob(id);
    const [waiting] = await call('import.reviews', {});
    if (!waiting) throw new Error('nothing waits');
    const some = { id, first: 0, limit: 10 };
    for (const filter of ReviewFilter.options) await call('import.entries', { ...some, filter });
    await call('import.comparison', { id, entry: 1 });
    await call('import.failures', some);
    await call('import.failureList', { id });
    await call('import.takeArchive', { id, archive: 1 }).catch(() => undefined);
    await call('import.prepare', { id, tags: ['old'], suggestAfterwards: false });
    await call('import.fillEmpty', { id });
    for (const decision of ReviewDecision.options) {
      const entries = { of: 'these' as const, entries: [1] };
      await call('import.decide', { id, entries, decision });
    }
    await call('import.decide', { id, entries: { of: 'filter', filter: 'all' }, decision: 'add' });
    await call('import.rekey', { id, entry: 1, citekey: `attic-${side}` });
    await call('import.choose', { id, entry: 1, field: 'text', side });
    await engine.waitForJob((await call('import.write', { id })).jobId);
  }
  await call('import.discard', { id: NOWHERE }).catch(() => undefined);
  await call('import.watch', { folder: null });
  await call('import.watched', {});
}

async function addReference({ call }: TestEngine): Promise<void> {
  const csl = {
    type: 'article-journal',
    title: 'Gerbils of the loft',
    abstract: 'Gerbils live there.',
  } as const;
  const { id } = await call('articles.addReference', { csl, citekey: null });
  await call('annotations.waiting', { articleId: id });
  await call('articles.withKey', { key: 'gerbils' });
  await call('claims.followLink', { link: 'collate-open://article/gerbils' }).catch(
    () => undefined,
  );
  await call('import.textOf', { articleId: id, token: NOWHERE }).catch(() => undefined);
  const articles = { of: 'these' as const, ids: [id] };
  await call('articles.abstracts', { articles });
  await call('articles.takeAbstracts', { articles });
  await call('articles.revise', { id, text: TEXT('Loft') });
}

async function writeNotes({ call }: TestEngine, articleId: ArticleId): Promise<void> {
  const { id } = await call('notes.create', { articleId, text: 'Ask about the gerbils.' });
  await call('notes.update', { id, text: 'Ask about the gerbils of the barn.' });
  await call('notes.list', { articleId });
  const gone = await call('notes.create', { articleId, text: 'A slip of the gerbils' });
  await call('notes.trash', { ids: [gone.id] });
}

async function fileArticles({ call }: TestEngine, ids: readonly ArticleId[]): Promise<void> {
  const [first, second] = ids;
  const { id: outer } = await call('collections.create', { name: 'House', parentId: null });
  const { id: inner } = await call('collections.create', { name: 'Roof', parentId: outer });
  await call('collections.rename', { id: inner, name: 'Under the roof' });
  await call('collections.move', { id: inner, parentId: null });
  await call('collections.move', { id: inner, parentId: outer });
  await call('articles.file', {
    articles: { of: 'these', ids: [...ids] },
    tags: { add: ['old', 'new'], remove: [] },
    collections: { add: [outer, inner], remove: [] },
  });
  await call('articles.file', {
    articles: { of: 'these', ids: [...ids] },
    tags: { add: [], remove: ['new'] },
    collections: { add: [], remove: [outer] },
  });
  await call('articles.filing', { articles: { of: 'these', ids: [...ids] } });
  await call('articles.setStatus', { articles: { of: 'these', ids: [...ids] }, status: 'reading' });
  await call('articles.link', { from: first!, to: second!, relation: 'reports_on' });
  const { csl, revisions } = await call('articles.get', { id: first! });
  await call('articles.update', { id: first!, csl, citekey: 'attic2004' });
  await call('articles.revisionText', { revisionId: revisions[0]!.id });
}

/** Files that come to the trash; one is deleted for good with all else that lies there. */
async function keepFiles(
  { call, engine, directory }: TestEngine,
  articleId: ArticleId,
): Promise<void> {
  const token = FileToken.parse(randomUUID());
  engine.grantFile(token, { path: join(directory, DATABASE_NAME), name: 'a.sqlite' });
  const { ids } = await call('attachments.add', { articleId, tokens: [token, token] });
  await call('attachments.list', { articleId });
  await call('attachments.get', { id: ids[0]! });
  await call('attachments.rename', { id: ids[0]!, name: 'b.sqlite' });
  await call('attachments.check', {});
  await markAreas({ call }, articleId, ids[0]!);
  await call('attachments.trash', { ids: [ids[0]!] });
}

/** The smallest that passes for a picture: the signature of a PNG and a byte. */
const PICTURE = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64');

async function markAreas(
  { call }: Pick<TestEngine, 'call'>,
  articleId: ArticleId,
  attachmentId: AttachmentId,
): Promise<void> {
  const rect = { x0: 10, y0: 10, x1: 20, y1: 20 };
  const area = { attachmentId, page: 1, rect, picture: PICTURE };
  await call('areas.annotate', { articleId, area, color: 'red', comment: '', tags: [] });
  const [marked] = await call('areas.list', { articleId });
  await call('areas.picture', { id: marked!.area.id });
  const { id } = await call('areas.claim', { articleId, area, draft: draft(DRAFTS[0]!) });
  const { id: areaId } = await call('areas.addToClaim', { id, area });
  await call('areas.removeFromClaim', { id, areaId });
  await call('annotations.trash', { ids: [marked!.id] });
}

/** Imports a PDF with a mark twice, reads its pages, and takes its text once more. */
async function readPdfs({ call, importFiles }: TestEngine): Promise<void> {
  const lines = ['Gerbils of the garret', '', 'We enrolled 24 gerbils in a randomised trial.'];
  const mark = { line: 2, words: '24 gerbils', kind: 'Highlight', color: [1, 0, 0] } as const;
  const pdf = makePdf([{ lines, marks: [{ ...mark, comment: '' }] }]);
  const [outcome] = await importFiles({ 'garret.pdf': pdf });
  await importFiles({ 'copy.pdf': pdf });
  const [review] = await call('import.reviews', {});
  await call('import.discard', { id: review!.id });
  if (outcome?.outcome !== 'imported') throw new Error('The PDF did not come in.');
  const { articleId } = outcome;
  const pages = await call('pages.list', { articleId });
  await call('pages.words', { readingId: pages!.readingId, from: 1, to: 2 });
  await call('pages.parts', { revisionId: pages!.revisionId! });
  await call('pages.place', { revisionId: pages!.revisionId!, span: { start: 0, end: 1 } });
  await call('pages.takeText', { attachmentId: pages!.attachmentId! });
  await call('pages.repaired', { attachmentId: pages!.attachmentId! });
  await call('pages.saveCopy', { articleId, token: NOWHERE }).catch(() => undefined);
}

/** Replaces a text in which so much is marked that a job looks it up. */
async function reviseMarked(
  { call, engine }: TestEngine,
  { id, revisionId }: Awaited<ReturnType<TestEngine['addArticle']>>,
  text: string,
): Promise<void> {
  const spans = Array.from({ length: 50 }, (_, at) => ({ start: at, end: at + 30 }));
  await call('claims.create', { articleId: id, revisionId, spans, draft: draft(DRAFTS[3]!) });
  const unchanged = text.slice(0, 20);
  await call('articles.revise', { id, text: `${unchanged}#${text.slice(21)} It ended.` });
  const [job] = await call('jobs.list', {});
  await engine.waitForJob(job!.id);
  await call('quotes.confirmAll', { articleId: id });
}

async function markAndClaim(
  { call }: TestEngine,
  { id: articleId, revisionId }: Awaited<ReturnType<TestEngine['addArticle']>>,
): Promise<void> {
  const span = { start: 18, end: 40 };
  const mark = { articleId, revisionId, span, color: 'red', comment: 'so', tags: ['old'] } as const;
  const { id: annotation } = await call('annotations.create', { ...mark, tags: ['old'] });
  await call('annotations.update', { id: annotation, comment: 'so what', tags: ['new'] });
  await call('annotations.list', { articleId });
  const claims = [];
  for (const value of DRAFTS) {
    const made = { articleId, revisionId, spans: [span], draft: draft(value) };
    claims.push((await call('claims.create', made)).id);
  }
  const [first, second] = claims;
  await call('claims.update', { id: first!, draft: draft(DRAFTS[3]!), accept: true });
  await call('claims.decide', { ids: [second!], decision: 'rejected' });
  await call('claims.decide', { ids: [second!], decision: 'accepted' });
  const { id: quoteId } = await call('claims.addQuote', { id: first!, revisionId, span });
  await call('quotes.confirm', { ids: [quoteId] });
  await call('quotes.place', { id: quoteId, revisionId, span: { start: 20, end: 30 } });
  await call('export.quote', { quoteId });
  await call('export.words', { revisionId, span });
  await call('export.left', { what: { of: 'quote', quoteId } });
  await call('export.left', { what: { of: 'words', revisionId } });
  await call('claims.removeQuote', { id: first!, quoteId });
  const { id: link } = await call('claims.link', {
    from: first!,
    to: second!,
    relation: 'supports',
  });
  await call('claims.links', { articleId });
  await call('links.remove', { id: link });
  await call('absences.record', { articleId, kind: 'sample_size' });
  await call('absences.list', { articleId });
  await call('absences.remove', { articleId, kind: 'sample_size' });
}

async function saveSearches({ call }: TestEngine): Promise<void> {
  const inBox = { of: 'search', query: 'gerbils tag:lost in:lost', order: 'relevance' } as const;
  const { id } = await call('searches.save', { name: 'Gerbils', asks: inBox });
  const { collections } = await call('library.overview', {});
  const list = { of: 'list', query: 'gerbils', sort: 'year', descending: true } as const;
  const scopes: readonly ArticleScope[] = [
    { of: 'all' },
    { of: 'tag', tag: 'lost' },
    { of: 'collection', id: collections[0]!.id },
    { of: 'collection', id: CollectionId.parse(NOWHERE) },
  ];
  for (const scope of scopes) {
    await call('searches.save', { name: scope.of, asks: { ...list, scope } });
  }
  const saved = await call('searches.list', {});
  for (const { asks } of saved) await call('searches.count', { asks });
  await call('searches.update', { id, name: 'More gerbils', asks: { ...list, scope: scopes[0]! } });
  await call('searches.move', { id, before: null });
  await call('searches.remove', { id });
  await call('searches.remember', { query: 'gerbils' });
  await call('searches.recent', {});
  await call('searches.forgetRecent', {});
}

async function followQuestion(
  { call, engine, finish }: TestEngine,
  ids: readonly ArticleId[],
): Promise<void> {
  const { id } = await call('questions.create', { text: 'Do gerbils gain weight?' });
  await call('questions.setSearch', { id, query: 'gerbils' });
  await call('questions.setSearch', { id, query: 'species:gerbil' });
  await call('questions.makeTable', { id });
  await call('questions.add', { id, articleIds: [ids[0]!] });
  const [claim] = await call('claims.list', { articleId: ids[0]! });
  await call('questions.writeNotes', { id, notes: `They do. ${citationOf(claim!.id, 'n1')}` });
  await call('questions.leave', { id });
  await call('questions.setAside', { id, articleIds: [ids[1]!], isSetAside: true });
  await call('questions.add', { id, articleIds: [ids[2]!] });
  await call('claims.update', { id: claim!.id, draft: draft(claim!.value), accept: true });
  await call('questions.list', {});
  await call('questions.get', { id });
  await call('questions.relevant', { id });
  await call('questions.changed', { id });
  await call('questions.beginReading', { id });
  await call('trash.list', { after: null, limit: 5 });
  await call('questions.endReading', { id });
  const cell = { articleId: ids[0]!, attribute: 'design' };
  await call('questions.settleReading', { id, ...cell, verdict: 'first' });
  await call('questions.agreement', { id });
  const path = join(temporaryFolder(), 'to-read.collate');
  const grant = (isToSave: boolean): FileToken => {
    const token = randomUUID() as string as FileToken;
    engine.grantFile(token, { path, name: 'to-read.collate', isToSave });
    return token;
  };
  await finish(call('questions.sendOut', { id, token: grant(true) }));
  // What nobody read is refused when all of it was looked at.
  await finish(call('questions.takeReading', { id, token: grant(false) }));
  const pictures = [{ name: '1-sizes.svg', svg: '<svg/>' }];
  await call('export.savePage', { token: grant(true), text: '# Gerbils', pictures });
  await finish(call('questions.readRules', { id }));
  await call('questions.rulesAgreement', { id });
  await call('questions.setAside', { id, articleIds: [ids[1]!], isSetAside: false });
  await call('questions.update', { id, text: 'Do gerbils lose weight?' });
  await call('questions.trash', { ids: [id] });
}

async function lookAround({ call }: TestEngine, ids: readonly ArticleId[]): Promise<void> {
  const { collections } = await call('library.overview', {});
  const scopes: readonly ArticleScope[] = [
    { of: 'all' },
    { of: 'status', status: 'inbox' },
    { of: 'to_decide' },
    { of: 'collection', id: collections[0]!.id },
    { of: 'tag', tag: 'old' },
    { of: 'no_claims' },
    { of: 'broken_quotes' },
  ];
  for (const scope of scopes) {
    for (const sort of ArticleSort.options) {
      for (const descending of [true, false]) {
        for (const filter of ['', 'gerbils']) {
          await lookThroughList(call, { scope, sort, descending, filter }, ids[0]!);
        }
      }
    }
    const list = { scope, sort: 'year', descending: true, filter: '' } as const;
    await call('articles.filing', { articles: { of: 'all', list, except: [ids[0]!] } });
  }
  await call('articles.rows', { ids: [...ids] });
  await call('claims.list', { articleId: ids[0]! });
  await call('claims.rejected', { articleId: ids[0]! });
  await call('suggestions.reading', { articleId: ids[0]! });
  await call('suggestions.about', {});
  const { revisions } = await call('articles.get', { id: ids[0]! });
  const words = { revisionId: revisions[0]!.id, span: { start: 18, end: 40 } };
  await call('suggestions.describe', { ...words, kind: 'species' });
  await call('export.words', words);
  await call('species.search', { text: 'gerbil' });
  await call('search.query', { text: 'gerbils', limit: 5 });
  await call('search.facets', { text: 'gerbils' });
  await call('search.facetValues', { text: 'gerbils', name: 'tag', holding: '' });
  for (const text of [
    'gerbils species:rodents n>=10 -tag:done',
    '(kind:finding change:increase) OR safety:caveat,none-stated',
    'state:broken color:red comment:keeper author:smith journal:notes',
    'doi:10.1000 pmid:12345 isbn:978 key:a lang:en type:book in:a has:pdf,notes,annotations',
    'value:better design:trial speaker:authors is:unproved rule:safety hedged:yes year:2000..',
    'is:rejected species:gerbils,10047,unicorn,gerb* tag:lost,old in:lost',
  ]) {
    await call('search.query', { text, limit: 5 });
    await call('search.names', { text });
    await call('search.leftOut', { text });
    await call('search.found', { text });
  }
  for (const order of ResultOrder.options) {
    for (const text of ['gerbils', 'kind:species', 'gerbils n>=1']) {
      await call('search.query', { text, limit: 5, order });
    }
  }
  for (const text of ['species:', 'tag:', 'type:', 'lang:', 'key:', 'in:', 'safety:']) {
    await call('search.complete', { text, caret: text.length });
  }
  await call('history.state', {});
  await call('settings.set', { readerName: 'Ada' });
  await call('settings.get', {});
}

async function buildEvidenceAndExport(
  { call, engine }: TestEngine,
  ids: readonly ArticleId[],
): Promise<void> {
  const { id } = await call('evidence.create', { title: 'Gerbils', articleIds: [...ids] });
  await call('evidence.update', { id, title: 'More', rows: ['species'], articleIds: [ids[0]!] });
  await call('evidence.get', { id });
  await call('evidence.setSearch', { id, search: { of: 'query', query: 'gerbils' } });
  await call('evidence.found', { id });
  await call('evidence.leaveOut', { id, articleIds: [ids[1]!], isLeftOut: true });
  await call('evidence.add', { id, articleIds: [ids[1]!] });
  const pair = { left: ids[0]!, right: ids[1]! };
  await call('evidence.compare', pair);
  await call('evidence.sameStudies', { id: ids[0]! });
  const study = { left: ids[0]!, right: ids[1]! };
  await call('evidence.rejectStudy', { ...study, isRejected: true });
  await call('evidence.rejectedStudies', { id: ids[0]! });
  await call('evidence.rejectStudy', { ...study, isRejected: false });
  const keys = ['0'.repeat(32)];
  await call('evidence.settle', { ...pair, keys, verdict: 'settled' });
  await call('evidence.settled', pair);
  await call('evidence.settle', { ...pair, keys, verdict: null });
  await call('evidence.settle', { ...pair, keys, verdict: 'no_difference' });
  await useAttribute(call, ids[0]!, id);
  const [claim] = await call('claims.list', { articleId: ids[0]! });
  const parts = { article: '## {{ title }}', statement: '{{ statement }} {{ citation }}' };
  const template = await call('templates.create', { name: 'Gerbils', parts });
  await call('templates.update', { id: template.id, name: 'More gerbils', parts });
  await call('templates.list', {});
  await call('templates.check', { parts });
  const targets: readonly ExportTarget[] = [
    { of: 'article', id: ids[0]! },
    { of: 'articles', articles: { of: 'these', ids: [...ids] } },
    { of: 'claims', ids: [claim!.id] },
    { of: 'table', id },
    { of: 'pair', ...pair },
  ];
  for (const target of targets) {
    const format = target.of === 'table' ? 'table_csv' : 'bibtex';
    await call('export.text', { target, format });
    for (const each of ['claims_csv', 'refi_qda', 'xlsx', 'ris', 'annotations_json'] as const) {
      await call('export.text', { target, format: each });
    }
    await call('export.left', { what: target });
    const options = { ...NOTE_OPTIONS, template: template.id };
    await call('export.previewNote', { target, options });
    await call('export.copyNote', { target, options });
    const again = { target, options, token: NOWHERE };
    await call('export.planAgain', again).catch(() => undefined);
    await call('export.saveAgain', { ...again, seen: '', decisions: [] }).catch(() => undefined);
    await call('export.saveNote', { target, options, token: NOWHERE }).catch(() => undefined);
    await call('export.save', { target, format, token: NOWHERE }).catch(() => undefined);
  }
  await call('templates.remove', { id: template.id });
  await useStyles({ call, engine }, ids[0]!, claim!.quotes[0]?.id);
  await call('evidence.trash', { ids: [id] });
}

/** Defines an attribute as a row of a table, answers it, says that it is stated nowhere, and deletes it. */
async function useAttribute(
  call: TestEngine['call'],
  articleId: ArticleId,
  tableId: TableId,
): Promise<void> {
  const tissue = {
    name: 'Tissue',
    type: 'text' as const,
    unit: null,
    options: [],
    instruction: '',
  };
  const { id } = await call('attributes.create', { draft: tissue, tableId });
  await call('attributes.update', { id, draft: { ...tissue, name: 'Organ' } });
  await call('attributes.list', {});
  await call('evidence.get', { id: tableId });
  const topic = { articleId, kind: 'attribute', attributeId: id } as const;
  await call('absences.record', topic);
  await call('absences.remove', topic);
  const { revisions } = await call('articles.get', { id: articleId });
  const named = { attributeId: id, name: 'Organ', type: 'text', unit: null } as const;
  await call('claims.create', {
    articleId,
    revisionId: revisions[0]!.id,
    spans: [{ start: 0, end: 4 }],
    draft: {
      value: { kind: 'attribute', ...named, answers: ['liver'] },
      statement: '',
      speaker: null,
    },
  });
  for (const text of ['attr:organ', 'attr:"organ = liver"', 'attr:"organ = not-looked"', 'attr:']) {
    await call('search.query', { text, limit: 5 });
    await call('search.complete', { text, caret: text.length });
  }
  await call('attributes.trash', { ids: [id] });
}

/** Adds a style and a language, writes with them, and removes them. */
async function useStyles(
  { call, engine }: Pick<TestEngine, 'call' | 'engine'>,
  articleId: ArticleId,
  quoteId: QuoteId | undefined,
): Promise<void> {
  const folder = temporaryFolder();
  const files = { 'gerbils.csl': styleFile('gerbils'), 'locales-pl-PL.xml': localeFile('pl-PL') };
  const tokens = Object.entries(files).map(([name, xml]) => {
    const token = randomUUID() as string as FileToken;
    const path = join(folder, name);
    writeFileSync(path, xml);
    engine.grantFile(token, { path, name });
    return token;
  });
  await engine.waitForJob((await call('citations.add', { tokens })).jobId);
  const { styles } = await call('citations.styles', {});
  const id = styles.find(({ isBundled }) => !isBundled)!.id;
  await call('citations.preview', { style: id, locale: 'pl-PL' });
  const inStyle = { style: id, locale: null, as: 'bibliography' } as const;
  const articles = { of: 'these' as const, ids: [articleId] };
  await call('citations.write', { ...inStyle, cited: { of: 'articles', articles } });
  if (quoteId) await call('citations.write', { ...inStyle, cited: { of: 'quote', quoteId } });
  await call('citations.remove', { what: { of: 'style', id } });
  await call('citations.remove', { what: { of: 'language', tag: 'pl-PL' } });
}

async function lookThroughList(
  call: TestEngine['call'],
  list: Input<'articles.page'>['list'],
  id: ArticleId,
): Promise<void> {
  await call('articles.count', { articles: { of: 'all', list, except: [id] } });
  await call('articles.page', { list, from: { at: 'place', place: 1 }, limit: 2 });
  await call('articles.page', { list, from: { at: 'article', id, before: 1 }, limit: 2 });
  await call('articles.ids', { list, first: 0, limit: 10 });
  await call('articles.ids', { list, first: 5000, limit: 10 });
  await call('articles.listed', { list, ids: [id] });
}

async function deleteAndUndo({ call }: TestEngine, ids: readonly ArticleId[]): Promise<void> {
  const articleId = ids[0]!;
  const [claim] = await call('claims.list', { articleId });
  const [annotation] = await call('annotations.list', { articleId });
  await call('claims.trash', { ids: [claim!.id] });
  await call('annotations.trash', { ids: [annotation!.id] });
  await call('articles.trash', { articles: { of: 'these', ids: [...ids] } });
  await call('history.undo', {});
  await call('history.redo', {});
  const trash = (await call('trash.list', FIRST_TRASH)).items;
  await call('trash.restore', { things: { of: 'these', refs: trash.map(({ ref }) => ref) } });
  await call('history.undo', {});
  await call('tags.replace', { tag: 'old', by: 'older' });
  await call('history.undo', {});
  await call('collections.remove', {
    id: (await call('library.overview', {})).collections[0]!.id,
  });
  await call('history.undo', {});
  await call('trash.purge', {
    things: { of: 'these', refs: trash.slice(0, 2).map(({ ref }) => ref) },
  });
}

/** More claims than are changed, moved or deleted at once. */
const MANY = 150;

/** Changes so many things that jobs do it in pages; lets go of one change and has none to go on with. */
async function changeMany({ call, finish, engine, addArticle }: TestEngine): Promise<void> {
  await call('trash.restore', { things: { of: 'all' } });
  const { id: articleId, revisionId } = await addArticle(TEXT('Door'));
  const ids = [];
  for (let made = 0; made < MANY; made += 1) {
    const claim = { articleId, revisionId, spans: [], draft: draft(DRAFTS[3]!) };
    ids.push((await call('claims.create', claim)).id);
  }
  await finish(call('claims.decide', { ids, decision: 'rejected' }));
  await finish(call('history.undo', {}));
  await finish(call('history.redo', {}));
  await finish(call('articles.trash', { articles: { of: 'these', ids: [articleId] } }));
  await call('history.undo', {});
  for (const { id } of await call('jobs.list', {})) await engine.waitForJob(id);
  await finish(call('claims.trash', { ids }));
  await call('bulk.unfinished', {});
  await call('bulk.continue', {}).catch(() => undefined);
  await call('bulk.forget', {}).catch(() => undefined);
  const first = await call('trash.list', { after: null, limit: 20 });
  await call('trash.list', { after: first.next, limit: 20 });
  await finish(call('trash.restore', { things: { of: 'all' } }));
  await finish(call('history.undo', {}));
  engine.prune();
  await finish(call('trash.purge', { things: { of: 'all' } }));
}

async function keepLibrary({ call }: TestEngine): Promise<void> {
  await call('library.check', {});
  await call('library.verify', {});
  const { name, place } = await call('backups.create', {});
  await call('backups.list', {});
  await call('backups.setSecondPlace', { folder: null });
  await call('backups.prepareRestore', { name, place });
}

/** What the threads of the engine read, each on a connection of its own. */
function readInThreads(directory: string, articleId: string): void {
  const db = openReadingConnection(directory);
  const desk = openSearchDesk(db);
  for (const text of ['gerbils', '"twenty gerbils"', 'gerbilz', 'the a of', 'nowhere']) {
    readFacets(desk, text);
    countFound(desk, text);
    readLeftOut(desk, `${text} n>=1 year:2000..`);
    for (const order of ResultOrder.options) {
      runSearch(desk, { text, limit: 5, order, exact: false });
    }
    for (const exact of [false, true]) runSearch(desk, { text, limit: 5, exact });
    for (const _ of desk.dictionaries.read());
  }
  readForSuggestions(db, openClaimReader(openLexicon(RESOURCES))(), articleId);
  compareArticles(db, { left: articleId, right: articleId });
  findSameStudies(db, articleId);
  db.close();
}
