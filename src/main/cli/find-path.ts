import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** A path as it was typed: from the folder, or from where the command is given. */
export function findPath(top: string, word: string): string {
  const fromTop = resolve(top, word);
  return existsSync(fromTop) ? fromTop : resolve(word);
}
