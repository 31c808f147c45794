import type { UnitKind } from '../claim.ts';
import {
  FIELD_NAMES,
  UNIT_NAMES,
  fieldOf,
  isCompared,
  unitName,
  type FieldName,
} from './fields.ts';
import { nearest } from './nearest.ts';
import type { Operator, Problem } from './tree.ts';

/** The beginning of a field: what stands before its values. */
export interface FieldHead {
  readonly of: 'head';
  readonly field: FieldName;
  readonly unit: UnitKind | null;
  readonly operator: Operator;
  /** Where its values begin. */
  readonly end: number;
}

/** What looks like a field and is none. */
interface UnknownHead {
  readonly of: 'unknown';
  readonly problem: Pick<Problem, 'of' | 'suggestion'>;
  /** Where the name ends. */
  readonly end: number;
}

/** A name, a unit, and a sign, which blanks may part from the name where it compares. */
const HEAD = /(\p{L}[\p{L}_]*)(?:\.([\p{L}_]+))?(:(?:[<>]=?|[≤≥=])?| {0,2}(?:[<>]=?|[≤≥=]))/uy;
const OPERATORS: Readonly<Record<string, Operator>> = {
  '': ':',
  '=': ':',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '≤': '<=',
  '≥': '>=',
};

/** Whether what follows a name makes it an address, a time or a sentence rather than a field. */
function isValueBehind(text: string, end: number): boolean {
  return /^[^\s/:]/u.test(text.slice(end, end + 1));
}

/** The field that begins at a place of a text, or what only looks like one; null where a word begins. */
export function readHead(text: string, at: number): FieldHead | UnknownHead | null {
  HEAD.lastIndex = at;
  const match = HEAD.exec(text);
  if (!match) return null;
  const [whole, name = '', unitWritten, sign = ''] = match;
  const end = at + whole.length;
  const field = fieldOf(name);
  const compares = sign.replace(/^:| +/, '');
  if (field === null) {
    if (compares !== '' || unitWritten !== undefined || !isValueBehind(text, end)) return null;
    const near = nearest(name, FIELD_NAMES);
    return {
      of: 'unknown',
      problem: { of: 'unknown_field', suggestion: near && `${near}:` },
      end: at + name.length,
    };
  }
  if (unitWritten !== undefined) {
    if (field !== 'n') return null;
    const low = unitWritten.toLowerCase();
    if (!Object.hasOwn(UNIT_NAMES, low)) {
      const near = nearest(low, Object.keys(UNIT_NAMES));
      return {
        of: 'unknown',
        problem: {
          of: 'unknown_unit',
          suggestion: near && `n.${unitName(UNIT_NAMES[near]!)}${sign.trim()}`,
        },
        end: end - sign.length,
      };
    }
  }
  if (compares !== '' && !isCompared(field)) return null;
  return {
    of: 'head',
    field,
    unit: unitWritten === undefined ? null : UNIT_NAMES[unitWritten.toLowerCase()]!,
    operator: OPERATORS[compares]!,
    end,
  };
}
