import type { AnnotationStyle, Color } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import { foldWords } from '../../../shared/domain/word-order.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import { nextAnnotationCode } from './codes.ts';

export interface NewAnnotation {
  /** The id that it had while it waited for its words; a new one by default. */
  readonly id?: AnnotationId;
  readonly articleId: string;
  readonly color: Color;
  readonly comment: string;
  readonly tags: readonly string[];
  readonly readerId: string;
  /** How it is drawn; highlighted by default. */
  readonly style?: 'underline' | null;
  /** Who made it in another program (`annotationAuthor`); nobody by default. */
  readonly author?: string | null;
}

/** Saves an annotation without its quote and answers with its id. */
export function insertAnnotation(
  db: Database,
  {
    id = makeId() as AnnotationId,
    articleId,
    color,
    comment,
    tags,
    readerId,
    style = null,
    author = null,
  }: NewAnnotation,
  now: number,
): AnnotationId {
  prepared(
    db,
    `INSERT INTO annotation
       (id, article_id, code, color, style, comment, reader_id, author, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    articleId,
    nextAnnotationCode(db, articleId),
    color,
    style,
    comment,
    readerId,
    author,
    now,
    now,
  );
  addAnnotationTags(db, id, tags);
  return id;
}

/** What the column `style` says: nothing of a highlight. */
export function columnOfStyle(style: AnnotationStyle | undefined): 'underline' | null {
  return style === 'underline' ? style : null;
}

/** Adds tags to an annotation that has none; of those that differ in case or accents alone the first. */
export function addAnnotationTags(db: Database, id: string, tags: readonly string[]): void {
  const add = prepared(
    db,
    'INSERT INTO annotation_tag (annotation_id, tag) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const folded = new Map(tags.toReversed().map((tag) => [foldWords(tag), tag]));
  for (const tag of folded.values()) add.run(id, tag);
}
