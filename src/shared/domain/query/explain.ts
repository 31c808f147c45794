import type { QueryNames } from '../query-aside.ts';
import { knownValues, writeValue } from './complete.ts';
import { fieldsOf } from './fields-of.ts';
import { nearest } from './nearest.ts';
import { KIND_WORDS, SPEAKER_WORDS, UNIT_KIND_WORDS, formatCount } from '../claim-words.ts';
import type { ClaimKind, Speaker } from '../claim.ts';
import {
  choiceOf,
  factsOf,
  hasThousands,
  silenceAsked,
  type FieldName,
  type SilenceWord,
} from './fields.ts';
import { valuesInstead } from './thousands.ts';
import type { Field, Part, Query, Span, Value } from './tree.ts';
import { readChoices, readNumbers } from './values.ts';

/** A piece of the sentence that says how a query was read. */
export interface Piece {
  readonly text: string;
  /** The part of the query that it stands for, to be changed there; null for the words between. */
  readonly span: Span | null;
  /** `open`: still without a value; `unknown`: a value that is not known, which says nothing. */
  readonly state: 'said' | 'open' | 'unknown';
}

const between = (text: string): Piece => ({ text, span: null, state: 'said' });

/** How a field is said before its values. */
interface Saying {
  readonly before: string;
}

const SAYINGS: Readonly<Record<FieldName, Saying>> = {
  title: { before: 'the title ' },
  author: { before: 'an author ' },
  year: { before: 'the year ' },
  journal: { before: 'the journal or outlet ' },
  doi: { before: 'the DOI ' },
  pmid: { before: 'the PubMed ID ' },
  isbn: { before: 'the ISBN ' },
  key: { before: 'the citekey ' },
  tag: { before: 'the tag ' },
  in: { before: 'a place in the collection ' },
  status: { before: 'the status ' },
  added: { before: 'the date of coming ' },
  type: { before: 'the type ' },
  has: { before: 'something of kind ' },
  notice: { before: 'a notice of kind ' },
  lang: { before: 'the language ' },
  kind: { before: 'a claim of kind ' },
  species: { before: 'a studied species ' },
  n: { before: 'a sample size of ' },
  safety: { before: 'a safety statement of kind ' },
  finding: { before: 'a finding with ' },
  change: { before: 'a finding of change ' },
  value: { before: 'a finding of value ' },
  design: { before: 'the design ' },
  attr: { before: 'an answer to the attribute ' },
  hedged: { before: 'a safety statement hedged: ' },
  speaker: { before: 'a claim said by ' },
  is: { before: 'a claim that is ' },
  rule: { before: 'a claim of the rule ' },
  state: { before: 'a quote that is ' },
  color: { before: 'an annotation in ' },
  comment: { before: 'a comment with ' },
};

const SILENCE_WORDS: Readonly<Record<SilenceWord, string>> = {
  any: 'any',
  'none-stated': 'none stated',
  'not-found': 'none found by the rules',
  'not-looked': 'not looked at yet',
};

function numberWords(field: Field, value: Value): string | null {
  const isYear = field.field === 'year';
  const format = isYear ? String : formatCount;
  const range = readNumbers(field, value);
  if (range === null) return null;
  const { from, to } = range;
  if (from === null && to === null) return 'any';
  if (from !== null && to !== null) {
    return from === to ? format(from) : `${format(from)} to ${format(to)}`;
  }
  if (from !== null) return `${format(from)} or ${isYear ? 'later' : 'more'}`;
  return `${format(to!)} or ${isYear ? 'earlier' : 'fewer'}`;
}

function choiceWords(field: FieldName, value: string): string {
  if (field === 'kind') return KIND_WORDS[value as ClaimKind].toLowerCase();
  if (field === 'speaker') return SPEAKER_WORDS[value as Speaker];
  return value.replaceAll('_', ' ');
}

/** A value in words; null where the field knows no such value. */
function valueWords(field: Field, value: Value): string | null {
  const { field: name } = field;
  const { takes } = factsOf(name);
  const silence =
    value.of === 'text' && value.form === 'bare' ? silenceAsked(name, value.text) : null;
  if (silence !== null) return SILENCE_WORDS[silence];
  if (takes === 'number') {
    return numberWords(field, value);
  }
  if (value.of === 'range') return `${value.from} to ${value.to}`;
  if (takes === 'choice') {
    const choices = readChoices(name, value.text);
    return choices.length === 0
      ? null
      : choices.map((choice) => choiceWords(name, choice)).join(' or ');
  }
  const known = name === 'speaker' ? choiceOf(name, value.text) : null;
  if (known !== null) return choiceWords(name, known);
  const sign = field.operator === ':' ? '' : `${field.operator} `;
  const text = value.form === 'phrase' ? `“${value.text}”` : value.text;
  return `${sign}${text}${value.prefix ? '…' : ''}`;
}

const SIDE_WORDS = { or: ' or ', and: ', and ' } as const;

function ofField(field: Field): Piece[] {
  const { before } = SAYINGS[field.field];
  if (field.values.length === 0) {
    return [between(before), { text: 'still open', span: field.span, state: 'open' }];
  }
  const values = field.values.flatMap((value, at): Piece[] => {
    const words = valueWords(field, value);
    const piece: Piece =
      words === null
        ? {
            text: value.of === 'text' ? value.text : `${value.from}..${value.to}`,
            span: value.span,
            state: 'unknown',
          }
        : { text: words, span: value.span, state: 'said' };
    return at === 0 ? [piece] : [between(SIDE_WORDS.or), piece];
  });
  const unit =
    field.field !== 'n'
      ? []
      : [between(field.unit === null ? ' in any unit' : ` ${UNIT_KIND_WORDS[field.unit]}`)];
  return [between(before), ...values, ...unit];
}

