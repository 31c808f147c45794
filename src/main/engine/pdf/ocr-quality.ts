/**
 * The words that most texts of a language are made of: a third or more of the words of prose, a fifth
 * of those of references and tables.
 */
const SMALL_WORDS: readonly ReadonlySet<string>[] = [
  'the of and to in a is that for was with as were by on at from be are which or this an not have it',
  'der die das und in den von zu mit ist des dem auf für eine ein im nicht als auch es an werden aus er sich bei war',
  'de la le et les des en un une du dans est que pour par qui sur au a plus ne pas sont ce il avec se',
  'de la que el en y a los se del las un por con no una su para es al lo como más o fue son',
  'de a o que e do da em um para com não uma os no se na por mais as dos como foi ao das são',
  'di e il la che in un è per una del della dei con non le si da al sono i come lo nel alla più',
  'de van het een en in is dat op te zijn met voor die niet aan er door als bij uit om ook naar',
].map((words) => new Set(words.split(' ')));

/** A language is told by this part of the words, and a text that was read well has so many of them. */
const TOLD = 0.05;
const LEAST_SMALL_WORDS = 0.17;
/** So many words that no language writes tell of bad reading. */
const MOST_BROKEN = 0.03;
/** With fewer words chance decides. */
const FEWEST_WORDS = 60;

/** What no word looks like: signs or a figure among letters, capitals within, no vowel, a letter three times. */
const BROKEN =
  /\p{L}[^\p{L}\p{M}\p{N}\s'’.,/@_:&+()=<>%‐-―-]+\p{L}|\p{Ll}\p{N}\p{Ll}|^\p{Ll}{3,}\p{Lu}\p{L}*$|^\p{Lu}\p{Ll}{3,}\p{Lu}$|^[b-df-hj-np-tv-xz]{3,}$|(\p{Ll})\1\1/u;
/** From the first letter of a word to its last. */
const WORD = /\p{L}(?:.*\p{L})?/u;

/**
 * Whether a text that a program read off pictures was read badly: by the words that no language
 * writes, and by how rare the small words of its language are. Other scripts than Latin are not judged.
 */
export function isPoorlyRecognised(text: string): boolean {
  const words = text
    .split(/\s+/u)
    .map((word) => WORD.exec(word)?.[0] ?? '')
    .filter((word) => /\p{Script=Latin}/u.test(word));
  if (words.length < FEWEST_WORDS) return false;
  const broken = words.filter((word) => BROKEN.test(word)).length;
  if (broken > MOST_BROKEN * words.length) return true;
  const small = Math.max(
    ...SMALL_WORDS.map((set) => words.filter((word) => set.has(word.toLowerCase())).length),
  );
  const share = small / words.length;
  return share > TOLD && share < LEAST_SMALL_WORDS;
}
