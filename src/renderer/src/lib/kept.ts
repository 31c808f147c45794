/**
 * What the window keeps from one start to the next beside the library: how it was left, never what it
 * says. What cannot be read is as if it had never been kept.
 */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value under a name. A window without room for it goes on without. */
export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // The storage is full; the session has the value all the same.
  }
}
