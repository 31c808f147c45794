import { readAttributeAsk } from '../../../shared/domain/query/attribute-ask.ts';
import type { FieldName, SilenceWord } from '../../../shared/domain/query/fields.ts';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import { choiceOf, factsOf, silenceAsked } from '../../../shared/domain/query/fields.ts';
import { soughtTerms, textOf, type TextTerm } from '../../../shared/domain/query/terms.ts';
import type { Field, Part, Query, TextValue, Value } from '../../../shared/domain/query/tree.ts';
import { isTyped, readChoices, readNumbers } from '../../../shared/domain/query/values.ts';
import { foldText } from '../../../shared/domain/search-folding.ts';
import type { Bindable } from '../db/database.ts';
import { whereAttribute } from './attribute-claims.ts';
import type { ClaimAsk } from './condition.ts';
import { claimHolds, claimMatch, whereText } from './match.ts';
import { EVERYTHING, join, not, bind, type Sql } from './sql.ts';

/** Columns of a line of a claim to which indexes lead, those first of which a value stands in fewest lines. */
const LEADING = [
  'size',
  'taxon',
  'design',
  'category',
  'change',
  'value',
  'speaker',
  'rule_id',
  'kind',
  'status',
] as const;
type Leading = (typeof LEADING)[number];
/** Of these a value stands in so many lines that words lead to fewer. */
const DULL: ReadonlySet<Leading> = new Set(['kind', 'status']);

/** The kind of claim that alone has a value in a column. */
const KIND_OF: Readonly<Partial<Record<Leading, ClaimKind>>> = {
  size: 'sample_size',
  taxon: 'species',
  design: 'study_design',
  category: 'safety',
  change: 'finding',
  value: 'finding',
};

/** The column that a value of a field is looked up in. */
const LEADS: Readonly<Partial<Record<FieldName, Leading>>> = {
  n: 'size',
  species: 'taxon',
  design: 'design',
  safety: 'category',
  change: 'change',
  value: 'value',
  speaker: 'speaker',
  rule: 'rule_id',
  kind: 'kind',
  finding: 'kind',
  attr: 'kind',
  is: 'status',
};

/** What conditions on one claim are compiled with. */
interface Asked {
  readonly query: Query;
  /**
   * The column by whose index the claim is found; conditions on others do not lead to it, as without statistics
   * SQLite takes the index of a kind rather than that of a range of sizes. Null where any may lead.
   */
  readonly lead: Leading | null;
}

/** A column in a condition, in a way that its index is used only where it leads. */
const columnOf = (name: Leading, { lead }: Asked): string =>
  lead === null || lead === name ? `x.${name}` : `+x.${name}`;

/** Whether a value asks for a claim of the kind of its field, whatever it states. */
const isAny = (field: FieldName, value: Value): boolean =>
  value.of === 'text' && value.form === 'bare' && silenceAsked(field, value.text) === 'any';

/** The column that leads to what a field asks; null where none does, or nothing is asked. */
function leadOfField(field: Field, query: Query): Leading | null {
  if (!saysOfClaim(field, query)) return null;
  const isOfKind = field.unit === null && field.values.some((value) => isAny(field.field, value));
  return isOfKind ? 'kind' : (LEADS[field.field] ?? null);
}

/** The column that leads to a claim of which all these parts are so; null where none does. */
function leadOf(parts: readonly Part[], query: Query): Leading | null {
  const asked = new Set(
    parts.map((part) => {
      if (part.of === 'group') return leadOf(part.parts, query);
      return part.of === 'field' ? leadOfField(part, query) : null;
    }),
  );
  return LEADING.find((name) => asked.has(name)) ?? null;
}

/** Where a choice stands in a line `x` of a claim. */
const COLUMNS: Readonly<Partial<Record<FieldName, Leading>>> = {
  kind: 'kind',
  safety: 'category',
  change: 'change',
  value: 'value',
  design: 'design',
};

/** A value that asks for one of the silences, which are of the article, not of a claim. */
function isSilence(field: FieldName, value: Value): boolean {
  if (value.of !== 'text' || value.form !== 'bare') return false;
  const asked = silenceAsked(field, value.text);
  return asked !== null && asked !== 'any';
}

/** Whether a value asks for rejected claims, which stand in no list of claims and are asked of their article. */
export function isRejected(field: FieldName, value: Value): boolean {
  return field === 'is' && value.of === 'text' && choiceOf(field, value.text) === 'rejected';
}

/** The attribute of which a value asks for a silence, and the silence; null where it asks for none. */
export function silentAttribute(
  field: FieldName,
  value: Value,
): { readonly name: string; readonly silence: Exclude<SilenceWord, 'any'> } | null {
  if (field !== 'attr' || value.of !== 'text') return null;
  const { name, asks } = readAttributeAsk(value.text);
  return asks.of === 'silence' ? { name, silence: asks.silence } : null;
}

/** A value that is asked of the article, not of one claim. */
export function isOfArticle(field: FieldName, value: Value): boolean {
  return (
    isSilence(field, value) || isRejected(field, value) || silentAttribute(field, value) !== null
  );
}

