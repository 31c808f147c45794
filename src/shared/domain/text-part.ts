import { z } from 'zod';
import { readVarints, writeVarints } from './varints.ts';

/** What a stretch of a text is where it is no running text, in the order of their numbers in a library. */
export const PART_KINDS = [
  'heading',
  'caption',
  'table',
  'footnote',
  'reference',
  'superscript',
  'subscript',
] as const;

/** A stretch of a text that is no running text; offsets are UTF-16 code units, end exclusive. */
export const TextPart = z.object({
  kind: z.enum(PART_KINDS),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type TextPart = z.infer<typeof TextPart>;

/** The parts of a text in a compact form, in their order. */
export function encodeParts(parts: readonly TextPart[]): Uint8Array<ArrayBuffer> {
  let before = 0;
  return writeVarints(
    parts.flatMap(({ kind, start, end }) => {
      const numbers = [PART_KINDS.indexOf(kind), start - before, end - start];
      before = start;
      return numbers;
    }),
  );
}

/** The parts that `encodeParts` wrote; a kind that a newer Collate knows is left out. */
export function decodeParts(bytes: Uint8Array): TextPart[] {
  const numbers = readVarints(bytes);
  const parts: TextPart[] = [];
  let before = 0;
  for (let at = 0; at + 3 <= numbers.length; at += 3) {
    const kind = PART_KINDS[numbers[at]!];
    const start = before + numbers[at + 1]!;
    if (kind !== undefined) parts.push({ kind, start, end: start + numbers[at + 2]! });
    before = start;
  }
  return parts;
}
