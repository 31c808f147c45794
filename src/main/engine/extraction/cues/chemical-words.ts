import { isTreatmentWord } from './drug-words.ts';
import { isHarmWord } from './harm-words.ts';

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

/**
 * Could a lower-case word be the name of a substance, going by how it ends? Ordinary words, kinds of
 * treatment and disorders are none.
 */
export function couldBeChemical(word: string): boolean {
  return (
    word.length >= 6 &&
    CHEMICAL.test(word.slice(-5)) &&
    !ORDINARY.has(word) &&
    !isHarmWord(word) &&
    !isTreatmentWord(word)
  );
}
