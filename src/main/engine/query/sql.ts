import type { Bindable } from '../db/database.ts';

/** A piece of SQL with what its parameters stand for. */
export interface Sql {
  readonly sql: string;
  readonly values: readonly Bindable[];
}

/** SQL with values for its question marks. */
export const bind = (text: string, ...values: readonly Bindable[]): Sql => ({ sql: text, values });

const NOTHING: Sql = bind('false');
export const EVERYTHING: Sql = bind('true');

/** Conditions of which all must be so, or any. */
export function join(conditions: readonly Sql[], by: 'AND' | 'OR'): Sql {
  const [only] = conditions;
  if (!only) return by === 'AND' ? EVERYTHING : NOTHING;
  if (conditions.length === 1) return only;
  return {
    sql: `(${conditions.map((one) => one.sql).join(` ${by} `)})`,
    values: conditions.flatMap((one) => one.values),
  };
}

/** Puts a condition into SQL where a `$` stands. */
export function within(text: string, condition: Sql): Sql {
  const [before = '', after = ''] = text.split('$');
  return { sql: before + condition.sql + after, values: condition.values };
}

export const not = (condition: Sql): Sql => within('($) IS NOT TRUE', condition);
