import type { StudyDesign, UnitKind } from '../../../shared/domain/claim.ts';
import {
  CHANGE_WORDS,
  KIND_WORDS,
  SAFETY_CATEGORY_WORDS,
  STUDY_DESIGN_WORDS,
  UNIT_KIND_WORDS,
  VALUE_WORDS,
} from '../../../shared/domain/claim-words.ts';
import { commonName } from '../../../shared/domain/common-names.ts';
import { unitName } from '../../../shared/domain/query/fields.ts';
import type {
  FacetName,
  FacetValue,
  FacetValues,
  SearchFacets,
  SizeBucket,
} from '../../../shared/domain/search-facets.ts';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import { NOTICE_WORDS } from '../../../shared/domain/publication-notice.ts';
import { foldText } from '../../../shared/domain/search-folding.ts';
import { prepared, type Database } from '../db/database.ts';
import { HAS_NOTICE } from '../query/compile-article.ts';
import { countAnswers } from './attribute-facets.ts';
import { findArticleSeqs } from './run-search.ts';
import type { SearchDesk } from './search-desk.ts';

/** Counting more articles takes longer than a reader waits for. */
const COUNTED_ARTICLES = 2000;
/** Values of one facet that are shown beside a search. */
const FIRST_VALUES = 8;
/** Those that are listed where more are asked for. */
const MOST_VALUES = 200;
/** Where the buckets of sizes begin. */
const SIZES = [0, 3, 10, 20, 50, 100, 200, 500, 1000, 5000];
const YEARS_TOGETHER = 5;

interface ClaimLine {
  readonly article: number;
  readonly kind: string;
  readonly status: string;
  readonly taxon: number | null;
  readonly size: number | null;
  readonly unit_kind: string | null;
  readonly category: string | null;
  readonly change: string | null;
  readonly value: string | null;
  readonly design: string | null;
}

interface ArticleFacts {
  readonly seq: number;
  readonly status: string;
  readonly year: number | null;
  readonly source: string;
}

interface Counted {
  articles: number;
  /** The article that was counted last. */
  last: number;
}

/** Counts in how many articles each value stands; what is of one article is added together. */
class Tally {
  readonly #counts = new Map<FacetName, Map<string, Counted>>();

  add(name: FacetName, value: string, article: number): void {
    let values = this.#counts.get(name);
    if (!values) this.#counts.set(name, (values = new Map<string, Counted>()));
    const counted = values.get(value);
    if (!counted) values.set(value, { articles: 1, last: article });
    else if (counted.last !== article) {
      counted.articles += 1;
      counted.last = article;
    }
  }

