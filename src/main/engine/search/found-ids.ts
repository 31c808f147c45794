import type { Output } from '../../../shared/contract/contract.ts';
import type { AnnotationId, ArticleId, ClaimId } from '../../../shared/domain/ids.ts';
import { plucked } from '../db/database.ts';
import { findGroups } from './run-search.ts';
import type { SearchDesk } from './search-desk.ts';

/** So many of a group can be named in an export. */
const MOST_IDS = 10_000;

const articlesOf = (table: string): string =>
  `SELECT t.article_id FROM json_each(?) these CROSS JOIN ${table} t ON t.id = these.value ORDER BY these.key`;

/** The articles of claims, annotations or notes, in their order. */
const ARTICLES_OF = {
  claim: articlesOf('claim'),
  annotation: articlesOf('annotation'),
  note: articlesOf('note'),
} as const;

/** All that a search finds, by ids, the best first; every match is weighed. */
export function findIds(desk: SearchDesk, text: string): Output<'search.found'> {
  const { claim, annotation, note, article } = findGroups(desk, text, MOST_IDS);
  const listArticles = (table: keyof typeof ARTICLES_OF, ids: readonly string[]): string[] =>
    plucked<[string], string>(desk.db, ARTICLES_OF[table]).all(JSON.stringify(ids));
  const articles = new Set([
    ...article.ids,
    ...listArticles('claim', claim.ids),
    ...listArticles('annotation', annotation.ids),
    ...listArticles('note', note.ids),
  ]);
  const isCut = (group: typeof claim): boolean => group.isCut || group.total > group.ids.length;
  const groups = [claim, annotation, note, article];
  return {
    claims: claim.ids as ClaimId[],
    annotations: annotation.ids as AnnotationId[],
    articles: [...articles].slice(0, MOST_IDS) as ArticleId[],
    cut: [
      ...(isCut(claim) ? ['claims' as const] : []),
      ...(isCut(annotation) ? ['annotations' as const] : []),
      ...(groups.some(isCut) || articles.size > MOST_IDS ? ['articles' as const] : []),
    ],
  };
}
