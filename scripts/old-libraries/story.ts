import { CORRECTED_REPORT, TEXTS } from './texts.ts';

/** What an engine of any age is asked through. */
export interface Desk {
  /** Calls a method; throws when it is refused. */
  readonly call: (method: string, input?: object) => Promise<unknown>;
  /** Waits for a job to end and answers with it. */
  readonly waitForJob: (id: string) => Promise<unknown>;
  /** Whether the engine knows a method. */
  readonly knows: (method: string) => boolean;
}

interface Opened {
  readonly id: string;
  readonly revisionId: string;
  readonly text: string;
}

async function addArticle(desk: Desk, text: string): Promise<Opened> {
  const begun = (await desk.call('import.text', { text, name: 'A text' })) as { jobId: string };
  const job = (await desk.waitForJob(begun.jobId)) as { imports: { articleId: string }[] };
  const id = job.imports[0]!.articleId;
  const article = (await desk.call('articles.get', { id })) as {
    text: string;
    revisions: { id: string }[];
  };
  return { id, revisionId: article.revisions.at(-1)!.id, text: article.text };
}

/** Where some words stand in an article, as the calls that quote take it. */
function quoting({ id, revisionId, text }: Opened, words: string) {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`The text has no “${words}”.`);
  return { articleId: id, revisionId, span: { start, end: start + words.length } };
}

async function create(desk: Desk, method: string, input: object): Promise<string> {
  const made = (await desk.call(method, input)) as { id: string };
  return made.id;
}

async function annotate(
  desk: Desk,
  article: Opened,
  words: string,
  color: string,
  comment: string,
): Promise<string> {
  const tags = comment === '' ? [] : ['method'];
  return create(desk, 'annotations.create', { ...quoting(article, words), color, comment, tags });
}

async function claim(
  desk: Desk,
  article: Opened,
  words: string | null,
  value: object,
  statement = '',
): Promise<string> {
  return create(desk, 'claims.create', {
    articleId: article.id,
    revisionId: article.revisionId,
    spans: words === null ? [] : [quoting(article, words).span],
    draft: { value, statement, speaker: statement === '' ? null : 'authors' },
  });
}

/** One article, as calls about many name it. */
function naming(desk: Desk, id: string): object {
  const ids = [id];
  return desk.knows('evidence.get') ? { articles: { of: 'these', ids } } : { ids };
}

/** Tags an article and puts it into a collection. */
async function file(desk: Desk, id: string, tags: string[], collections: string[]): Promise<void> {
  const [tagged, collected] = [tags, collections].map((add) => ({ add, remove: [] }));
  if (desk.knows('articles.file')) {
    await desk.call('articles.file', {
      ...naming(desk, id),
      tags: tagged,
      collections: collected,
    });
  } else {
    await desk.call('articles.tag', { ids: [id], ...tagged });
    await desk.call('collections.assign', { ids: [id], ...collected });
  }
}

const EGGS = {
  kind: 'sample_size',
  count: 48,
  unit: 'eggs',
  unitKind: 'embryos_gametes',
  role: 'enrolled',
  qualifier: 'exact',
};

async function claimAll(desk: Desk, finches: Opened, report: Opened): Promise<void> {
  const eggs = await claim(desk, finches, 'A total of 48 eggs', EGGS);
  await desk.call('claims.addQuote', { id: eggs, ...quoting(finches, '16 pairs') });
  await claim(desk, finches, 'zebra finches (Taeniopygia guttata)', {
    kind: 'species',
    taxonId: 59729,
    scientificName: 'Taeniopygia guttata',
    vernacularName: 'zebra finch',
    role: 'studied',
    strain: null,
    sex: 'both',
    lifeStage: 'egg',
  });
  const early = {
    kind: 'finding',
    // Until schema 13 a direction; the others stand for it since.
    direction: 'positive',
    change: 'open',
    value: 'better',
    effectValue: '1.4',
    effectUnit: 'days',
    comparator: 'plain nests',
  };
  const words = 'Eggs in warmed nests hatched 1.4 days earlier than those in plain nests.';
  const finding = await claim(desk, finches, words, early, 'Warmed eggs hatch earlier');
  const caveat = { kind: 'safety', category: 'caveat', hedged: true };
  await claim(desk, finches, null, caveat, 'Later harm is not excluded');
  await claim(desk, report, 'The team watched 48 eggs', EGGS);
  const said = await claim(desk, report, '“It is a small study,”', caveat, 'The study is small');
  await desk.call('claims.link', { from: said, to: finding, relation: 'qualifies' });
  const slip = await claim(desk, report, 'Finches', caveat, 'A claim made by mistake');
  await desk.call('claims.trash', { ids: [slip] });
}

