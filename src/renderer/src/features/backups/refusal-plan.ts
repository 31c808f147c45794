import type { ErrorCode } from '../../../../shared/errors.ts';

/** What fits a library that does not open: the ways on that are offered. */
export interface RefusalPlan {
  readonly title: string;
  /** When trying again makes sense; null when it never does. */
  readonly again: string | null;
  /** When it makes sense to say where the library is now; null when it never does. */
  readonly locate: string | null;
  readonly offersRestore: boolean;
  readonly offersCheck: boolean;
  /** A new library in the folder of this one. */
  readonly offersNewHere: boolean;
  /** A new library in a folder that the reader chooses. */
  readonly offersNew: boolean;
  /** This library where it is, against the warning. */
  readonly offersHere: boolean;
  /** Other libraries; they open as little as this one where Collate itself is at fault. */
  readonly offersOthers: boolean;
  /** There is a folder to look into. */
  readonly hasFolder: boolean;
}

const ANY: RefusalPlan = {
  title: 'The library did not open',
  again: 'Opens it once more, as it is now.',
  locate: null,
  offersRestore: true,
  offersCheck: true,
  offersNewHere: false,
  offersNew: false,
  offersHere: false,
  offersOthers: true,
  hasFolder: true,
};

/** Where the library's file was not even looked at. */
const UNTOUCHED: RefusalPlan = { ...ANY, offersRestore: false, offersCheck: false };

const PLANS: Partial<Record<ErrorCode, RefusalPlan>> = {
  library_not_found: {
    ...UNTOUCHED,
    title: 'The library was not found',
    again: 'When its drive is connected, or its folder is back.',
    locate: 'Choose its folder where it is now.',
    offersNew: true,
    hasFolder: false,
  },
  library_missing: {
    ...ANY,
    title: 'The library file is gone',
    again: 'When you have put library.sqlite back into the folder.',
    offersCheck: false,
    offersNewHere: true,
  },
  library_in_use: {
    ...UNTOUCHED,
    title: 'The library is open elsewhere',
    again: 'When it is closed there.',
  },
  unsafe_place: {
    ...UNTOUCHED,
    title: 'This place is not safe for a library',
    again: null,
    locate: 'When you have moved its folder to a safe place, choose it there.',
    offersNew: true,
    offersHere: true,
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
    ...UNTOUCHED,
    title: 'The library cannot be opened',
    again: 'When nothing else holds it and you may write to its folder.',
  },
  disk_full: {
    ...UNTOUCHED,
    title: 'The disk is full',
    again: 'When there is free space on the library’s disk.',
  },
  engine_unfit: {
    ...UNTOUCHED,
    title: 'Collate is not installed right',
    again: 'When you have installed Collate anew, without closing this window.',
    offersOthers: false,
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
