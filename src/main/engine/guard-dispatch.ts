import { contract } from '../../shared/contract/contract.ts';
import { isMethod, type Dispatch } from '../../shared/contract/dispatch.ts';
import { toErrorBody } from '../../shared/errors.ts';
import type { Hold } from './jobs/hold.ts';

/** Commands that change nothing a large change could be about, or say for themselves when they are refused. */
const ANY_TIME: ReadonlySet<string> = new Set([
  'jobs.cancel',
  'history.undo',
  'history.redo',
  'trash.purge',
  'backups.create',
  'backups.setSecondPlace',
]);

/** As `dispatch`, but refuses commands while a large change holds the library. */
export function guardDispatch(dispatch: Dispatch, hold: Hold): Dispatch {
  return async (method, raw, signal) => {
    if (isMethod(method) && contract[method].kind === 'command' && !ANY_TIME.has(method)) {
      try {
        hold.refuse();
      } catch (thrown) {
        return { ok: false, error: toErrorBody(thrown) };
      }
    }
    return dispatch(method, raw, signal);
  };
}
