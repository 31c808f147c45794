import {
  asReading,
  compareWithRules,
  type SaidByRules,
} from '../../../shared/domain/agreement/against-rules.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import type { RulesAgreement } from '../../../shared/domain/second-reading.ts';
import { listAbsences, listClaims, listRejected } from '../claims/queries.ts';
import { plucked, prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { RULES } from '../suggestions/rules.ts';
import type { RulesSaid } from '../suggestions/suggested-claim.ts';
import { describeCells } from './differing-cells.ts';
import { articlesOf, openReading, readQuestionRow } from './queries.ts';

/** Whether these rules read the current text of the article `a` for a question. */
const IS_READ = `EXISTS (SELECT 1 FROM rules_said s
  WHERE s.article_id = a.id AND s.revision_id = a.current_revision_id AND s.rules = ?)`;

/** The articles of a question whose texts these rules have not read for it as they are, in the order of its table. */
export function listUnread(db: ReadableDatabase, questionId: string): string[] {
  const members = articlesOf(db, readQuestionRow(db, questionId).table_id);
  return plucked<[string, string], string>(
    db,
    `SELECT a.id FROM json_each(?) these CROSS JOIN article a ON a.id = these.value
     WHERE a.current_revision_id IS NOT NULL AND NOT ${IS_READ} ORDER BY these.key`,
  ).all(JSON.stringify(members), RULES);
}

/** Keeps what the rules say of an article, in place of what they said of it before. */
export function saveRulesSaid(db: Database, articleId: string, read: RulesSaid): void {
  prepared(
    db,
    `INSERT INTO rules_said (article_id, revision_id, rules, language, said)
     SELECT ?, id, ?, ?, ? FROM revision WHERE id = ?
     ON CONFLICT (article_id) DO UPDATE SET revision_id = excluded.revision_id,
       rules = excluded.rules, language = excluded.language, said = excluded.said`,
  ).run(articleId, read.rules, read.language, JSON.stringify(read.said), read.revisionId);
}

interface Member {
  readonly id: ArticleId;
  readonly csl: string;
  readonly hasText: 0 | 1;
  readonly language: string | null;
  readonly said: string | null;
}

/** What rules say of a text, as claims. */
const toClaims = (
  said: readonly SaidByRules[],
): (Pick<Claim, 'value' | 'status'> & {
  readonly quotes: readonly { readonly exact: string }[];
})[] =>
  asReading(said).map(({ value, status, quote }) => ({
    value,
    status,
    quotes: quote === '' ? [] : [{ exact: quote }],
  }));

/**
 * How far what readers recorded of the articles of a question agrees with what the rules say of their texts,
 * and where it does not. Null where it has no articles, and while they are read a second time: what rules
 * and first readers said is nothing for whoever reads now. Throws `not_found`.
 */
export function readRulesAgreement(
  db: ReadableDatabase,
  questionId: string,
): RulesAgreement | null {
  const members = articlesOf(db, readQuestionRow(db, questionId).table_id);
  if (members.length === 0 || openReading(db, questionId) !== undefined) return null;
  const rows = prepared<[string, string], Member>(
    db,
    `SELECT a.id, a.csl, a.current_revision_id IS NOT NULL AS hasText, s.language, s.said
     FROM json_each(?) these CROSS JOIN article a ON a.id = these.value
       LEFT JOIN rules_said s ON s.article_id = a.id AND s.revision_id = a.current_revision_id AND s.rules = ?
     ORDER BY these.key`,
  ).all(JSON.stringify(members), RULES);
  const read = rows.filter(({ said, language }) => said !== null && language === 'en');
  const held = read.map(({ id, said }) => {
    const by = JSON.parse(said!) as SaidByRules[];
    const claims = [...listClaims(db, id), ...listRejected(db, id)];
    const silent = listAbsences(db, id).filter(({ confirmed }) => confirmed);
    return {
      articleId: id,
      claims,
      silent: new Set(silent.map(({ kind }) => kind)),
      said: by,
      first: claims,
      second: toClaims(by),
    };
  });
  const { attributes, differences, undecided } = compareWithRules(held);
  return {
    articles: read.length,
    unread: rows.filter(({ hasText, said }) => hasText === 1 && said === null).length,
    textless: rows.filter(({ hasText }) => hasText === 0).length,
    unreadable: rows.filter(({ said, language }) => said !== null && language !== 'en').length,
    undecided,
    attributes,
    differences: describeCells(read, held, differences),
  };
}
