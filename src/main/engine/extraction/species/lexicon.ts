import { foldName, NAME_CLASSES, NAME_RANKS } from './lexicon-format.ts';
import type { NameClass, NameRank } from './lexicon-format.ts';
import { decodeLexicon } from './lexicon-decoder.ts';
import type { LexiconTables } from './lexicon-decoder.ts';
import { searchSpecies } from './search-species.ts';
import type { SpeciesChoice } from './search-species.ts';

/** A name in the lexicon and the taxon it stands for. */
export interface TaxonName {
  readonly name: string;
  readonly taxonId: number;
  readonly nameClass: NameClass;
  readonly rank: NameRank;
  /** NCBI division: 0 bacteria, 1 invertebrates, 4 plants and fungi, 9 viruses ... */
  readonly division: number;
  /** The common name or acronym that GenBank prefers for the taxon. */
  readonly preferred: boolean;
}

/** The longest run of words that is a name, and what it names. */
export interface NameMatch {
  /** How many of the given words belong to the name. */
  readonly wordCount: number;
  readonly names: readonly TaxonName[];
}

/** A range of entries, `from` inclusive, `to` exclusive. */
interface EntryRange {
  readonly from: number;
  readonly to: number;
}

/** How many entries behind an initial are read at most for one abbreviated name. */
const ABBREVIATION_SCAN_LIMIT = 80_000;
const ANSWERS_KEPT = 4096;

/** Names of organisms, looked up by what is written. All look-ups ignore case, hyphens and points. */
export class SpeciesLexicon {
  readonly #tables: LexiconTables;
  /** Names asked for lately. */
  readonly #answers = new Map<string, readonly TaxonName[]>();

  constructor(tables: LexiconTables) {
    this.#tables = tables;
  }

  /** How many names there are. */
  get size(): number {
    return this.#tables.count;
  }

