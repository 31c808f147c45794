import type { KnownValue } from '../../../shared/domain/query/fields.ts';
import { foldText } from '../../../shared/domain/search-folding.ts';
import { plucked, type ReadableDatabase } from '../db/database.ts';
import type { SpeciesLexicon } from '../extraction/species/lexicon.ts';

/** A value that is offered. */
export interface OfferedValue extends KnownValue {
  /** What is written where it is taken, if that is another. */
  readonly insert?: string;
}

/** Fewer letters begin too many names. */
const SHORTEST = 3;
/** Names of the lexicon that are looked through: many stand for one taxon. */
const LOOKED_THROUGH = 60;
const LAST = '\u{10ffff}';

const namesOfLibrary = (db: ReadableDatabase, typed: string, most: number): string[] =>
  plucked<[string, string, number], string>(
    db,
    'SELECT name FROM taxon_name WHERE name >= ? AND name < ? GROUP BY name ORDER BY name LIMIT ?',
  ).all(typed, typed + LAST, most);

/**
 * Names of species that begin with what was typed: those by which the library knows what its claims are about,
 * then all others that come with the app. A name that the library does not have for one of its species is
 * written as one that it has.
 */
export function speciesFor(
  db: ReadableDatabase,
  lexicon: () => SpeciesLexicon,
  typed: string,
  most: number,
): OfferedValue[] {
  const folded = foldText(typed);
  const known = namesOfLibrary(db, folded, most);
  const values = known.map((value): OfferedValue => ({ value, meaning: '' }));
  if (folded.length < SHORTEST || known.length >= most) return values;
  const nameOf = plucked<[number], string>(
    db,
    `SELECT n.name FROM taxon t CROSS JOIN taxon_name n ON n.taxon = t.id WHERE t.id = ?
     ORDER BY length(n.name) LIMIT 1`,
  );
  const names = lexicon();
  const seen = new Set(known);
  for (const { name, taxonId } of names.findByPrefix(folded, LOOKED_THROUGH)) {
    const value = foldText(name);
    if (seen.has(value) || !value.startsWith(folded)) continue;
    seen.add(value);
    const scientific = names.scientificNameOf(taxonId) ?? '';
    const insert = nameOf.get(taxonId);
    values.push({
      value,
      meaning: foldText(scientific) === value ? '' : scientific,
      ...(insert !== undefined && { insert }),
    });
  }
  return values;
}
