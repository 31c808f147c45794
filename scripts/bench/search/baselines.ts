import { join } from 'node:path';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { connect } from '../../../src/main/engine/db/database.ts';
import { DATABASE_NAME } from '../../../src/main/engine/db/open.ts';
import type { CorpusText } from '../corpora.ts';

/** Another way to search, with how it is called in figures. */
export interface Baseline {
  readonly name: string;
  readonly search: (text: string) => void;
}

const LIMIT = 50;
/** As many articles as each holds without a gigabyte of memory. */
const IN_MINISEARCH = 20_000;
const IN_LUNR = 5000;

/** The words of a query without its fields, quoted for FTS5, the last one as a beginning. */
function matchOf(text: string): string | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  return `${words.map((word) => `"${word}"`).join(' ')} *`;
}

/** FTS5 asked in plain Node for claims and articles, as the library has them. */
function inFts(library: string, name: string, order: string): Baseline {
  const db = connect(join(library, DATABASE_NAME), { readonly: true });
  const statements = ['claim', 'article'].map((table) =>
    db.prepare(
      `SELECT rowid FROM ${table}_fts WHERE ${table}_fts MATCH ? ${order} LIMIT ${String(LIMIT)}`,
    ),
  );
  return {
    name,
    search: (text) => {
      const match = matchOf(text);
      if (match !== null) for (const statement of statements) statement.all(match);
    },
  };
}

function inMiniSearch(texts: readonly CorpusText[]): Baseline {
  const held = texts.slice(0, IN_MINISEARCH);
  const index = new MiniSearch<{ id: number } & CorpusText>({ fields: ['title', 'text'] });
  index.addAll(held.map((text, id) => ({ id, ...text })));
  return {
    name: `MiniSearch on ${held.length.toLocaleString('en')} articles`,
    search: (text) => {
      index.search(text, { prefix: (_, at, terms) => at === terms.length - 1, combineWith: 'AND' });
    },
  };
}

/**
 * In an index of many numbers lunr 2.3 takes one node of its terms for another, as it names nodes by digits
 * that it sets beside the digits of the terms: some beginnings of one letter then find a term that it has
 * not, and throw once all terms were looked up.
 */
function passOverMixedUp(search: () => unknown): void {
  try {
    search();
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
  }
}

function inLunr(texts: readonly CorpusText[]): Baseline {
  const held = texts.slice(0, IN_LUNR);
  const index = lunr(function build() {
    this.ref('id');
    this.field('title');
    this.field('text');
    for (const [id, text] of held.entries()) this.add({ id, ...text });
  });
  return {
    name: `lunr on ${held.length.toLocaleString('en')} articles`,
    search: (text) => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      passOverMixedUp(() =>
        index.query((asked) => {
          for (const [at, word] of words.entries()) {
            const isLast = at === words.length - 1;
            asked.term(word, {
              presence: lunr.Query.presence.REQUIRED,
              ...(isLast && { wildcard: lunr.Query.wildcard.TRAILING }),
            });
          }
        }),
      );
    },
  };
}

export const makeBaselines = (library: string, texts: readonly CorpusText[]): Baseline[] => [
  inFts(library, 'naive bm25 in FTS5', 'ORDER BY rank'),
  inFts(library, 'bare FTS5 prefix MATCH, unranked', ''),
  inMiniSearch(texts),
  inLunr(texts),
];