async function compareAll(desk: Desk, articleIds: readonly string[]): Promise<void> {
  const nests = await create(desk, 'evidence.create', { title: 'Warm nests', articleIds });
  await desk.call('evidence.update', { id: nests, rows: ['finding', 'sample_size', 'year'] });
  const slip = await create(desk, 'evidence.create', { title: 'A table by mistake', articleIds });
  await desk.call('evidence.trash', { ids: [slip] });
}

async function suggest(desk: Desk, articleId: string): Promise<void> {
  const begun = (await desk.call('suggestions.read', {
    // By its ids at first, later as a selection; an engine passes over what it does not know.
    articleIds: [articleId],
    articles: { of: 'these', ids: [articleId] },
  })) as {
    jobId: string;
  };
  await desk.waitForJob(begun.jobId);
  const found = (await desk.call('claims.list', { articleId })) as { id: string }[];
  const [accepted, rejected, ...undecided] = found.map(({ id }) => id);
  if (undecided.length === 0) throw new Error('The rules found too little for the story.');
  await desk.call('claims.decide', { ids: [accepted], decision: 'accepted' });
  await desk.call('claims.decide', { ids: [rejected], decision: 'rejected' });
}

/** Does in an empty library what a reader does in a week: something of every kind, two steps of it undone. */
export async function tellStory(desk: Desk): Promise<void> {
  await desk.call('settings.set', { readerName: 'Ada Reader', theme: 'dark' });
  await desk.call('settings.set', { keys: { 'claim.accept': 'Y' } });
  const finches = await addArticle(desk, TEXTS.finches);
  const report = await addArticle(desk, TEXTS.report);
  const sheep = await addArticle(desk, TEXTS.sheep);
  const mistake = await addArticle(desk, TEXTS.mistake);
  await desk.call('articles.update', {
    id: finches.id,
    csl: {
      id: 'okafor2019warm',
      type: 'article-journal',
      title: 'Warm nests and the hatching of zebra finches',
      author: [{ family: 'Okafor', given: 'Nia' }],
      'container-title': 'Journal of Nests',
      issued: { 'date-parts': [[2019, 5]] },
      DOI: '10.5555/nests.2019.48',
    },
    citekey: 'okafor2019warm',
  });
  await desk.call('articles.setStatus', { ...naming(desk, finches.id), status: 'read' });
  const review = await create(desk, 'collections.create', { name: 'Review', parentId: null });
  const chapter = await create(desk, 'collections.create', { name: 'Birds', parentId: review });
  await file(desk, finches.id, ['to cite', 'nests'], [chapter]);
  await annotate(desk, finches, 'We did not follow the chicks', 'red', 'Too short, naïvely 𝛼');
  await annotate(desk, report, 'Nobody knows yet', 'yellow', '');
  const slip = await annotate(desk, sheep, 'four farms', 'green', 'A comment by mistake');
  await desk.call('annotations.trash', { ids: [slip] });
  await claimAll(desk, finches, report);
  await desk.call('articles.link', { from: report.id, to: finches.id, relation: 'reports_on' });
  await desk.call('absences.record', { articleId: report.id, kind: 'species' });
  await compareAll(desk, [report.id, finches.id]);
  await suggest(desk, sheep.id);
  await desk.call('articles.revise', { id: report.id, text: CORRECTED_REPORT });
  await desk.call('articles.trash', naming(desk, mistake.id));
  await desk.call('articles.setStatus', { ...naming(desk, sheep.id), status: 'read' });
  await annotate(desk, sheep, 'other breeds', 'blue', 'An undone comment');
  await desk.call('history.undo');
  await desk.call('history.undo');
}
