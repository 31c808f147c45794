import type { Spelling } from '../text/spelling.ts';
import type { Word } from '../text/text-words.ts';
import type { WordTraits } from '../text/word-traits.ts';
import { WORD_KINDS } from './word-kinds.ts';

const { acronym: ACRONYM, chemical: CHEMICAL, drug: DRUG, harm: HARM } = WORD_KINDS.bits;

/** Words that stand after the name of a medicine. */
const AFTER_NAME = new Set(
  (
    'therapy treatment monotherapy administration ingestion injection injections infusion infusions ' +
    'toxicity overdose intoxication poisoning use tablets capsules withdrawal discontinuation levels'
  ).split(' '),
);
const JOINED = new Set('induced associated related treated'.split(' '));
/** Words that stand before the name of a medicine. */
const BEFORE_NAME = new Set(
  (
    'with of to taking receiving received by after following on oral intravenous intravitreal topical ' +
    'intrathecal inhaled subcutaneous prescribed started administered added'
  ).split(' '),
);
/** Words before `of`, `to`, `with` or `by` that make the next word a medicine. */
const OPENERS = new Set(
  (
    'treated treatment therapy administration infusion injection ingestion use discontinuation cessation ' +
    'withdrawal dose doses dosage initiation exposure overdose toxicity reaction reactions exposed started ' +
    'caused induced mg ml microg course'
  ).split(' '),
);
const OPEN_BRACKET = 40;
/** Words before a name up to this long link it to an opener ("treated with") and say nothing alone. */
const LINKING_WORD = 4;

/** Words that an article uses in its own way as names. */
export interface ArticleNames {
  readonly drugs: ReadonlySet<string>;
  readonly harms: ReadonlySet<string>;
}

/**
 * Names that this article uses although no list knows them. Medicines: a word that ends like a
 * substance and stands where medicines stand ("treated with X", "X-induced", "X therapy"), and
 * capital abbreviations in brackets after a medicine or joined to "-induced". Disorders: capital
 * abbreviations in brackets after a disorder. `heldBy` are the kinds (`WORD_KINDS`) of which each
 * sentence has a word. Linear.
 */
export function findArticleNames(
  text: string,
  sentences: readonly (readonly Word[])[],
  kinds: WordTraits,
  heldBy: readonly number[],
): ArticleNames {
  const drugs = new Set<string>();
  const harms = new Set<string>();
  const isDrug = (word: Spelling): boolean =>
    (kinds.of(word) & DRUG) !== 0 || drugs.has(word.folded);
  for (const [index, words] of sentences.entries()) {
    if (((heldBy[index] ?? 0) & (ACRONYM | CHEMICAL)) === 0) continue;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (word === undefined) continue;
      const { info } = word;
      const traits = kinds.of(info) & (ACRONYM | CHEMICAL | DRUG);
      if ((traits & ACRONYM) !== 0) {
        const next = words[at + 1];
        const joined = next?.info.folded === 'induced' && next.start === word.end + 1;
        const before = bracketedAfter(text, words[at - 1], word);
        if (joined || (before !== null && isDrug(before))) drugs.add(info.folded);
        else if (before !== null && (kinds.of(before) & HARM) !== 0) harms.add(info.folded);
      } else if (traits === CHEMICAL && standsAsDrug(words, at)) drugs.add(info.folded);
    }
  }
  return { drugs, harms };
}

/** The word that an abbreviation in brackets stands right after. */
function bracketedAfter(text: string, previous: Word | undefined, word: Word): Spelling | null {
  const bracketed =
    previous !== undefined &&
    text.charCodeAt(word.start - 1) === OPEN_BRACKET &&
    word.start - previous.end <= 2;
  return bracketed ? previous.info : null;
}

function standsAsDrug(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.info.folded ?? '';
  const next = words[at + 1]?.info.folded ?? '';
  const opened =
    BEFORE_NAME.has(before) &&
    (before.length > LINKING_WORD || OPENERS.has(words[at - 2]?.info.folded ?? ''));
  return opened || AFTER_NAME.has(next) || JOINED.has(next);
}
