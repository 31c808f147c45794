import { createHash } from 'node:crypto';

/** An id for what has none of its own, the same for the same words (a UUID of version 8, RFC 9562). */
export function guidOf(...words: readonly string[]): string {
  const hash = createHash('sha256').update(words.join('\0')).digest('hex');
  const variant = ((parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
