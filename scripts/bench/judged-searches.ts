import { join } from 'node:path';
import lunr from 'lunr';
import { connect, plucked } from '../../src/main/engine/db/database.ts';
import { DATABASE_NAME, openReadingConnection } from '../../src/main/engine/db/open.ts';
import { irregularForms } from '../../src/main/engine/words/irregular-forms.ts';
import { runSearch } from '../../src/main/engine/search/run-search.ts';
import { openSearchDesk } from '../../src/main/engine/search/search-desk.ts';
import { otherSpellings } from '../../src/main/engine/words/spellings.ts';
import { seededRandom } from '../trial/random.ts';
import { makeLibrary } from './big-library.ts';
import { readTexts, type Corpora, type CorpusText } from './corpora.ts';
import { makeFigure, type Figure } from './figures.ts';

const ARTICLES = 5000;
const QUERIES = 300;
/** Of the queries, what was looked at while the search was made; the others were not. */
const LOOKED_AT = 100;
const SEED = 20_261_130;
const RANKS = 10;

/** A query with the title of the article that it is about. */
interface Judged {
  readonly query: string;
  readonly title: string;
  readonly way: string;
}

type Random = ReturnType<typeof seededRandom>;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]{3,}/g) ?? [];

/** A slip in the longest word: two letters in the middle swapped. */
function misspell(words: readonly string[]): string[] {
  const longest = words.toSorted((one, other) => other.length - one.length)[0]!;
  const at = Math.floor(longest.length / 2);
  const slip = `${longest.slice(0, at - 1)}${longest[at]!}${longest[at - 1]!}${longest.slice(at + 1)}`;
  return words.map((word) => (word === longest ? slip : word));
}

/** Other forms and spellings where there are any, else plurals and singulars. */
const inOtherForm = (words: readonly string[]): string[] =>
  words.map((word) => {
    const [form] = [...irregularForms(word), ...otherSpellings(word)];
    if (form !== undefined) return form;
    if (word.length < 5 || /(?:ss|us|is|ed|ing|ly)$/.test(word)) return word;
    return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
  });

const drop = (random: Random, words: readonly string[], part: number): string[] =>
  words.filter(() => random.next() >= part);

/** Queries about known articles: of a title or a sentence, with words left out, mistyped, in other forms. */
function makeQueries(texts: readonly CorpusText[]): Judged[] {
  const random = seededRandom(SEED);
  const judged: Judged[] = [];
  while (judged.length < QUERIES) {
    const { title, text } = random.pick(texts);
    const ofTitle = judged.length % 2 === 0;
    const sentences = text.split(/(?<=\.)\s/).filter((one) => wordsOf(one).length >= 8);
    const words = wordsOf(ofTitle || sentences.length === 0 ? title : random.pick(sentences));
    const kept = drop(random, words, 0.4).slice(0, 8);
    if (title === '' || kept.length < 4) continue;
    const way = (['words', 'slip', 'forms'] as const)[judged.length % 3]!;
    const asked = way === 'slip' ? misspell(kept) : way === 'forms' ? inOtherForm(kept) : kept;
    judged.push({ query: `${asked.join(' ')} `, title, way });
  }
  return judged;
}

/** The titles that a search gives for a query, best first. */
type Search = (query: string) => readonly string[];

function ownSearch(library: string): Search {
  const db = openReadingConnection(library);
  const desk = openSearchDesk(db);
  for (const _ of desk.dictionaries.read());
  // What is shown of a title is cut where it is long.
  const titleOf = plucked<[string], string>(db, 'SELECT title FROM article WHERE id = ?');
  return (text) =>
    runSearch(desk, { text, limit: RANKS, exact: true }).articles.hits.map(
      ({ articleId }) => titleOf.get(articleId) ?? '',
    );
}

function bareSearch(library: string): Search {
  const db = connect(join(library, DATABASE_NAME), { readonly: true });
  const find = db
    .prepare(
      `SELECT a.title FROM article_fts f JOIN article a ON a.seq = f.rowid
       WHERE article_fts MATCH ? ORDER BY rank LIMIT ${String(RANKS)}`,
    )
    .pluck();
  return (query) =>
    find.all(
      wordsOf(query)
        .map((word) => `"${word}"`)
        .join(' '),
    ) as string[];
}

function lunrSearch(texts: readonly CorpusText[]): Search {
  const index = lunr(function build() {
    this.ref('at');
    this.field('title');
    this.field('text');
    for (const [at, text] of texts.entries()) this.add({ at, ...text });
  });
  return (query) =>
    index
      .query((asked) => {
        for (const word of wordsOf(query)) asked.term(word, {});
      })
      .slice(0, RANKS)
      .map(({ ref }) => texts[Number(ref)]!.title);
}

/** How often the article is among the first three, and the mean of one by its rank. */
function judge(search: Search, judged: readonly Judged[]): { success: number; mrr: number } {
  let found = 0;
  let sum = 0;
  for (const { query, title } of judged) {
    const at = search(query).findIndex((one) => one.trim() === title.trim());
    if (at >= 0) sum += 1 / (at + 1);
    if (at >= 0 && at < 3) found += 1;
  }
  return { success: found / judged.length, mrr: sum / judged.length };
}

/** Judged queries on those that were never looked at, beside plain bm25 and lunr. */
export async function judgedGroup(corpora: Corpora): Promise<Figure[]> {
  const texts = await readTexts(corpora, 'abstracts', ARTICLES);
  const library = await makeLibrary(texts);
  const searches = { own: ownSearch(library), bm25: bareSearch(library), lunr: lunrSearch(texts) };
  const judged = makeQueries(texts).slice(LOOKED_AT);
  return ['all', 'words', 'slip', 'forms'].flatMap((way) => {
    const some = way === 'all' ? judged : judged.filter((one) => one.way === way);
    const own = judge(searches.own, some);
    return (['bm25', 'lunr'] as const).flatMap((name) => {
      const other = judge(searches[name], some);
      return (['success', 'mrr'] as const).map((measure) =>
        makeFigure({
          group: 'judged',
          name: `${measure === 'success' ? 'success@3' : 'MRR'} of known articles, ${way}`,
          unit: '',
          values: [own[measure]],
          baseline: {
            name: name === 'bm25' ? 'plain bm25 in FTS5' : 'lunr',
            values: [other[measure]],
          },
          note: `${String(some.length)} queries`,
        }),
      );
    });
  });
}
