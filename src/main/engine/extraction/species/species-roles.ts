import type { SpeciesRole } from '../../../../shared/domain/claim.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { SpeciesLexicon } from './lexicon.ts';
import { PLANT_DIVISION } from './lexicon-format.ts';
import type { Mention } from './mention.ts';
import { PEOPLE_TAXON_ID } from './people-words.ts';
import { readSentenceCues } from './sentence-cues.ts';
import type { SentenceCues } from './sentence-cues.ts';
import type { Word } from '../text/text-words.ts';
import type { WordTraits } from '../text/word-traits.ts';

/** A mention with its part in the study and the weight of its species in the text. */
export interface RatedMention {
  readonly mention: Mention;
  readonly role: SpeciesRole;
  /** How much the whole text is about this species; equal for all its mentions. */
  readonly salience: number;
  /** How well this place shows the species as studied. */
  readonly evidence: number;
}

/** Words behind an organism's name that make it the source of a material, not the subject. */
const MATERIAL = new Set(
  (
    'serum sera albumin insulin antibody antibodies anti igg polyclonal monoclonal collagen thrombin ' +
    'trypsin heparin gelatin plasma cdna cell cells line lines fibroblasts embryonic fetal foetal ' +
    'extract milk peroxidase lysate erythrocytes recombinant strain vector vectors'
  ).split(' '),
);
/** Words behind "human" or "people" that speak of mankind, not of those studied. */
const GENERAL = new Set(
  (
    'infertility disease diseases disorders health body beings genome genetics gene genes homolog ' +
    'homologue homologs homologues ortholog orthologue orthologs research studies trials medicine ' +
    'brain and or protein proteins'
  ).split(' '),
);

const NO_CUES: SentenceCues = {
  prospect: false,
  prospectFrom: Number.POSITIVE_INFINITY,
  study: false,
};
const TITLE_WEIGHT = 4;
/** A species this much lighter than the heaviest one is mentioned, not studied. */
const STUDIED_SHARE = 0.3;
/** A microbe that weighs so many times what the people do is studied, though people were too. */
const OUTWEIGHS = 3;
/** Two plain mentions of people studied. */
const CLINICAL_WEIGHT = 2.5;

/**
 * Gives every mention its role, from what its sentence says and how often and where its species is
 * named. `traits` are the `SENTENCE_TRAITS` of words.
 */
export function rateMentions(
  text: string,
  words: readonly Word[],
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  lexicon: SpeciesLexicon,
  traits: WordTraits,
): RatedMention[] {
  const sentenceOf = matchSentences(words, mentions, sentences);
  let cues = NO_CUES;
  let cuesOf = -1;
  const features = mentions.map((mention, at) => {
    const index = sentenceOf[at] ?? -1;
    const sentence = sentences[index];
    if (sentence === undefined) cues = NO_CUES;
    else if (index !== cuesOf) cues = readSentenceCues(text, words, mention.from, sentence, traits);
    cuesOf = index;
    return describe(words, mention, cues);
  });
  const weights = new Map<string, number>();
  const titled = new Set<string>();
  for (const [at, mention] of mentions.entries()) {
    const key = taxonKey(mention);
    weights.set(key, (weights.get(key) ?? 0) + (features[at]?.weight ?? 0));
    if ((sentenceOf[at] ?? -1) === 0 && !features[at]?.prospect) titled.add(key);
  }
  const clinical = isClinical(mentions, features);
  for (const key of titled) weights.set(key, (weights.get(key) ?? 0) + TITLE_WEIGHT);
  const peopleWeight = weights.get(String(PEOPLE_TAXON_ID)) ?? 0;
  const heaviest = Math.max(0, ...weights.values());
  return mentions.map((mention, at) => {
    const salience = weights.get(taxonKey(mention)) ?? 0;
    const feature = features[at] ?? { weight: 0, prospect: false, material: false };
    const people = mention.taxonId === PEOPLE_TAXON_ID;
    const weighty = salience > 0 && salience >= heaviest * STUDIED_SHARE;
    const outweighs = salience >= peopleWeight * OUTWEIGHS;
    const studied = clinical
      ? people || (weighty && (outweighs || !ailsOrTreats(mention, lexicon)))
      : weighty;
    // What a vaccine or a test is made of is no subject where people were studied.
    const material = feature.material && !(clinical && ailsOrTreats(mention, lexicon));
    return {
      mention,
      role: roleOf({ ...feature, material }, studied),
      salience,
      evidence: feature.weight,
    };
  });
}

