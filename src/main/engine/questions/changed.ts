import { articleLabel, authorsAndYear } from '../../../shared/domain/article-label.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import { claimLine } from '../../../shared/domain/describe-claim.ts';
import type { ArticleId, ClaimId } from '../../../shared/domain/ids.ts';
import type { ClaimChange, QuestionChanges } from '../../../shared/domain/question.ts';
import { readClaims } from '../claims/queries.ts';
import { plucked, prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { articlesOf, readQuestionRow } from './queries.ts';
import { findRelevant } from './relevant.ts';

/** So many changes are listed of each kind. */
const MOST_LISTED = 200;
/** So many changes of history are looked at for each article. */
const MOST_CHANGES = 2000;

interface Visit {
  readonly left_at: number;
  readonly change_seq: number;
  readonly unproved: string;
}

interface Unproved {
  readonly quoteId: string;
  readonly claimId: ClaimId;
  readonly articleId: ArticleId;
  readonly state: 'moved' | 'broken';
  readonly exact: string;
}

/** The quotes of the claims of these articles that stand elsewhere, or nowhere. */
function listUnproved(db: ReadableDatabase, articleIds: readonly string[]): Unproved[] {
  return prepared<[string], Unproved>(
    db,
    `SELECT q.id AS quoteId, c.id AS claimId, c.article_id AS articleId, k.state, q.exact
     FROM json_each(?) these CROSS JOIN claim c ON c.article_id = these.value
       JOIN quote q ON q.claim_id = c.id JOIN quote_check k ON k.quote_id = q.id
     WHERE c.status <> 'rejected' AND c.deleted_at IS NULL AND k.state IN ('moved', 'broken')
     ORDER BY these.key, q.seq`,
  ).all(JSON.stringify(articleIds));
}

/**
 * Notes that the page of a question is left now, so that what changes from here on is told when it is
 * opened again. It is no part of history. Throws `not_found`.
 */
export function leaveQuestion(db: Database, id: string, now: number): void {
  const members = articlesOf(db, readQuestionRow(db, id).table_id);
  const unproved = listUnproved(db, members).map(({ quoteId }) => quoteId);
  const last = plucked<[], number | null>(db, 'SELECT max(seq) FROM history_change').get();
  prepared(
    db,
    `INSERT INTO question_visit (question_id, left_at, change_seq, unproved) VALUES (?, ?, ?, ?)
     ON CONFLICT (question_id) DO UPDATE SET left_at = excluded.left_at,
       change_seq = excluded.change_seq, unproved = excluded.unproved`,
  ).run(id, now, last ?? 0, JSON.stringify(unproved));
}

interface ClaimRowChange {
  readonly claimId: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The changes of the claims of an article that stand since then, the oldest first. */
function changesOfClaims(db: ReadableDatabase, articleId: string, since: number): ClaimRowChange[] {
  return prepared<[string, number, number], ClaimRowChange>(
    db,
    `SELECT h.thing_id AS claimId, h.before, h.after
     FROM history_change h JOIN history_step s ON s.seq = h.step_seq
     WHERE h.other_id = ? AND h.seq > ? AND h.table_name = 'claim' AND s.undone = 0
     ORDER BY h.seq LIMIT ?`,
  ).all(articleId, since, MOST_CHANGES);
}

type Image = Readonly<Record<string, string | number | null>>;

/** What became of a claim, by its first and its last image; null where that is nothing. */
function changeOf(
  first: Image | null,
  { status, deleted_at: deletedAt }: Readonly<{ status: string; deleted_at: number | null }>,
): ClaimChange | null {
  const wasThere = first !== null && first['deleted_at'] === null;
  const isThere = deletedAt === null;
  if (!wasThere && !isThere) return null;
  if (!isThere) return 'deleted';
  if (!wasThere) return status === 'rejected' ? null : status === 'suggested' ? 'suggested' : 'new';
  if (first['status'] !== status) return 'decided';
  return 'changed';
}

function claimsChanged(
  db: ReadableDatabase,
  members: readonly string[],
  since: number,
): Map<string, ClaimChange> {
  // What a second reading lays aside is neither there nor deleted.
  const now = prepared<[string], { status: string; deleted_at: number | null }>(
    db,
    `SELECT status, deleted_at FROM claim WHERE id = ?
       AND id NOT IN (SELECT claim_id FROM second_reading_claim WHERE is_aside = 1)`,
  );
  const changed = new Map<string, ClaimChange>();
  for (const articleId of members) {
    const firsts = new Map<string, string | null>();
    for (const { claimId, before } of changesOfClaims(db, articleId, since)) {
      if (!firsts.has(claimId)) firsts.set(claimId, before);
    }
    for (const [claimId, before] of firsts) {
      const last = now.get(claimId);
      if (!last) continue;
      const change = changeOf(before === null ? null : (JSON.parse(before) as Image), last);
      if (change !== null) changed.set(claimId, change);
    }
  }
  return changed;
}

type ArticleChange = QuestionChanges['articles'][number];

/** The articles that came into the table or left it since then. */
function tableChanged(
  db: ReadableDatabase,
  tableId: string | null,
  members: readonly string[],
  since: number,
): ArticleChange[] {
  const rows = prepared<[string | null, number], { articleId: string; wasIn: 0 | 1 }>(
    db,
    `SELECT json_extract(coalesce(h.after, h.before), '$.article_id') AS articleId,
       h.before IS NOT NULL AS wasIn
     FROM history_change h JOIN history_step s ON s.seq = h.step_seq
     WHERE h.thing_id = ? AND h.seq > ? AND h.table_name = 'evidence_table_article' AND s.undone = 0
     ORDER BY h.seq`,
  ).all(tableId, since);
  const firsts = new Map<string, boolean>();
  for (const { articleId, wasIn } of rows) {
    if (!firsts.has(articleId)) firsts.set(articleId, wasIn === 1);
  }
  const inTable = new Set(members);
  const titleOf = plucked<[string], string>(db, 'SELECT title FROM article WHERE id = ?');
  return [...firsts].flatMap(([articleId, wasIn]): ArticleChange[] => {
    const title = titleOf.get(articleId);
    if (title === undefined || wasIn === inTable.has(articleId)) return [];
    const how = wasIn ? 'out_of_table' : 'in_table';
    return [{ id: articleId as ArticleId, title, how }];
  });
}

/** What changed about a question since its page was last left. Throws `not_found`. */
export function readChanges(db: ReadableDatabase, id: string): QuestionChanges {
  const { table_id: tableId } = readQuestionRow(db, id);
  const visit = prepared<[string], Visit>(
    db,
    'SELECT left_at, change_seq, unproved FROM question_visit WHERE question_id = ?',
  ).get(id);
  if (!visit) return { since: null, articles: [], quotes: [], claims: [], isCut: false };
  const members = articlesOf(db, tableId);
  const known = new Set(JSON.parse(visit.unproved) as string[]);
  const quotes = listUnproved(db, members).filter(({ quoteId }) => !known.has(quoteId));
  const changed = claimsChanged(db, members, visit.change_seq);
  const relevant = findRelevant(db, id)
    .articles.filter(({ article }) => article.addedAt > visit.left_at)
    .map(({ article }): ArticleChange => ({
      id: article.id,
      title: article.title,
      how: 'looks_relevant',
    }));
  const inTable = tableChanged(db, tableId, members, visit.change_seq);

  const shownQuotes = quotes.slice(0, MOST_LISTED);
  const shownClaims = [...changed.keys()].slice(0, MOST_LISTED);
  const ids = [...new Set([...shownQuotes.map(({ claimId }) => claimId), ...shownClaims])];
  const claims = new Map(readClaims(db, ids).map((claim) => [String(claim.id), claim]));
  const cslOf = plucked<[string], string>(db, 'SELECT csl FROM article WHERE id = ?');
  const nameOf = (claimId: string) => {
    const claim = claims.get(claimId)!;
    const csl = CslItem.parse(JSON.parse(cslOf.get(claim.articleId)!));
    const label = authorsAndYear(csl) ?? articleLabel(csl);
    return { claimId: claim.id, articleId: claim.articleId, label, code: claim.code };
  };
  return {
    since: visit.left_at,
    articles: [...relevant, ...inTable].slice(0, MOST_LISTED),
    quotes: shownQuotes.map(({ claimId, state, exact }) => ({ ...nameOf(claimId), state, exact })),
    claims: shownClaims.map((claimId) => ({
      ...nameOf(claimId),
      change: changed.get(claimId)!,
      words: claimLine(claims.get(claimId)!),
    })),
    isCut: quotes.length > MOST_LISTED || changed.size > MOST_LISTED,
  };
}