  /** The values of a facet, those of most articles first. */
  of(name: FacetName): [value: string, count: number][] {
    return [...(this.#counts.get(name) ?? [])]
      .map(([value, { articles }]): [string, number] => [value, articles])
      .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  }
}

const quoteValue = (value: string): string =>
  /^[\p{L}\p{N}_-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`;

function countClaims(db: Database, articles: string, tally: Tally): SizeBucket[] {
  const buckets = SIZES.map((from, at) => ({
    from,
    to: SIZES[at + 1] === undefined ? null : SIZES[at + 1]! - 1,
    count: 0,
  }));
  const lines = prepared<[string], ClaimLine>(
    db,
    `SELECT x.article, x.kind, x.status, x.taxon, x.size, x.unit_kind, x.category, x.change, x.value, x.design
     FROM json_each(?) found
     CROSS JOIN claim_line x INDEXED BY claim_line_article ON x.article = found.value`,
  ).iterate(articles);
  for (const line of lines) {
    const { article } = line;
    tally.add('kind', line.kind, article);
    tally.add('decided', line.status, article);
    if (line.taxon) tally.add('species', String(line.taxon), article);
    if (line.unit_kind !== null) tally.add('unit', line.unit_kind, article);
    if (line.category !== null) tally.add('safety', line.category, article);
    if (line.change !== null) tally.add('change', line.change, article);
    if (line.value !== null) tally.add('value', line.value, article);
    if (line.design !== null) tally.add('design', line.design, article);
    const { size } = line;
    if (size !== null) buckets.findLast(({ from }) => from <= size)!.count += 1;
  }
  return buckets;
}

function countArticles(db: Database, articles: string, tally: Tally): void {
  const facts = prepared<[string], ArticleFacts>(
    db,
    `SELECT a.seq, a.status, a.year, a.source
     FROM json_each(?) found CROSS JOIN article a ON a.seq = found.value`,
  ).iterate(articles);
  for (const { seq, status, year, source } of facts) {
    tally.add('status', status, seq);
    if (source !== '') tally.add('journal', source, seq);
    if (year !== null) {
      tally.add('year', String(year - (year % YEARS_TOGETHER)), seq);
    }
  }
  const tags = prepared<[string], { seq: number; tag: string }>(
    db,
    `SELECT a.seq, t.tag FROM json_each(?) found CROSS JOIN article a ON a.seq = found.value
     CROSS JOIN article_tag t ON t.article_id = a.id`,
  ).iterate(articles);
  for (const { seq, tag } of tags) tally.add('tag', tag, seq);
  // Few articles have a notice: the index of those is asked, and no details of others are read.
  const notices = prepared<[string], { seq: number; kinds: string }>(
    db,
    `SELECT a.seq, notice_kinds(a.csl) AS kinds FROM article a INDEXED BY article_noticed
     WHERE ${HAS_NOTICE} AND a.seq IN (SELECT value FROM json_each(?))`,
  ).iterate(articles);
  for (const { seq, kinds } of notices) {
    for (const kind of kinds.split(' ').filter((each) => each !== ''))
      tally.add('notice', kind, seq);
  }
}

/** The common name of a taxon, else its scientific one as a claim has it. */
function nameOfTaxon(db: Database, taxon: number): string {
  const scientific =
    prepared<[number], { name: string }>(
      db,
      `SELECT p.scientific_name AS name FROM claim_line x CROSS JOIN claim c ON c.seq = x.seq
       CROSS JOIN species_claim p ON p.claim_id = c.id WHERE x.taxon = ? LIMIT 1`,
    ).get(taxon)?.name ?? String(taxon);
  return commonName({ taxonId: taxon, vernacularName: null, scientificName: scientific });
}

const wordsOf = (table: Readonly<Record<string, string>>, value: string): string =>
  table[value] ?? value;
const capital = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());

const STATUSES: Readonly<Record<string, string>> = {
  inbox: 'Inbox',
  reading: 'Reading',
  read: 'Read',
};

/** What a value is called, and what narrows a search to it. */
function toValue(db: Database, name: FacetName, value: string): Omit<FacetValue, 'count'> {
  const choice = (table: Readonly<Record<string, string>>) => ({
    clause: `${name}:${value}`,
    label: capital(wordsOf(table, value)),
  });
  switch (name) {
    case 'species':
      return { clause: `species:${value}`, label: nameOfTaxon(db, Number(value)) };
    case 'kind':
      return choice(KIND_WORDS);
    case 'unit':
      return {
        clause: `n.${unitName(value as UnitKind)}>=0`,
        label: capital(UNIT_KIND_WORDS[value as UnitKind]),
      };
    case 'safety':
      return choice(SAFETY_CATEGORY_WORDS);
    case 'change':
      return choice(CHANGE_WORDS);
    case 'value':
      return choice(VALUE_WORDS);
    case 'design':
      return {
        clause: `design:${value}`,
        label: capital(STUDY_DESIGN_WORDS[value as StudyDesign]),
      };
    case 'year': {
      const last = String(Number(value) + YEARS_TOGETHER - 1);
      return { clause: `year:${value}..${last}`, label: `${value} to ${last}` };
    }
    case 'journal':
      return { clause: `journal:${quoteValue(value)}`, label: value };
    case 'tag':
      return { clause: `tag:${quoteValue(value)}`, label: value };
    case 'status':
      return choice(STATUSES);
    case 'notice':
      return choice(NOTICE_WORDS);
    case 'decided':
      return { clause: `is:${value}`, label: capital(value) };
  }
}

const NAMES: readonly FacetName[] = [
  'species',
  'kind',
  'unit',
  'safety',
  'change',
  'value',
  'design',
  'decided',
  'notice',
  'year',
  'journal',
  'tag',
  'status',
];

interface Counts {
  readonly tally: Tally;
  /** The numbers of the articles, as a JSON list. */
  readonly found: string;
  readonly sizes: SizeBucket[];
  readonly articles: number;
  readonly isCapped: boolean;
}

function countFound(desk: SearchDesk, text: string): Counts {
  const { db } = desk;
  const { seqs, hasMore } = findArticleSeqs(desk, text, COUNTED_ARTICLES);
  const found = JSON.stringify(seqs);
  const tally = new Tally();
  const sizes = countClaims(db, found, tally);
  countArticles(db, found, tally);
  return { tally, found, sizes, articles: seqs.length, isCapped: hasMore };
}

/** The newest years first. */
const inOrder = (name: FacetName, values: readonly FacetValue[]): FacetValue[] =>
  name === 'year' ? values.toSorted((a, b) => (a.label < b.label ? 1 : -1)) : [...values];

/**
 * Counts by what the articles of a search can be narrowed, and the sizes of their samples. Where more
 * are found than `COUNTED_ARTICLES`, that many are counted, which is said.
 */
export function readFacets(desk: SearchDesk, text: string): SearchFacets {
  const { db } = desk;
  const { tally, found, sizes, articles, isCapped } = countFound(desk, text);
  const facets = NAMES.map((name) => {
    const counts = tally.of(name);
    const values = counts
      .slice(0, FIRST_VALUES)
      .map(([value, count]) => ({ ...toValue(db, name, value), count }));
    return { name, values: inOrder(name, values), total: counts.length };
  });
  return {
    articles,
    isCapped,
    facets: facets.filter(({ total }) => total > 0),
    attributes: countAnswers(db, found),
    sizes,
  };
}

/** The values of one facet of a search whose name holds a text, folded as in searches. */
export function readFacetValues(
  desk: SearchDesk,
  { text, name, holding }: ParsedInput<'search.facetValues'>,
): FacetValues {
  const { db } = desk;
  const wanted = foldText(holding.trim());
  const found = countFound(desk, text)
    .tally.of(name)
    .map(([value, count]) => ({ ...toValue(db, name, value), count }))
    .filter(({ label }) => foldText(label).includes(wanted));
  return { values: inOrder(name, found.slice(0, MOST_VALUES)), total: found.length };
}
