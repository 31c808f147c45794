import type { Reader } from '../extraction/reader.ts';
import type { SpeciesLexicon } from '../extraction/species/lexicon.ts';

/**
 * The rules on the engine's thread. They are a quarter of its code, and only the form of a claim asks
 * for them there, so they are loaded then instead of at every start.
 */
export function openRulesOnDemand(lexicon: () => SpeciesLexicon): () => Promise<Reader> {
  let opening: Promise<() => Reader> | null = null;
  const open = async (): Promise<() => Reader> => {
    const { openClaimReader } = await import('./claim-reader.ts');
    return openClaimReader(lexicon);
  };
  return async () => (await (opening ??= open()))();
}
