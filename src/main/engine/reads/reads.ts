import type { ParsedInput } from '../../../shared/contract/contract.ts';
import { annotationReads } from '../annotations/reads.ts';
import { attachmentReads } from '../attachments/reads.ts';
import { citationReads } from '../citations/reads.ts';
import { attributesReads } from '../attributes/reads.ts';
import { claimReads } from '../claims/reads.ts';
import { noteReads } from '../notes/reads.ts';
import { evidenceReads } from '../evidence/reads.ts';
import { exportReads } from '../export/reads.ts';
import { suggestionReads } from '../suggestions/reads.ts';
import { libraryReads } from '../library/reads.ts';
import { questionsReads } from '../questions/reads.ts';
import { searchesReads } from '../searches/reads.ts';
import { settingsReads } from '../settings/reads.ts';
import { historyReads } from '../history/reads.ts';
import { queryReads } from '../query/reads.ts';
import { pagesReads } from '../pages/reads.ts';
import { trashReads } from '../trash/reads.ts';

/** Everything that only reads the library, so that it can be done outside the writing thread. */
export const READS = {
  ...libraryReads,
  ...annotationReads,
  ...noteReads,
  ...attachmentReads,
  ...attributesReads,
  ...claimReads,
  ...suggestionReads,
  ...evidenceReads,
  ...exportReads,
  ...citationReads,
  ...settingsReads,
  ...historyReads,
  ...trashReads,
  ...pagesReads,
  ...queryReads,
  ...searchesReads,
  ...questionsReads,
} as const;
export type ReadMethod = keyof typeof READS;
export type ReadOutput<M extends ReadMethod> = Awaited<ReturnType<(typeof READS)[M]>>;

/** Reads from the library, in one thread or another. */
export type Read = <M extends ReadMethod>(
  method: M,
  input: ParsedInput<M>,
  signal: AbortSignal,
) => Promise<ReadOutput<M>>;
