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
import { KIND_CODES } from '../../../shared/domain/claim-words.ts';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import { foldText } from '../../../shared/domain/search-folding.ts';
import {
  asksOfClaims,
  isOfArticle,
  isOfClaim,
  isRejected,
  termsOfValue,
  whereClaim,
} from './compile-claim.ts';
import { articleHolds, commentHolds, whereText } from './match.ts';
import { EVERYTHING, join, not, bind, within, type Sql } from './sql.ts';

/** How a word or phrase of a query is looked for in an article `l`. */
export type Holds = (part: Word | Phrase, query: Query) => Sql;

/** A term with other ways to write it, where some are looked for as well. */
export type Widen = (term: TextTerm) => TextTerm;

/** In its title, names and text. */
const inText =
  (widen: Widen): Holds =>
  (part, query) =>
    whereText(textOf([part], query), (term) => articleHolds(widen(term)));

interface Asked {
  readonly query: Query;
  readonly now: number;
  readonly holds: Holds;
}

const STATUSES: Readonly<Record<string, number>> = { inbox: 0, reading: 1, read: 2 };
const LAST = '\u{10ffff}';

const ofArticles = (condition: Sql): Sql =>
  within('l.seq IN (SELECT a.seq FROM article a WHERE $)', condition);

function inRange(column: string, { from, to }: NumberRange): Sql {
  const conditions: Sql[] = [];
  if (from !== null) conditions.push(bind(`${column} >= ?`, from));
  if (to !== null) conditions.push(bind(`${column} <= ?`, to));
  return join(conditions, 'AND');
}

/** Whether there is something of an article. */
const HAS: Readonly<Record<string, string>> = {
  pdf: `l.seq IN (SELECT a.seq FROM attachment f CROSS JOIN article a ON a.id = f.article_id
    WHERE f.deleted_at IS NULL AND f.content_type = 'application/pdf')`,
  file: `l.seq IN (SELECT a.seq FROM attachment f CROSS JOIN article a ON a.id = f.article_id
    WHERE f.deleted_at IS NULL)`,
  text: 'l.no_text = 0',
  claims: 'l.claims > 0',
  annotations: 'l.seq IN (SELECT t.seq FROM article_tally t WHERE t.annotations > 0)',
  notes: `l.seq IN (SELECT a.seq FROM note n CROSS JOIN article a ON a.id = n.article_id
    WHERE n.deleted_at IS NULL)`,
  tags: 'l.seq IN (SELECT a.seq FROM article_tag g CROSS JOIN article a ON a.id = g.article_id)',
  doi: 'l.seq IN (SELECT a.seq FROM article a WHERE a.doi IS NOT NULL)',
};

/** Names in the column of names stand beside the outlet and the year, so they are looked at once more. */
function named(value: TextValue, column: string, { query }: Asked): Sql {
  const terms = termsOfValue(value, query);
  return join(
    terms.map((term) => {
      const standsThere = term.words.map((word) =>
        bind(`instr(fold_text(${column}), ?) > 0`, word),
      );
      const inNames = join([articleHolds(term, 'authors'), ofOne(join(standsThere, 'AND'))], 'AND');
      return (term.also ?? []).length > 0 ? articleHolds(term, 'authors') : inNames;
    }),
    'AND',
  );
}

const ofOne = (condition: Sql): Sql =>
  within('EXISTS (SELECT 1 FROM article a WHERE a.seq = l.seq AND $)', condition);

/** Names that begin with a text, or are it. */
function begins(column: string, text: string, isBeginning: boolean): Sql {
  return isBeginning
    ? bind(`${column} >= ? AND ${column} < ?`, text, text + LAST)
    : bind(`${column} = ?`, text);
}

function inCollection(text: string, isBeginning: boolean): Sql {
  return within(
    `l.seq IN (SELECT m.seq FROM article_collection ac CROSS JOIN article m ON m.id = ac.article_id
      WHERE ac.collection_id IN (WITH RECURSIVE inside (id) AS (
        SELECT k.id FROM collection k WHERE $
        UNION SELECT k.id FROM collection k JOIN inside ON k.parent_id = inside.id) SELECT id FROM inside))`,
    isBeginning
      ? bind('substr(fold_text(k.name), 1, ?) = ?', foldText(text).length, foldText(text))
      : bind('fold_text(k.name) = ?', foldText(text)),
  );
}

