import { z } from 'zod';
import { AnnotationStyle, Color } from '../../../shared/domain/annotation.ts';
import { ReadingStatus } from '../../../shared/domain/article.ts';
import { AttributeDraft } from '../../../shared/domain/attribute.ts';
import {
  ClaimKind,
  ClaimStatus,
  ClaimValue,
  FieldConfidence,
  Speaker,
} from '../../../shared/domain/claim.ts';
import {
  DifferenceKey,
  DifferenceVerdict,
} from '../../../shared/domain/comparison/settled-difference.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import { TableRow } from '../../../shared/domain/evidence-table.ts';
import { ArticleRelation, ClaimRelation } from '../../../shared/domain/link.ts';
import { QuestionNotes, QuestionText } from '../../../shared/domain/question.ts';
import { PdfCondition } from '../../../shared/domain/pages.ts';
import { QueryText } from '../../../shared/domain/query/query-text.ts';
import { SavedQuestion } from '../../../shared/domain/saved-search.ts';
import { ReadingVerdict } from '../../../shared/domain/second-reading.ts';
import { MAX_OFFSET } from '../../../shared/domain/text-limit.ts';
import { Sha256 } from './archive-format.ts';

/** No text of a reader is longer; those of articles have a bound of their own. */
const MOST_WORDS = 1_000_000;
/** No line has lists of more. */
const MOST_THINGS = 1_000_000;

const id = z.uuid();
const text = z.string().max(MOST_WORDS);
const named = text.min(1);
/** What stands in a line: a citekey, a tag, a name. */
const short = z.string().min(1).max(1000);
/** The mark of a claim (`n1`) or an annotation (`b`) in its article. */
const claimCode = z.string().regex(/^[a-z]{1,8}\d{1,9}$/);
const annotationCode = z.string().regex(/^[a-z]{1,8}$/);
const time = z.int();
const offset = z.int().min(0).max(MAX_OFFSET);
/** Bytes in base64: of the words of a page, or the parts of a text, some hundred kilobytes at most. */
const base64 = z
  .string()
  .max(16 * 1024 * 1024)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/);
const listOf = <T extends z.ZodType>(each: T): z.ZodArray<T> => z.array(each).max(MOST_THINGS);

/** A file of CSL. */
const styleFile = z.string().min(1).max(4_000_000);

/** More than the details of any article take in JSON. */
const MOST_DETAILS = 4_000_000;

/** JSON that keeps the order of its fields. */
const object = z.record(z.string(), z.unknown());

const csl = object
  .refine((item) => CslItem.safeParse(item).success, 'is not an item of CSL-JSON 1.0.2')
  .refine((item) => JSON.stringify(item).length <= MOST_DETAILS, 'is too long')
  .meta({ description: 'An item of CSL-JSON 1.0.2.' });

/** A place in a revision: the two selectors of the W3C’s Web Annotation model. */
const quote = z
  .strictObject({
    id,
    revision: id,
    start: offset,
    end: offset,
    exact: text,
    prefix: text,
    suffix: text,
  })
  .refine(({ start, end }) => end > start, 'ends before it begins');

/** A part of a page, and a picture of it. */
const area = z
  .strictObject({
    id,
    /** Of the PDF. */
    fileSha256: Sha256,
    page: z.int().min(1),
    label: text.nullable(),
    /** Points from the top left of the page. */
    x0: z.number(),
    y0: z.number(),
    x1: z.number(),
    y1: z.number(),
    /** Of the picture, a PNG. */
    sha256: Sha256,
    size: z.int().min(1),
    createdAt: time,
  })
  .refine(({ x0, y0, x1, y1 }) => x1 > x0 && y1 > y0, 'has no width or height');

const claim = z.strictObject({
  id,
  article: id,
  code: claimCode,
  value: ClaimValue,
  statement: text,
  speaker: Speaker.nullable(),
  speakerName: named.nullable(),
  status: ClaimStatus,
  origin: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('reader'), reader: id }),
    z.strictObject({ by: z.literal('rule'), rule: named, version: z.int() }),
  ]),
  confidence: z.number().min(0).max(1).nullable(),
  fieldConfidence: FieldConfidence,
  quotes: listOf(quote),
  areas: listOf(area),
  createdAt: time,
  updatedAt: time,
});

