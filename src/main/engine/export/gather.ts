import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { Absence } from '../../../shared/domain/absence.ts';
import type { Annotation, AreaAnnotation } from '../../../shared/domain/annotation.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { articleLabel } from '../../../shared/domain/article-label.ts';
import {
  CLAIM_KINDS,
  COMMON_KINDS,
  type Claim,
  type ClaimKind,
} from '../../../shared/domain/claim.ts';
import type { BibliographyItem } from './bibliography/bibliography-item.ts';
import type { ExportTarget } from '../../../shared/contract/calls/export.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import { isDeviceName } from '../../../shared/domain/file-name.ts';
import type { Note } from '../../../shared/domain/note.ts';
import type { TableRow } from '../../../shared/domain/evidence-table.ts';
import { claimsInRow, isClaimsRow, topicOfRow } from '../../../shared/domain/table-rows.ts';
import { Paragraphs } from '../../../shared/domain/pinpoint.ts';
import { kindsOfRules } from '../../../shared/domain/rule-reading.ts';
import { AppError } from '../../../shared/errors.ts';
import { readSettings } from '../settings/queries.ts';
import { listAnnotations } from '../annotations/queries.ts';
import { listAreas } from '../pages/area-annotations.ts';
import { countWaiting } from '../annotations/waiting-annotations.ts';
import { listAbsences, listClaims, readClaims } from '../claims/queries.ts';
import { listSelected } from '../library/article-selection.ts';
import { listNotes } from '../notes/queries.ts';
import { readTableShape } from '../evidence/queries.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import { textOf } from '../db/read-text.ts';

/** An article with what an export says of it. */
export interface SourcedArticle {
  readonly id: string;
  readonly citekey: string;
  readonly csl: CslItem;
  readonly title: string;
  readonly label: string;
  /** Whether it has a text, and is more than a reference. */
  readonly hasText: boolean;
  /** The current revision's canonical text, and its number; empty and 0 where there is none. */
  readonly text: string;
  readonly revision: number;
  /** Those of that text, to point into it. */
  readonly paragraphs: Paragraphs;
  /** The language the rules took the current text for (BCP 47); null while they have not read it. */
  readonly readAs: string | null;
  /** The kinds for which the rules that read it look. */
  readonly kindsRead: readonly ClaimKind[];
  /** The kinds of claims that every article is asked for, as far as the export tells of them: why there are none of one is said, too. */
  readonly kinds: readonly ClaimKind[];
  readonly claims: readonly Claim[];
  /** Kinds of which suggestions are left out, as nobody has decided on them. */
  readonly leftOut: readonly ClaimKind[];
  readonly annotations: readonly Annotation[];
  /** What the colours of annotations mean to the reader. */
  readonly colorLabels: Settings['colorLabels'];
  /** Those that are parts of pages. */
  readonly areas: readonly AreaAnnotation[];
  /** How many annotations of other programs wait for a text with their words, and cannot be cited. */
  readonly waiting: number;
  readonly absences: readonly Absence[];
  /** What the reader wrote about it as a whole. */
  readonly notes: readonly Note[];
}

/** What an export is made of, in the order in which it is written. */
export interface ExportSource {
  readonly title: string;
  /** The file's name without its extension. */
  readonly name: string;
  readonly articles: readonly SourcedArticle[];
  /** The rows of an evidence table; null for anything else. */
  readonly rows: readonly TableRow[] | null;
  /** The attributes that rows are of. */
  readonly attributes: readonly Attribute[];
}

/** What an export is made of, its articles still to be read, one by one. */
export interface OpenSource extends Omit<ExportSource, 'articles'> {
  /** The articles in the order in which a note or a table has them. */
  readonly ids: readonly string[];
  /** Reads one of them with what the export says of it. Throws `not_found` when it is gone. */
  readonly read: (id: string) => SourcedArticle;
}

const GONE = 'An article to export is no longer in the library.';

interface ArticleRow {
  readonly citekey: string;
  readonly csl: string;
  readonly title: string;
  readonly text: Uint8Array | null;
  readonly revision: number | null;
  readonly read_as: string | null;
  readonly rules: string | null;
}

