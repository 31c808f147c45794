import type { UnfinishedChange } from '../../../shared/domain/unfinished-change.ts';
import { call, useCall } from '../lib/api.ts';
import { reportError } from './banners.ts';
import { sayChanged } from './changed.ts';

/** The change of many things that the end of a session broke off, if any. */
export function useUnfinishedChange(): UnfinishedChange | null {
  return useCall('bulk.unfinished', {}).data ?? null;
}

/** Goes on with that change. */
export async function continueChange(): Promise<void> {
  try {
    sayChanged(await call('bulk.continue', {}), '');
  } catch (error) {
    reportError(error, () => void continueChange());
  }
}