/** What a second reading has of an article: claims of both readings, what was stated nowhere, and verdicts. */
const readArticle = z
  .strictObject({
    reading: id,
    article: id,
    /** The claims of the first reading, which stand in the library. */
    first: listOf(id),
    /** Those of the second, which stand here alone. */
    second: listOf(claim),
    absences: listOf(
      z.strictObject({
        /** Of claims, or the id of an attribute. */
        kind: z.union([ClaimKind, id]),
        part: z.enum(['first', 'second']),
        reader: id.nullable(),
        ruleVersion: z.int().nullable(),
        isConfirmed: z.boolean(),
        sentencesRead: z.int().min(0),
        recordedAt: time,
      }),
    ),
    /** What was said of cells in which the readings differ. */
    settled: listOf(
      z.strictObject({ attribute: short, verdict: ReadingVerdict, reader: id, settledAt: time }),
    ),
  })
  .refine(
    ({ article, second }) => second.every((each) => each.article === article),
    'has a claim of another article',
  );

const page = z.strictObject({
  number: z.int().min(1),
  label: text.nullable(),
  /** In points. */
  width: z.number(),
  height: z.number(),
  hasText: z.boolean(),
  start: offset.nullable(),
  end: offset.nullable(),
  /** Where its words stand: see docs/format.md. */
  words: base64,
});

/**
 * The rows of an archive, by kind: kinds in the order in which they are read, so that what a row refers
 * to comes before it. Times are UTC milliseconds. docs/format.md describes them for others.
 */