  /** Every taxon that bears exactly this name; empty when none does. */
  findByName(name: string): readonly TaxonName[] {
    const known = this.#answers.get(name);
    if (known !== undefined) return known;
    const key = foldName(name);
    const names = key === '' ? [] : this.#readExact(key, { from: 0, to: this.#tables.count });
    if (this.#answers.size >= ANSWERS_KEPT) this.#answers.clear();
    this.#answers.set(name, names);
    return names;
  }

  /** False when no name starts with this folded word; true means that one probably does. */
  mayStartName(foldedWord: string): boolean {
    return this.#tables.firstWords.mayHave(foldedWord);
  }

  /** False when no common name of several words starts with this folded word. */
  mayStartCommonName(foldedWord: string): boolean {
    return this.#tables.commonNames.mayHave(foldedWord);
  }

  /** False when no common name of several words starts with these two folded words. */
  mayStartCommonPair(first: string, second: string): boolean {
    return this.#tables.commonNames.mayHavePair(first, second);
  }

  /** False when the folded word alone is no common name. */
  mayBeCommonName(foldedWord: string): boolean {
    return this.#tables.commonNames.mayHave(`${foldedWord}.`);
  }

  /** True when the folded word is (very probably) the second word of some species' name. */
  isEpithet(foldedWord: string): boolean {
    return this.#tables.epithets.mayHave(foldedWord);
  }

  /** The longest name that the folded words begin with, or null. */
  findLongest(foldedWords: readonly string[]): NameMatch | null {
    let range: EntryRange = { from: 0, to: this.#tables.count };
    let key = '';
    let best: NameMatch | null = null;
    for (const [at, word] of foldedWords.entries()) {
      key = at === 0 ? word : `${key} ${word}`;
      const names = this.#readExact(key, range);
      if (names.length > 0) best = { wordCount: at + 1, names };
      range = {
        from: this.#lowerBound(`${key} `, range.from, range.to),
        to: this.#lowerBound(`${key}!`, range.from, range.to),
      };
      if (range.from >= range.to) break;
    }
    return best;
  }

  /** Species whose genus starts with the letters and whose epithet is given: `e`, `coli`. */
  findAbbreviated(genusStart: string, epithet: string): TaxonName[] {
    const start = foldName(genusStart);
    const ending = ` ${foldName(epithet)}`;
    if (start === '' || ending === ' ') return [];
    const { from, to } = this.#prefixRange(start);
    const found: TaxonName[] = [];
    for (let at = from; at < Math.min(to, from + ABBREVIATION_SCAN_LIMIT); at += 1) {
      if (((this.#tables.flags[at] ?? 0) & 3) > 1) continue;
      if (!this.#endsWith(at, ending)) continue;
      const entry = this.#read(at);
      if (foldName(entry.name).split(' ').length === 2) found.push(entry);
    }
    return found;
  }

  /** Names that start with the text, in the order of the alphabet, at most `limit`. */
  findByPrefix(prefix: string, limit: number): TaxonName[] {
    const key = foldName(prefix);
    if (key === '') return [];
    const { from, to } = this.#prefixRange(key);
    const found: TaxonName[] = [];
    for (let at = from; at < to && found.length < limit; at += 1) found.push(this.#read(at));
    return found;
  }

  /** The taxon's scientific name, or null when the lexicon does not know the id. */
  scientificNameOf(taxonId: number): string | null {
    const at = this.#tables.scientificOf[taxonId] ?? 0;
    return at === 0 ? null : this.#tables.nameAt(at - 1);
  }

  /** The taxon's NCBI division, or null when the lexicon does not know the id. */
  divisionOf(taxonId: number): number | null {
    const at = this.#tables.scientificOf[taxonId] ?? 0;
    return at === 0 ? null : (this.#tables.flags[at - 1] ?? 0) >> 4;
  }

  /** The taxon's usual common name, or null. */
  vernacularNameOf(taxonId: number): string | null {
    const at = this.#tables.vernacularOf[taxonId] ?? 0;
    return at === 0 ? null : this.#tables.nameAt(at - 1);
  }

  /** Species to choose from as the reader types a name or an NCBI id, best first. */
  searchSpecies(query: string, limit: number): SpeciesChoice[] {
    return searchSpecies(this, query, limit);
  }

  #read(at: number): TaxonName {
    const flags = this.#tables.flags[at] ?? 0;
    return {
      name: this.#tables.nameAt(at),
      taxonId: this.#tables.taxonIds[at] ?? 0,
      nameClass: NAME_CLASSES[flags & 3] ?? 'scientific',
      rank: NAME_RANKS[(flags >> 2) & 3] ?? 'species',
      division: flags >> 4,
      preferred: this.#tables.preferred[at] === 1,
    };
  }

  #readExact(key: string, range: EntryRange): TaxonName[] {
    const names: TaxonName[] = [];
    let at = this.#lowerBound(key, range.from, range.to);
    while (at < range.to && this.#tables.compare(at, key) === 0) {
      names.push(this.#read(at));
      at += 1;
    }
    return names;
  }

  #prefixRange(key: string): EntryRange {
    const { count } = this.#tables;
    return {
      from: this.#lowerBound(key, 0, count),
      to: this.#lowerBound(`${key}\uffff`, 0, count),
    };
  }

  #lowerBound(key: string, from: number, to: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#tables.compare(middle, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #endsWith(at: number, ending: string): boolean {
    const { bytes, offsets } = this.#tables;
    const end = offsets[at + 1] ?? 0;
    const start = end - ending.length;
    if (start < (offsets[at] ?? 0)) return false;
    for (let index = 0; index < ending.length; index += 1)
      if (bytes[start + index] !== ending.charCodeAt(index)) return false;
    return true;
  }
}

/**
 * Reads the file that `scripts/build-lexicon.ts` writes (deflate over front-coded names).
 * Throws an Error when the bytes are not such a file.
 */
export function loadSpeciesLexicon(bytes: Uint8Array): SpeciesLexicon {
  return new SpeciesLexicon(decodeLexicon(bytes));
}
