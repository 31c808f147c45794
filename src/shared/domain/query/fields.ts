import { COLORS, DEFAULT_COLOR_LABELS } from '../annotation.ts';
import {
  CLAIM_KINDS,
  Speaker,
  StudyDesign,
  type ClaimKind,
  type ResultChange,
  type ResultValue,
  type SafetyCategory,
  type UnitKind,
} from '../claim.ts';
import type { NoticeKind } from '../publication-notice.ts';
import { KIND_WORDS, SPEAKER_WORDS, STUDY_DESIGN_WORDS } from '../claim-words.ts';

/** A value that a field knows, with what it means. */
export interface KnownValue {
  readonly value: string;
  readonly meaning: string;
}

/** What a field is about. */
export type FieldSubject = 'article' | 'claim' | 'annotation' | 'quote';

/**
 * What a field takes: `choice` one of its values; `words` words that stand there; `name` a name that the
 * library knows, or its beginning; `number` and `date` also compare and have ranges.
 */
type FieldTakes = 'choice' | 'words' | 'name' | 'number' | 'date';

export interface FieldFacts {
  readonly about: FieldSubject;
  readonly takes: FieldTakes;
  /** What can be written behind it, in a few words. */
  readonly meaning: string;
  readonly values: readonly KnownValue[];
  /** The kind of claim whose silences can be asked for. */
  readonly silenceOf: ClaimKind | null;
}

const NOTICE_MEANINGS: Readonly<Record<NoticeKind, string>> = {
  retracted: 'its findings no longer stand',
  withdrawn: 'taken back',
  concern: 'its journal has doubts',
  corrected: 'something of it was corrected',
};

const known = (table: Readonly<Record<string, string>>): KnownValue[] =>
  Object.entries(table).map(([value, meaning]) => ({ value, meaning }));
const listed = <T extends string>(
  values: readonly T[],
  meaning: (value: T) => string,
): KnownValue[] => values.map((value) => ({ value, meaning: meaning(value) }));

const article = (takes: FieldTakes, meaning: string, values: KnownValue[] = []): FieldFacts => ({
  about: 'article',
  takes,
  meaning,
  values,
  silenceOf: null,
});
const claim = (
  takes: FieldTakes,
  meaning: string,
  values: KnownValue[] = [],
  silenceOf: ClaimKind | null = null,
): FieldFacts => ({ about: 'claim', takes, meaning, values, silenceOf });

/** Every field of the language, in the order in which it is offered. */
export const FIELDS = {
  title: article('words', 'words of the title'),
  author: article('words', 'a name'),
  year: article('number', '2015, 2010..2016'),
  journal: article('words', 'words of the journal or outlet'),
  doi: article('name', 'a DOI or its beginning'),
  pmid: article('name', 'a PubMed ID'),
  isbn: article('name', 'an ISBN'),
  key: article('name', 'a citekey or its beginning'),
  tag: article('name', 'a tag'),
  in: article('name', 'a collection, with those inside it'),
  status: article(
    'choice',
    'inbox, reading, read',
    known({ inbox: 'not begun', reading: 'begun', read: 'read' }),
  ),
  added: article('date', 'when it came: 2024, 2024-03, today, 7d', [
    ...known({ today: 'since midnight', '7d': 'in the last 7 days', '30d': 'in the last 30 days' }),
  ]),
  type: article('name', 'article-journal, book, chapter, ...'),
  has: article(
    'choice',
    'what there is of it',
    known({
      pdf: 'a PDF',
      file: 'a file of any kind',
      text: 'a text, more than a reference',
      claims: 'claims, accepted or suggested',
      annotations: 'annotations',
      notes: 'notes',
      tags: 'tags',
      doi: 'a DOI',
    }),
  ),
  notice: article(
    'choice',
    'what its journal said of it later',
    known({
      any: 'a notice of any kind',
      ...NOTICE_MEANINGS,
    }),
  ),
  lang: article('name', 'its language: en, de, zh'),
  kind: claim(
    'choice',
    'a kind of claim',
    listed(CLAIM_KINDS, (kind) => KIND_WORDS[kind].toLowerCase()),
  ),
  species: claim('name', 'any name or taxon id, with all below it', [], 'species'),
  n: claim('number', 'a sample size: n>=50, n.births<20', [], 'sample_size'),
  safety: claim(
    'choice',
    'a kind of safety statement',
    known({
      caveat: 'says what is unknown or may go wrong',
      adverse_event: 'a harm that happened',
      translation: 'what it means for patients, or not yet',
      reassuring: 'no harm seen',
      regulatory: 'law, ethics, approval',
    } satisfies Record<SafetyCategory, string>),
    'safety',
  ),
  finding: claim('words', 'words of a finding', [], 'finding'),
  change: claim(
    'choice',
    'what became of the outcome',
    known({
      increase: 'it rose',
      decrease: 'it fell',
      no_difference: 'no difference was found',
      mixed: 'different for different outcomes',
      open: 'the words do not say',
    } satisfies Record<ResultChange, string>),
    'finding',
  ),
  value: claim(
    'choice',
    'what a finding is worth',
    known({
      better: 'good for those it concerns',
      worse: 'bad for those it concerns',
      neutral: 'neither',
      open: 'the words do not say',
    } satisfies Record<ResultValue, string>),
    'finding',
  ),
  design: claim(
    'choice',
    'how it was found out',
    listed(StudyDesign.options, (design) => STUDY_DESIGN_WORDS[design]),
    'study_design',
  ),
  attr: claim('name', 'an attribute of yours: attr:blinded, attr:"follow-up >= 12"'),
  hedged: claim(
    'choice',
    'whether a safety statement is hedged',
    known({ yes: 'with may, might, could', no: 'said plainly' }),
  ),
  speaker: claim(
    'name',
    'who says it',
    listed(Speaker.options, (speaker) => SPEAKER_WORDS[speaker]),
  ),
  is: claim(
    'choice',
    'how a claim stands',
    known({
      suggested: 'a rule found it and nobody has decided',
      accepted: 'a reader made or accepted it',
      unproved: 'without a quote or an area',
      rejected: 'a reader has rejected it',
    }),
  ),
  rule: claim('name', 'the rule that found it: safety.unknown'),
  state: {
    about: 'quote',
    takes: 'choice',
    meaning: 'how a quote stands in the text',
    values: known({
      verified: 'its words stand there',
      moved: 'found with changed words or elsewhere',
      broken: 'not found any more',
    }),
    silenceOf: null,
  },
  color: {
    about: 'annotation',
    takes: 'choice',
    meaning: 'the colour of an annotation',
    values: listed(COLORS, (color) => DEFAULT_COLOR_LABELS[color]),
    silenceOf: null,
  },
  comment: {
    about: 'annotation',
    takes: 'words',
    meaning: 'words of your comments',
    values: [],
    silenceOf: null,
  },
} as const satisfies Record<string, FieldFacts>;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** Other names by which fields are known. */
const ALIASES: Readonly<Record<string, FieldName>> = {
  direction: 'change',
  authors: 'author',
  source: 'journal',
  outlet: 'journal',
  citekey: 'key',
  tags: 'tag',
  collection: 'in',
  language: 'lang',
  colour: 'color',
  attribute: 'attr',
  retracted: 'notice',
};