export const ARCHIVE_ROWS = {
  readers: z.strictObject({ id, name: named }),
  'color-labels': z.strictObject({ color: Color, label: named }),
  'tag-colors': z.strictObject({ tag: short, color: Color }),
  'note-templates': z.strictObject({
    id: named,
    name: named,
    article: text,
    statement: text,
    createdAt: time,
    updatedAt: time,
  }),
  'citation-styles': z.strictObject({ id: short, xml: styleFile, addedAt: time }),
  'citation-locales': z.strictObject({ tag: short, xml: styleFile, addedAt: time }),
  collections: z.strictObject({ id, name: text, parent: id.nullable(), createdAt: time }),
  attributes: z.strictObject({
    ...AttributeDraft.shape,
    id,
    createdAt: time,
    updatedAt: time,
  }),
  articles: z.strictObject({
    id,
    citekey: short,
    csl,
    status: ReadingStatus,
    originName: text.nullable(),
    tags: listOf(short),
    collections: listOf(id),
    otherKeys: listOf(short),
    addedAt: time,
    updatedAt: time,
  }),
  revisions: z.strictObject({
    id,
    article: id,
    number: z.int().min(1),
    isCurrent: z.boolean(),
    text: z.string().max(MAX_OFFSET),
    sha256: Sha256,
    sentenceCount: z.int().min(0),
    /** What is no running text: see docs/format.md. */
    parts: base64.nullable(),
    createdAt: time,
  }),
  'pdf-readings': z.strictObject({
    id,
    article: id,
    fileSha256: Sha256,
    revision: id.nullable(),
    version: z.int(),
    condition: PdfCondition,
    warnings: listOf(text),
    marks: z.int().min(0),
    pages: listOf(page),
    /** Where in the text a stretch of a page begins, and the number of the page. */
    runs: listOf(z.tuple([offset, z.int().min(1)])),
    createdAt: time,
  }),
  attachments: z.strictObject({
    id,
    article: id,
    sha256: Sha256,
    name: named,
    title: text,
    contentType: text,
    size: z.int().min(0),
    url: text.nullable(),
    /** Whether its text is still to be taken in. */
    isUnread: z.boolean(),
    addedAt: time,
  }),
  annotations: z.strictObject({
    id,
    article: id,
    code: annotationCode,
    color: Color,
    style: AnnotationStyle,
    comment: text,
    tags: listOf(short),
    reader: id,
    /** As another program names who made it. */
    author: named.nullable(),
    quote: quote.nullable(),
    area: area.nullable(),
    createdAt: time,
    updatedAt: time,
  }),
  'waiting-annotations': z.strictObject({
    id,
    article: id,
    attachment: text.nullable(),
    quote: text,
    comment: text,
    color: Color,
    tags: listOf(text),
    author: named.nullable(),
    /** Where it stands, as the other program has it. */
    position: object,
    createdAt: time,
  }),
  claims: claim,
  absences: z
    .strictObject({
      article: id,
      kind: ClaimKind,
      reader: id.nullable(),
      ruleVersion: z.int().nullable(),
      isConfirmed: z.boolean(),
      sentencesRead: z.int().min(0),
      recordedAt: time,
    })
    .refine(
      ({ reader, ruleVersion }) => reader !== null || ruleVersion !== null,
      'was found by nobody',
    ),
  'attribute-absences': z.strictObject({
    article: id,
    attribute: id,
    reader: id,
    sentencesRead: z.int().min(0),
    recordedAt: time,
  }),
  'rule-readings': z.strictObject({
    article: id,
    revision: id,
    rules: text,
    language: text,
    sentencesRead: z.int().min(0),
  }),
  notes: z.strictObject({ id, article: id, text, createdAt: time, updatedAt: time }),
  'article-links': z
    .strictObject({ id, from: id, to: id, relation: ArticleRelation, createdAt: time })
    .refine(({ from, to }) => from !== to, 'leads to where it begins'),
  'claim-links': z
    .strictObject({ id, from: id, to: id, relation: ClaimRelation, createdAt: time })
    .refine(({ from, to }) => from !== to, 'leads to where it begins'),
  'settled-differences': z
    .strictObject({
      one: id,
      other: id,
      key: DifferenceKey,
      verdict: DifferenceVerdict,
      reader: id,
      settledAt: time,
    })
    .refine(({ one, other }) => one < other, 'names its articles in the wrong order'),
  'rejected-studies': z
    .strictObject({ one: id, other: id, reader: id, rejectedAt: time })
    .refine(({ one, other }) => one < other, 'names its articles in the wrong order'),
  tables: z.strictObject({
    id,
    title: text,
    articles: listOf(id),
    rows: listOf(TableRow),
    createdAt: time,
    updatedAt: time,
  }),
  'saved-searches': z.strictObject({
    id,
    name: short,
    asks: SavedQuestion,
    /** The name that the collection of its list had. */
    scopeName: text.nullable(),
    createdAt: time,
    updatedAt: time,
  }),
  'table-searches': z
    .strictObject({
      table: id,
      /** What feeds the table: a saved search, or a query. */
      search: id.nullable(),
      query: QueryText.min(1).nullable(),
    })
    .refine(({ search, query }) => search === null || query === null, 'is fed by two searches'),
  'left-out-of-tables': z.strictObject({ table: id, article: id }),
  questions: z.strictObject({
    id,
    text: QuestionText,
    /** In Markdown; claims are cited by links to them. */
    notes: QuestionNotes,
    table: id.nullable(),
    search: id.nullable(),
    /** Articles of which a reader said that they are not relevant. */
    setAside: listOf(z.strictObject({ article: id, reader: id, at: time })),
    createdAt: time,
    updatedAt: time,
  }),
  /** Those that have ended. */
  'second-readings': z.strictObject({
    id,
    question: id,
    reader: id,
    beganAt: time,
    endedAt: time,
  }),
  'second-reading-articles': readArticle,
  'external-keys': z.strictObject({
    system: named,
    library: text,
    key: named,
    kind: z.enum(['item', 'note', 'attachment', 'annotation', 'collection']),
    thing: id,
    /** What the thing said when it last came, as the import keeps it. */
    seen: text.nullable(),
  }),
} as const;

export type ArchiveKind = keyof typeof ARCHIVE_ROWS;
export type ArchiveRow<K extends ArchiveKind> = z.infer<(typeof ARCHIVE_ROWS)[K]>;

export const ARCHIVE_KINDS = Object.keys(ARCHIVE_ROWS) as ArchiveKind[];

/** The JSON Schema of a row, for other programs. */
export function schemaOfRow(kind: ArchiveKind): string {
  const schema = z.toJSONSchema(ARCHIVE_ROWS[kind], { io: 'input' });
  return `${JSON.stringify({ title: kind, ...schema }, null, 2)}\n`;
}
