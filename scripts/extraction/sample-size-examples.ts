import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import type { SampleRole } from '../../src/shared/domain/claim.ts';
import { COUNT_WEIGHTS } from '../../src/main/engine/extraction/sample-sizes/count-weights.ts';
import {
  RoleJudge,
  readStanding,
} from '../../src/main/engine/extraction/sample-sizes/judge-role.ts';
import { JUDGED_ROLES } from '../../src/main/engine/extraction/sample-sizes/model.ts';
import type { JudgedRole } from '../../src/main/engine/extraction/sample-sizes/model.ts';
import type { CountForm } from '../../src/main/engine/extraction/sample-sizes/candidate.ts';
import { CandidateReader } from '../../src/main/engine/extraction/sample-sizes/read.ts';
import type { ReadCandidate } from '../../src/main/engine/extraction/sample-sizes/read.ts';
import { findWhole } from '../../src/main/engine/extraction/sample-sizes/find-whole.ts';
import { judgeCounts } from '../../src/main/engine/extraction/sample-sizes/suggest.ts';
import { halfOf, readSource } from './corpora.ts';
import type { GoldArticle } from './corpora.ts';
import { readMarks } from './marked-text.ts';
import { readAnswered, readOwnFile } from './own-labels.ts';
import { overlaps } from './spans.ts';
import type { LabelSizeRole } from './wide-labels/form.ts';
import {
  joinTexts,
  readOwnTexts,
  readNumbersAndSafety,
  readPlacedLabels,
  readTexts,
} from './wide-labels/labelled-texts.ts';

/** A number of a labelled text, with what the labels say about it. */
export interface SampleSizeExample {
  readonly source: string;
  readonly id: string;
  readonly half: 0 | 1;
  readonly value: number;
  readonly features: readonly string[];
  /** Is it a sample size, and is it the total of its article? */
  readonly counts: boolean;
  /** Null where the labels do not say. */
  readonly total: boolean | null;
  /** The part that it plays, where a label says so, with what is weighed for it. */
  readonly role: { readonly is: JudgedRole; readonly features: readonly string[] } | null;
  /** How much it counts in fitting what is a sample size. */
  readonly weight: number;
  /** How much it counts in fitting which is the total, and what part each plays. */
  readonly partWeight: number;
}

/**
 * How much a label weighs. Where a corpus labels only some of its counts, a number without a label is
 * weak evidence against it; labels read by hand in other kinds of text stand for many like them.
 */
const WEIGHTS = {
  full: 2,
  repeated: 0.5,
  unlabelled: 0.15,
  partial: 3,
  byHand: 2,
  byHandAgainst: 1,
  whole: 3,
  /**
   * Texts of which numbers were labelled are many, and count outcomes and subgroups that the corpora
   * leave out: weighed as the others, they would cost pico-corpus its precision.
   */
  numbers: 0.2,
} as const;
/** Readers were not asked for totals, nor for counts of what befell some: a number they denied may be one. */
const byHand = (counts: boolean) =>
  ({
    counts,
    total: null,
    role: null,
    weight: counts ? WEIGHTS.byHand : WEIGHTS.byHandAgainst,
  }) as const;

const PARTS: ReadonlySet<CountForm> = new Set([
  'part-of',
  'fraction-part',
  'of-these',
  'with-share',
] as const);

/**
 * Does the corpus say nothing about this number? The corpora label people only, not whatever else was
 * studied, and count those of a trial to whom something happened among its outcomes.
 */
const isBeyondCorpora = ({ candidate: { form }, features }: ReadCandidate): boolean =>
  form === 'studied' ||
  (PARTS.has(form) && !features.some(({ name }) => name === `trial+form:${form}`));

/** A number that may be a sample size, with what is weighed for its part in the study. */
export interface ListedCandidate extends ReadCandidate {
  readonly roleFeatures: readonly string[];
}

/** Lists the numbers of a text that may be sample sizes. */
export type ListCandidates = (text: string) => readonly ListedCandidate[];

/** How a reader lists them. */
export function listBy(reader: Reader): ListCandidates {
  const candidates = new CandidateReader(reader.tools, COUNT_WEIGHTS);
  const roles = new RoleJudge(COUNT_WEIGHTS);
  return (text) => {
    const article = reader.open(text);
    const whole = findWhole(judgeCounts(article, candidates, COUNT_WEIGHTS));
    return [...candidates.read(article)].map((read) => {
      const standing = readStanding(read.candidate.value, whole?.read.candidate.value ?? null);
      const roleFeatures = roles.listFeatures(read, standing).map(({ name }) => name);
      return { ...read, roleFeatures };
    });
  };
}

function toExample(
  { candidate, features, roleFeatures }: ListedCandidate,
  { source, id }: Pick<SampleSizeExample, 'source' | 'id'>,
  {
    role,
    ...label
  }: Pick<SampleSizeExample, 'counts' | 'total' | 'weight'> & {
    readonly role: SampleRole | null;
    /** As `weight` unless said. */
    readonly partWeight?: number;
  },
): SampleSizeExample {
  const names = features.map(({ name }) => name);
  const is = JUDGED_ROLES.find((one) => one === role);
  return {
    source,
    id,
    half: halfOf(id),
    value: candidate.value,
    features: names,
    role: is === undefined ? null : { is, features: roleFeatures },
    partWeight: label.weight,
    ...label,
  };
}

/**
 * The numbers of an article with what its labels say of them. Where the corpus labelled only some, a
 * number that is labelled elsewhere in the article counts here too.
 */
