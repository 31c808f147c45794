/**
 * Whether SQLite says that what it read is damaged. It calls a definition that it cannot follow an
 * error like any other, which Collate’s own statements make in no sound library.
 */
export function isDamage(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return code === 'SQLITE_ERROR' || code.startsWith('SQLITE_CORRUPT');
}

/** Damage met while the search index was read or written. */
export class IndexDamage extends Error {}

/** Runs what touches nothing but the search index; damage that it meets is told apart from other damage. */
export function touchIndex<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown;
    throw new IndexDamage('The search index is damaged.', { cause: thrown });
  }
}
