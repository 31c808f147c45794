import {
  factsOf,
  silenceAsked,
  type FieldName,
  type SilenceWord,
} from '../../../shared/domain/query/fields.ts';
import { textOf, type TextTerm } from '../../../shared/domain/query/terms.ts';
import type {
  Field,
  Part,
  Phrase,
  Query,
  TextValue,
  Value,
  Word,
} from '../../../shared/domain/query/tree.ts';
import {
  isTyped,
  readChoices,
  readDates,
  readNumbers,
  type NumberRange,
} from '../../../shared/domain/query/values.ts';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import { foldText } from '../../../shared/domain/search-folding.ts';
import {
  askOneClaim,
  asksOfClaims,
  isOfArticle,
  isOfClaim,
  isRejected,
  saysOfClaim,
  silentAttribute,
  termsOfValue,
} from './compile-claim.ts';
import { isNamed, whereAttribute } from './attribute-claims.ts';
import {
  allOf,
  anyOf,
  noneOf,
  ofEachLine,
  ofLine,
  ofRows,
  whereCondition,
  type Condition,
  type RowsOfArticles,
} from './condition.ts';
import { articleHolds, commentHolds, textCondition } from './match.ts';
import { join, bind, within, type Sql } from './sql.ts';

/** How a word or phrase of a query is looked for in the line `l` of an article. */
export type Holds = (part: Word | Phrase, query: Query) => Sql;

/** A term with other ways to write it, where some are looked for as well. */
export type Widen = (term: TextTerm) => TextTerm;

interface Asked {
  readonly query: Query;
  readonly now: number;
  /** By default words are looked for in titles, names and texts. */
  readonly holds: Holds | null;
  readonly widen: Widen;
}

const STATUSES: Readonly<Record<string, number>> = { inbox: 0, reading: 1, read: 2 };
const LAST = '\u{10ffff}';

const ARTICLES: RowsOfArticles = {
  select: 'SELECT a.seq FROM article a WHERE $',
  exists: 'EXISTS (SELECT 1 FROM article a WHERE a.seq = l.seq AND $)',
};

/** Rows of a table `t` that name their article. */
const rowsWithArticle = (table: string, t: string): RowsOfArticles => ({
  select: `SELECT a.seq FROM ${table} ${t} CROSS JOIN article a ON a.id = ${t}.article_id WHERE $`,
  exists: `EXISTS (SELECT 1 FROM article a CROSS JOIN ${table} ${t} ON ${t}.article_id = a.id
    WHERE a.seq = l.seq AND $)`,
});
const ATTACHMENTS = rowsWithArticle('attachment', 'f');
const NOTES = rowsWithArticle('note', 'n');
const ANNOTATIONS = rowsWithArticle('annotation', 'n');
const TAGS = rowsWithArticle('article_tag', 'g');
const KEYS = rowsWithArticle('article_key', 'k');
const READINGS = rowsWithArticle('suggestion_reading', 's');
const COLLECTED = rowsWithArticle('article_collection', 'c');
const ATTRIBUTE_ABSENCES = rowsWithArticle('attribute_absence', 'b');
const TALLIES: RowsOfArticles = {
  select: 'SELECT t.seq FROM article_tally t WHERE $',
  exists: 'EXISTS (SELECT 1 FROM article_tally t WHERE t.seq = l.seq AND $)',
};

/** That an article may have a notice, as an index has it; `notice_kinds` then reads its details. */
export const HAS_NOTICE = `(a.csl ->> '$.custom.notices' IS NOT NULL OR a.csl ->> '$."updated-by"' IS NOT NULL
    OR instr(lower(a.title), 'retracted') > 0 OR instr(lower(a.title), 'withdrawn') > 0)`;
const NOTICED: RowsOfArticles = {
  select: 'SELECT a.seq FROM article a INDEXED BY article_noticed WHERE $',
  exists: ARTICLES.exists,
};

