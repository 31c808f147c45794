import type { SpeciesRole } from '../../../../shared/domain/claim.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Mention } from './mention.ts';
import { PEOPLE_TAXON_ID } from './people-words.ts';
import type { Word } from './words.ts';

/** A mention with its part in the study and the weight of its species in the text. */
export interface RatedMention {
  readonly mention: Mention;
  readonly role: SpeciesRole;
  /** How much the whole text is about this species; equal for all its mentions. */
  readonly salience: number;
  /** How well this place shows the species as studied. */
  readonly evidence: number;
}

/** Hopes, plans and conditions: what is said there was not studied. */
const PROSPECT =
  /\b(?:could|might|may|would|hope|hopes|hoped|hopefully|possibly|potentially|eventually|one day|some day|someday|in the future|future|pave|paves|paving|promise|promising|if|whether|will|need to|needs to|needed|remains to be|remain to be|before|plan to|plans to|planned|attempt to|translate|translated|translation)\b/i;
/** What was done: the sentence tells of the study itself. */
const STUDY =
  /\b(?:we|were|was|enrolled|recruited|randomi[sz]ed|assigned|studied|examined|included|injected|treated|infected|transplanted|collected|analy[sz]ed|measured|investigated|isolated|sampled|surveyed|followed|tested|used)\b/i;
/** Words behind an organism's name that make it the source of a material, not the subject. */
const MATERIAL =
  /^(?:serum|sera|albumin|insulin|antibody|antibodies|anti|igg|polyclonal|monoclonal|collagen|thrombin|trypsin|heparin|gelatin|plasma|cdna|cell|cells|line|lines|fibroblasts|embryonic|fetal|foetal|extract|milk|peroxidase|lysate|erythrocytes|recombinant|strain|vector|vectors)$/;
/** Words behind "human" or "people" that speak of mankind, not of those studied. */
const GENERAL =
  /^(?:infertility|disease|diseases|disorders|health|body|beings|genome|genetics|gene|genes|homolog|homologue|homologs|homologues|ortholog|orthologue|orthologs|research|studies|trials|medicine|brain|and|or|protein|proteins)$/;

const TITLE_WEIGHT = 4;
/** A species this much lighter than the heaviest one is mentioned, not studied. */
const STUDIED_SHARE = 0.3;
/** Two plain mentions of people studied. */
const CLINICAL_WEIGHT = 2.5;

/** Gives every mention its role, from what its sentence says and how often and where its species is named. */
export function rateMentions(
  text: string,
  words: readonly Word[],
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
): RatedMention[] {
  const sentenceOf = matchSentences(words, mentions, sentences);
  let read = readCues(text, undefined, -1);
  const features = mentions.map((mention, at) => {
    const index = sentenceOf[at] ?? -1;
    if (index !== read.index) read = readCues(text, sentences[index], index);
    return describe(words, mention, read);
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
  const heaviest = Math.max(0, ...weights.values());
  return mentions.map((mention, at) => {
    const salience = weights.get(taxonKey(mention)) ?? 0;
    const feature = features[at] ?? { weight: 0, prospect: false, material: false };
    const people = mention.taxonId === PEOPLE_TAXON_ID;
    const weighty = salience > 0 && salience >= heaviest * STUDIED_SHARE;
    const studied = clinical ? people || (weighty && !isNamedMicrobe(mention)) : weighty;
    return { mention, role: roleOf(feature, studied), salience, evidence: feature.weight };
  });
}

/** Words for people that are said of those who were studied, not of mankind. */
function isPlainPeopleWord(mention: Mention): boolean {
  return (
    mention.rule === 'people' && !/^(?:hum|homo|people|man$|men$)/.test(mention.vernacular ?? '')
  );
}

/** True where people were studied: patients, women, participants ... in sentences that tell of the study. */
function isClinical(mentions: readonly Mention[], features: readonly Feature[]): boolean {
  let weight = 0;
  for (const [at, mention] of mentions.entries())
    if (isPlainPeopleWord(mention)) weight += features[at]?.weight ?? 0;
  return weight >= CLINICAL_WEIGHT;
}

/** Where people were studied, what is named in Latin or as a virus is what ails or treats them. */
function isNamedMicrobe({ rule }: Mention): boolean {
  return /^(?:binomial|binomial_unlisted|abbreviation|virus|acronym|shorthand)$/.test(rule);
}

/** What makes two mentions the same species. */
export function taxonKey(mention: Mention): string {
  return mention.taxonId === null ? mention.scientificName : String(mention.taxonId);
}

interface SentenceCues {
  readonly index: number;
  readonly prospect: boolean;
  readonly study: boolean;
}

/** What the words around the names in a sentence say; read once for all its mentions. */
function readCues(text: string, sentence: Sentence | undefined, index: number): SentenceCues {
  const words = sentence === undefined ? '' : text.slice(sentence.start, sentence.end);
  return { index, prospect: PROSPECT.test(words), study: STUDY.test(words) };
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

function describe(
  words: readonly Word[],
  mention: Mention,
  { prospect, study }: SentenceCues,
): Feature {
  const next = words[mention.to];
  const before = words[mention.from - 1];
  const close = next !== undefined && (next.gap === 'blank' || next.gap === 'hyphen');
  const human = mention.taxonId === PEOPLE_TAXON_ID;
  const material =
    mention.rule === 'cell_line' ||
    before?.folded === 'anti' ||
    before?.folded === 'recombinant' ||
    (close && MATERIAL.test(next.folded) && !/^(?:human|hum)/.test(mention.vernacular ?? '')) ||
    (close && human && mention.vernacular === 'human' && MATERIAL.test(next.folded));
  const general = human && /^(?:human|humans|people|man|men)$/.test(mention.vernacular ?? '');
  const counted = before !== undefined && before.gap !== 'far' && /^\d/.test(before.text);
  let weight = study ? 1.5 : 1;
  if (counted) weight += 1;
  if (general) weight *= close && GENERAL.test(next.folded) ? 0.2 : 0.5;
  if (prospect) weight *= human ? 0.15 : 0.6;
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
