import { join } from 'node:path';
import { CLAIM_RULES } from '../../src/main/engine/extraction/claim-rules.ts';
import { openLexicon } from '../../src/main/engine/extraction/lexicon-file.ts';
import { createReader, type Reader } from '../../src/main/engine/extraction/reader.ts';
import { ROOT } from './corpora.ts';

/** A reader of texts by Collate's rules, with the app's own lexicon. */
export function openRuleReader(): Reader {
  return createReader({ kinds: CLAIM_RULES, lexicon: openLexicon(join(ROOT, 'resources')) });
}
