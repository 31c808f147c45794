import { readAttributeAsk } from '../../../shared/domain/query/attribute-ask.ts';
import type { FieldName, SilenceWord } from '../../../shared/domain/query/fields.ts';
import { choiceOf, factsOf, silenceAsked } from '../../../shared/domain/query/fields.ts';
import { textOf, type TextTerm } from '../../../shared/domain/query/terms.ts';
import type { Field, Part, Query, TextValue, Value } from '../../../shared/domain/query/tree.ts';
import { isTyped, readChoices, readNumbers } from '../../../shared/domain/query/values.ts';
import { foldText } from '../../../shared/domain/search-folding.ts';
import type { Bindable } from '../db/database.ts';
import { whereAttribute } from './attribute-claims.ts';
import { claimHolds, whereText } from './match.ts';
import { EVERYTHING, join, not, bind, type Sql } from './sql.ts';

/** Where a choice stands in a line `x` of a claim. */
const COLUMNS: Readonly<Partial<Record<FieldName, string>>> = {
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
export function whereSpecies(value: TextValue, query: Query): Sql {
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
    sql: `x.taxon IN (WITH RECURSIVE below (id) AS (
      ${from.sql} UNION SELECT t.id FROM taxon t JOIN below ON t.parent = below.id) SELECT id FROM below)`,
    values: from.values,
  };
  const words = termsOfValue(value, query).map(claimHolds);
  if (words.length === 0 || /^\d/.test(text)) return below;
  const byWords = join([bind('x.taxon = 0'), ...words], 'AND');
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

function ofSize(field: Field, value: Value): Sql | null {
  const range = readNumbers(field, value);
  if (!range) return null;
  const conditions = [bind('x.size IS NOT NULL')];
  if (range.from !== null) conditions.push(bind('x.size >= ?', range.from));
  if (range.to !== null) conditions.push(bind('x.size <= ?', range.to));
  return join(conditions, 'AND');
}

/** A value that is a text, with the values of a choice that it stands for. */
interface AskedText {
  readonly text: string;
  readonly value: TextValue;
  readonly query: Query;
  readonly choices: readonly string[];
}

/** What a text behind a field asks of a claim; null where it says nothing that is known. */
const OF_TEXT: Readonly<Partial<Record<FieldName, (given: AskedText) => Sql | null>>> = {
  species: ({ value, query }) => whereSpecies(value, query),
  finding: ({ value, query }) =>
    join([bind(`x.kind = 'finding'`), ...termsOfValue(value, query).map(claimHolds)], 'AND'),
  attr: ({ value, query, text }) =>
    whereAttribute(text, value.prefix || isTyped(query, value.span)),
  hedged: ({ choices: [choice] }) =>
    choice === undefined ? null : bind('x.hedged = ?', choice === 'yes' ? 1 : 0),
  speaker: ({ text, choices }) =>
    choices.length > 0
      ? oneOf('x.speaker', choices)
      : bind(
          `x.speaker IS NOT NULL AND EXISTS (SELECT 1 FROM claim c WHERE c.seq = x.seq
            AND instr(fold_text(c.speaker_name), ?) > 0)`,
          foldText(text),
        ),
  is: ({ choices }) =>
    choices.length === 0
      ? null
      : join(
          choices.map((choice) =>
            choice === 'unproved' ? bind('x.unproved = 1') : bind('x.status = ?', choice),
          ),
          'OR',
        ),
  rule: ({ text }) => bind('x.rule_id >= ? AND x.rule_id < ?', text, `${text}\u{10ffff}`),
  state: ({ choices }) => (choices.length > 0 ? ofState(choices) : null),
};

/** What a value asks of a claim; null where it says nothing that is known. */
function ofValue(field: Field, value: Value, query: Query): Sql | null {
  const { field: name } = field;
  const silence =
    value.of === 'text' && value.form === 'bare' ? silenceAsked(name, value.text) : null;
  if (silence === 'any') return bind('x.kind = ?', factsOf(name).silenceOf);
  if (name === 'n') return ofSize(field, value);
  if (value.of !== 'text') return null;
  const { text } = value;
  const choices = readChoices(name, text);
  const column = COLUMNS[name];
  if (column !== undefined) return choices.length === 0 ? null : oneOf(`x.${column}`, choices);
  return OF_TEXT[name]?.({ text, value, query, choices }) ?? null;
}

function ofField(field: Field, query: Query): Sql {
  const conditions = field.values.flatMap((value) => ofValue(field, value, query) ?? []);
  const unit = field.unit === null ? [] : [bind('x.unit_kind = ?', field.unit)];
  if (conditions.length === 0) return unit.length > 0 ? join(unit, 'AND') : EVERYTHING;
  return join([...unit, join(conditions, 'OR')], 'AND');
}

/** The condition of a part on a line `x` of `claim_line`. */
export function whereClaim(part: Part, query: Query): Sql {
  switch (part.of) {
    case 'field':
      return ofField(part, query);
    case 'not':
      return not(whereClaim(part.part, query));
    case 'either':
      return join(
        part.parts.map((one) => whereClaim(one, query)),
        'OR',
      );
    case 'group':
      return join(
        part.parts.map((one) => whereClaim(one, query)),
        'AND',
      );
    case 'word':
    case 'phrase':
      return whereText(textOf([part], query), claimHolds);
  }
}
