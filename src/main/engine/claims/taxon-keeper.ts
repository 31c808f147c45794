import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonName } from '../../../shared/domain/common-names.ts';
import { foldText } from '../../../shared/domain/search-folding.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import { EVERYDAY_ORGANISMS } from '../extraction/species/everyday-organisms.ts';
import { readTaxonomy, type Taxonomy } from '../extraction/species/taxonomy-format.ts';

/** Taxa that are looked up in one go: an import of news brings a few, a large library has thousands. */
const AT_ONCE = 200;

/** Everyday words for organisms, by their taxon. */
function everydayWords(): ReadonlyMap<number, readonly string[]> {
  return new Map(
    EVERYDAY_ORGANISMS.map(({ taxonId, words, guarded, scientificName }) => [
      taxonId,
      [...words, ...guarded, scientificName],
    ]),
  );
}

/**
 * Keeps what is known of the taxa that claims name: what lies above each of them, and the names by which
 * queries ask for them. Both can be thrown away; they are made of the claims and the app’s own files.
 */
export class TaxonKeeper {
  readonly #db: Database;
  readonly #resources: string;
  readonly #log: (message: string) => void;
  #taxonomy: Taxonomy | null = null;

  constructor(db: Database, resources: string, log: (message: string) => void) {
    this.#db = db;
    this.#resources = resources;
    this.#log = log;
  }

  /** Looks up the taxa that claims name and that are not known yet; call after a change of claims. */
  goOn(): void {
    try {
      for (let taxa = this.#unknown(); taxa.length > 0; taxa = this.#unknown()) this.#learn(taxa);
    } catch (thrown) {
      // Species are then found by the words of claims, and not by what lies above them.
      this.#log(`learning taxa: ${String(thrown)}`);
    }
  }

  /** Steps from each taxon of the index to the next, which takes no longer for many claims of each. */
  #unknown(): number[] {
    return plucked<[number], number>(
      this.#db,
      `WITH RECURSIVE used (taxon) AS (
         SELECT min(taxon) FROM claim_line WHERE taxon > 0
         UNION ALL SELECT (SELECT min(l.taxon) FROM claim_line l WHERE l.taxon > used.taxon)
           FROM used WHERE used.taxon IS NOT NULL)
       SELECT taxon FROM used WHERE taxon IS NOT NULL AND NOT EXISTS (SELECT 1 FROM taxon t WHERE t.id = used.taxon) LIMIT ?`,
    ).all(AT_ONCE);
  }

  #learn(taxa: readonly number[]): void {
    const db = this.#db;
    this.#taxonomy ??= readTaxonomy(readFileSync(join(this.#resources, 'taxonomy.bin')));
    const taxonomy = this.#taxonomy;
    const everyday = everydayWords();
    const named = prepared<[number], { scientific_name: string; vernacular_name: string | null }>(
      db,
      `SELECT p.scientific_name, p.vernacular_name FROM claim_line l INDEXED BY claim_line_taxon
       CROSS JOIN claim c ON c.seq = l.seq CROSS JOIN species_claim p ON p.claim_id = c.id
       WHERE l.taxon = ? LIMIT 1`,
    );
    const insert = prepared<[number, number | null]>(
      db,
      'INSERT OR IGNORE INTO taxon (id, parent) VALUES (?, ?)',
    );
    const name = prepared<[string, number]>(
      db,
      'INSERT OR IGNORE INTO taxon_name (name, taxon) VALUES (?, ?)',
    );
    const write = db.transaction(() => {
      for (const taxon of taxa) {
        const scientificName = named.get(taxon)?.scientific_name ?? String(taxon);
        const common = commonName({ taxonId: taxon, vernacularName: null, scientificName });
        for (const one of [scientificName, common]) name.run(foldText(one), taxon);
        for (let id: number | null = taxon; id !== null;) {
          const parent = taxonomy.parentOf(id);
          if (insert.run(id, parent).changes === 0) break;
          const names = [...taxonomy.namesOf(id), ...(everyday.get(id) ?? [])];
          for (const one of names) name.run(foldText(one), id);
          id = parent;
        }
      }
    });
    write.immediate();
  }
}
