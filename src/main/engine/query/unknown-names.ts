import type { FieldName } from '../../../shared/domain/query/fields.ts';
import { fieldsOf } from '../../../shared/domain/query/fields-of.ts';
import type { Query, TextValue } from '../../../shared/domain/query/tree.ts';
import { isTyped } from '../../../shared/domain/query/values.ts';
import type { ReadableDatabase } from '../db/database.ts';
import { isCollectionName, isTagName, nearestCollection, nearestTag } from './tag-names.ts';

/** A name in a query that nothing in the library has. */
export interface UnknownName {
  readonly of: 'tag' | 'collection';
  readonly value: TextValue;
  /** A name that is there and is nearly the same. */
  readonly suggestion: string | null;
}

interface Named {
  readonly of: UnknownName['of'];
  readonly isThere: (db: ReadableDatabase, name: string, isBeginning: boolean) => boolean;
  readonly near: (db: ReadableDatabase, name: string) => string | null;
}

const NAMED: Readonly<Partial<Record<FieldName, Named>>> = {
  tag: { of: 'tag', isThere: isTagName, near: nearestTag },
  in: { of: 'collection', isThere: isCollectionName, near: nearestCollection },
};

/** The tags and collections that a query names and that the library does not have. */
export function unknownNames(db: ReadableDatabase, query: Query): UnknownName[] {
  return fieldsOf(query).flatMap(({ field, values }) => {
    const named = NAMED[field];
    if (!named) return [];
    return values.flatMap((value): UnknownName[] => {
      if (value.of !== 'text' || value.text === '') return [];
      const isBeginning = value.prefix || isTyped(query, value.span);
      if (named.isThere(db, value.text, isBeginning)) return [];
      return [{ of: named.of, value, suggestion: named.near(db, value.text) }];
    });
  });
}
