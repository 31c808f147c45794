/** How much larger than in the archive an entry may be, where it is large: texts come to some 20, long tables of the same words to 300. */
const MAX_RATIO = 500;
/** Below this size inflated any ratio is harmless. */
const HARMLESS_BYTES = 4 * 1024 * 1024;

/** Why a zip, or an entry of it, is not read: the rest of a sentence that begins with its name, or “This file”. */
export class ZipFault extends Error {}

/** What the directory of a zip says of an entry. */
export interface ZipEntryFacts {
  readonly name: string;
  /** In bytes, in the archive and inflated. */
  readonly packed: number;
  readonly size: number;
  readonly isEncrypted: boolean;
}

/** Refuses an entry that cannot be read, or was made to do harm. @throws {ZipFault} */
export function refuseHarm({ name, packed, size, isEncrypted }: ZipEntryFacts): void {
  if (isEncrypted) throw new ZipFault('is protected by a password; save it without one');
  if (/^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/.test(name)) {
    const shown = name.replace(/\p{Cc}/gu, ' ').slice(0, 80);
    throw new ZipFault(`holds a path that leads out of it (“${shown}”), so it was not opened`);
  }
  if (size > HARMLESS_BYTES && size > packed * MAX_RATIO) {
    throw new ZipFault(
      `would unpack to ${String(Math.round(size / 1024 / 1024))} MB out of almost nothing, so it was not opened`,
    );
  }
}

/** What is said of a zip that is cut or damaged. */
export const damagedZip = (): ZipFault =>
  new ZipFault('is damaged: it cannot be unpacked. Copy or download it again');
