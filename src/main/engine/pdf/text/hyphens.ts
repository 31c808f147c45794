import type { Vocabulary } from './vocabulary.ts';

/** First parts of compounds that keep their hyphen and begin hardly a word that is written in one. */
const FIRST_PARTS = new Set(
  'well self high low long short cross half full double single broad one two three four five six seven eight nine twenty thirty forty fifty sixty seventy eighty ninety hundred first second third quasi time dose data age evidence cost health alpha beta gamma delta omega above dual real triple multiple open small large lower higher middle mixed near early peer sham placebo drug treatment calcium cluster community gender'.split(
    ' ',
  ),
);
/** With these they are no compounds: highest, sixteen, alphabet, health-ier. */
const ENDINGS =
  /^(?:est|ier|iest|teen|teenth|ties|tieth|ness|ened|eners?|ening|ings?|less|fully|m[ae]n|ship|ments?|i[sz]e[ds]?|i[sz]ing|i[sz]ation|it(?:y|ies)|ist(?:s|ic\p{L}*)?|bases?|sets?|bet\p{L}*)$/iu;
/** Second parts that make compounds with any word, and end none that is written in one. */
const SECOND_PARTS = new Set(
  'based related induced assisted forming known spectrum specific dependent independent like free type wide term old level rich derived driven treated controlled mediated associated resistant positive negative oriented scale year day week month hour fold order containing producing inducing releasing reducing enhancing promoting dwelling recommended deficient tolerant sensitive matched adjusted weighted labelled labeled coated linked targeted guided living tuned tuning major minor borne up products stimulated binding infected activated focused group groups control phase receptor arm risk directed shaped reported onset exposed effect response release enriched defined responsive relevant processing lowering sample plus naive naïve evoked delivered blinded blind administered network enhanced corrected volume intervention determined training score scores period acting regulated randomised randomized grade expressing dimensional diagnosed confirmed choice blocking bearing assessed analysis alone supplemented sparing seeking initiated conditioned bound years trained prone measured learning intensity injured informed forming threatening speaking limiting friendly reviewed averaged occurring effective lasting ended generating generated constrained skewed square squared hoc layer layered stage making world tidal rank transformed emitting buffered mentioned stimulating absorbing provoked tested ups'.split(
    ' ',
  ),
);
/** How words begin that have no compounds: per-forming, dis-order. */
const NO_FIRST_PARTS = new Set('con com col cor dis mis per pos res sur'.split(' '));
/** Words that are written in one, though both of their parts are words. */
const IN_ONE = new Set(
  'smallpox everyday meanwhile afternoon showcase keyword keywords worldwide nationwide widespread earthworm earthworms roundworm roundworms tapeworm tapeworms background framework network networks workflow workshop workplace workload workforce feedback breakdown breakthrough throughout therefore furthermore nevertheless whereas wherever whenever otherwise likewise sometimes something someone everything everyone anything anyone without within upon into online outside inside baseline guideline guidelines pipeline timeline outline headline pathway pathways airway airways gateway highway lifetime lifestyle lifespan livestock wildlife household households likelihood childhood adulthood neighbourhood neighborhood newborn newborns childbirth breakfast bloodstream downstream upstream mainstream footprint fingerprint blueprint wastewater groundwater freshwater seawater rainwater seafood seaweed seedling seedlings sunflower mouthwash toothbrush toothpaste heartbeat backbone cornerstone milestone wavelength wavelengths waveform platform platforms bandwidth broadband stakeholder stakeholders shareholder threshold thresholds viewpoint endpoint endpoints standpoint checkpoint snapshot landmark landmarks landscape benchmark benchmarks hallmark hallmarks trademark spreadsheet worksheet keyboard dashboard newspaper newspapers textbook notebook handbook headache understand understanding undertaken undergo underlying overview overcome outcome outcomes output outputs input inputs outbreak outbreaks outpatient outpatients inpatient inpatients bodyweight birthweight foodstuff foodstuffs database databases dataset datasets software hardware'.split(
    ' ',
  ),
);
/** Within a compound of several words, all of its hyphens are its own: intention-to-treat. */
const SMALL_WORDS = new Set(
  'a and as at by for from in is it of on or per than the to vs with'.split(' '),
);
/** Prefixes that documents write with or without a hyphen, each in its own way. */
const PREFIXES = new Set(
  'anti auto bi bio co counter de extra hyper hypo infra inter intra macro meta micro mid mini multi neo neuro non over para photo post pre pro pseudo re semi socio sub super supra trans tri ultra un under cardio chemo cyto electro endo epi exo fore gastro hemo haemo hetero homo hydro immuno iso lipo mono nano peri physio phospho poly psycho radio thermo'.split(
    ' ',
  ),
);
/** Of these, those that are written with a hyphen more often than not. */
const MOSTLY_APART = new Set(['non', 'semi']);
/** After them no word is compound with anything else. */
const ALWAYS_APART = new Set(['based', 'called', 'rich']);
/** The second part of a compound has so many letters. */
const SHORT_WORD = 3;
/** Where both parts are words of the document of so many letters, they are a compound. */
const WHOLE_WORD = 4;

