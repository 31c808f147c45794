import { createHash } from 'node:crypto';

/** Blanks at the ends of lines and of the whole mean nothing: editors take them away. */
const BLANKS = /[^\S\n]+$/gmu;

/** A short digest of a paragraph as Collate wrote it, by which an edited one is told from it. */
export function digestOf(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(BLANKS, '').trim();
  const hash = createHash('sha256').update(plain).digest();
  return hash.readUIntBE(0, 5).toString(36).padStart(8, '0');
}
