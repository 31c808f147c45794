import { canonicalText } from '../../../shared/domain/canonical-text.ts';
import type { ClaimValue } from '../../../shared/domain/claim.ts';
import { FIXED_ROWS, rowOfAttribute } from '../../../shared/domain/evidence-table.ts';
import type { ArticleId, AttributeId, ClaimId } from '../../../shared/domain/ids.ts';
import type { Span } from '../../../shared/domain/quote.ts';
import { splitSentences } from '../../../shared/domain/sentences.ts';
import { AppError } from '../../../shared/errors.ts';
import { insertAnnotation } from '../annotations/write-annotation.ts';
import { insertAttribute } from '../attributes/write-attribute.ts';
import { recordAbsence } from '../claims/write-absence.ts';
import { insertClaim } from '../claims/write-claim.ts';
import { linkClaims } from '../claims/write-link.ts';
import { type Database } from '../db/database.ts';
import { insertTable } from '../evidence/write-table.ts';
import { changeCollections } from '../library/filing.ts';
import { measureText } from '../library/revision-text.ts';
import { insertCollection, linkArticles, giveStatus } from '../library/write-filing.ts';
import { readCurrentRevision, revealArticle, stageArticle } from '../library/write-article.ts';
import { insertQuote } from '../quotes/write-quote.ts';
import type { Sample } from './sample-file.ts';

/** Where the sample is written, when, and by whom. */
interface Place {
  readonly db: Database;
  readonly now: number;
  readonly readerId: string;
}

type SampleArticle = Sample['articles'][number];

function findSpan(article: SampleArticle, text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start === -1) {
    throw new AppError(
      'internal',
      `The sample article “${article.key}” lacks the words “${quote}”.`,
    );
  }
  return { start, end: start + quote.length };
}

/** What a key of the sample names. */
function named<Id>(ids: ReadonlyMap<string, Id>, key: string): Id {
  const id = ids.get(key);
  if (id === undefined) throw new AppError('internal', `The sample holds nothing called “${key}”.`);
  return id;
}

/** Writes one article with all that is marked in it; `claimIds` learns the keys of its claims. */
function addArticle(
  { db, now, readerId }: Place,
  article: SampleArticle,
  claimIds: Map<string, ClaimId>,
): ArticleId {
  const text = canonicalText(article.text);
  const { csl, tags } = article;
  const id = stageArticle(db, { csl, revision: measureText(text), originName: null, tags }, now);
  revealArticle(db, id);
  giveStatus(db, [id], article.status);
  const revisionId = readCurrentRevision(db, id);
  for (const { quote, color, comment } of article.annotations) {
    const annotation = { articleId: id, color, comment, tags: [], readerId };
    const annotationId = insertAnnotation(db, annotation, now);
    insertQuote(db, { annotationId }, id, revisionId, findSpan(article, text, quote));
  }
  for (const { key, quotes, ...draft } of article.claims) {
    const claimId = insertClaim(db, { articleId: id, ...draft, origin: { readerId } }, now);
    if (key !== undefined) claimIds.set(key, claimId);
    for (const quote of quotes) {
      insertQuote(db, { claimId }, id, revisionId, findSpan(article, text, quote));
    }
  }
  for (const { kind, sentencesRead } of article.absences) {
    recordAbsence(db, { articleId: id, kind, attributeId: null, readerId, sentencesRead }, now);
  }
  return id;
}

/** Defines an attribute, and writes which articles answer it and which say nothing about it. */
function addAttribute(
  { db, now, readerId }: Place,
  { draft, answers, noneStated }: Sample['attributes'][number],
  articles: ReadonlyMap<string, { readonly id: ArticleId; readonly article: SampleArticle }>,
): AttributeId {
  const attributeId = insertAttribute(db, draft, now);
  const { name, type, unit } = draft;
  for (const { article: key, answer, quote } of answers) {
    const { id, article } = named(articles, key);
    const value: ClaimValue = {
      kind: 'attribute',
      attributeId,
      name,
      type,
      unit,
      answers: [answer],
    };
    const said = { statement: '', speaker: null, speakerName: null };
    const made = { articleId: id, value, ...said, origin: { readerId } };
    const claimId = insertClaim(db, made, now);
    const span = findSpan(article, canonicalText(article.text), quote);
    insertQuote(db, { claimId }, id, readCurrentRevision(db, id), span);
  }
  for (const key of noneStated) {
    const { id, article } = named(articles, key);
    const sentencesRead = splitSentences(canonicalText(article.text)).length;
    const topic = { articleId: id, kind: 'attribute', attributeId } as const;
    recordAbsence(db, { ...topic, readerId, sentencesRead }, now);
  }
  return attributeId;
}

/** Writes the sample into an empty library; call in a transaction. */
export function addSample(place: Place, sample: Sample): void {
  const { db, now } = place;
  const claimIds = new Map<string, ClaimId>();
  const articleIds = new Map(
    sample.articles.map((article) => [article.key, addArticle(place, article, claimIds)]),
  );
  const collection = insertCollection(db, { name: sample.collection, parentId: null }, now);
  changeCollections(db, [...articleIds.values()], { add: [collection], remove: [] });
  for (const { from, to, relation } of sample.articleLinks) {
    linkArticles(db, named(articleIds, from), named(articleIds, to), relation, now);
  }
  for (const { from, to, relation } of sample.claimLinks) {
    linkClaims(db, named(claimIds, from), named(claimIds, to), relation, now);
  }
  const written = new Map(
    sample.articles.map((article) => [
      article.key,
      { id: named(articleIds, article.key), article },
    ]),
  );
  const own = sample.attributes.map((each) => rowOfAttribute(addAttribute(place, each, written)));
  const outlet = FIXED_ROWS.indexOf('outlet');
  for (const { title, articles } of sample.tables) {
    const columns = articles.map((key) => named(articleIds, key));
    const rows = [...FIXED_ROWS.slice(0, outlet), ...own, ...FIXED_ROWS.slice(outlet)];
    insertTable(db, { title, rows, articleIds: columns }, now);
  }
}
