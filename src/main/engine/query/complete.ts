import type { Output } from '../../../shared/contract/contract.ts';
import {
  completingAt,
  fieldsFor,
  knownValues,
  writeValue,
} from '../../../shared/domain/query/complete.ts';
import type { FieldName, KnownValue } from '../../../shared/domain/query/fields.ts';
import { foldText } from '../../../shared/domain/search-folding.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import { countOffers } from './count-offers.ts';

/** How many are offered. */
const OFFERED = 10;

type FromLibrary = (db: ReadableDatabase, typed: string) => KnownValue[];

const ofColumn =
  (sql: string): FromLibrary =>
  (db, typed) =>
    plucked<[string, string, number], string>(db, sql)
      .all(typed, `${typed}\u{10ffff}`, OFFERED)
      .map((value) => ({ value, meaning: '' }));

/** What the library knows beginning with what was typed. */
const FROM_LIBRARY: Readonly<Partial<Record<FieldName, FromLibrary>>> = {
  tag: ofColumn(
    'SELECT tag FROM article_tag WHERE tag >= ? AND tag < ? GROUP BY tag ORDER BY tag LIMIT ?',
  ),
  type: ofColumn(
    'SELECT type FROM article WHERE type >= ? AND type < ? GROUP BY type ORDER BY type LIMIT ?',
  ),
  lang: ofColumn(
    'SELECT language FROM suggestion_reading WHERE language >= ? AND language < ? GROUP BY language ORDER BY language LIMIT ?',
  ),
  key: ofColumn(
    'SELECT citekey FROM article WHERE citekey >= ? AND citekey < ? ORDER BY citekey LIMIT ?',
  ),
  species: (db, typed) => {
    const name = foldText(typed);
    return ofColumn(
      'SELECT name FROM taxon_name WHERE name >= ? AND name < ? GROUP BY name ORDER BY name LIMIT ?',
    )(db, name);
  },
  attr: (db, typed) =>
    prepared<[number, string, number], KnownValue>(
      db,
      `SELECT name AS value, instruction AS meaning FROM attribute
       WHERE deleted_at IS NULL AND substr(fold_text(name), 1, ?) = ? ORDER BY name LIMIT ?`,
    ).all(foldText(typed).length, foldText(typed), OFFERED),
  in: (db, typed) =>
    plucked<[number, string, number], string>(
      db,
      'SELECT name FROM collection WHERE substr(fold_text(name), 1, ?) = ? ORDER BY name LIMIT ?',
    )
      .all(foldText(typed).length, foldText(typed), OFFERED)
      .map((value) => ({ value, meaning: 'a collection' })),
};

/** What can stand at a place of a query: fields, or values with how many articles the query finds with each. */
export function completeQuery(
  db: ReadableDatabase,
  text: string,
  caret: number,
): Output<'search.complete'> {
  const completing = completingAt(text, caret);
  if (completing === null) {
    return { of: 'nothing', span: { start: caret, end: caret }, offers: [] };
  }
  const { span, typed } = completing;
  if (completing.of === 'field') {
    const offers = fieldsFor(typed)
      .slice(0, OFFERED)
      .map(({ value, meaning }) => ({ insert: value, value, meaning, count: null }));
    return { of: 'fields', span, offers };
  }
  const values = [
    ...(FROM_LIBRARY[completing.field]?.(db, typed) ?? []),
    ...knownValues(completing.field, typed),
  ].slice(0, OFFERED);
  const inserts = values.map(({ value }) => writeValue(value));
  const counts = countOffers(db, text, span, inserts);
  const offers = values.map(({ value, meaning }, at) => ({
    insert: inserts[at]!,
    value,
    meaning,
    count: counts[at] ?? null,
  }));
  return { of: 'values', span, offers };
}
