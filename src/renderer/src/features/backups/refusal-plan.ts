import type { ErrorCode } from '../../../../shared/errors.ts';

/** What fits a library that does not open: the ways on that are offered. */
export interface RefusalPlan {
  readonly title: string;
  /** When trying again makes sense. */
  readonly again: string;
  readonly offersRestore: boolean;
  readonly offersCheck: boolean;
  readonly offersNew: boolean;
}

const ANY: RefusalPlan = {
  title: 'The library did not open',
  again: 'Opens it once more, as it is now.',
  offersRestore: true,
  offersCheck: true,
  offersNew: false,
};

const PLANS: Partial<Record<ErrorCode, RefusalPlan>> = {
  library_missing: {
    ...ANY,
    title: 'The library file is gone',
    again: 'When you have put library.sqlite back into the folder.',
    offersCheck: false,
    offersNew: true,
  },
  db_corrupt: {
    ...ANY,
    title: 'The library is damaged',
    again: 'When you have put a good library.sqlite into the folder.',
  },
  db_too_new: {
    ...ANY,
    title: 'The library is from a newer Collate',
    again: 'When you have updated Collate.',
    offersCheck: false,
  },
  db_locked: {
    ...ANY,
    title: 'The library cannot be opened',
    again: 'When nothing else holds it and you may write to its folder.',
    offersRestore: false,
    offersCheck: false,
  },
  disk_full: {
    ...ANY,
    title: 'The disk is full',
    again: 'When there is free space on the library’s disk.',
    offersRestore: false,
    offersCheck: false,
  },
  engine_stopped: {
    ...ANY,
    title: 'Collate’s engine stays down',
    again: 'Starts the engine anew and opens the library.',
  },
};

/** What to offer for a library that was refused with this code. */
export function planFor(code: ErrorCode): RefusalPlan {
  return PLANS[code] ?? ANY;
}