function readArticle(db: ReadableDatabase, id: string): SourcedArticle {
  const row = prepared<[string], ArticleRow>(
    db,
    `SELECT a.citekey, a.csl, a.title, CAST(r.text AS BLOB) AS text, r.number AS revision,
       s.language AS read_as, s.rules
     FROM article a LEFT JOIN revision r ON r.id = a.current_revision_id
       LEFT JOIN suggestion_reading s ON s.article_id = a.id AND s.revision_id = r.id WHERE a.id = ?`,
  ).get(id);
  if (!row) throw new AppError('not_found', GONE);
  const csl = CslItem.parse(JSON.parse(row.csl));
  const text = row.text ? textOf(row.text) : '';
  return {
    id,
    citekey: row.citekey,
    csl,
    title: row.title,
    label: articleLabel(csl),
    hasText: row.revision !== null,
    text,
    revision: row.revision ?? 0,
    paragraphs: new Paragraphs(text),
    readAs: row.read_as,
    kindsRead: kindsOfRules(row.rules),
    kinds: COMMON_KINDS,
    claims: [],
    leftOut: [],
    annotations: [],
    colorLabels: readSettings(db).colorLabels,
    areas: [],
    waiting: 0,
    absences: [],
    notes: [],
  };
}

/** Claims as every export lists them: by kind, within it in the order of the text. */
function inOrder(claims: readonly Claim[]): Claim[] {
  return CLAIM_KINDS.flatMap((kind) => claims.filter((claim) => claim.value.kind === kind));
}

/** An article as a bibliography has it. Throws `not_found` when it is gone. */
export function readReference(db: ReadableDatabase, id: string): BibliographyItem {
  const row = prepared<[string], Pick<ArticleRow, 'citekey' | 'csl'> & { tags: string }>(
    db,
    `SELECT citekey, csl,
       (SELECT json_group_array(t.tag) FROM article_tag t WHERE t.article_id = article.id) AS tags
     FROM article WHERE id = ?`,
  ).get(id);
  if (!row) throw new AppError('not_found', GONE);
  return {
    citekey: row.citekey,
    csl: CslItem.parse(JSON.parse(row.csl)),
    tags: JSON.parse(row.tags) as string[],
  };
}

function readWhole(db: ReadableDatabase, id: string): SourcedArticle {
  return {
    ...readArticle(db, id),
    claims: inOrder(listClaims(db, id)),
    annotations: listAnnotations(db, id),
    areas: listAreas(db, id),
    waiting: countWaiting(db, id),
    absences: listAbsences(db, id),
    notes: listNotes(db, id),
  };
}

/** The article with the claims and absences of some rows, as a table without the other rows shows it. */
function onlyRows(article: SourcedArticle, rows: readonly TableRow[]): SourcedArticle {
  const ofClaims = rows.filter(isClaimsRow);
  const shown = new Set(ofClaims.flatMap((row) => claimsInRow(row, article.claims)));
  const topics = ofClaims.map(topicOfRow);
  return {
    ...onlyClaims(article, (claim) => shown.has(claim)),
    kinds: COMMON_KINDS.filter((kind) => topics.some((topic) => topic.kind === kind)),
    absences: article.absences.filter((absence) =>
      topics.some(
        (topic) => topic.kind === absence.kind && topic.attributeId === absence.attributeId,
      ),
    ),
  };
}

/** A name for a file: lower-case words joined by hyphens; `fallback` where none is left. */
export function fileName(text: string, fallback: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const name = words?.join('-').slice(0, 60).replace(/-+$/, '') || fallback;
  return isDeviceName(name) ? `${name}-${fallback}` : name;
}

/** The article with the claims that are kept and nothing else. */
function onlyClaims(article: SourcedArticle, keep: (claim: Claim) => boolean): SourcedArticle {
  return {
    ...article,
    kinds: [],
    claims: article.claims.filter(keep),
    annotations: [],
    areas: [],
    waiting: 0,
    absences: [],
    notes: [],
  };
}

function openClaims(db: ReadableDatabase, ids: readonly string[]): OpenSource {
  const claims = readClaims(db, ids);
  if (claims.length < new Set(ids).size) {
    throw new AppError('not_found', 'A claim to export is no longer in the library.');
  }
  const chosen = new Set<string>(ids);
  const articles = inOrderOfCitekeys(db, [...new Set(claims.map((claim) => claim.articleId))]);
  const only = articles.length === 1 ? readArticle(db, articles[0]!) : null;
  return {
    title: only?.title ?? `Claims of ${articles.length.toLocaleString('en')} articles`,
    name: only ? fileName(only.citekey, 'claims') : 'claims',
    rows: null,
    attributes: [],
    ids: articles,
    read: (id) => onlyClaims(readWhole(db, id), (claim) => chosen.has(claim.id)),
  };
}