const ofArticles = (condition: Sql): Condition => ofRows(ARTICLES, condition);

function inRange(column: string, { from, to }: NumberRange): Sql {
  const conditions: Sql[] = [];
  if (from !== null) conditions.push(bind(`${column} >= ?`, from));
  if (to !== null) conditions.push(bind(`${column} <= ?`, to));
  return join(conditions, 'AND');
}

/** Whether there is something of an article. */
const HAS: Readonly<Record<string, Condition>> = {
  pdf: ofRows(ATTACHMENTS, bind(`f.deleted_at IS NULL AND f.content_type = 'application/pdf'`)),
  file: ofRows(ATTACHMENTS, bind('f.deleted_at IS NULL')),
  text: ofLine(bind('l.no_text = 0')),
  claims: ofLine(bind('l.claims > 0')),
  annotations: ofRows(TALLIES, bind('t.annotations > 0')),
  notes: ofRows(NOTES, bind('n.deleted_at IS NULL')),
  tags: ofRows(TAGS, bind('true')),
  doi: ofArticles(bind('a.doi IS NOT NULL')),
};

/** Names in the column of names stand beside the outlet and the year, so they are looked at once more. */
function named(value: TextValue, column: string, { query }: Asked): Condition {
  const terms = termsOfValue(value, query);
  return allOf(
    terms.map((term) => {
      const standsThere = term.words.map((word) =>
        bind(`instr(fold_text(${column}), ?) > 0`, word),
      );
      const inNames = [articleHolds(term, 'authors'), ofOne(join(standsThere, 'AND'))];
      return (term.also ?? []).length > 0 ? articleHolds(term, 'authors') : allOf(inNames);
    }),
  );
}

const ofOne = (condition: Sql): Condition => ofEachLine(within(ARTICLES.exists, condition));

/** Names that begin with a text, or are it. */
function begins(column: string, text: string, isBeginning: boolean): Sql {
  return isBeginning
    ? bind(`${column} >= ? AND ${column} < ?`, text, text + LAST)
    : bind(`${column} = ?`, text);
}

function inCollection(text: string, isBeginning: boolean): Condition {
  return ofRows(
    COLLECTED,
    within(
      `c.collection_id IN (WITH RECURSIVE inside (id) AS (
        SELECT k.id FROM collection k WHERE $
        UNION SELECT k.id FROM collection k JOIN inside ON k.parent_id = inside.id) SELECT id FROM inside)`,
      isBeginning
        ? bind('substr(fold_text(k.name), 1, ?) = ?', foldText(text).length, foldText(text))
        : bind('fold_text(k.name) = ?', foldText(text)),
    ),
  );
}

function inLanguage(text: string): Condition {
  const low = text.toLowerCase();
  return anyOf([
    ofArticles(begins(`a.csl ->> '$.language'`, low, true)),
    ofRows(READINGS, begins('s.language', low, true)),
  ]);
}

/** A value that is a text, with what it is read by. */
interface AskedText {
  readonly text: string;
  readonly value: TextValue;
  readonly asked: Asked;
  /** Whether longer names match too. */
  readonly isBeginning: boolean;
  /** The values of a choice that it stands for. */
  readonly choices: readonly string[];
}

const anyChoice = (
  choices: readonly string[],
  condition: (choice: string) => Condition,
): Condition | null => (choices.length === 0 ? null : anyOf(choices.map(condition)));