/** Numbers of notes or references stand right behind their word. */
const NOTE_NUMBERS = /(?<=\p{Ll}{3})\p{N}+$/u;

const LAST_PART = /[\p{L}\p{N}'’]+(?:[-‐‑][\p{L}\p{N}'’]+)*(?=[-‐‑]$)/u;
const FIRST_PART = /^[\p{L}\p{N}'’]+(?:[-‐‑][\p{L}\p{N}'’]+)*/u;

/**
 * Is the hyphen at the end of a line one that the word has anyway (`multi-` + `centre` where the
 * document writes multi-centre), rather than one that only breaks the line? Looked up in what the
 * document writes within its lines; compounds with digits or capitals keep theirs.
 */
export function keepsHyphen(before: string, after: string, vocabulary: Vocabulary): boolean {
  const a = LAST_PART.exec(before)?.[0] ?? '';
  const b = (FIRST_PART.exec(after)?.[0] ?? '').replace(NOTE_NUMBERS, '');
  if (a === '' || b === '') return true;
  if (/\p{N}/u.test(a + b)) return true;
  const joined = vocabulary.count(a + b);
  const hyphened = vocabulary.count(`${a}-${b}`);
  if (joined !== hyphened) return hyphened > joined;
  if (IN_ONE.has((a + b).toLowerCase())) return false;
  if (/^\p{Lu}/u.test(b) && !/^\p{Lu}+$/u.test(a + b)) return true;
  if (/\p{Lu}$/u.test(a) && !/^\p{Lu}/u.test(b)) return true;
  if (a.length === 1 || ALWAYS_APART.has(b.toLowerCase())) return true;
  const [tail = a] = /[^-‐‑]*$/u.exec(a) ?? [];
  if (tail !== a && vocabulary.count(tail + b) > 0) return false;
  if (tail !== a && SMALL_WORDS.has(tail.toLowerCase())) return true;
  const [head = b] = /^[^-‐‑]*/u.exec(b) ?? [];
  if (head !== b && SMALL_WORDS.has(head.toLowerCase())) return true;
  if (FIRST_PARTS.has(tail.toLowerCase()) && b.length >= SHORT_WORD) return !ENDINGS.test(b);
  const isPrefix = PREFIXES.has(tail.toLowerCase());
  const mayBeFirst = tail.length >= SHORT_WORD && !NO_FIRST_PARTS.has(tail.toLowerCase());
  if (!isPrefix && mayBeFirst && SECOND_PARTS.has(b.toLowerCase())) return true;
  const { hyphened: apart, joined: inOne } = vocabulary.begins(tail);
  if (isPrefix) {
    const doubles = /[aeiou]$/iu.test(tail) && tail.at(-1)?.toLowerCase() === b[0]?.toLowerCase();
    return doubles || apart > inOne || (MOSTLY_APART.has(tail.toLowerCase()) && apart === inOne);
  }
  if (apart >= 2) return vocabulary.count(b) > 0 && apart * 2 > inOne;
  return (
    tail.length >= WHOLE_WORD &&
    b.length >= WHOLE_WORD &&
    vocabulary.count(tail) > 0 &&
    vocabulary.count(b) > 0
  );
}
