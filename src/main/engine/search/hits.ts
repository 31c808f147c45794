import { articleLabel } from '../../../shared/domain/article-label.ts';
import type { ClaimCounts } from '../../../shared/domain/claim-counts.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { describeClaim } from '../../../shared/domain/describe-claim.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import type { Color } from '../../../shared/domain/annotation.ts';
import type { AnnotationId, ArticleId, NoteId } from '../../../shared/domain/ids.ts';
import type {
  AnnotationHit,
  ArticleHit,
  ClaimHit,
  NoteHit,
} from '../../../shared/domain/search-hit.ts';
import { sentenceAround } from '../../../shared/domain/sentence-around.ts';
import { splitSentences } from '../../../shared/domain/sentences.ts';
import type { TermFinder } from '../../../shared/domain/text-marks.ts';
import { endOfTitleLine } from '../../../shared/domain/title-line.ts';
import { readClaims } from '../claims/queries.ts';
import { prepared, type Database } from '../db/database.ts';
import {
  pagesOfFound,
  readSpanPages,
  toQuotePages,
  type FoundPages,
} from '../quotes/quote-pages.ts';
import { chooseLine, findBestSentence, markLine } from './best-line.ts';
import { withSentences, type ReadText, type RecentTexts } from './recent-texts.ts';

/** The text of an article, or of one that has none its abstract. */
interface ArticleText extends ReadText {
  readonly label: string;
}

/** Reads the articles of a page of hits, each once. */
export interface ArticleReader {
  readonly read: (articleId: string) => ArticleText;
}

/** Makes a reader for one search. */
export function createArticleReader(db: Database, texts: RecentTexts): ArticleReader {
  const known = new Map<string, ArticleText>();
  const select = prepared<[string], { csl: string; revision: string | null }>(
    db,
    'SELECT csl, current_revision_id AS revision FROM article WHERE id = ?',
  );
  return {
    read: (articleId) => {
      const before = known.get(articleId);
      if (before) return before;
      const row = select.get(articleId);
      const csl = row ? CslItem.parse(JSON.parse(row.csl)) : null;
      const { text, sentences } = row?.revision
        ? texts.read(db, row.revision)
        : withSentences(csl?.abstract ?? '');
      const label = csl ? articleLabel(csl) : '';
      const article: ArticleText = { label, text, sentences };
      known.set(articleId, article);
      return article;
    },
  };
}

/** The claims as hits, in the order of their ids. */
export function readClaimHits(
  db: Database,
  articles: ArticleReader,
  ids: readonly string[],
  finder: TermFinder,
): ClaimHit[] {
  const claims = new Map(readClaims(db, ids).map((claim) => [claim.id as string, claim]));
  return ids.flatMap((id) => {
    const claim = claims.get(id);
    return claim ? [toClaimHit(articles, claim, finder)] : [];
  });
}

/** A claim as a hit: its label, and the sentence of the quote that holds most of the words. */
function toClaimHit(articles: ArticleReader, claim: Claim, finder: TermFinder): ClaimHit {
  const article = articles.read(claim.articleId);
  const quote = claim.quotes.find((one) => finder.find(one.exact, 1).length > 0) ?? claim.quotes[0];
  const around = quote?.found ? sentenceAround(article.sentences(), quote.found) : null;
  const { label, detail } = describeClaim(claim);
  const proof = around ? article.text.slice(around.start, around.end) : (quote?.exact ?? '');
  return {
    type: 'claim',
    articleId: claim.articleId,
    articleLabel: article.label,
    claimId: claim.id,
    code: claim.code,
    kind: claim.value.kind,
    status: claim.status,
    label,
    detail,
    line: markLine(chooseLine(proof, claim.statement, finder), finder),
    sentenceNumber: around?.number ?? null,
    page: quote ? (quote.pages?.first ?? null) : pageOfArea(claim),
  };
}

/** The page of the area that proves a claim without quotes; null where there is none. */
function pageOfArea({ areas: [area] }: Claim): ClaimHit['page'] {
  return area ? { page: area.page, label: area.label } : null;
}

interface AnnotationRow extends FoundPages {
  readonly article_id: string;
  readonly code: string;
  readonly color: Color;
  readonly comment: string;
  /** Null for an area, which has no words. */
  readonly exact: string | null;
  /** Of an area. */
  readonly page: number | null;
  readonly label: string | null;
}

/** The annotation as a hit: its words and its comment. */
export function readAnnotationHit(
  db: Database,
  articles: ArticleReader,
  id: string,
  finder: TermFinder,
): AnnotationHit | null {
  const row = prepared<[string], AnnotationRow>(
    db,
    `SELECT n.article_id, n.code, n.color, n.comment, q.exact, x.page, x.label, ${pagesOfFound('k')}
     FROM annotation n LEFT JOIN quote q ON q.annotation_id = n.id
       LEFT JOIN quote_check k ON k.quote_id = q.id LEFT JOIN area x ON x.annotation_id = n.id
     WHERE n.id = ?`,
  ).get(id);
  if (!row) return null;
  return {
    type: 'annotation',
    articleId: row.article_id as ArticleId,
    articleLabel: articles.read(row.article_id).label,
    annotationId: id as AnnotationId,
    code: row.code,
    color: row.color,
    line: markLine(row.exact ?? '', finder),
    comment: markLine(row.comment, finder),
    page:
      row.page === null ? (toQuotePages(row)?.first ?? null) : { page: row.page, label: row.label },
  };
}

/** The note as a hit: its sentence that holds most of the words, else its beginning. */
export function readNoteHit(
  db: Database,
  articles: ArticleReader,
  id: string,
  finder: TermFinder,
): NoteHit | null {
  const row = prepared<[string], { article_id: string; text: string }>(
    db,
    'SELECT article_id, text FROM note WHERE id = ?',
  ).get(id);
  if (!row) return null;
  const sentences = splitSentences(row.text);
  const at = findBestSentence(row.text, () => sentences, finder, 0) ?? sentences[0];
  return {
    type: 'note',
    articleId: row.article_id as ArticleId,
    articleLabel: articles.read(row.article_id).label,
    noteId: id as NoteId,
    line: markLine(at ? row.text.slice(at.start, at.end) : '', finder),
  };
}

/**
 * The article as a hit: its title, and the sentence of its text below a title line, else of its
 * abstract, that holds most of the words.
 */
export function readArticleHit(
  db: Database,
  articles: ArticleReader,
  id: string,
  finder: TermFinder,
): ArticleHit | null {
  const row = prepared<
    [string],
    { title: string; source: string; revision: string | null } & ClaimCounts
  >(
    db,
    `SELECT a.title, a.source, a.current_revision_id AS revision,
       coalesce(t.accepted, 0) AS accepted, coalesce(t.suggested, 0) AS suggested
     FROM article a LEFT JOIN article_tally t ON t.seq = a.seq WHERE a.id = ?`,
  ).get(id);
  if (!row) return null;
  const { label, text, sentences } = articles.read(id);
  const at = findBestSentence(text, sentences, finder, endOfTitleLine(text, row.title));
  return {
    type: 'article',
    articleId: id as ArticleId,
    articleLabel: label,
    title: markLine(row.title, finder),
    source: row.source,
    line: at ? markLine(text.slice(at.start, at.end), finder) : { text: '', marks: [] },
    at: at && row.revision !== null ? { start: at.start, end: at.end } : null,
    page: at && row.revision !== null ? (readSpanPages(db, row.revision, at)?.first ?? null) : null,
    claims: { accepted: row.accepted, suggested: row.suggested },
  };
}