/** What a text behind a field asks of an article; null where it says nothing that is known. */
const OF_TEXT: Readonly<Partial<Record<FieldName, (given: AskedText) => Condition | null>>> = {
  title: ({ value, asked }) =>
    allOf(termsOfValue(value, asked.query).map((term) => articleHolds(term, 'title'))),
  author: ({ value, asked }) => named(value, 'a.authors', asked),
  journal: ({ value, asked }) =>
    named(value, `concat_ws(' ', a.source, a.csl ->> '$."container-title-short"')`, asked),
  doi: ({ text }) => ofArticles(begins('a.doi', text.toLowerCase(), true)),
  pmid: ({ text }) => ofArticles(bind(`a.csl ->> '$.PMID' = ?`, text)),
  isbn: ({ text }) =>
    ofArticles(begins(`replace(a.csl ->> '$.ISBN', '-', '')`, text.replaceAll('-', ''), true)),
  key: ({ text }) =>
    anyOf([ofArticles(begins('a.citekey', text, true)), ofRows(KEYS, begins('k.key', text, true))]),
  tag: ({ text, isBeginning }) => ofRows(TAGS, begins('g.tag', text, isBeginning)),
  in: ({ text, isBeginning }) => inCollection(text, isBeginning),
  status: ({ choices }) =>
    anyChoice(choices, (choice) => ofLine(bind('l.status = ?', STATUSES[choice]!))),
  type: ({ text, isBeginning }) => ofArticles(begins('a.type', text.toLowerCase(), isBeginning)),
  has: ({ choices }) => anyChoice(choices, (choice) => HAS[choice]!),
  notice: ({ choices }) =>
    anyChoice(choices, (choice) =>
      ofRows(
        NOTICED,
        choice === 'any'
          ? bind(`${HAS_NOTICE} AND notice_kinds(a.csl) <> ''`)
          : bind(`${HAS_NOTICE} AND instr(notice_kinds(a.csl), ?) > 0`, choice),
      ),
    ),
  lang: ({ text }) => inLanguage(text),
  state: ({ choices }) => anyChoice(choices, (choice) => ofRows(TALLIES, bind(`t.${choice} > 0`))),
  color: ({ choices }) =>
    choices.length === 0
      ? null
      : ofRows(
          ANNOTATIONS,
          bind(
            'n.deleted_at IS NULL AND n.color IN (SELECT value FROM json_each(?))',
            JSON.stringify(choices),
          ),
        ),
  comment: ({ value, asked }) => allOf(termsOfValue(value, asked.query).map(commentHolds)),
};

/** What a value asks of an article; null where it says nothing that is known. */
function ofValue(field: Field, value: Value, asked: Asked): Condition | null {
  const { field: name } = field;
  if (name === 'year') {
    const range = readNumbers(field, value);
    if (range === null) return null;
    return ofLine(
      range.from === null
        ? join([bind('l.year > -99999'), inRange('l.year', range)], 'AND')
        : inRange('l.year', range),
    );
  }
  if (name === 'added') {
    const range = readDates(field, value, asked.now);
    return range && ofLine(inRange('l.added_at', range));
  }
  if (value.of !== 'text') return null;
  const { text } = value;
  const isBeginning = value.prefix || isTyped(asked.query, value.span);
  const choices = readChoices(name, text);
  return OF_TEXT[name]?.({ text, value, asked, isBeginning, choices }) ?? null;
}

/** Rejected claims have no line. */
const HAS_REJECTED = ofRows(
  rowsWithArticle('claim', 'c'),
  bind(`c.status = 'rejected' AND c.deleted_at IS NULL`),
);

/** How silences stand in the line of an article. */
const SILENCES: Readonly<Record<Exclude<SilenceWord, 'any'>, number>> = {
  'none-stated': 1,
  'not-found': 2,
  'not-looked': 3,
};

/** The condition that an article is silent about a kind of claim in this way. */
const silentAbout = (kind: ClaimKind, silence: Exclude<SilenceWord, 'any'>): Condition =>
  ofLine(bind(`l.silent_${kind} = ?`, SILENCES[silence]));

