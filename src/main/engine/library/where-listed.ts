import type { ArticleScope } from '../../../shared/domain/article.ts';
import type { Bindable } from '../db/database.ts';

/** A piece of SQL with what its parameters stand for. */
export interface Sql {
  readonly sql: string;
  readonly values: readonly Bindable[];
}

/** The articles that a list shows. */
export interface Listed {
  readonly scope: ArticleScope;
  /** Words that stand in the title, authors, outlet, citekey or year of each. */
  readonly filter: string;
}

function scopeCondition(scope: ArticleScope): Sql {
  switch (scope.of) {
    case 'all':
      return { sql: '', values: [] };
    case 'status':
      return { sql: 'AND a.status = ?', values: [scope.status] };
    case 'to_decide':
      return {
        sql: 'AND a.seq IN (SELECT t.seq FROM article_tally t WHERE t.suggested > 0)',
        values: [],
      };
    case 'collection':
      return {
        sql: `AND a.id IN (SELECT ac.article_id FROM article_collection ac WHERE ac.collection_id IN (
          WITH RECURSIVE inside (id) AS (
            SELECT ? UNION SELECT k.id FROM collection k JOIN inside ON k.parent_id = inside.id)
          SELECT id FROM inside))`,
        values: [scope.id],
      };
    case 'tag':
      return {
        sql: 'AND a.id IN (SELECT t.article_id FROM article_tag t WHERE t.tag = ?)',
        values: [scope.tag],
      };
    case 'no_claims':
      return {
        sql: 'AND a.seq IN (SELECT t.seq FROM article_tally t WHERE t.accepted + t.suggested = 0)',
        values: [],
      };
    case 'broken_quotes':
      return {
        sql: 'AND a.seq IN (SELECT t.seq FROM article_tally t WHERE t.broken > 0)',
        values: [],
      };
  }
}

/** The function that puts a text into lower case as far as it takes to find `word` in it, and quickly. */
function lowerFor(word: string): 'lower' | 'unicode_lower' {
  return /[^\0-\u007f]/u.test(word) ? 'unicode_lower' : 'lower';
}

/** The condition that an article `a` is in the list. What is in the trash is in none. */
export function whereListed({ scope, filter }: Listed): Sql {
  const inScope = scopeCondition(scope);
  const words = filter.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const filters = words.map(
    (word) =>
      `AND instr(${lowerFor(word)}(a.title || ' ' || a.authors || ' ' || a.source || ' ' || a.citekey || ' ' || coalesce(a.year, '')), ?) > 0`,
  );
  return {
    sql: ['a.deleted_at IS NULL', inScope.sql, ...filters].join(' '),
    values: [...inScope.values, ...words],
  };
}
