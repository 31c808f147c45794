import { choicesOf, type AttributeDraft } from './attribute.ts';
import { shortenWords } from './short-words.ts';

const NUMBERS =
  /(?<![\p{L}\d.,])[-−]?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(?:\.\d{1,20})?(?![\p{L}\d])/gu;

/** The longest answer that is taken from words. */
const LONGEST = 500;

const isWordPart = (sign: string | undefined): boolean =>
  sign !== undefined && /[\p{L}\d]/u.test(sign);

/** Whether a text has these words, and not as parts of others. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const isWhole = !isWordPart(text[at - 1]) && !isWordPart(text[at + words.length]);
    if (isWhole) return true;
  }
  return false;
}

/** The number before the unit, else the only number there is. */
function numberIn(words: string, unit: string | null): string[] {
  const numbers = [...words.matchAll(NUMBERS)];
  const stem = unit?.toLowerCase().replace(/s$/, '') ?? null;
  const measured = numbers.filter(
    (match) =>
      stem !== null &&
      words
        .slice(match.index + match[0].length)
        .toLowerCase()
        .replace(/^[\s-]{1,3}/, '')
        .startsWith(stem),
  );
  if (measured.length > 0) return [measured[0]![0]];
  return numbers.length === 1 ? [numbers[0]![0]] : [];
}

/**
 * The answers to an attribute that words of an article propose: the words themselves for a text, the
 * number, the allowed values that they name. Empty where they say none for sure.
 */
export function proposeAnswers(
  attribute: Pick<AttributeDraft, 'type' | 'unit' | 'options'>,
  quoted: string,
): string[] {
  const words = quoted.replaceAll(/\s+/g, ' ').trim();
  if (words === '') return [];
  if (attribute.type === 'text') return [shortenWords(words, LONGEST)];
  if (attribute.type === 'number') return numberIn(words, attribute.unit);
  const low = words.toLowerCase();
  const named = choicesOf(attribute).filter((choice) => hasWords(low, choice.toLowerCase()));
  // “Blood pressure” names no “blood” of its own where both can be chosen.
  const longest = named.filter(
    (choice) =>
      !named.some(
        (other) =>
          other.length > choice.length && other.toLowerCase().includes(choice.toLowerCase()),
      ),
  );
  return attribute.type === 'several_of' || longest.length === 1 ? longest : [];
}