export function labelSampleSizes(
  listCandidates: ListCandidates,
  article: GoldArticle,
): SampleSizeExample[] {
  const gold = article.gold.sampleSizes ?? [];
  const totals = new Set(article.gold.totalSampleSizes);
  const partial = article.partial?.includes('sampleSizes') ?? false;
  const values = new Set(gold.map(({ value }) => value));
  return listCandidates(article.text).flatMap((read) => {
    if (isBeyondCorpora(read)) return [];
    const { value } = read.candidate;
    const label = gold.find((span) => overlaps(read.candidate, span) && span.value === value);
    const labelled = label !== undefined;
    const repeated = partial && !labelled && values.has(value);
    const unlabelled = repeated ? WEIGHTS.repeated : WEIGHTS.unlabelled;
    const weight = partial ? (labelled ? WEIGHTS.partial : unlabelled) : WEIGHTS.full;
    const total = partial ? null : totals.has(value);
    const role = label?.role === undefined ? null : (GOLD_ROLES[label.role] ?? null);
    return [toExample(read, article, { counts: labelled || repeated, total, weight, role })];
  });
}

/** What the corpora call the part that a count plays. */
const GOLD_ROLES: Readonly<Record<string, SampleRole>> = {
  total: 'enrolled',
  intervention: 'group',
  control: 'group',
};

function readHandLabels(listCandidates: ListCandidates): SampleSizeExample[] {
  return readAnswered('sample-size-labels.json').flatMap(({ corpus, article, answers }) =>
    listCandidates(article.text).flatMap((read) => {
      const answer = answers.get(read.candidate.start);
      if (answer === undefined) return [];
      const place = { source: `by-hand-${corpus}`, id: article.id };
      return [toExample(read, place, byHand(answer === 1))];
    }),
  );
}

/** Short texts of many fields, written for this purpose, in which every count of what was studied is marked. */
function readOwnCounts(listCandidates: ListCandidates): SampleSizeExample[] {
  const texts = readOwnFile('sample-size-sentences.json') as readonly string[];
  return texts.flatMap((marked) => {
    const { text, marks } = readMarks(marked);
    return listCandidates(text).map((read) => {
      const counts = marks.some((mark) => overlaps(read.candidate, mark));
      return toExample(read, { source: 'own-texts', id: text }, byHand(counts));
    });
  });
}

/** What the letter before a marked count says of it; `t` is the whole that was studied. */
const LETTERS: Readonly<Record<string, SampleRole>> = {
  t: 'enrolled',
  e: 'enrolled',
  a: 'analysed',
  g: 'group',
  o: 'outcome',
  s: 'unspecified',
};

/** Texts like those, in which every count is marked with the part that it plays, outcomes too. */
function readRoleTexts(listCandidates: ListCandidates): SampleSizeExample[] {
  const texts = readOwnFile('sample-size-role-texts.json') as readonly string[];
  return texts.flatMap((marked) => {
    const letters = [...marked.matchAll(/⟦(\w)\|/g)].map(([, letter]) => letter ?? '');
    const { text, marks } = readMarks(marked.replace(/⟦\w\|/g, '⟦'));
    return listCandidates(text).map((read) => {
      const at = marks.findIndex((mark) => overlaps(read.candidate, mark));
      const letter = letters[at];
      return toExample(
        read,
        { source: 'own-roles', id: text },
        {
          counts: letter !== undefined,
          total: letter === 't',
          weight: WEIGHTS.whole,
          role: letter === undefined ? null : (LETTERS[letter] ?? null),
        },
      );
    });
  });
}

const LABEL_ROLES: Readonly<Record<LabelSizeRole, SampleRole>> = {
  total: 'enrolled',
  enrolled: 'enrolled',
  analysed: 'analysed',
  group: 'group',
  subgroup: 'group',
  outcome: 'outcome',
  screened: 'unspecified',
  unspecified: 'unspecified',
};

const LARGEST_COMMON = 12;

/** The numbers of the whole texts that readers labelled and that are not put aside. */
function readWholeTexts(listCandidates: ListCandidates): SampleSizeExample[] {
  const labelled = [...readPlacedLabels('dev'), ...readNumbersAndSafety('dev')].filter(
    ({ only }) => only === undefined || only.includes('sizes'),
  );
  const texts = joinTexts(labelled, readTexts(labelled, readOwnTexts()));
  return texts.flatMap(({ text, labels }) =>
    listCandidates(text).flatMap((read) => {
      const { candidate } = read;
      const equal = labels.sampleSizes.filter(({ value }) => value === candidate.value);
      const here = equal.find(({ at: [start, end] }) => overlaps(candidate, { start, end }));
      const label = here ?? equal[0];
      // A small number comes again by chance.
      if (here === undefined && label !== undefined && candidate.value <= LARGEST_COMMON) return [];
      return toExample(
        read,
        { source: 'whole-texts', id: labels.id },
        {
          counts: label !== undefined,
          total: labels.sampleSizes.some(({ isTotal }) => isTotal)
            ? equal.some(({ isTotal }) => isTotal)
            : null,
          weight: labels.only !== undefined ? WEIGHTS.numbers : WEIGHTS.whole,
          partWeight: WEIGHTS.whole,
          role: label === undefined ? null : LABEL_ROLES[label.role],
        },
      );
    }),
  );
}

/** All numbers with a known label, from the labelled corpora and from what was read by hand. */
export function readSampleSizeExamples(reader: Reader): SampleSizeExample[] {
  const list = listBy(reader);
  const labelled = ['pico-corpus', 'nimaging-participants'].flatMap(readSource);
  return [
    ...labelled.flatMap((article) => labelSampleSizes(list, article)),
    ...readHandLabels(list),
    ...readOwnCounts(list),
    ...readRoleTexts(list),
    ...readWholeTexts(list),
  ];
}
