import { z } from 'zod';
import { ExtractionAccuracy, RuleDescription } from '../domain/accuracy.ts';
import { Absence } from '../domain/absence.ts';
import { Annotation, Color, TagName } from '../domain/annotation.ts';
import {
  Article,
  ArticleRow,
  ArticleScope,
  ArticleSort,
  Filing,
  ReadingStatus,
} from '../domain/article.ts';
import { Claim, ClaimDraft, ClaimKind } from '../domain/claim.ts';
import { CslItem } from '../domain/csl.ts';
import { EvidenceTable, TableRow } from '../domain/evidence-table.ts';
import {
  AnnotationId,
  ArticleId,
  ClaimId,
  CollectionId,
  FileToken,
  JobId,
  LinkId,
  QuoteId,
  RevisionId,
  TableId,
} from '../domain/ids.ts';
import { Job } from '../domain/job.ts';
import { Backup, HistoryState, LibraryOverview, TrashItem, TrashRef } from '../domain/library.ts';
import { ArticleRelation, ClaimLink, ClaimRelation } from '../domain/link.ts';
import { Span } from '../domain/quote.ts';
import { RuleReading, UnfinishedRun } from '../domain/rule-reading.ts';
import { SearchResults } from '../domain/search-hit.ts';
import { Settings } from '../domain/settings.ts';

const nothing = z.object({});
const done = z.null();
const noChange = { add: [], remove: [] };
const articleIds = z.array(ArticleId).min(1).max(10_000);

/** What an export is made of. */
export const ExportTarget = z.discriminatedUnion('of', [
  z.object({ of: z.literal('article'), id: ArticleId }),
  z.object({ of: z.literal('articles'), ids: articleIds }),
  z.object({ of: z.literal('claims'), ids: z.array(ClaimId).min(1).max(10_000) }),
  z.object({ of: z.literal('table'), id: TableId }),
]);
export type ExportTarget = z.infer<typeof ExportTarget>;

/**
 * `note`: Markdown with pandoc citations, each statement with its quote and state.
 * `table_csv`, `table_markdown`: an evidence table. `bibtex`, `csl_json`: the bibliography.
 */
