import type { ArticleRow } from '../../shared/domain/article.ts';
import { ArticleId } from '../../shared/domain/ids.ts';
import { countSentencesRead } from '../../shared/domain/absence-words.ts';
import { areaPlaceWords } from '../../shared/domain/area-words.ts';
import { describeClaim } from '../../shared/domain/describe-claim.ts';
import { formatAuthors } from '../../shared/domain/csl-names.ts';
import { formatIssued } from '../../shared/domain/csl-dates.ts';
import { explainQuery, queryHints } from '../../shared/domain/query/explain.ts';
import { parseQuery } from '../../shared/domain/query/parse.ts';
import { titleText } from '../../shared/domain/title-text.ts';
import { AppError } from '../../shared/errors.ts';
import type { CommandInput } from './commands.ts';
import { withLibrary, type Session } from './session.ts';

const EVERYTHING = { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' } as const;
const ROWS_AT_ONCE = 200;
/** As many hits of a kind as `search.query` gives. */
const MAX_HITS = 200;

async function allRows({ call }: Session): Promise<ArticleRow[]> {
  const rows: ArticleRow[] = [];
  for (;;) {
    const page = await call('articles.page', {
      list: EVERYTHING,
      from: { at: 'place', place: rows.length },
      limit: ROWS_AT_ONCE,
    });
    rows.push(...page.rows);
    if (page.rows.length < ROWS_AT_ONCE) return rows;
  }
}

/** The id of the article with this citekey or id; throws `not_found`. */
export async function findArticle(session: Session, key: string): Promise<ArticleId> {
  const wanted = key.replace(/^@/, '');
  const named = await session.call('articles.withKey', { key: wanted });
  if (named !== null) return named;
  const asId = ArticleId.safeParse(wanted.toLowerCase());
  const [row] = asId.success ? await session.call('articles.rows', { ids: [asId.data] }) : [];
  if (!row) throw new AppError('not_found', `No article has the citekey or id “${key}”.`);
  return row.id;
}

/** `collate list` */
export async function list({ directory, asJson }: CommandInput): Promise<number> {
  return withLibrary(directory, { create: false }, async (session) => {
    const rows = await allRows(session);
    if (asJson) console.log(JSON.stringify(rows, null, 2));
    else {
      for (const row of rows) {
        console.log(`${row.citekey}\t${String(row.year ?? '')}\t${row.source}\t${row.title}`);
      }
    }
    return 0;
  });
}

function countOf(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Says how a query was read, beside the hits: they may go into another program. */
function sayReading(text: string): void {
  const query = parseQuery(text);
  const hints = queryHints(query).map(({ text: hint, suggestion }) =>
    suggestion === null ? hint : `${hint} Did you mean ${suggestion}?`,
  );
  const words = explainQuery(query).map((piece) => piece.text);
  console.error([`Read as: ${words.join('')}`, ...hints].join('\n'));
}

/** `collate search QUERY` */
export async function search(input: CommandInput): Promise<number> {
  const text = input.words.join(' ');
  if (text.trim() === '') throw new AppError('invalid_input', 'Say what to search for.');
  if (!Number.isInteger(input.limit) || input.limit < 1 || input.limit > MAX_HITS) {
    throw new AppError(
      'invalid_input',
      `Give --limit a whole number from 1 to ${String(MAX_HITS)}.`,
    );
  }
  return withLibrary(input.directory, { create: false }, async ({ call }) => {
    const results = await call('search.query', { text, limit: input.limit });
    if (input.asJson) {
      console.log(JSON.stringify(results, null, 2));
      return 0;
    }
    sayReading(text);
    for (const hit of results.claims.hits) {
      console.log(`${hit.code}\t${hit.articleLabel}\t${hit.label}\t${hit.line.text}`);
    }
    for (const hit of results.annotations.hits) {
      console.log(`${hit.code}\t${hit.articleLabel}\t${hit.comment.text}\t${hit.line.text}`);
    }
    for (const hit of results.notes.hits) {
      console.log(`note\t${hit.articleLabel}\t${hit.line.text}`);
    }
    for (const hit of results.articles.hits) {
      console.log(`article\t${hit.articleLabel}\t${hit.title.text}\t${hit.line.text}`);
    }
    const { claims, annotations, notes, articles } = results;
    console.log(
      [
        countOf(claims.total, 'claim'),
        countOf(annotations.total, 'annotation'),
        countOf(notes.total, 'note'),
        countOf(articles.total, 'article'),
      ].join(', '),
    );
    return 0;
  });
}

/** `collate show KEY` */
export async function show({ words, directory, asJson }: CommandInput): Promise<number> {
  const [key] = words;
  if (key === undefined) throw new AppError('invalid_input', 'Name an article by its citekey.');
  return withLibrary(directory, { create: false }, async (session) => {
    const { call } = session;
    const id = await findArticle(session, key);
    const article = await call('articles.get', { id });
    const claims = await call('claims.list', { articleId: id });
    const annotations = await call('annotations.list', { articleId: id });
    const absences = await call('absences.list', { articleId: id });
    const notes = await call('notes.list', { articleId: id });
    if (asJson) {
      console.log(JSON.stringify({ article, claims, annotations, absences, notes }, null, 2));
      return 0;
    }
    console.log(titleText(article.csl.title ?? 'Untitled'));
    console.log(
      `@${article.citekey}, ${formatAuthors(article.csl)}, ${formatIssued(article.csl)}\n`,
    );
    for (const claim of claims) {
      const { label, detail } = describeClaim(claim);
      console.log(`${claim.code}  ${label}${detail ? ` (${detail})` : ''}, ${claim.status}`);
      for (const quote of claim.quotes) console.log(`    “${quote.exact}” ${quote.state}`);
      for (const area of claim.areas) console.log(`    area on ${areaPlaceWords(area)}`);
    }
    for (const { code, color, comment, quote } of annotations) {
      console.log(
        `${code}  ${color}${comment ? `: ${comment}` : ''}\n    “${quote.exact}” ${quote.state}`,
      );
    }
    for (const { kind, sentencesRead } of absences) {
      console.log(`No ${kind.replace('_', ' ')} stated; ${countSentencesRead(sentencesRead)}`);
    }
    for (const { text } of notes) console.log(`\nNote: ${text}`);
    console.log(`\n${article.revisions.length === 0 ? 'No text yet.' : article.text}`);
    return 0;
  });
}