function inLanguage(text: string): Sql {
  const low = text.toLowerCase();
  return join(
    [
      ofArticles(begins(`a.csl ->> '$.language'`, low, true)),
      within(
        `l.seq IN (SELECT a.seq FROM suggestion_reading s CROSS JOIN article a ON a.id = s.article_id WHERE $)`,
        begins('s.language', low, true),
      ),
    ],
    'OR',
  );
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

const anyOf = (choices: readonly string[], condition: (choice: string) => Sql): Sql | null =>
  choices.length === 0 ? null : join(choices.map(condition), 'OR');

/** What a text behind a field asks of an article; null where it says nothing that is known. */
const OF_TEXT: Readonly<Partial<Record<FieldName, (given: AskedText) => Sql | null>>> = {
  title: ({ value, asked }) =>
    join(
      termsOfValue(value, asked.query).map((term) => articleHolds(term, 'title')),
      'AND',
    ),
  author: ({ value, asked }) => named(value, 'a.authors', asked),
  journal: ({ value, asked }) =>
    named(value, `concat_ws(' ', a.source, a.csl ->> '$."container-title-short"')`, asked),
  doi: ({ text }) => ofArticles(begins('a.doi', text.toLowerCase(), true)),
  pmid: ({ text }) => ofArticles(bind(`a.csl ->> '$.PMID' = ?`, text)),
  isbn: ({ text }) =>
    ofArticles(begins(`replace(a.csl ->> '$.ISBN', '-', '')`, text.replaceAll('-', ''), true)),
  key: ({ text }) =>
    join(
      [
        ofArticles(begins('a.citekey', text, true)),
        within(
          'l.seq IN (SELECT a.seq FROM article_key k CROSS JOIN article a ON a.id = k.article_id WHERE $)',
          begins('k.key', text, true),
        ),
      ],
      'OR',
    ),
  tag: ({ text, isBeginning }) =>
    within(
      'l.seq IN (SELECT a.seq FROM article_tag g CROSS JOIN article a ON a.id = g.article_id WHERE $)',
      begins('g.tag', text, isBeginning),
    ),
  in: ({ text, isBeginning }) => inCollection(text, isBeginning),
  status: ({ choices }) => anyOf(choices, (choice) => bind('l.status = ?', STATUSES[choice]!)),
  type: ({ text, isBeginning }) => ofArticles(begins('a.type', text.toLowerCase(), isBeginning)),
  has: ({ choices }) => anyOf(choices, (choice) => bind(HAS[choice]!)),
  lang: ({ text }) => inLanguage(text),
  state: ({ choices }) => {
    const states = anyOf(choices, (choice) => bind(`t.${choice} > 0`));
    return states && within('l.seq IN (SELECT t.seq FROM article_tally t WHERE $)', states);
  },
  color: ({ choices }) =>
    choices.length === 0
      ? null
      : bind(
          `l.seq IN (SELECT a.seq FROM annotation n CROSS JOIN article a ON a.id = n.article_id
            WHERE n.deleted_at IS NULL AND n.color IN (SELECT value FROM json_each(?)))`,
          JSON.stringify(choices),
        ),
  comment: ({ value, asked }) => join(termsOfValue(value, asked.query).map(commentHolds), 'AND'),
};

/** What a value asks of an article; null where it says nothing that is known. */
function ofValue(field: Field, value: Value, asked: Asked): Sql | null {
  const { field: name } = field;
  if (name === 'year') {
    const range = readNumbers(field, value);
    if (range === null) return null;
    return range.from === null
      ? join([bind('l.year > -99999'), inRange('l.year', range)], 'AND')
      : inRange('l.year', range);
  }
  if (name === 'added') {
    const range = readDates(field, value, asked.now);
    return range && inRange('l.added_at', range);
  }
  if (value.of !== 'text') return null;
  const { text } = value;
  const isBeginning = value.prefix || isTyped(asked.query, value.span);
  const choices = readChoices(name, text);
  return OF_TEXT[name]?.({ text, value, asked, isBeginning, choices }) ?? null;
}

/** Rejected claims have no line. */
const HAS_REJECTED = `l.seq IN (SELECT a.seq FROM claim c CROSS JOIN article a ON a.id = c.article_id
  WHERE c.status = 'rejected' AND c.deleted_at IS NULL)`;
const HAS_KIND = 'l.seq IN (SELECT x.article FROM claim_line x WHERE x.kind = ?)';
const ABSENT = `l.seq IN (SELECT a.seq FROM absence b CROSS JOIN article a ON a.id = b.article_id
  WHERE b.kind = ? AND b.confirmed = ?)`;

/** The condition that an article `l` is silent about a kind of claim in this way. */
function whereSilent(kind: ClaimKind, silence: Exclude<SilenceWord, 'any'>): Sql {
  const hasNone = not(bind(HAS_KIND, kind));
  switch (silence) {
    case 'none-stated':
      return join([bind(ABSENT, kind, 1), hasNone], 'AND');
    case 'not-found':
      return join([bind(ABSENT, kind, 0), hasNone], 'AND');
    case 'not-looked':
      return join(
        [
          hasNone,
          not(bind(ABSENT, kind, 1)),
          not(bind(ABSENT, kind, 0)),
          bind(
            `l.seq NOT IN (SELECT a.seq FROM suggestion_reading s CROSS JOIN article a ON a.id = s.article_id
              WHERE s.revision_id = a.current_revision_id AND ' ' || s.rules GLOB ?)`,
            `* ${KIND_CODES[kind]}[0-9]*`,
          ),
        ],
        'AND',
      );
  }
}

/** The condition that an article `l` has one claim of which all of these parts are so. */
function hasClaim(parts: readonly Part[], query: Query): Sql {
  return within(
    'l.seq IN (SELECT x.article FROM claim_line x WHERE $)',
    join(
      parts.map((part) => whereClaim(part, query)),
      'AND',
    ),
  );
}

function ofField(field: Field, asked: Asked): Sql {
  const { about, silenceOf } = factsOf(field.field);
  if (about !== 'claim') {
    const conditions = field.values.flatMap((value) => ofValue(field, value, asked) ?? []);
    return conditions.length === 0 ? EVERYTHING : join(conditions, 'OR');
  }
  const silences = field.values.filter((value) => isOfArticle(field.field, value));
  const others = field.values.filter((value) => !silences.includes(value));
  const conditions = silences.flatMap((value) => {
    if (isRejected(field.field, value)) return [bind(HAS_REJECTED)];
    const silence = value.of === 'text' ? silenceAsked(field.field, value.text) : null;
    return silence === null || silence === 'any' || silenceOf === null
      ? []
      : [whereSilent(silenceOf, silence)];
  });
  const stated = whereClaim({ ...field, values: others }, asked.query);
  if (others.length > 0 && stated !== EVERYTHING) {
    conditions.push(hasClaim([{ ...field, values: others }], asked.query));
  } else if (field.unit !== null && silences.length === 0) {
    conditions.push(hasClaim([field], asked.query));
  }
  return conditions.length === 0 ? EVERYTHING : join(conditions, 'OR');
}

function ofGroup(parts: readonly Part[], asked: Asked): Sql {
  const isOne = parts.some(asksOfClaims);
  const ofClaim = isOne ? parts.filter(isOfClaim) : [];
  const others = parts.filter((part) => !ofClaim.includes(part));
  return join(
    [
      ...(ofClaim.length > 0 ? [hasClaim(ofClaim, asked.query)] : []),
      ...others.map((part) => ofPart(part, asked)),
    ],
    'AND',
  );
}

function ofPart(part: Part, asked: Asked): Sql {
  switch (part.of) {
    case 'word':
    case 'phrase':
      return asked.holds(part, asked.query);
    case 'field':
      return ofField(part, asked);
    case 'not':
      return not(ofPart(part.part, asked));
    case 'group':
      return ofGroup(part.parts, asked);
    case 'either':
      return join(
        part.parts.map((one) => ofPart(one, asked)),
        'OR',
      );
  }
}

/**
 * The condition that an article with the line `l` (of `article_line`) is what a query asks for. Each part
 * is asked of the article: what is said of claims holds where one claim of it fulfils it, and where such
 * parts stand between brackets, one claim fulfils them all.
 * @param widen adds other forms of words that stand by themselves
 * @param parts those of the query that are asked; all by default
 */
export function whereArticle(
  query: Query,
  options: {
    readonly now: number;
    readonly widen?: Widen;
    readonly holds?: Holds;
    readonly parts?: readonly Part[];
  },
): Sql {
  const { now, widen = (term) => term, parts = query.parts } = options;
  const { holds = inText(widen) } = options;
  return join(
    parts.map((part) => ofPart(part, { query, now, holds })),
    'AND',
  );
}
