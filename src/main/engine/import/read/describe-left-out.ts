/** So many parts are named by their first words, the rest by their number. */
const PARTS_NAMED = 3;
const WORDS_NAMED = 8;
/** Of a script that sets no words apart so much is enough. */
const CHARACTERS_NAMED = 80;

/**
 * The line for running text of a page that was not taken as part of its article: what it begins with and
 * how much it is.
 * @param parts each with its text in one line; at least one
 */
export function describeLeftOut(parts: readonly string[], name: string): string {
  const named = parts.slice(0, PARTS_NAMED).map((part) => `“${firstWords(part)}”`);
  const rest = parts.length - named.length;
  if (rest > 0)
    named.push(rest === 1 ? 'one more part' : `${rest.toLocaleString('en')} more parts`);
  const list = [named.slice(0, -1).join(', '), named.at(-1)].filter((part) => part !== '');
  const words = parts.reduce((sum, part) => sum + part.split(' ').length, 0);
  return `Left out of ${name}, as not part of its article: ${list.join(' and ')}, ${words.toLocaleString('en')} words in all.`;
}

function firstWords(part: string): string {
  const words = part.split(' ', WORDS_NAMED + 1);
  const first = words.slice(0, WORDS_NAMED).join(' ').slice(0, CHARACTERS_NAMED);
  return first.length < part.length ? `${first.replace(/[\ud800-\udbff]$/, '')} …` : first;
}