/** The articles of some annotations, with these alone. Throws `not_found` when one is gone. */
function openAnnotations(db: ReadableDatabase, ids: readonly string[]): OpenSource {
  const owners = plucked<[string], string>(
    db,
    `SELECT coalesce(n.article_id, w.article_id) FROM json_each(?) these
       LEFT JOIN annotation n ON n.id = these.value AND n.deleted_at IS NULL
       LEFT JOIN waiting_annotation w ON w.id = these.value`,
  ).all(JSON.stringify(ids)) as (string | null)[];
  if (owners.includes(null)) {
    throw new AppError('not_found', 'An annotation to export is no longer in the library.');
  }
  const chosen = new Set<string>(ids);
  const articles = inOrderOfCitekeys(db, [...new Set(owners as string[])]);
  return {
    title: `Annotations of ${articles.length === 1 ? 'one article' : `${articles.length.toLocaleString('en')} articles`}`,
    name: 'annotations',
    rows: null,
    attributes: [],
    ids: articles,
    read: (id) => {
      const whole = readWhole(db, id);
      return {
        ...onlyClaims(whole, () => false),
        annotations: whole.annotations.filter((annotation) => chosen.has(annotation.id)),
        areas: whole.areas.filter((area) => chosen.has(area.id)),
      };
    },
  };
}

/** These articles as a bibliography lists them. Those that are gone are left out. */
export function inOrderOfCitekeys(db: ReadableDatabase, ids: readonly string[]): string[] {
  return prepared<[string], { id: string; citekey: string }>(
    db,
    `SELECT a.id, a.citekey FROM json_each(?) these CROSS JOIN article a ON a.id = these.value`,
  )
    .all(JSON.stringify(ids))
    .toSorted((a, b) => (a.citekey < b.citekey ? -1 : 1))
    .map(({ id }) => id);
}

/** The article without claims that nobody has decided on yet, and how many those were. */
export function acceptedOnly(whole: SourcedArticle): {
  readonly article: SourcedArticle;
  readonly undecided: number;
} {
  const claims = whole.claims.filter((claim) => claim.status === 'accepted');
  const undecided = whole.claims.filter((claim) => claim.status === 'suggested');
  const leftOut = [...new Set(undecided.map((claim) => claim.value.kind))];
  return { article: { ...whole, claims, leftOut }, undecided: undecided.length };
}

function openPair(db: ReadableDatabase, left: string, right: string): OpenSource {
  if (left === right) {
    throw new AppError('invalid_input', 'These are one and the same article. Choose another.');
  }
  const [one, other] = [readArticle(db, left), readArticle(db, right)];
  return {
    title: `${one.label} and ${other.label}`,
    name: fileName(`${one.citekey}-${other.citekey}`, 'pair'),
    rows: null,
    attributes: [],
    ids: [left, right],
    read: (id) => readWhole(db, id),
  };
}

/**
 * Finds what an export is made of: articles with their accepted and suggested claims, or only the
 * claims chosen. Throws `not_found` for what is no longer in the library, and `invalid_input` for a pair of one.
 */
export function openSource(db: ReadableDatabase, target: ExportTarget): OpenSource {
  switch (target.of) {
    case 'article': {
      const { title, citekey } = readArticle(db, target.id);
      return {
        title,
        name: fileName(citekey, 'article'),
        rows: null,
        attributes: [],
        ids: [target.id],
        read: (id) => readWhole(db, id),
      };
    }
    case 'articles': {
      const ids = listSelected(db, target.articles);
      return {
        title:
          ids.length === 1
            ? 'Citation notes'
            : `Citation notes on ${ids.length.toLocaleString('en')} articles`,
        name: 'articles',
        rows: null,
        attributes: [],
        ids,
        read: (id) => readWhole(db, id),
      };
    }
    case 'claims':
      return openClaims(db, target.ids);
    case 'annotations':
      return openAnnotations(db, target.ids);
    case 'pair':
      return openPair(db, target.left, target.right);
    case 'table': {
      const table = readTableShape(db, target.id);
      return {
        title: table.title,
        name: fileName(table.title, 'evidence-table'),
        rows: table.rows,
        attributes: table.attributes,
        ids: table.articles.filter((article) => !article.inTrash).map((article) => article.id),
        read: (id) => onlyRows(readWhole(db, id), table.rows),
      };
    }
  }
}
