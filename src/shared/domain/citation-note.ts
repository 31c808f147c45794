import { z } from 'zod';
import { boundedList, boundedText } from './bounded.ts';
import { DifferenceKey } from './comparison/settled-difference.ts';
import { AnnotationId, AreaId, ArticleId, ClaimId, NoteId, QuoteId } from './ids.ts';
import { QuoteState } from './quote.ts';
import { CitationLocale, StyleId } from './style-id.ts';

/**
 * `markdown`: for pandoc and Obsidian. `html`: a page of its own. `docx`: Word and its kin. `plain`: text
 * without any mark-up.
 */
export const NoteFormat = z.enum(['markdown', 'html', 'docx', 'plain']);
export type NoteFormat = z.infer<typeof NoteFormat>;

/** The style that leaves citations to pandoc: `[@tanaka2015, p. 3]`. Of Markdown alone. */
export const CITEKEYS = 'citekeys';

/** The id of a template: one of Collate’s own (`statement-quote`), or the UUID of a reader’s. */
export const TemplateId = boundedText('The id of a template', 64).min(1);
export type TemplateId = z.infer<typeof TemplateId>;

/** UTF-16 code units of one part of a template. */
const MOST_TEMPLATE = 20_000;

/**
 * What a template is made of, in Liquid (docs/templates.md): what stands before the statements of an
 * article, and what is written of each statement. Markdown in it is mark-up; what its variables hold never is.
 */
export const TemplateParts = z.object({
  article: boundedText('The heading of a template', MOST_TEMPLATE),
  statement: boundedText('The statement of a template', MOST_TEMPLATE),
});
export type TemplateParts = z.infer<typeof TemplateParts>;
export const TEMPLATE_PARTS = ['article', 'statement'] as const satisfies (keyof TemplateParts)[];

/** What is wrong with a template: in which of its parts, and where (from 1). */
export const TemplateFault = z.object({
  part: z.enum(TEMPLATE_PARTS),
  line: z.int(),
  column: z.int(),
  message: z.string(),
});
export type TemplateFault = z.infer<typeof TemplateFault>;

/** What one statement of a note is about. */
const StatementRef = z.discriminatedUnion('of', [
  z.object({ of: z.literal('claim'), id: ClaimId }),
  z.object({ of: z.literal('annotation'), id: AnnotationId }),
  /** An annotation that is a part of a page. */
  z.object({ of: z.literal('area'), id: AnnotationId }),
  /** What a reader wrote of an article as a whole. */
  z.object({ of: z.literal('note'), id: NoteId }),
]);
type StatementRef = z.infer<typeof StatementRef>;

/** How a citation note is written. */
export const NoteOptions = z.object({
  format: NoteFormat,
  /**
   * `references` is the bibliography alone, of all articles that are named; `differences` what two articles
   * differ in, of a pair alone.
   */
  contents: z.enum(['statements', 'references', 'differences']).default('statements'),
  /** The id of a citation style, or `citekeys`, which only Markdown can have. */
  style: StyleId,
  /** The language of the citations (BCP 47), where the style leaves it open; null for its own. */
  locale: CitationLocale.nullable(),
  /** Citations among the words, or in footnotes. A style made for footnotes has them in either case. */
  citations: z.enum(['in_text', 'footnotes']),
  template: TemplateId,
  /** Whether quotes stand in it in full. */
  quotes: z.boolean(),
  /** Whether the state of each quote is said. What is broken or unproved is said in any case. */
  states: z.boolean(),
  bibliography: z.boolean(),
  /** Whether each statement has a link that opens it in Collate. */
  links: z.boolean(),
  /** Whether suggestions that nobody has decided on are in it. Chosen claims always are. */
  suggested: z.boolean(),
  /**
   * `article`: each article with its statements. `kind`: each kind of statement over all articles.
   * `chosen`: without headings, in the order in which the claims were named, as on a question’s page.
   */
  order: z.enum(['article', 'kind', 'chosen']),
  /** Claims, annotations and notes that the reader leaves out, and differences by their keys. */
  leaveOut: boundedList('statements', z.union([z.uuid(), DifferenceKey]), 10_000),
  /** Whether the file is marked so that it can be exported again and keeps the reader’s words. */
  renewable: z.boolean(),
});
export type NoteOptions = z.infer<typeof NoteOptions>;

/** How a note is written until somebody chooses otherwise. */
export const USUAL_NOTE: NoteOptions = {
  format: 'markdown',
  contents: 'statements',
  style: CITEKEYS,
  locale: null,
  citations: 'in_text',
  template: 'statement-quote',
  quotes: true,
  states: true,
  bibliography: true,
  links: false,
  suggested: false,
  order: 'article',
  leaveOut: [],
  renewable: true,
};

/** What a writer needs besides the words. */
export const TextMark = z.enum([
  'bold',
  'italic',
  'underline',
  'small_caps',
  'superscript',
  'subscript',
  /** Not slanted among words that are. */
  'upright',
]);
export type TextMark = z.infer<typeof TextMark>;

/** Words that are marked alike. */
export const TextRun = z.object({
  text: z.string(),
  marks: z.array(TextMark),
  /** An address: http, https or `collate-open:`. */
  link: z.string().nullable(),
});
export type TextRun = z.infer<typeof TextRun>;

