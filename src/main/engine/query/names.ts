import { fieldsOf } from '../../../shared/domain/query/fields-of.ts';
import { nearest } from '../../../shared/domain/query/nearest.ts';
import { parseQuery } from '../../../shared/domain/query/parse.ts';
import type { Query, TextValue } from '../../../shared/domain/query/tree.ts';
import { isTyped } from '../../../shared/domain/query/values.ts';
import type { QueryNames } from '../../../shared/domain/query-aside.ts';
import { silenceAsked } from '../../../shared/domain/query/fields.ts';
import { foldText } from '../../../shared/domain/search-folding.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import { whereSpecies } from './compile-claim.ts';
import { unknownNames } from './unknown-names.ts';

/** More names are not looked through for one that is near. */
const LOOKED_THROUGH = 5000;
const LAST = '\u{10ffff}';

/** The names of species in a query, silences left out. */
function speciesIn(query: Query): TextValue[] {
  return fieldsOf(query).flatMap(({ field, values }) =>
    field !== 'species'
      ? []
      : values.filter(
          (value): value is TextValue =>
            value.of === 'text' && value.text !== '' && silenceAsked(field, value.text) === null,
        ),
  );
}

/** Whether a claim of the library is about a species of this name, or one below it. */
function hasSpecies(db: ReadableDatabase, value: TextValue, query: Query): boolean {
  const { sql, values } = whereSpecies(value, query);
  const found = plucked<unknown[], number>(db, `SELECT 1 FROM claim_line x WHERE ${sql} LIMIT 1`);
  return found.get(...values) !== undefined;
}

function nearestSpecies(db: ReadableDatabase, name: string): string | null {
  const folded = foldText(name).trim();
  const [letter = ''] = folded;
  const names = plucked<[string, string, number], string>(
    db,
    'SELECT name FROM taxon_name WHERE name >= ? AND name < ? LIMIT ?',
  );
  return letter === '' ? null : nearest(folded, names.all(letter, letter + LAST, LOOKED_THROUGH));
}

/** The one taxon that a name or number is read as, by the scientific name that a claim gives it. */
function taxonOf(
  db: ReadableDatabase,
  { text, prefix, span }: TextValue,
  query: Query,
): { readonly taxonId: number; readonly scientificName: string } | null {
  const name = foldText(text).trim();
  const isBeginning = (prefix || isTyped(query, span)) && name.length > 1;
  const exact = plucked<[string], number>(
    db,
    'SELECT taxon FROM taxon_name WHERE name = ? LIMIT 2',
  );
  const begins = plucked<[string, string], number>(
    db,
    'SELECT DISTINCT taxon FROM taxon_name WHERE name >= ? AND name < ? LIMIT 2',
  );
  const taxa = /^\d{1,9}$/.test(text)
    ? [Number(text)]
    : isBeginning
      ? begins.all(name, name + LAST)
      : exact.all(name);
  const [taxonId] = taxa;
  if (taxonId === undefined || taxa.length > 1) return null;
  const scientificName = prepared<[number], { name: string }>(
    db,
    `SELECT p.scientific_name AS name FROM claim_line x CROSS JOIN claim c ON c.seq = x.seq
     CROSS JOIN species_claim p ON p.claim_id = c.id WHERE x.taxon = ? LIMIT 1`,
  ).get(taxonId)?.name;
  return scientificName === undefined ? null : { taxonId, scientificName };
}

/** What the library knows of the tags, collections and species that a query names. */
export function readNames(db: ReadableDatabase, text: string): QueryNames {
  const query = parseQuery(text);
  const species = speciesIn(query);
  return {
    unknown: [
      ...unknownNames(db, query).map(({ of, value, suggestion }) => ({
        of,
        name: value.text,
        span: value.span,
        suggestion,
      })),
      ...species
        .filter((value) => !hasSpecies(db, value, query))
        .map((value) => ({
          of: 'species' as const,
          name: value.text,
          span: value.span,
          suggestion: nearestSpecies(db, value.text),
        })),
    ],
    species: species.flatMap((value) => {
      const taxon = taxonOf(db, value, query);
      return taxon ? [{ span: value.span, ...taxon }] : [];
    }),
  };
}
