import { join } from 'node:path';
import type { Sentence } from '../../../shared/domain/sentences.ts';
import { CLAIM_RULES } from './claim-rules.ts';
import { openLexicon } from './lexicon-file.ts';
import { createReader, type Reader } from './reader.ts';

/** The root of the repository. */
const ROOT = join(import.meta.dirname, '../../../..');

/** A reader of texts by Collate's rules, with its lexicon. */
export function openTestReader(): Reader {
  return createReader({ kinds: CLAIM_RULES, lexicon: openLexicon(join(ROOT, 'resources')) });
}

/** All of a text as one sentence. */
export function asOneSentence(text: string): Sentence[] {
  return [{ start: 0, end: text.length, index: 0, heading: false }];
}