/** Whether all that a part asks can be asked of one claim. */
export function isOfClaim(part: Part): boolean {
  switch (part.of) {
    case 'word':
    case 'phrase':
      return true;
    case 'field': {
      const { about } = factsOf(part.field);
      const isAsked = about === 'claim' || part.field === 'state';
      return isAsked && !part.values.some((value) => isOfArticle(part.field, value));
    }
    case 'not':
      return isOfClaim(part.part);
    case 'group':
    case 'either':
      return part.parts.every(isOfClaim);
  }
}

/** Whether a part asks something of claims that is more than words. */
export function asksOfClaims(part: Part): boolean {
  if (part.of === 'field') return factsOf(part.field).about === 'claim';
  if (part.of === 'not') return asksOfClaims(part.part);
  return (part.of === 'group' || part.of === 'either') && part.parts.some(asksOfClaims);
}

/** The words of a value as a term of a text. */
export function termsOfValue(value: TextValue, query: Query): readonly TextTerm[] {
  const { text, form, span } = value;
  const prefix = value.prefix || isTyped(query, span);
  const part: Part =
    form === 'phrase' || form === 'words'
      ? { of: 'phrase', text, prefix, span }
      : { of: 'word', text, prefix, span };
  // Not to be taken for the end of what is typed: the value says it.
  const expression = textOf([part], { ...query, text: `${query.text} ` });
  if (expression === null) return [];
  return expression.of === 'term'
    ? [expression.term]
    : expression.of === 'not'
      ? []
      : expression.parts.flatMap((one) => (one.of === 'term' ? [one.term] : []));
}

const oneOf = (column: string, values: readonly Bindable[]): Sql =>
  values.length === 1
    ? bind(`${column} = ?`, ...values)
    : bind(`${column} IN (${values.map(() => '?').join(', ')})`, ...values);

/** The taxon that a name or number stands for, with all below it; claims without one by their words. */
export function whereSpecies(value: TextValue, query: Query, taxon = 'x.taxon'): Sql {
  const { text } = value;
  const names = 'SELECT taxon FROM taxon_name WHERE ';
  const name = foldText(text).trim();
  const isBeginning = value.prefix || isTyped(query, value.span);
  const from: Sql = /^\d{1,9}$/.test(text)
    ? bind('SELECT ?', Number(text))
    : isBeginning && name.length > 1
      ? bind(`${names}name >= ? AND name < ?`, name, `${name}\u{10ffff}`)
      : bind(`${names}name = ?`, name);
  const below: Sql = {
    sql: `${taxon} IN (WITH RECURSIVE below (id) AS (
      ${from.sql} UNION SELECT t.id FROM taxon t JOIN below ON t.parent = below.id) SELECT id FROM below)`,
    values: from.values,
  };
  const words = termsOfValue(value, query).map(claimHolds);
  if (words.length === 0 || /^\d/.test(text)) return below;
  const byWords = join([bind(`${taxon} = 0`), ...words], 'AND');
  return join([below, byWords], 'OR');
}

function ofState(states: readonly string[]): Sql {
  return join(
    states.map((state) =>
      bind(
        state === 'verified'
          ? `EXISTS (SELECT 1 FROM claim c CROSS JOIN quote q ON q.claim_id = c.id
              CROSS JOIN quote_check k ON k.quote_id = q.id WHERE c.seq = x.seq AND k.state = ?)`
          : `x.seq IN (SELECT c.seq FROM quote_check k INDEXED BY quote_check_state
              CROSS JOIN quote q ON q.id = k.quote_id CROSS JOIN claim c ON c.id = q.claim_id
              WHERE k.state = ? AND k.state <> 'verified')`,
        state,
      ),
    ),
    'OR',
  );
}

function ofSize(field: Field, value: Value, asked: Asked): Sql | null {
  const range = readNumbers(field, value);
  if (!range) return null;
  const size = columnOf('size', asked);
  const conditions = [bind('x.size IS NOT NULL')];
  if (range.from !== null) conditions.push(bind(`${size} >= ?`, range.from));
  if (range.to !== null) conditions.push(bind(`${size} <= ?`, range.to));
  return join(conditions, 'AND');
}

/** A value that is a text, with the values of a choice that it stands for. */
interface AskedText {
  readonly text: string;
  readonly value: TextValue;
  readonly asked: Asked;
  readonly choices: readonly string[];
}

