import type { ReadsOf } from '../reads/read-types.ts';
import { readHistoryState } from './steps.ts';

export const historyReads = {
  'history.state': ({ db }) => readHistoryState(db),
} satisfies ReadsOf<'history.state'>;
