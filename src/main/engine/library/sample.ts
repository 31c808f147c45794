import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Color } from '../../../shared/domain/annotation.ts';
import { ReadingStatus } from '../../../shared/domain/article.ts';
import { ClaimDraft, ClaimKind } from '../../../shared/domain/claim.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import { TABLE_ROWS } from '../../../shared/domain/evidence-table.ts';
import { ArticleRelation, ClaimRelation } from '../../../shared/domain/link.ts';
import { AppError } from '../../../shared/errors.ts';
import { nextAnnotationCode } from '../annotations/codes.ts';
import { insertQuote } from '../quotes/write-quote.ts';
import { insertClaim } from '../claims/write-claim.ts';
import { prepared } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import { canonicalText } from '../../../shared/domain/canonical-text.ts';
import { measureText } from './revision-text.ts';
import { revealArticle, stageArticle } from './write-article.ts';

const Sample = z.object({
  collection: z.string(),
  articles: z.array(
    z.object({
      key: z.string(),
      csl: CslItem,
      text: z.string(),
      status: ReadingStatus,
      tags: z.array(z.string()),
      annotations: z.array(z.object({ quote: z.string(), color: Color, comment: z.string() })),
      claims: z.array(
        ClaimDraft.extend({ key: z.string().optional(), quotes: z.array(z.string()) }),
      ),
      absences: z.array(z.object({ kind: ClaimKind, sentencesRead: z.int() })),
    }),
  ),
  articleLinks: z.array(z.object({ from: z.string(), to: z.string(), relation: ArticleRelation })),
  claimLinks: z.array(z.object({ from: z.string(), to: z.string(), relation: ClaimRelation })),
  tables: z.array(z.object({ title: z.string(), articles: z.array(z.string()) })),
});
type Sample = z.infer<typeof Sample>;
type SampleArticle = Sample['articles'][number];

function findSpan(
  article: SampleArticle,
  text: string,
  quote: string,
): { start: number; end: number } {
  const start = text.indexOf(quote);
  if (start === -1) {
    throw new AppError(
      'internal',
      `The sample article “${article.key}” lacks the words “${quote}”.`,
    );
  }
  return { start, end: start + quote.length };
}

/** Writes one article with all that is marked in it; `claimIds` learns the keys of its claims. */
function addArticle(
  { db, now, readerId }: Context,
  article: SampleArticle,
  claimIds: Map<string, string>,
): string {
  const text = canonicalText(article.text);
  const id = stageArticle(
    db,
    { csl: article.csl, revision: measureText(text), originName: null },
    now(),
  );
  revealArticle(db, id);
  prepared(db, 'UPDATE article SET status = ? WHERE id = ?').run(article.status, id);
  const revisionId = prepared(db, 'SELECT current_revision_id FROM article WHERE id = ?')
    .pluck()
    .get(id) as string;
  for (const tag of article.tags) {
    prepared(db, 'INSERT INTO article_tag (article_id, tag) VALUES (?, ?)').run(id, tag);
  }
  for (const { quote, color, comment } of article.annotations) {
    const annotationId = makeId(now());
    prepared(
      db,
      `INSERT INTO annotation (id, article_id, code, color, comment, reader_id, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(annotationId, id, nextAnnotationCode(db, id), color, comment, readerId(), now(), now());
    insertQuote(db, { annotationId }, id, revisionId, findSpan(article, text, quote));
  }
  for (const { key, quotes, ...draft } of article.claims) {
    const claimId = insertClaim(
      db,
      { articleId: id, ...draft, origin: { readerId: readerId() } },
      now(),
    );
    if (key !== undefined) claimIds.set(key, claimId);
    for (const quote of quotes) {
      insertQuote(db, { claimId }, id, revisionId, findSpan(article, text, quote));
    }
  }
  for (const { kind, sentencesRead } of article.absences) {
    prepared(
      db,
      `INSERT INTO absence (article_id, kind, reader_id, rule_version, confirmed, sentences_read, recorded_at)
       VALUES (?, ?, ?, NULL, 1, ?, ?)`,
    ).run(id, kind, readerId(), sentencesRead, now());
  }
  return id;
}

function addLinks(
  { db, now }: Context,
  sample: Sample,
  articleIds: ReadonlyMap<string, string>,
  claimIds: ReadonlyMap<string, string>,
): void {
  for (const { from, to, relation } of sample.articleLinks) {
    prepared(
      db,
      `INSERT INTO article_link (id, from_article_id, to_article_id, relation, created_at)
       VALUES (?, ?, ?, ?, ?)`,
    ).run(makeId(now()), articleIds.get(from) ?? null, articleIds.get(to) ?? null, relation, now());
  }
  for (const { from, to, relation } of sample.claimLinks) {
    prepared(
      db,
      `INSERT INTO claim_link (id, from_claim_id, to_claim_id, relation, created_at)
       VALUES (?, ?, ?, ?, ?)`,
    ).run(makeId(now()), claimIds.get(from) ?? null, claimIds.get(to) ?? null, relation, now());
  }
}

function addTables(
  { db, now }: Context,
  sample: Sample,
  articleIds: ReadonlyMap<string, string>,
): void {
  for (const { title, articles } of sample.tables) {
    const id = makeId(now());
    prepared(
      db,
      'INSERT INTO evidence_table (id, title, created_at, updated_at) VALUES (?, ?, ?, ?)',
    ).run(id, title, now(), now());
    for (const [position, key] of articles.entries()) {
      prepared(
        db,
        'INSERT INTO evidence_table_article (table_id, article_id, position) VALUES (?, ?, ?)',
      ).run(id, articleIds.get(key) ?? null, position);
    }
    for (const [position, row] of TABLE_ROWS.entries()) {
      prepared(db, 'INSERT INTO evidence_table_row (table_id, row, position) VALUES (?, ?, ?)').run(
        id,
        row,
        position,
      );
    }
  }
}

export const sampleHandlers = {
  'library.addSample': (context) => {
    const file = join(context.resources, 'sample-library', 'sample.json');
    const sample = Sample.parse(JSON.parse(readFileSync(file, 'utf8')));
    const { db, now } = context;
    if (prepared(db, 'SELECT 1 FROM article LIMIT 1').get() !== undefined) {
      throw new AppError(
        'conflict',
        'The sample goes into an empty library. Open the sample library instead.',
      );
    }
    context.transact('Add the sample library', () => {
      const claimIds = new Map<string, string>();
      const articleIds = new Map<string, string>();
      for (const article of sample.articles) {
        articleIds.set(article.key, addArticle(context, article, claimIds));
      }
      const collectionId = makeId(now());
      prepared(
        db,
        'INSERT INTO collection (id, name, parent_id, created_at) VALUES (?, ?, NULL, ?)',
      ).run(collectionId, sample.collection, now());
      for (const id of articleIds.values()) {
        prepared(
          db,
          'INSERT INTO article_collection (article_id, collection_id) VALUES (?, ?)',
        ).run(id, collectionId);
      }
      addLinks(context, sample, articleIds, claimIds);
      addTables(context, sample, articleIds);
      prepared(db, 'UPDATE library SET is_sample = 1').run();
    });
    return { articles: sample.articles.length };
  },
} satisfies HandlersOf<'library.addSample'>;