/** The units that can stand behind `n.`, by the name that is written; the first of each kind is its own. */
export const UNIT_NAMES: Readonly<Record<string, UnitKind>> = {
  participants: 'participants',
  animals: 'animals',
  embryos: 'embryos_gametes',
  births: 'births',
  cells: 'cells_samples',
  studies: 'studies',
  other: 'other',
  people: 'participants',
  patients: 'participants',
  gametes: 'embryos_gametes',
  embryos_gametes: 'embryos_gametes',
  samples: 'cells_samples',
  cells_samples: 'cells_samples',
};

/** The name by which a unit is written behind `n.`. */
export function unitName(unit: UnitKind): string {
  return Object.entries(UNIT_NAMES).find(([, kind]) => kind === unit)![0];
}

/** The field of a name or alias in any case, or null. */
export function fieldOf(name: string): FieldName | null {
  const low = name.toLowerCase();
  if (Object.hasOwn(FIELDS, low)) return low as FieldName;
  return Object.hasOwn(ALIASES, low) ? ALIASES[low]! : null;
}

/** The facts of a field. */
export function factsOf(field: FieldName): FieldFacts {
  return FIELDS[field];
}

/** Whether a field compares numbers or dates, and has ranges. */
export function isCompared(field: FieldName): boolean {
  const { takes } = factsOf(field);
  return takes === 'number' || takes === 'date';
}

/** Whether a comma between groups of three digits is a mark of thousands behind a field; elsewhere it parts values. */
export function hasThousands(field: FieldName): boolean {
  return factsOf(field).takes === 'number' && field !== 'year';
}

/** The silences of a kind of claim as they are written behind a field, and `any` for what there is. */
export const SILENCES = {
  any: 'any that is stated',
  'none-stated': 'a reader has confirmed that none is stated',
  'not-found': 'the rules read it and found none',
  'not-looked': 'nobody and no rule has read it',
} as const;
export type SilenceWord = keyof typeof SILENCES;

/** The silence that a value of a field asks for, or null. */
export function silenceAsked(field: FieldName, value: string): SilenceWord | null {
  if (factsOf(field).silenceOf === null) return null;
  const low = value.toLowerCase().replaceAll('_', '-');
  return Object.hasOwn(SILENCES, low) ? (low as SilenceWord) : null;
}

/** The value of a choice in any case, with hyphens or blanks for its underscores; null where it has no such. */
export function choiceOf(field: FieldName, value: string): string | null {
  const low = value
    .trim()
    .toLowerCase()
    .replaceAll(/[-\s]+/g, '_');
  const values: readonly KnownValue[] = factsOf(field).values;
  if (field === 'color' && low === 'grey') return 'gray';
  return values.find((one) => one.value === low)?.value ?? null;
}