export const ExportFormat = z.enum(['note', 'table_markdown', 'table_csv', 'bibtex', 'csl_json']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const ExportedText = z.object({
  text: z.string(),
  suggestedName: z.string(),
  /** Quotes that are moved or broken, or claims without a quote: what the reader should know. */
  warnings: z.array(z.string()),
});
export type ExportedText = z.infer<typeof ExportedText>;

/** Which articles, and in which order. */
const ArticleQuery = z.object({
  scope: ArticleScope,
  sort: ArticleSort,
  descending: z.boolean(),
  /** Keeps titles, authors and outlets that contain it. */
  filter: z.string().max(200),
});

const SpeciesName = z.object({
  taxonId: z.int(),
  scientificName: z.string(),
  vernacularName: z.string().nullable(),
});

/**
 * Every method that the window, the command line or a test can call.
 * `at` says who answers: the engine, or the shell that owns windows, dialogs and the clipboard.
 */
export const contract = {
  'library.overview': { at: 'engine', kind: 'query', input: nothing, output: LibraryOverview },
  'library.addSample': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({ articles: z.int() }),
  },

  /** Verifies the database, looks every quote up anew and rebuilds the search index. */
  'library.check': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({
      /** `ok`, or what SQLite finds damaged. */
      database: z.string(),
      quotes: z.object({ verified: z.int(), moved: z.int(), broken: z.int() }),
    }),
  },

  'settings.get': { at: 'engine', kind: 'query', input: nothing, output: Settings },
  'settings.set': { at: 'engine', kind: 'command', input: Settings.partial(), output: Settings },

  'articles.index': {
    at: 'engine',
    kind: 'query',
    input: ArticleQuery,
    /** Every id in order; rows are fetched for what is on screen. */
    output: z.object({ ids: z.array(ArticleId) }),
  },
  'articles.rows': {
    at: 'engine',
    kind: 'query',
    input: z.object({ ids: z.array(ArticleId).max(200) }),
    /** In the order asked; ids that no longer exist are left out. */
    output: z.array(ArticleRow),
  },
  'articles.get': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: ArticleId }),
    output: Article,
  },
  'articles.revisionText': {
    at: 'engine',
    kind: 'query',
    input: z.object({ revisionId: RevisionId }),
    output: z.object({ text: z.string() }),
  },
  'articles.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: ArticleId, csl: CslItem, citekey: z.string().trim().min(1).max(100) }),
    output: done,
  },
  'articles.setStatus': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: articleIds, status: ReadingStatus }),
    output: done,
  },
  /** Tags and collections of many articles in one step. */
  'articles.file': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      ids: articleIds,
      tags: z.object({ add: z.array(TagName), remove: z.array(TagName) }).default(noChange),
      collections: z
        .object({ add: z.array(CollectionId), remove: z.array(CollectionId) })
        .default(noChange),
    }),
    output: done,
  },
  /** How many of these articles have each tag and stand in each collection; none is left out. */
  'articles.filing': {
    at: 'engine',
    kind: 'query',
    input: z.object({ ids: articleIds }),
    output: Filing,
  },
  'articles.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: articleIds }),
    output: done,
  },
  /** A new revision with this text; every quote is anchored again, none is overwritten. */
  'articles.revise': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: ArticleId, text: z.string().min(1) }),
    output: z.object({ verified: z.int(), moved: z.int(), broken: z.int() }),
  },
  'articles.link': {
    at: 'engine',
    kind: 'command',
    input: z.object({ from: ArticleId, to: ArticleId, relation: ArticleRelation }),
    output: z.object({ id: LinkId }),
  },

  'collections.create': {
    at: 'engine',
    kind: 'command',
    input: z.object({ name: z.string().trim().min(1).max(120), parentId: CollectionId.nullable() }),
    output: z.object({ id: CollectionId }),
  },
  'collections.rename': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: CollectionId, name: z.string().trim().min(1).max(120) }),
    output: done,
  },
  /** Removes the collection and those inside it; the articles stay in the library. */
  'collections.remove': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: CollectionId }),
    output: done,
  },

  'import.files': {
    at: 'engine',
    kind: 'command',
    input: z.object({ tokens: z.array(FileToken).min(1).max(100_000) }),
    output: z.object({ jobId: JobId }),
  },
  'import.text': {
    at: 'engine',
    kind: 'command',
    input: z.object({ text: z.string(), name: z.string().max(200) }),
    output: z.object({ jobId: JobId }),
  },
  'import.decide': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      jobId: JobId,
      index: z.int(),
      decision: z.enum(['skipped', 'kept_both', 'new_revision']),
    }),
    output: done,
  },
  'jobs.list': { at: 'engine', kind: 'query', input: nothing, output: z.array(Job) },
  'jobs.cancel': { at: 'engine', kind: 'command', input: z.object({ id: JobId }), output: done },

  'annotations.list': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: z.array(Annotation),
  },
  'annotations.create': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      articleId: ArticleId,
      revisionId: RevisionId,
      span: Span,
      color: Color,
      comment: z.string().max(20_000),
      tags: z.array(TagName),
    }),
    output: z.object({ id: AnnotationId }),
  },
  'annotations.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      id: AnnotationId,
      color: Color.optional(),
      comment: z.string().max(20_000).optional(),
      tags: z.array(TagName).optional(),
    }),
    output: done,
  },
  'annotations.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: z.array(AnnotationId).min(1) }),
    output: done,
  },

  'claims.list': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    /** Accepted and suggested, in the order of their quotes; rejected ones are left out. */
    output: z.array(Claim),
  },
  'claims.create': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      articleId: ArticleId,
      revisionId: RevisionId,
      /** May be empty: the claim is then marked as unproved. */
      spans: z.array(Span).max(100),
      draft: ClaimDraft,
    }),
    output: z.object({ id: ClaimId }),
  },
  'claims.update': {
    at: 'engine',
    kind: 'command',
    /** `accept` also accepts a suggested claim. */
    input: z.object({ id: ClaimId, draft: ClaimDraft, accept: z.boolean() }),
    output: done,
  },
  'claims.decide': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: z.array(ClaimId).min(1), decision: z.enum(['accepted', 'rejected']) }),
    output: done,
  },
  'claims.addQuote': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: ClaimId, revisionId: RevisionId, span: Span }),
    output: z.object({ id: QuoteId }),
  },
  'claims.removeQuote': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: ClaimId, quoteId: QuoteId }),
    output: done,
  },
  'claims.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: z.array(ClaimId).min(1) }),
    output: done,
  },
  /** The reader agrees with where moved quotes of these owners were found. */
  'quotes.confirm': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: z.array(QuoteId).min(1) }),
    output: done,
  },
  /** Puts a broken or moved quote at a place that the reader marked. */
  'quotes.place': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuoteId, revisionId: RevisionId, span: Span }),
    output: done,
  },
  'claims.links': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: z.array(ClaimLink),
  },
  'claims.link': {
    at: 'engine',
    kind: 'command',
    input: z.object({ from: ClaimId, to: ClaimId, relation: ClaimRelation }),
    output: z.object({ id: LinkId }),
  },
  'links.remove': { at: 'engine', kind: 'command', input: z.object({ id: LinkId }), output: done },
  'absences.list': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: z.array(Absence),
  },
  'absences.record': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articleId: ArticleId, kind: ClaimKind }),
    output: done,
  },
  'absences.remove': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articleId: ArticleId, kind: ClaimKind }),
    output: done,
  },
  'species.search': {
    at: 'engine',
    kind: 'query',
    /** A scientific or vernacular name, its beginning, or an NCBI id. */
    input: z.object({ text: z.string().max(100) }),
    output: z.array(SpeciesName),
  },
  /** Lets the rules read these articles, whatever was read before. */
  'extraction.suggest': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articleIds }),
    output: z.object({ jobId: JobId }),
  },
  /**
   * Lets the rules read all articles of a list whose text they have not read as they are now. What
   * a cancelled or interrupted run leaves unread can be continued, also after a restart.
   */
  'extraction.run': {
    at: 'engine',
    kind: 'command',
    input: ArticleQuery,
    output: z.object({ jobId: JobId }),
  },
  /** The run that was cancelled or interrupted; null when there is none, or while it goes on. */
  'extraction.unfinished': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: UnfinishedRun.nullable(),
  },
  'extraction.continue': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({ jobId: JobId }),
  },
  /** Lets go of the unfinished run; what it has found stays. */
  'extraction.forget': { at: 'engine', kind: 'command', input: nothing, output: done },
  /** What the rules made of an article when they read it last; null when they never did. */
  'extraction.reading': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: RuleReading.nullable(),
  },
  /** Each rule in words, and what the evaluation measured. */
  'extraction.about': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: z.object({ rules: z.array(RuleDescription), accuracy: ExtractionAccuracy }),
  },

  'search.query': {
    at: 'engine',
    kind: 'query',
    input: z.object({ text: z.string().max(1000), limit: z.int().min(1).max(200) }),
    output: SearchResults,
  },

  'tables.get': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: TableId }),
    output: EvidenceTable,
  },
  'tables.create': {
    at: 'engine',
    kind: 'command',
    input: z.object({ title: z.string().trim().max(200), articleIds: z.array(ArticleId).max(100) }),
    output: z.object({ id: TableId }),
  },
  'tables.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      id: TableId,
      title: z.string().trim().min(1).max(200).optional(),
      rows: z.array(TableRow).min(1).optional(),
      articleIds: z.array(ArticleId).max(100).optional(),
    }),
    output: done,
  },
  'tables.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: z.array(TableId).min(1) }),
    output: done,
  },

  'export.text': {
    at: 'engine',
    kind: 'query',
    input: z.object({ target: ExportTarget, format: ExportFormat }),
    output: ExportedText,
  },
  /** One sentence with citation for a claim or annotation, for the clipboard. */
  'export.quote': {
    at: 'engine',
    kind: 'query',
    input: z.object({ quoteId: QuoteId }),
    output: ExportedText,
  },

  'history.state': { at: 'engine', kind: 'query', input: nothing, output: HistoryState },
  'history.undo': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({ label: z.string().nullable() }),
  },
  'history.redo': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({ label: z.string().nullable() }),
  },

  'trash.list': { at: 'engine', kind: 'query', input: nothing, output: z.array(TrashItem) },
  'trash.restore': {
    at: 'engine',
    kind: 'command',
    input: z.object({ refs: z.array(TrashRef).min(1) }),
    output: done,
  },
  /** Deletes for good; cannot be undone. */
  'trash.purge': {
    at: 'engine',
    kind: 'command',
    input: z.object({ refs: z.array(TrashRef).min(1) }),
    output: done,
  },

  'backups.list': { at: 'engine', kind: 'query', input: nothing, output: z.array(Backup) },
  'backups.create': { at: 'engine', kind: 'command', input: nothing, output: Backup },

  /** Asks for files; the window gets tokens, never paths. Empty when the reader cancels. */
  'shell.chooseFiles': {
    at: 'shell',
    kind: 'command',
    input: nothing,
    output: z.object({ files: z.array(z.object({ token: FileToken, name: z.string() })) }),
  },
  /** Asks where to save, writes atomically; null when the reader cancels. */
  'shell.saveText': {
    at: 'shell',
    kind: 'command',
    input: z.object({ text: z.string(), suggestedName: z.string().max(200) }),
    output: z.object({ name: z.string() }).nullable(),
  },
  'shell.copyText': {
    at: 'shell',
    kind: 'command',
    input: z.object({ text: z.string() }),
    output: done,
  },
  /** Opens an http or https link in the system’s browser. */
  'shell.openLink': {
    at: 'shell',
    kind: 'command',
    input: z.object({ url: z.url() }),
    output: done,
  },
  'shell.openLibrary': {
    at: 'shell',
    kind: 'command',
    /** `choose` asks for a folder; `sample` opens the sample library, made when absent. */
    input: z.object({ which: z.enum(['choose', 'sample']) }),
    output: z.object({ opened: z.boolean() }),
  },
  'shell.restoreBackup': {
    at: 'shell',
    kind: 'command',
    /** Keeps the library as it is in `backups/` first, then puts the backup in its place. */
    input: z.object({ name: z.string().max(200) }),
    output: done,
  },
  'shell.showLibraryFolder': { at: 'shell', kind: 'command', input: nothing, output: done },
  /** The window tells that it can be used, once. */
  'shell.ready': {
    at: 'shell',
    kind: 'command',
    input: z.object({ articles: z.int() }),
    output: done,
  },
  'shell.setTheme': {
    at: 'shell',
    kind: 'command',
    input: z.object({ theme: z.enum(['system', 'light', 'dark']) }),
    output: done,
  },
} as const satisfies Record<string, MethodShape>;

interface MethodShape {
  readonly at: 'engine' | 'shell';
  readonly kind: 'query' | 'command';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

export type Contract = typeof contract;
export type Method = keyof Contract;
export type EngineMethod = {
  [M in Method]: Contract[M]['at'] extends 'engine' ? M : never;
}[Method];
export type ShellMethod = Exclude<Method, EngineMethod>;
/** What a caller gives. */
export type Input<M extends Method> = z.input<Contract[M]['input']>;
/** What a handler gets, after parsing. */
export type ParsedInput<M extends Method> = z.output<Contract[M]['input']>;
export type Output<M extends Method> = z.output<Contract[M]['output']>;

/** Every event that the engine or the shell announces, and its payload. */
export const events = {
  /** Something in the library changed: whatever was read before may be old. */
  'library.changed': z.object({ articleIds: z.array(ArticleId) }),
  'job.progressed': Job,
  'engine.restarted': nothing,
  /** A menu item was chosen; the window runs the action of this id. */
  'menu.chosen': z.object({ action: z.string() }),
} as const;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