/** The condition that an article is silent about an attribute in this way; no rule looks for attributes. */
function silentAboutAttribute(name: string, silence: Exclude<SilenceWord, 'any'>): Condition {
  const absent = ofRows(
    ATTRIBUTE_ABSENCES,
    within(
      'EXISTS (SELECT 1 FROM attribute k WHERE k.id = b.attribute_id AND $)',
      isNamed(name, false),
    ),
  );
  const hasNone = noneOf({
    of: 'claim',
    ask: { line: whereAttribute(name, false), isTelling: true, match: null },
  });
  switch (silence) {
    case 'none-stated':
      return allOf([absent, hasNone]);
    case 'not-found':
      return ofEachLine(bind('false'));
    case 'not-looked':
      return allOf([hasNone, noneOf(absent)]);
  }
}

/** The condition that an article has one claim of which all of these parts are so. */
const hasClaim = (parts: readonly Part[], query: Query): Condition => ({
  of: 'claim',
  ask: askOneClaim(parts, query),
});

function ofField(field: Field, asked: Asked): Condition {
  const { about, silenceOf } = factsOf(field.field);
  if (about !== 'claim') {
    const conditions = field.values.flatMap((value) => ofValue(field, value, asked) ?? []);
    return conditions.length === 0 ? allOf([]) : anyOf(conditions);
  }
  const silences = field.values.filter((value) => isOfArticle(field.field, value));
  const others = field.values.filter((value) => !silences.includes(value));
  const conditions = silences.flatMap((value) => {
    if (isRejected(field.field, value)) return [HAS_REJECTED];
    const unanswered = silentAttribute(field.field, value);
    if (unanswered) return [silentAboutAttribute(unanswered.name, unanswered.silence)];
    const silence = value.of === 'text' ? silenceAsked(field.field, value.text) : null;
    return silence === null || silence === 'any' || silenceOf === null
      ? []
      : [silentAbout(silenceOf, silence)];
  });
  const stated = { ...field, values: others };
  if (others.length > 0 && saysOfClaim(stated, asked.query)) {
    conditions.push(hasClaim([stated], asked.query));
  } else if (field.unit !== null && silences.length === 0) {
    conditions.push(hasClaim([field], asked.query));
  }
  return conditions.length === 0 ? allOf([]) : anyOf(conditions);
}

function ofGroup(parts: readonly Part[], asked: Asked): Condition {
  const isOne = parts.some(asksOfClaims);
  const ofClaim = isOne ? parts.filter(isOfClaim) : [];
  const others = parts.filter((part) => !ofClaim.includes(part));
  return allOf([
    ...(ofClaim.length > 0 ? [hasClaim(ofClaim, asked.query)] : []),
    ...others.map((part) => ofPart(part, asked)),
  ]);
}

function ofPart(part: Part, asked: Asked): Condition {
  switch (part.of) {
    case 'word':
    case 'phrase':
      return asked.holds === null
        ? textCondition(textOf([part], asked.query), (term) => articleHolds(asked.widen(term)))
        : ofEachLine(asked.holds(part, asked.query));
    case 'field':
      return ofField(part, asked);
    case 'not':
      return noneOf(ofPart(part.part, asked));
    case 'group':
      return ofGroup(part.parts, asked);
    case 'either':
      return anyOf(part.parts.map((one) => ofPart(one, asked)));
  }
}

interface ArticleQuery {
  readonly now: number;
  /** Adds other forms of words that stand by themselves. */
  readonly widen?: Widen;
  readonly holds?: Holds;
  /** Those of the query that are asked; all by default. */
  readonly parts?: readonly Part[];
}

/**
 * What a query asks of articles. Each part is asked of the article: what is said of claims holds where one
 * claim of it fulfils it, and where such parts stand between brackets, one claim fulfils them all.
 */
export function articleCondition(query: Query, options: ArticleQuery): Condition {
  const { now, widen = (term) => term, holds = null, parts = query.parts } = options;
  return allOf(parts.map((part) => ofPart(part, { query, now, holds, widen })));
}

/** The same as a condition on the line `l` (of `article_line`) of an article. */
export const whereArticle = (query: Query, options: ArticleQuery): Sql =>
  whereCondition(articleCondition(query, options));
