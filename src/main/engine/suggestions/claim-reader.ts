import { CLAIM_RULES } from '../extraction/claim-rules.ts';
import { createReader, type Reader } from '../extraction/reader.ts';
import type { SpeciesLexicon } from '../extraction/species/lexicon.ts';

/**
 * Reads texts by Collate's rules. The reader is made when first asked for, and kept; asking throws an
 * `unsupported_file` error while the file of the lexicon cannot be read.
 */
export function openClaimReader(lexicon: () => SpeciesLexicon): () => Reader {
  let reader: Reader | null = null;
  return () => (reader ??= createReader({ kinds: CLAIM_RULES, lexicon }));
}
