/** A place in the text that names an organism, before its role is known. Word indexes, end exclusive. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly taxonId: number | null;
  readonly scientificName: string;
  /** The everyday name as written, or null when the words are the scientific name. */
  readonly vernacular: string | null;
  readonly strain: string | null;
  readonly rule: SpeciesRule;
}

/** The rules by name; each is explained in the window and measured on its own. */
export const SPECIES_RULES = [
  'binomial',
  'binomial_unlisted',
  'abbreviation',
  'people',
  'people_guarded',
  'people_implied',
  'organism',
  'organism_guarded',
  'vernacular',
  'virus',
  'shorthand',
  'acronym',
  'strain',
  'cell_line',
  'group',
] as const;
export type SpeciesRule = (typeof SPECIES_RULES)[number];

/** Collects mentions so that no word belongs to two: the first rule to take a word keeps it. */
export class MentionSheet {
  readonly mentions: Mention[] = [];
  /** For each word the index of its mention plus one, 0 for none. */
  readonly #owner: Int32Array;

  constructor(wordCount: number) {
    this.#owner = new Int32Array(wordCount);
  }

  isFree(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.#owner[at] !== 0) return false;
    return true;
  }

  /** Adds the mention unless one of its words is taken; says whether it was added. */
  add(mention: Mention): boolean {
    if (!this.isFree(mention.from, mention.to)) return false;
    this.#owner.fill(this.mentions.push(mention), mention.from, mention.to);
    return true;
  }

  /** The mention that holds the word, if any. */
  at(word: number): Mention | undefined {
    return this.mentions[(this.#owner[word] ?? 0) - 1];
  }

  /** Mentions in the order of the text. */
  inOrder(): Mention[] {
    return this.mentions.toSorted((a, b) => a.from - b.from);
  }
}
