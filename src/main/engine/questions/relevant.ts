import { articleLabel, authorsAndYear } from '../../../shared/domain/article-label.ts';
import { commonName } from '../../../shared/domain/common-names.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import type { ArticleRelation } from '../../../shared/domain/link.ts';
import type { RelevanceReason, RelevantArticles } from '../../../shared/domain/question.ts';
import { relevanceOf } from '../../../shared/domain/relevance.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import { listFoundForTable } from '../evidence/table-search.ts';
import { countListed, filterListed, listIds } from '../library/list-pages.ts';
import { readArticleRows } from '../library/queries.ts';
import { newestFound, readSavedSearch } from '../searches/queries.ts';
import { articlesOf, readQuestionRow } from './queries.ts';

/** So many articles are listed; a reader decides about the first of them. */
const MOST_LISTED = 50;
/** So many of the newest that the search finds are looked at. */
const MOST_FOUND = 500;
/** So many outcomes of a table are looked for. */
const MOST_OUTCOMES = 8;
/** An outcome of which more articles speak tells none of them from the others. */
const MOST_WITH_OUTCOME = 200;
/** Shorter outcomes (`p`, `OR`) are found in words that mean something else. */
const SHORTEST_OUTCOME = 4;

type Reasons = Map<string, RelevanceReason[]>;

function addReason(reasons: Reasons, id: string, reason: RelevanceReason): void {
  const all = reasons.get(id);
  if (all) all.push(reason);
  else reasons.set(id, [reason]);
}

interface LinkRow {
  readonly id: string;
  readonly relation: ArticleRelation;
  readonly direction: 'to' | 'from';
  readonly csl: string;
}

function addLinked(db: ReadableDatabase, members: string, reasons: Reasons): void {
  const rows = prepared<[string, string], LinkRow>(
    db,
    `SELECT l.from_article_id AS id, l.relation, 'to' AS direction, m.csl
     FROM json_each(?) these CROSS JOIN article_link l ON l.to_article_id = these.value
       JOIN article m ON m.id = these.value
     UNION ALL
     SELECT l.to_article_id, l.relation, 'from', m.csl
     FROM json_each(?) these CROSS JOIN article_link l ON l.from_article_id = these.value
       JOIN article m ON m.id = these.value`,
  ).all(members, members);
  for (const { id, relation, direction, csl } of rows) {
    const item = CslItem.parse(JSON.parse(csl));
    const label = authorsAndYear(item) ?? articleLabel(item);
    addReason(reasons, id, { by: 'link', relation, direction, label });
  }
}

/** The outcomes of the accepted findings of these articles, those of the most articles first. */
function outcomesOf(db: ReadableDatabase, members: string): string[] {
  return plucked<[string, number, number], string>(
    db,
    `SELECT lower(trim(f.outcome)) AS outcome
     FROM json_each(?) these CROSS JOIN claim c ON c.article_id = these.value
       JOIN finding_claim f ON f.claim_id = c.id
     WHERE c.status = 'accepted' AND c.deleted_at IS NULL AND length(trim(f.outcome)) >= ?
     GROUP BY 1 ORDER BY count(DISTINCT c.article_id) DESC, 1 LIMIT ?`,
  ).all(members, SHORTEST_OUTCOME, MOST_OUTCOMES);
}

/** The species that each of these articles studies, by their ids in the taxonomy, with a name of each. */
function speciesOf(db: ReadableDatabase, ids: string): Map<string, Map<number, string>> {
  const rows = prepared<
    [string],
    { id: string; taxonId: number; vernacularName: string | null; scientificName: string }
  >(
    db,
    `SELECT c.article_id AS id, p.taxon_id AS taxonId, p.vernacular_name AS vernacularName,
       p.scientific_name AS scientificName
     FROM json_each(?) these CROSS JOIN claim c ON c.article_id = these.value
       JOIN species_claim p ON p.claim_id = c.id
     WHERE c.status <> 'rejected' AND c.deleted_at IS NULL AND p.role = 'studied'
       AND p.taxon_id IS NOT NULL ORDER BY c.seq`,
  ).all(ids);
  const species = new Map<string, Map<number, string>>();
  for (const { id, ...taxon } of rows) {
    const known = species.get(id) ?? new Map<number, string>();
    known.set(taxon.taxonId, commonName(taxon).toLowerCase());
    species.set(id, known);
  }
  return species;
}

