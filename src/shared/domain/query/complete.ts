import {
  FIELDS,
  FIELD_NAMES,
  SILENCES,
  factsOf,
  fieldOf,
  type FieldName,
  type KnownValue,
} from './fields.ts';
import { parseQuery } from './parse.ts';
import type { Field, Part, Span, Word } from './tree.ts';

/** What stands at the caret and can be completed. */
export type Completing =
  | { readonly of: 'field'; readonly typed: string; readonly span: Span }
  | {
      readonly of: 'value';
      readonly field: FieldName;
      readonly typed: string;
      readonly span: Span;
    };

/** A word of fewer letters is the beginning of too much to offer fields for it. */
const FEWEST_LETTERS = 2;

function leavesOf(part: Part): (Word | Field)[] {
  switch (part.of) {
    case 'word':
    case 'field':
      return [part];
    case 'phrase':
      return [];
    case 'not':
      return leavesOf(part.part);
    case 'group':
    case 'either':
      return part.parts.flatMap(leavesOf);
  }
}

function inField(field: Field, caret: number): Completing | null {
  const value = field.values.find(({ span }) => span.start <= caret && caret <= span.end);
  if (value?.of === 'range') return null;
  if (value) return { of: 'value', field: field.field, typed: value.text, span: value.span };
  const isBehind = caret === field.span.end;
  return isBehind
    ? { of: 'value', field: field.field, typed: '', span: { start: caret, end: caret } }
    : null;
}

/** What can be completed at a place in what was typed; null where nothing can. */
export function completingAt(text: string, caret: number): Completing | null {
  const leaves = parseQuery(text).parts.flatMap(leavesOf);
  const at = leaves.find(({ span }) => span.start <= caret && caret <= span.end);
  if (!at) return null;
  if (at.of === 'field') return inField(at, caret);
  const isName = /^[a-z]+$/i.test(at.text) && at.text.length >= FEWEST_LETTERS;
  return isName && caret === at.span.end && !at.prefix
    ? { of: 'field', typed: at.text, span: at.span }
    : null;
}

/** The fields whose names begin with what was typed. */
export function fieldsFor(typed: string): readonly (KnownValue & { readonly field: FieldName })[] {
  const low = typed.toLowerCase();
  return FIELD_NAMES.filter((field) => field.startsWith(low) || fieldOf(low) === field).map(
    (field) => ({
      field,
      value: field === 'n' ? 'n>=' : `${field}:`,
      meaning: FIELDS[field].meaning,
    }),
  );
}

/** The values that a field knows by itself and that begin with what was typed, silences last. */
export function knownValues(field: FieldName, typed: string): readonly KnownValue[] {
  const facts = factsOf(field);
  const silences =
    facts.silenceOf === null
      ? []
      : Object.entries(SILENCES).map(([value, meaning]) => ({ value, meaning }));
  const low = typed.toLowerCase();
  return [...facts.values, ...silences].filter(({ value }) => value.startsWith(low));
}

/** A value as it is written in a query: between quotes where it has more than letters, digits and signs of words. */
export function writeValue(value: string): string {
  return /^[^\s"“”„«»(),*<>=]+$/u.test(value) ? value : `"${value.replaceAll(/["“”„«»]/gu, '')}"`;
}
