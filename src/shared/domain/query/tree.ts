import type { UnitKind } from '../claim.ts';
import type { FieldName } from './fields.ts';

/** A part of what was typed: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One word as it was typed; it may hold signs, and then stands for several words. */
export interface Word {
  readonly of: 'word';
  readonly text: string;
  /** Whether `*` stands behind it, so that longer words match too. */
  readonly prefix: boolean;
  readonly span: Span;
}

/** Words between double quotes: they stand together, and are looked for as they are written. */
export interface Phrase {
  readonly of: 'phrase';
  readonly text: string;
  readonly prefix: boolean;
  readonly span: Span;
}

/** What stands behind a field, between commas. */
export interface TextValue {
  readonly of: 'text';
  readonly text: string;
  /** As it was written: bare, between quotes, or several words between brackets. */
  readonly form: 'bare' | 'phrase' | 'words';
  readonly prefix: boolean;
  readonly span: Span;
}

/** From one to the other, both included; an empty side is open. */
export interface RangeValue {
  readonly of: 'range';
  readonly from: string;
  readonly to: string;
  readonly span: Span;
}

export type Value = TextValue | RangeValue;

/** How the value is compared; `:` is for all fields, the others for numbers and dates. */
export type Operator = ':' | '<' | '<=' | '>' | '>=';

/** A field with its values, any of which will do; none while it is still open. */
export interface Field {
  readonly of: 'field';
  readonly field: FieldName;
  /** Of `n.births` and the like. */
  readonly unit: UnitKind | null;
  readonly operator: Operator;
  readonly values: readonly Value[];
  readonly span: Span;
}

/** What must not be so. */
export interface Not {
  readonly of: 'not';
  readonly part: Positive;
  readonly span: Span;
}

/** What stands between brackets: all of it must be so, what is said of claims of one claim. */
export interface Group {
  readonly of: 'group';
  readonly parts: readonly Part[];
  readonly span: Span;
}

/** Parts with OR between them, two at least. */
export interface Either {
  readonly of: 'either';
  readonly parts: readonly (Positive | Not)[];
  readonly span: Span;
}

export type Positive = Word | Phrase | Field | Group;
export type Part = Positive | Not | Either;

/** Something about the query that its reader should know. */
export interface Problem {
  readonly of:
    'unknown_field' | 'unknown_unit' | 'not_searchable' | 'too_long' | 'too_many' | 'too_deep';
  readonly span: Span;
  /** The part as it stands there. */
  readonly written: string;
  /** What to write in its place, where something near is known. */
  readonly suggestion: string | null;
}

/** A query as it was read: all its parts must be so. */
export interface Query {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly problems: readonly Problem[];
}