function addOutcomes(db: ReadableDatabase, members: readonly string[], reasons: Reasons): void {
  const inTable = JSON.stringify(members);
  const speaking = new Map<string, string[]>();
  for (const outcome of outcomesOf(db, inTable)) {
    const query = `"${outcome.replaceAll('"', ' ')}"`;
    const list = newestFound({ of: 'search', query, order: 'relevance' });
    const ids = listIds(db, list, 0, MOST_WITH_OUTCOME + members.length + 1);
    if (ids.length > MOST_WITH_OUTCOME + members.length) continue;
    for (const id of ids) speaking.set(id, [...(speaking.get(id) ?? []), outcome]);
  }
  const ofTable = new Map([...speciesOf(db, inTable).values()].flatMap((each) => [...each]));
  const ofOthers = speciesOf(db, JSON.stringify([...speaking.keys()]));
  for (const [id, outcomes] of speaking) {
    const own = ofOthers.get(id);
    const shared = own && [...own.keys()].find((taxon) => ofTable.has(taxon));
    // It studies other species alone.
    if (own && ofTable.size > 0 && shared === undefined) continue;
    const species = shared === undefined ? null : ofTable.get(shared)!;
    for (const outcome of outcomes) addReason(reasons, id, { by: 'outcome', outcome, species });
  }
}

interface SetAsideRow {
  readonly id: ArticleId;
  readonly title: string;
}

/** The articles of the library that look relevant to a question, with their reasons. Throws `not_found`. */
export function findRelevant(db: ReadableDatabase, id: string): RelevantArticles {
  const { table_id: tableId, search_id: searchId } = readQuestionRow(db, id);
  const members = articlesOf(db, tableId);
  const setAside = prepared<[string], SetAsideRow>(
    db,
    `SELECT a.id, a.title FROM question_set_aside s JOIN article a ON a.id = s.article_id
     WHERE s.question_id = ? AND a.deleted_at IS NULL ORDER BY s.set_aside_at DESC, a.id`,
  ).all(id);

  const reasons: Reasons = new Map();
  const list = searchId === null ? null : newestFound(readSavedSearch(db, searchId).asks);
  if (list) {
    for (const each of listIds(db, list, 0, MOST_FOUND)) addReason(reasons, each, { by: 'search' });
  }
  for (const each of tableId === null ? [] : listFoundForTable(db, tableId, MOST_FOUND)) {
    addReason(reasons, each, { by: 'table_search' });
  }
  addLinked(db, JSON.stringify(members), reasons);
  addOutcomes(db, members, reasons);

  for (const known of [...members, ...setAside.map((one) => one.id)]) reasons.delete(known);
  const ranked = [...reasons]
    .map(([articleId, why]) => ({ articleId, why, relevance: relevanceOf(why) }))
    .filter(({ relevance }) => relevance > 0);
  const rows = readArticleRows(
    db,
    ranked.map(({ articleId }) => articleId),
  );
  const byId = new Map(ranked.map((one) => [one.articleId, one]));
  const isThere = prepared<[string]>(
    db,
    'SELECT 1 FROM article WHERE id = ? AND deleted_at IS NULL',
  );
  const articles = rows
    .filter((article) => isThere.get(article.id) !== undefined)
    .map((article) => ({ article, ...byId.get(article.id)! }))
    .toSorted(
      (one, other) =>
        other.relevance - one.relevance || other.article.addedAt - one.article.addedAt,
    );
  return {
    articles: articles.slice(0, MOST_LISTED).map(({ article, why }) => ({ article, reasons: why })),
    total: articles.length,
    found: list && {
      articles: countListed(db, list),
      inTable: filterListed(db, list, members).length,
      setAside: filterListed(
        db,
        list,
        setAside.map((one) => one.id),
      ).length,
    },
    setAside,
  };
}