/** Words of a block, or a footnote’s mark with the words of the footnote. */
export const NoteRun = z.discriminatedUnion('of', [
  TextRun.extend({ of: z.literal('text') }),
  /** A citation among the words. */
  z.object({ of: z.literal('citation'), runs: z.array(TextRun) }),
  z.object({ of: z.literal('footnote'), runs: z.array(TextRun) }),
]);
export type NoteRun = z.infer<typeof NoteRun>;

/** The picture of a part of a page, which its area keeps. */
export const NotePicture = z.object({
  areaId: AreaId,
  /** What it is, for whoever does not see it. */
  words: z.string(),
  /** How wide and how high it is on its page, in points. */
  width: z.number(),
  height: z.number(),
});
export type NotePicture = z.infer<typeof NotePicture>;

/** A paragraph of a note. */
export const NoteBlock = z.object({
  kind: z.enum([
    'title',
    'subtitle',
    'heading',
    'paragraph',
    'item',
    'quote',
    'state',
    'reference',
    /** Without words: `picture` says which. Only in formats that can hold one. */
    'picture',
  ]),
  /** Of a heading 1 to 6, of a list’s item or quote how deep it lies, from 1; 0 for others. */
  level: z.int(),
  runs: z.array(NoteRun),
  /** Of a quote of the text: what holds of it. */
  quoteState: QuoteState.nullable(),
  picture: NotePicture.optional(),
});
export type NoteBlock = z.infer<typeof NoteBlock>;

/** A statement of a note, and where its paragraphs stand among the blocks of the preview. */
export const NoteStatement = z.object({
  ref: StatementRef,
  articleId: ArticleId,
  citekey: z.string(),
  /** Its footnote mark within its article; empty for a note. */
  code: z.string(),
  quotes: z.array(
    z.object({
      id: z.union([QuoteId, AreaId]),
      state: QuoteState,
      /** `p. 214`, `para. 3`; empty where it is found nowhere. */
      place: z.string(),
    }),
  ),
  /** Whether it is a claim that has no quote, or of whose quotes none is found. */
  isUnproved: z.boolean(),
  /** Index of its first block, and how many it has. */
  firstBlock: z.int(),
  blocks: z.int(),
});
export type NoteStatement = z.infer<typeof NoteStatement>;

/** What all of a note comes to. */
export const NoteCounts = z.object({
  statements: z.int(),
  /** In what two articles differ. */
  differences: z.int(),
  /** Articles that it is of. */
  articles: z.int(),
  quotes: z.object({
    verified: z.int(),
    moved: z.int(),
    broken: z.int(),
    unchecked: z.int(),
  }),
  /** Statements without a quote that is found. */
  unproved: z.int(),
  /** Suggestions that are left out, as nobody has decided on them. */
  undecided: z.int(),
  /** Annotations of other programs that are left out, as no text has their words yet. */
  waiting: z.int(),
});
export type NoteCounts = z.infer<typeof NoteCounts>;

/** A conflict that a reader decides before a note is exported again into its file. */
export const NoteConflict = z.object({
  /** What the file knows the statement by. */
  region: z.string(),
  /**
   * `both_changed`: the reader rewrote it, and it changed in the library. `gone`: the reader rewrote it,
   * and it is no longer among the statements. `damaged`: its marks in the file are cut or doubled, so
   * Collate cannot tell its words from the reader’s.
   */
  why: z.enum(['both_changed', 'gone', 'damaged']),
  /** Null where it is no longer in the library. */
  ref: StatementRef.nullable(),
  citekey: z.string(),
  code: z.string(),
  /** What stands in the file, and what Collate would write; empty where it is gone. */
  yours: z.string(),
  collates: z.string(),
});
export type NoteConflict = z.infer<typeof NoteConflict>;

/** `yours` keeps what stands in the file, `collates` puts Collate’s there, `both` keeps one below the other. */
export const ConflictDecision = z.object({
  region: boundedText('A place', 64),
  take: z.enum(['yours', 'collates', 'both']),
});
export type ConflictDecision = z.infer<typeof ConflictDecision>;

/** Words of the reader’s own in a file that is exported into again, which stay where they are. */
export const KeptWords = z.object({
  after: StatementRef.nullable(),
  words: z.string(),
});
export type KeptWords = z.infer<typeof KeptWords>;

/** What exporting again into a file will do. */
export const AgainPlan = z.object({
  /** What the file held when this was found out, to be handed in with the decisions. */
  seen: z.string().max(200),
  /** When it was exported last. */
  exportedAt: z.int().nullable(),
  /** Whether it was edited since. */
  isEdited: z.boolean(),
  /** The name of the copy that is made of it first. */
  copyName: z.string(),
  /** Statements of it that Collate writes anew, those among them that change, and new ones. */
  renewed: z.int(),
  changed: z.int(),
  added: z.int(),
  /** Statements that go, as they are no longer among those exported. */
  removed: z.int(),
  /** Statements that the reader rewrote and that stay so, and those that the reader took out. */
  rewritten: z.int(),
  takenOut: z.int(),
  /** Paragraphs of the reader’s own. */
  own: z.int(),
  /** The first of them, with the statement behind which each stands; null before the first statement. */
  kept: z.array(KeptWords),
  conflicts: z.array(NoteConflict),
});
export type AgainPlan = z.infer<typeof AgainPlan>;
