import { isDrugWord, isTreatmentWord } from './drug-words.ts';
import { isHarmWord } from './harm-words.ts';
import type { Word } from './words.ts';

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
/** How the names of chemical substances end. */
const CHEMICAL =
  /(?:ine|ide|one|ol|ate|in|il|yl|ium|ole|ane|ose|fen|mer|ast|gen|axel|acid|vir|mab|nib)$/;
/** Ordinary words that end like chemical names and stand beside "therapy" or "treatment". */
const ORDINARY = new Set(
  (
    'combination medicine routine baseline online machine vaccine examine determine combine decline define ' +
    'outline guideline guidelines alone gone bone none hormone zone someone anyone everyone control protocol ' +
    'alcohol cholesterol private corporate adequate immediate appropriate separate moderate intermediate ' +
    'climate chocolate estimate rate date state late indicate evaluate certain again brain skin protein origin ' +
    'begin main train strain plan human woman clean mean loan japan american european german april until civil ' +
    'children women often then when open given taken been between program system team exam cream steam stream ' +
    'complete inside outside side provide include wide suicide guide beside aside decide oxide peptide ' +
    'oxygen antigen pathogen allergen citizen hospital radiation surgical medical clinical renal total ' +
    'institution admission addition function region lesion reason person season common retain maintain ' +
    'contain obtain remain pain gain chain domain explain within margin virgin cabin latin satin robin ' +
    'cancer primer customer former longer other older breast past least fast last cast contrast almost ' +
    'disease release increase decrease base phase case purpose those whose expose propose dose diagnose ' +
    'iron patron environ neuron electron neutron marathon cell cells whole role sole hole school pool tool ' +
    'goal vital digital capital mental dental parental prenatal postnatal fetal experimental total ' +
    'glucose saline hemoglobin haemoglobin ferritin bilirubin prothrombin creatinine medium triglyceride ' +
    'cytokine murine porcine bovine feline canine equine concentrate alternate initiate multivariate ' +
    'compassionate mycobacterium clostridium lactate bicarbonate cortisol kinase moderate urine spine ' +
    'office line time life active combined standard'
  ).split(' '),
);

const OPEN_BRACKET = 40;
/** Words before a name up to this long link it to an opener ("treated with") and say nothing alone. */
const LINKING_WORD = 4;

const isAcronym = (text: string, word: Word): boolean => {
  const length = word.end - word.start;
  if (length < 3 || length > 6) return false;
  const raw = text.slice(word.start, word.end);
  return /^[A-Z]+[A-Z0-9]*$/.test(raw);
};

const couldBeChemical = (word: string): boolean =>
  word.length >= 6 &&
  CHEMICAL.test(word.slice(-5)) &&
  !ORDINARY.has(word) &&
  !isHarmWord(word) &&
  !isTreatmentWord(word);

/** Words that an article uses in its own way as names. */
export interface ArticleNames {
  readonly drugs: ReadonlySet<string>;
  readonly harms: ReadonlySet<string>;
}

/**
 * Names that this article uses although no list knows them. Medicines: a word that ends like a
 * substance and stands where medicines stand ("treated with X", "X-induced", "X therapy"), and
 * capital abbreviations in brackets after a medicine or joined to "-induced". Disorders: capital
 * abbreviations in brackets after a disorder. Linear.
 */
export function findArticleNames(
  text: string,
  sentences: readonly (readonly Word[])[],
): ArticleNames {
  const drugs = new Set<string>();
  const harms = new Set<string>();
  for (const words of sentences)
    words.forEach((word, at) => {
      const previous = words[at - 1];
      const next = words[at + 1];
      if (isAcronym(text, word)) {
        const joined =
          next !== undefined && next.lower === 'induced' && next.start === word.end + 1;
        const bracketed =
          previous !== undefined &&
          text.charCodeAt(word.start - 1) === OPEN_BRACKET &&
          word.start - previous.end <= 2 &&
          previous.lower;
        if (joined || (bracketed && (isDrugWord(bracketed) || drugs.has(bracketed))))
          drugs.add(word.lower);
        else if (bracketed && isHarmWord(bracketed)) harms.add(word.lower);
      } else if (standsAsDrug(words, at, word)) drugs.add(word.lower);
    });
  return { drugs, harms };
}

function standsAsDrug(words: readonly Word[], at: number, word: Word): boolean {
  if (isDrugWord(word.lower) || !couldBeChemical(word.lower)) return false;
  const before = words[at - 1]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  const opened =
    BEFORE_NAME.has(before) &&
    (before.length > LINKING_WORD || OPENERS.has(words[at - 2]?.lower ?? ''));
  return opened || AFTER_NAME.has(next) || JOINED.has(next);
}
