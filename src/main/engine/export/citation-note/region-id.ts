import { createHash } from 'node:crypto';

/**
 * The short name of a thing in a file: letters and digits, the same whenever it is exported. Of ten
 * thousand things two share one in less than one of a million files.
 */
export function regionId(of: string, id: string): string {
  const hash = createHash('sha256').update(`${of}:${id}`).digest();
  return hash.readUIntBE(0, 6).toString(36).padStart(10, '0');
}
