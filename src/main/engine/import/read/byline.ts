import type { CslName } from '../../../../shared/domain/csl.ts';
import { isDegree, parseNames } from '../../../../shared/domain/csl-names.ts';

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
    .filter((part) => part !== '' && !isDegree(part));
}

/**
 * The names in one value of a page's metadata, which holds one name, or several: "Okafor, A.; Lin, M.",
 * "A. Okafor, M. Lin", "Ada Okafor, Mei Lin and Jan van der Berg".
 */
export function parseCreators(value: string): CslName[] {
  return value
    .split(/\s*;\s*/)
    .flatMap((line) => (holdsSeveral(line) ? parseByline(line) : parseNames(line)));
}

/** Whether the commas of a line stand between names, not within one. */
function holdsSeveral(line: string): boolean {
  if (/\s(?:of|for)\s/i.test(line)) return false;
  const parts = line.split(/\s*,\s*(?:and\s+)?|\s+and\s+/).filter((part) => !isDegree(part));
  const areWhole = parts.length > 1 && parts.every((part) => /\S\s+\S/.test(part));
  return (
    areWhole && (parts.length > 2 || /^(?:\p{Lu}\.[\s-]?)+/u.test(line) || /\sand\s/.test(line))
  );
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