function joined(parts: readonly (readonly Piece[])[], by: string): Piece[] {
  return parts.flatMap((pieces, at) => (at === 0 ? [...pieces] : [between(by), ...pieces]));
}

function ofPart(part: Part, isUnknown: (span: Span) => boolean): Piece[] {
  switch (part.of) {
    case 'word':
    case 'phrase': {
      const text = part.of === 'phrase' ? `“${part.text}”` : part.text;
      const state = isUnknown(part.span) ? 'unknown' : 'said';
      return [{ text: text + (part.prefix ? '…' : ''), span: part.span, state }];
    }
    case 'field':
      return ofField(part);
    case 'not':
      return [between('without '), ...ofPart(part.part, isUnknown)];
    case 'either':
      return joined(
        part.parts.map((one) => ofPart(one, isUnknown)),
        ' or ',
      );
    case 'group': {
      const inner = joined(
        part.parts.map((one) => ofPart(one, isUnknown)),
        ' and ',
      );
      return isOfOneClaim(part) ? [between('one claim with '), ...inner] : inner;
    }
  }
}

/** Whether brackets ask more than one thing of one claim. */
function isOfOneClaim({ parts }: Extract<Part, { of: 'group' }>): boolean {
  return (
    parts.length > 1 &&
    parts.some((part) => part.of === 'field' && factsOf(part.field).about === 'claim')
  );
}

/**
 * How a query was read, as a sentence: `articles with …, and …`, each part of it with its place in the
 * query. What is said of claims holds of an article with such a claim; brackets say “one claim with”.
 */
export function explainQuery({ parts, problems }: Query): Piece[] {
  if (parts.length === 0) return [];
  const isUnknown = (span: Span): boolean =>
    problems.some(({ of, span: at }) => of.startsWith('unknown') && at.start === span.start);
  const said = parts.map((part) => ofPart(part, isUnknown));
  const [first] = parts;
  const beginning = first?.of === 'not' ? 'articles ' : 'articles with ';
  return said.flatMap((pieces, at) =>
    at === 0
      ? [between(beginning), ...pieces]
      : [between(at === said.length - 1 ? SIDE_WORDS.and : ', '), ...pieces],
  );
}

/** A sentence about a part of a query, with what to write in its place, where that is known. */
export interface QueryHint {
  readonly text: string;
  readonly span: Span;
  readonly suggestion: string | null;
}

/** Names that nothing in the library has, each as a sentence. */
export function nameHints(unknown: QueryNames['unknown']): QueryHint[] {
  return unknown.map(({ of, name, span, suggestion }) => ({
    text:
      of === 'species'
        ? `No claim is about a species called “${name}”.`
        : `No ${of} is called “${name}”.`,
    span,
    suggestion: suggestion === null ? null : writeValue(suggestion),
  }));
}

/** The values of a choice that it does not know, each as a sentence. */
function choiceHints(query: Query): QueryHint[] {
  return fieldsOf(query).flatMap(({ field, values }) =>
    factsOf(field).takes !== 'choice'
      ? []
      : values.flatMap((value): QueryHint[] => {
          if (value.of !== 'text' || value.text === '' || knowsChoice(field, value.text)) return [];
          const known = knownValues(field, '').map((one) => one.value);
          const suggestion = nearest(value.text, known);
          return [
            { text: `${field}: has no value “${value.text}”.`, span: value.span, suggestion },
          ];
        }),
  );
}

/** Numbers that may have been meant as several values, each as a sentence. */
function thousandsHints(query: Query): QueryHint[] {
  return fieldsOf(query).flatMap(({ field, operator, values, span: { start } }) =>
    !hasThousands(field) || operator !== ':'
      ? []
      : values.flatMap((value): QueryHint[] => {
          const instead = value.of === 'text' ? valuesInstead(value.text) : null;
          if (value.of !== 'text' || instead === null) return [];
          const { span } = value;
          // Between brackets already, none can be put around them.
          const isBracketed = query.text.slice(start, span.start).includes('(');
          const text = `${value.text} is read as one number, not as ${instead.join(' or ')}.`;
          return [{ text, span, suggestion: isBracketed ? null : `(${instead.join(' OR ')})` }];
        }),
  );
}

const knowsChoice = (field: FieldName, text: string): boolean =>
  readChoices(field, text).length > 0 || silenceAsked(field, text) !== null;

/** How a query was read, as part of a sentence. */
export function sayQuery(query: Query): string {
  return explainQuery(query)
    .map(({ text }) => text)
    .join('');
}

/** What the reader should know about a query, each a sentence; with what to write instead, where that is known. */
export function queryHints(query: Query): QueryHint[] {
  const hints = query.problems.flatMap(({ of, span, written, suggestion }) => {
    const hint = (text: string) => [{ text, span, suggestion }];
    switch (of) {
      case 'unknown_field':
        return hint(`No field is called ${written}.`);
      case 'unknown_unit':
        return hint(`No unit is called ${written.replace(/^[^.]*\./, '')}.`);
      case 'not_searchable':
        return hint(`${written} is not looked for.`);
      case 'too_long':
        return hint('Only the first 2,000 characters are read.');
      case 'too_many':
        return hint('Only the first 64 parts are read.');
      case 'too_deep':
        return hint('Brackets that lie this deep are passed over.');
    }
  });
  return [...hints, ...choiceHints(query), ...thousandsHints(query)];
}
