import type { Change } from './changes/change.ts';
import type { Desk } from './host.ts';
import { differingRows, lostRows, tableOf, type Rows } from './rows.ts';

/** What a library holds after it was killed, against what was acknowledged before. */
export interface Verdict {
  /** Whether the change that was under way is in the library, or never came to it. */
  readonly inFlight: 'none' | 'absent' | 'whole';
  /** Acknowledged rows that are gone or hold something else, by name. */
  readonly lost: readonly string[];
}

const asArray = (json: string): unknown[] => JSON.parse(json) as unknown[];

/** Where `history_step` tells that a step is undone, among its columns. */
const UNDONE = 4;

/** The steps that were undone when these rows were read: the next change forgets them. */
function undoneSteps(rows: Rows): Set<unknown> {
  const undone = new Set<unknown>();
  for (const [name, json] of rows) {
    if (tableOf(name) !== 'history_step') continue;
    const values = asArray(json);
    if (values[UNDONE] === 1) undone.add(values[0]);
  }
  return undone;
}

/** Leaves out what undo does not bring back by design: what had been undone, and its rows. */
function withoutUndone(names: readonly string[], expected: Rows): string[] {
  const undone = undoneSteps(expected);
  return names.filter((name) => {
    const values = asArray(expected.get(name) ?? '[]');
    if (tableOf(name) === 'history_step') return !undone.has(values[0]);
    if (tableOf(name) === 'history_change') return !undone.has(values[1]);
    return true;
  });
}

/** The rows that go with a thing when it is deleted for good, whatever table they are in. */
function goneWith(id: string, rows: Rows): Set<string> {
  const ids = new Set([id]);
  const gone = new Set<string>();
  for (let grew = true; grew;) {
    grew = false;
    for (const [name, json] of rows) {
      if (gone.has(name) || ![...ids].some((each) => json.includes(each))) continue;
      gone.add(name);
      grew = true;
      const key = name.slice(name.indexOf(' ') + 1);
      if (/^[\da-f]{8}-[\da-f-]{27}$/.test(key)) ids.add(key);
    }
  }
  return gone;
}

/** Whether there is a step of history that was not acknowledged; it may have the number of an undone one. */
function hasNewStep(acknowledged: Rows, found: Rows): boolean {
  const undone = undoneSteps(acknowledged);
  return [...found].some(([name, json]) => {
    if (tableOf(name) !== 'history_step') return false;
    const values = asArray(json);
    return !acknowledged.has(name) || (undone.has(values[0]) && values[UNDONE] === 0);
  });
}

/** Lets the work end that a library goes on with when it is opened again, such as deleting for good. */
async function letFinish({ call, waitForJob }: Pick<Desk, 'call' | 'waitForJob'>): Promise<void> {
  for (const { id, state } of await call('jobs.list', {})) {
    if (state === 'running') await waitForJob(id);
  }
}

/**
 * Compares a library that was opened again with what was acknowledged. A change that was under way
 * may be there, but only as a whole: taking it back must lead to what was there before it.
 */
export async function judgeAfterKill(
  desk: Pick<Desk, 'call' | 'waitForJob'>,
  read: () => Rows,
  acknowledged: Rows,
  underWay: Change | null,
): Promise<Verdict> {
  const { call } = desk;
  await letFinish(desk);
  const found = read();
  if (differingRows(acknowledged, found).length === 0) {
    return { inFlight: underWay ? 'absent' : 'none', lost: [] };
  }
  switch (underWay?.kind) {
    case undefined:
    case 'none':
      return { inFlight: 'none', lost: differingRows(acknowledged, found) };
    case 'step':
      // Without a step of its own the change did not come to the library: nothing else may differ then.
      if (!hasNewStep(acknowledged, found)) {
        return { inFlight: 'absent', lost: differingRows(acknowledged, found) };
      }
      await call('history.undo', {});
      return {
        inFlight: 'whole',
        lost: withoutUndone(lostRows(acknowledged, read()), acknowledged),
      };
    case 'undo':
      await call('history.redo', {});
      return { inFlight: 'whole', lost: lostRows(acknowledged, read()) };
    case 'redo':
      await call('history.undo', {});
      return { inFlight: 'whole', lost: lostRows(acknowledged, read()) };
    case 'purge': {
      const gone = goneWith(underWay.purged ?? '', acknowledged);
      const lost = lostRows(acknowledged, found).filter(
        (name) => !gone.has(name) && !tableOf(name).startsWith('history_'),
      );
      return { inFlight: 'whole', lost };
    }
  }
}
