import {
  annotationAuthor,
  MAX_COMMENT_LENGTH,
  TagName,
  type Color,
} from '../../../../shared/domain/annotation.ts';
import { insertWaiting } from '../../annotations/waiting-annotations.ts';
import { insertAnnotation } from '../../annotations/write-annotation.ts';
import { plucked, prepared, type Database } from '../../db/database.ts';
import { findThing, rememberThing, type KeySpace } from '../../db/external-keys.ts';
import { makeId } from '../../db/uuid.ts';
import { readText } from '../../db/read-text.ts';
import { insertNote } from '../../notes/write-note.ts';
import { findEvened, findExact } from '../../quotes/find-words.ts';
import { SearchedText } from '../../quotes/searched-text.ts';
import { describeQuote } from '../../quotes/selectors.ts';
import { insertSelectors } from '../../quotes/write-quote.ts';
import type { ReadAnnotation, ReadQuote } from '../formats/format-reading.ts';
import { parseAnnotation } from './staging.ts';

/** By what annotations of files are known, so that none comes twice. */
const IN_FILES: KeySpace = { system: 'w3c', library: '' };

interface Writing {
  readonly db: Database;
  readonly articleId: string;
  readonly readerId: string;
  readonly now: number;
}

/** How Collate names its own annotations in files. */
const OWN = /^urn:uuid:([0-9a-f-]{36})$/i;

/** Whether an annotation came before, or was written from this library in the first place. */
function isHere(db: Database, key: string): boolean {
  if (findThing(db, IN_FILES, key) !== null) return true;
  const own = OWN.exec(key)?.[1]?.toLowerCase();
  return (
    own !== undefined &&
    plucked<[string, string], number>(
      db,
      `SELECT 1 FROM annotation WHERE id = ? UNION ALL SELECT 1 FROM waiting_annotation WHERE id = ?`,
    ).get(own, own) !== undefined
  );
}

/** What is written beside the words, and how they are marked. */
interface Remark {
  readonly comment: string;
  readonly tags: readonly string[];
  readonly color: Color;
  readonly author: string | null;
  readonly isUnderlined: boolean;
}

/** Writes an annotation where its words stand in the text; else it waits for a text that has them. */
function writeQuote(
  { db, articleId, readerId, now }: Writing,
  { exact, prefix, suffix, start }: ReadQuote,
  { comment, tags, color, author, isUnderlined }: Remark,
  text: { readonly revisionId: string; readonly searched: SearchedText } | null,
): string {
  const sought = { start: 0, end: 0, exact, prefix, suffix };
  const span = text
    ? (findExact(text.searched, sought, start ?? 0) ??
      findEvened(text.searched, sought, start ?? 0))
    : null;
  if (text && span) {
    const style = isUnderlined ? 'underline' : null;
    const made = { articleId, comment, tags, readerId, color, author, style } as const;
    const id = insertAnnotation(db, made, now);
    const selectors = describeQuote(text.searched.text, span.start, span.end);
    insertSelectors(db, { annotationId: id }, text.revisionId, selectors);
    return id;
  }
  const id = makeId();
  const waiting = { id, articleId, quote: exact, comment, tags, color, author } as const;
  insertWaiting(db, { ...waiting, position: '{}' }, now);
  return id;
}

function remarkOf({ bodies, tags, color, author, isUnderlined }: ReadAnnotation): Remark {
  return {
    author: annotationAuthor(author ?? ''),
    color: color ?? 'yellow',
    isUnderlined,
    comment: bodies.join('\n\n').slice(0, MAX_COMMENT_LENGTH),
    tags: tags.flatMap((tag) => {
      const name = TagName.safeParse(tag.slice(0, 100));
      return name.success ? [name.data] : [];
    }),
  };
}

/**
 * Writes annotations of other programs beside the article that they are about: anchored by their words
 * where its text has them, waiting where not; one about no words is a note. Those that came before are
 * passed over. Answers with how many came in. Call in the transaction of a step.
 */
export function writeAnnotations(writing: Writing, annotations: readonly ReadAnnotation[]): number {
  const { db, articleId, now } = writing;
  const revisionId = plucked<[string], string | null>(
    db,
    'SELECT current_revision_id FROM article WHERE id = ?',
  ).get(articleId);
  const searched = revisionId ? new SearchedText(readText(db, revisionId) ?? '') : null;
  const text = revisionId && searched ? { revisionId, searched } : null;
  let written = 0;
  for (const annotation of annotations) {
    if (isHere(db, annotation.id)) continue;
    const remark = remarkOf(annotation);
    const quotes = annotation.quotes.filter(({ exact }) => exact.trim() !== '');
    const ids = quotes.map((quote) => writeQuote(writing, quote, remark, text));
    const [id] = ids;
    if (id !== undefined) rememberThing(db, IN_FILES, annotation.id, { kind: 'annotation', id });
    else if (remark.comment !== '') {
      const note = insertNote(db, articleId, remark.comment, now);
      rememberThing(db, IN_FILES, annotation.id, { kind: 'note', id: note });
    } else continue;
    written += 1;
  }
  return written;
}

/**
 * The annotations of an import by the article that they are about: what an entry became, or what it
 * doubles where it was left out. Null for those whose article is not in the library.
 */
export function annotationsByArticle(
  db: Database,
  staging: Database,
): ReadonlyMap<string | null, readonly ReadAnnotation[]> {
  const rows = prepared<[], { article: string | null; annotation: string }>(
    staging,
    `SELECT coalesce(a.article_id, e.article_id, e.match_article, t.article_id) AS article, a.annotation
     FROM staged_annotation a LEFT JOIN staged_entry e ON e.id = a.match_entry
     LEFT JOIN staged_entry t ON t.id = e.match_entry ORDER BY a.id`,
  ).all();
  const inLibrary = plucked<[string | null], number>(
    db,
    'SELECT 1 FROM article WHERE id = ? AND deleted_at IS NULL',
  );
  const byArticle = new Map<string | null, ReadAnnotation[]>();
  for (const { article, annotation } of rows) {
    const place = inLibrary.get(article) === undefined ? null : article;
    const others = byArticle.get(place);
    if (others) others.push(parseAnnotation(annotation));
    else byArticle.set(place, [parseAnnotation(annotation)]);
  }
  return byArticle;
}
