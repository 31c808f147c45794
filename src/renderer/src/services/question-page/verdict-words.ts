import type { ReadingVerdict } from '../../../../shared/domain/second-reading.ts';

/** What was said of two readings that differ. */
export const VERDICT_WORDS: Readonly<Record<ReadingVerdict, string>> = {
  first: 'the first holds',
  second: 'the second holds',
  anew: 'neither, written anew',
  open: 'left open',
};
