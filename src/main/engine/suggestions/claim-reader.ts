import { CLAIM_RULES } from '../extraction/claim-rules.ts';
import { openLexicon } from '../extraction/lexicon-file.ts';
import { createReader, type Reader } from '../extraction/reader.ts';
import type { SpeciesLexicon } from '../extraction/species/lexicon.ts';

/** Reads texts by Collate's rules. Reader and lexicon are made when first asked for, and kept. */
export interface ClaimReader {
  readonly reader: () => Reader;
  /** Throws an `unsupported_file` error while its file cannot be read. */
  readonly lexicon: () => SpeciesLexicon;
}

/** Opens a reader of claims; `resources` is the folder of the app's own files. */
export function openClaimReader(resources: string): ClaimReader {
  const lexicon = openLexicon(resources);
  let reader: Reader | null = null;
  return {
    lexicon,
    reader: () => (reader ??= createReader({ kinds: CLAIM_RULES, lexicon })),
  };
}
