import type { CslName } from '../../../../shared/domain/csl.ts';
import { parseNames } from '../../../../shared/domain/csl-names.ts';

/** More names than this in one line are no byline. */
const MAX_NAMES = 50;

/**
 * The names in a byline: "By Ada Okafor and Mei Lin", "Okafor, A.; Lin, M.", "A. Okafor, M. Lin",
 * "Ada Okafor, Science Desk". Empty where the line reads like a sentence.
 */
export function parseByline(line: string): CslName[] {
  const text = line
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:written |words |reported )?by:?\s+/i, '')
    .replace(/\s*(?:\||·|•)\s.*$/, '')
    .trim();
  if (text === '' || text.length > 1500 || /[!?]|https?:/.test(text)) return [];
  const parts = splitNames(text);
  if (parts.length > MAX_NAMES || parts.some((part) => !isName(part))) return [];
  return parts.flatMap(parseNames);
}

function splitNames(text: string): string[] {
  const between = text.includes(';')
    ? /\s*;\s*(?:and\s+|&\s*)?/
    : /\s*,\s*and\s+|\s+and\s+|\s*&\s*/;
  const parts = text.split(between).filter((part) => part !== '');
  if (text.includes(';')) return parts;
  return parts
    .flatMap((part) => (isInverted(part) ? [part] : part.split(/\s*,\s*/)))
    .filter((part) => part !== '');
}

/** "Okafor, A. N." or "Okafor, Ada": one comma with one word before it. */
function isInverted(part: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}\.?[\s-]?)+$/u.test(part) ||
    /^\p{Lu}[\p{L}'’-]+,\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.)?$/u.test(part)
  );
}

function isName(part: string): boolean {
  const words = part.split(/[\s,]+/);
  const capitals = words.filter((word) => /^[\p{Lu}\p{Lo}\d('’“"{]/u.test(word)).length;
  return part.length <= 100 && words.length <= 8 && capitals * 2 >= words.length;
}