/** Words for people that are said of those who were studied, not of mankind. */
function isPlainPeopleWord(mention: Mention): boolean {
  return (
    (mention.rule === 'people' || mention.rule === 'people_guarded') &&
    !/^(?:hum|homo|people|man$|men$)/.test(mention.vernacular ?? '')
  );
}

/** True where people were studied: patients, women, participants ... in sentences that tell of the study. */
function isClinical(mentions: readonly Mention[], features: readonly Feature[]): boolean {
  let weight = 0;
  for (const [at, mention] of mentions.entries())
    if (isPlainPeopleWord(mention)) weight += features[at]?.weight ?? 0;
  return weight >= CLINICAL_WEIGHT;
}

/**
 * Where people were studied, what is named in Latin or as a virus, and plants by any name, are what
 * ails or treats them.
 */
function ailsOrTreats({ rule, taxonId }: Mention, lexicon: SpeciesLexicon): boolean {
  if (rule === 'vernacular')
    return taxonId !== null && lexicon.divisionOf(taxonId) === PLANT_DIVISION;
  return /^(?:binomial|binomial_unlisted|abbreviation|virus|acronym|shorthand)$/.test(rule);
}

/** The part of a mention in the study as its own sentence tells it; null where it does not tell. */
export function readToldRole(
  text: string,
  words: readonly Word[],
  mention: Mention,
  sentence: Sentence,
  traits: WordTraits,
): SpeciesRole | null {
  const cues = readSentenceCues(text, words, mention.from, sentence, traits);
  const { material, prospect } = describe(words, mention, cues);
  if (material) return 'source_material';
  if (prospect) return 'prospective';
  return cues.study ? 'studied' : null;
}

/** What makes two mentions the same species. */
export function taxonKey(mention: Mention): string {
  return mention.taxonId === null ? mention.scientificName : String(mention.taxonId);
}

interface Feature {
  readonly weight: number;
  readonly prospect: boolean;
  readonly material: boolean;
}

function roleOf(feature: Feature, studied: boolean): SpeciesRole {
  if (studied) return feature.material ? 'source_material' : 'studied';
  if (feature.prospect) return 'prospective';
  return feature.material ? 'source_material' : 'mentioned';
}

function describe(words: readonly Word[], mention: Mention, cues: SentenceCues): Feature {
  const { study } = cues;
  const next = words[mention.to];
  const before = words[mention.from - 1];
  const close = next !== undefined && (next.gap === 'blank' || next.gap === 'hyphen');
  const human = mention.taxonId === PEOPLE_TAXON_ID;
  // "Mouse sperm could help men": hope is for people, and for animals only behind its words.
  const prospect = cues.prospect && (human || cues.prospectFrom < mention.from);
  const material =
    mention.rule === 'cell_line' ||
    before?.folded === 'anti' ||
    before?.folded === 'recombinant' ||
    (close && MATERIAL.has(next.folded) && !/^(?:human|hum)/.test(mention.vernacular ?? '')) ||
    (close && human && mention.vernacular === 'human' && MATERIAL.has(next.folded));
  const general = human && /^(?:human|humans|people|man|men)$/.test(mention.vernacular ?? '');
  const counted = before !== undefined && before.gap !== 'far' && /^\d/.test(before.text);
  let weight = study ? 1.5 : 1;
  if (counted) weight += 1;
  if (general) weight *= close && GENERAL.has(next.folded) ? 0.2 : 0.5;
  if (cues.prospect) weight *= human ? 0.15 : 0.6;
  if (material) weight *= 0.3;
  return { weight, prospect, material };
}

/** For each mention the index of its sentence, -1 for none; both lists are in the order of the text. */
function matchSentences(
  words: readonly Word[],
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
): number[] {
  let at = 0;
  return mentions.map((mention) => {
    const start = words[mention.from]?.start ?? 0;
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= start) at += 1;
    const sentence = sentences[at];
    return sentence !== undefined && sentence.start <= start ? at : -1;
  });
}
