import { refuseAbsent, type WhenAbsent } from '../backups/open-library.ts';
import { readyFolder } from '../db/open.ts';
import { holdLibrary, type LibraryHold } from './hold-library.ts';
import type { Holder } from './holder.ts';
import { refuseUnsafePlace } from './unsafe-place.ts';

export interface EnterOptions {
  readonly directory: string;
  readonly whenAbsent: WhenAbsent;
  /** The reader has said that the library may stay in a place that is not safe for it. */
  readonly acceptsPlace: boolean;
  /** Who is told to others that want the library too. */
  readonly holder: Holder;
}

/**
 * What comes before a library is opened: its folder is there, or made where that was asked for; it
 * lies in a safe place; and from now on this process alone has it. A library that is refused is left
 * as it is.
 * @throws AppError `library_not_found`, `library_missing`, `unsafe_place`, `library_in_use`,
 *   `db_locked`, `db_corrupt` or `engine_unfit`
 */
export function enterLibrary(options: EnterOptions): LibraryHold {
  const { directory, whenAbsent, acceptsPlace, holder } = options;
  refuseAbsent(directory, whenAbsent);
  if (!acceptsPlace) refuseUnsafePlace(directory);
  readyFolder(directory, whenAbsent !== 'refuse');
  return holdLibrary(directory, holder);
}