/** What a text behind a field asks of a claim; null where it says nothing that is known. */
const OF_TEXT: Readonly<Partial<Record<FieldName, (given: AskedText) => Sql | null>>> = {
  species: ({ value, asked }) => whereSpecies(value, asked.query, columnOf('taxon', asked)),
  finding: ({ value, asked }) =>
    join(
      [
        bind(`${columnOf('kind', asked)} = 'finding'`),
        ...termsOfValue(value, asked.query).map(claimHolds),
      ],
      'AND',
    ),
  attr: ({ value, asked, text }) =>
    whereAttribute(text, value.prefix || isTyped(asked.query, value.span)),
  hedged: ({ choices: [choice] }) =>
    choice === undefined
      ? null
      : bind('x.category IS NOT NULL AND x.hedged = ?', choice === 'yes' ? 1 : 0),
  speaker: ({ text, choices, asked }) =>
    choices.length > 0
      ? oneOf(columnOf('speaker', asked), choices)
      : bind(
          `x.speaker IS NOT NULL AND EXISTS (SELECT 1 FROM claim c WHERE c.seq = x.seq
            AND instr(fold_text(c.speaker_name), ?) > 0)`,
          foldText(text),
        ),
  is: ({ choices, asked }) =>
    choices.length === 0
      ? null
      : join(
          choices.map((choice) =>
            choice === 'unproved'
              ? bind('x.unproved = 1')
              : bind(`${columnOf('status', asked)} = ?`, choice),
          ),
          'OR',
        ),
  rule: ({ text, asked }) => {
    const id = columnOf('rule_id', asked);
    return bind(`${id} >= ? AND ${id} < ?`, text, `${text}\u{10ffff}`);
  },
  state: ({ choices }) => (choices.length > 0 ? ofState(choices) : null),
};

/** What a value asks of a claim; null where it says nothing that is known. */
function ofValue(field: Field, value: Value, asked: Asked): Sql | null {
  const { field: name } = field;
  if (isAny(name, value)) return bind(`${columnOf('kind', asked)} = ?`, factsOf(name).silenceOf);
  if (name === 'n') return ofSize(field, value, asked);
  if (value.of !== 'text') return null;
  const { text } = value;
  const choices = readChoices(name, text);
  const choice = COLUMNS[name];
  if (choice !== undefined) {
    const impliedKind = asked.lead && KIND_OF[asked.lead];
    if (choice === 'kind' && impliedKind && choices.includes(impliedKind)) return EVERYTHING;
    return choices.length === 0 ? null : oneOf(columnOf(choice, asked), choices);
  }
  return OF_TEXT[name]?.({ text, value, asked, choices }) ?? null;
}

function ofField(field: Field, asked: Asked): Sql {
  // Beside any claim of a kind, those with a value are none more.
  const any = field.values.find((value) => isAny(field.field, value));
  const values = any ? [any] : field.values;
  const conditions = values.flatMap((value) => ofValue(field, value, asked) ?? []);
  const unit =
    field.unit === null ? [] : [bind('x.size IS NOT NULL AND x.unit_kind = ?', field.unit)];
  if (conditions.length === 0) return unit.length > 0 ? join(unit, 'AND') : EVERYTHING;
  return join([...unit, join(conditions, 'OR')], 'AND');
}

/** The condition of a part on a line `x` of `claim_line`. */
function whereClaim(part: Part, asked: Asked): Sql {
  switch (part.of) {
    case 'field':
      return ofField(part, asked);
    case 'not':
      return not(whereClaim(part.part, { ...asked, lead: null }));
    case 'either':
      return join(
        part.parts.map((one) => whereClaim(one, asked)),
        'OR',
      );
    case 'group':
      return join(
        part.parts.map((one) => whereClaim(one, asked)),
        'AND',
      );
    case 'word':
    case 'phrase':
      return whereText(textOf([part], asked.query), claimHolds);
  }
}

/** Whether a field says something of a claim: names a value that is known, or a unit. */
export const saysOfClaim = (field: Field, query: Query): boolean =>
  ofField(field, { query, lead: null }) !== EVERYTHING;

const matchAll = (terms: readonly TextTerm[]): string | null =>
  terms.length === 0 ? null : terms.map(claimMatch).join(' AND ');

/** The words that a part asks of a claim, where it asks for nothing else but that it is a finding; null where it does. */
function matchOf(part: Part, query: Query): string | null {
  if (part.of === 'word' || part.of === 'phrase') {
    return matchAll(soughtTerms(textOf([part], query)));
  }
  if (part.of !== 'field' || part.field !== 'finding') return null;
  const ways = part.values.map((value) =>
    value.of === 'text' && silenceAsked(part.field, value.text) === null
      ? matchAll(termsOfValue(value, query))
      : null,
  );
  if (ways.length === 0 || ways.includes(null)) return null;
  return ways.map((way) => `(${way ?? ''})`).join(' OR ');
}

/** What is asked of one claim of which all these parts are so, its words apart from the rest. */
export function askOneClaim(parts: readonly Part[], query: Query): ClaimAsk {
  const flat = parts.flatMap((part) => (part.of === 'group' ? part.parts : [part]));
  const lead = leadOf(flat, query);
  const asked = { query, lead };
  const matches: string[] = [];
  const lines: Sql[] = [];
  for (const part of flat) {
    const match = matchOf(part, query);
    if (match === null) lines.push(whereClaim(part, asked));
    else {
      matches.push(`(${match})`);
      if (part.of === 'field') lines.push(bind(`${columnOf('kind', asked)} = 'finding'`));
    }
  }
  return {
    line: join(lines, 'AND'),
    isTelling: lead !== null && !DULL.has(lead),
    match: matches.length === 0 ? null : matches.join(' AND '),
  };
}
