import {
  ClaimDraft,
  type AttributeValue,
  type ClaimKind,
  type FactSubject,
  type PublicationStatus,
  type Qualifier,
  type ResultChange,
  type ResultValue,
  type SafetyCategory,
  type SampleRole,
  type Speaker,
  type SpeciesRole,
  type StudyDesign,
  type UnitKind,
} from '../../../../shared/domain/claim.ts';
import { answersProblem } from '../../../../shared/domain/attribute.ts';
import { findWords, type FieldProof } from './field-proof.ts';

/** The attribute that a claim answers, as far as the claim itself knows it. */
type AskedAttribute = Pick<AttributeValue, 'attributeId' | 'name' | 'type' | 'unit'>;

/** The fields of the claim editor as they are typed; each kind uses its own. Null is not chosen yet. */
export interface ClaimForm {
  readonly statement: string;
  readonly speaker: Speaker | null;
  readonly speakerName: string;

  readonly design: StudyDesign | null;
  readonly publicationStatus: PublicationStatus | null;
  readonly subject: FactSubject;

  readonly country: string;
  readonly years: string;
  readonly followUp: string;

  readonly count: string;
  readonly qualifier: Qualifier;
  readonly unit: string;
  readonly unitKind: UnitKind | null;
  readonly sampleRole: SampleRole;

  readonly vernacularName: string;
  readonly scientificName: string;
  readonly taxonId: number | null;
  readonly speciesRole: SpeciesRole | null;
  readonly strain: string;
  readonly sex: 'female' | 'male' | 'both' | null;
  readonly lifeStage: string;

  readonly category: SafetyCategory | null;
  readonly hedged: boolean;

  readonly change: ResultChange;
  readonly value: ResultValue;
  readonly outcome: string;
  readonly exposure: string;
  readonly dose: string;
  readonly comparator: string;
  readonly effectValue: string;
  readonly effectUnit: string;
  readonly interval: string;
  readonly p: string;

  readonly attribute: AskedAttribute | null;
  readonly answers: readonly string[];
}

/**
 * A form that says nothing: a count without a qualifier is exact, a statement without a hedge is
 * plain, what became of an outcome and what that is worth are open, and a fact is about the article itself.
 */
export const EMPTY_FORM: ClaimForm = {
  statement: '',
  speaker: null,
  speakerName: '',
  design: null,
  publicationStatus: null,
  subject: 'article',
  country: '',
  years: '',
  followUp: '',
  count: '',
  qualifier: 'exact',
  unit: '',
  unitKind: null,
  sampleRole: 'unspecified',
  vernacularName: '',
  scientificName: '',
  taxonId: null,
  speciesRole: null,
  strain: '',
  sex: null,
  lifeStage: '',
  category: null,
  hedged: false,
  change: 'open',
  value: 'open',
  outcome: '',
  exposure: '',
  dose: '',
  comparator: '',
  effectValue: '',
  effectUnit: '',
  interval: '',
  p: '',
  attribute: null,
  answers: [],
};

/** A form as an older Collate may have kept it: what that one did not know is empty, and what this one does not is left out. */
export function completeForm(kept: Readonly<Record<string, unknown>>): ClaimForm {
  const known = Object.keys(EMPTY_FORM).filter((name) => name in kept);
  return { ...EMPTY_FORM, ...Object.fromEntries(known.map((name) => [name, kept[name]])) };
}

/** A form that was left before it was saved. */
export interface UnsavedForm {
  readonly fields: ClaimForm;
  /** What the reader has typed or chosen. */
  readonly touched: readonly (keyof ClaimForm)[];
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** How many fields say something else. */
export function countChanges(before: ClaimForm, now: ClaimForm): number {
  const names = Object.keys(EMPTY_FORM) as (keyof ClaimForm)[];
  return names.filter((name) => !isSame(before[name], now[name])).length;
}

/** What is wrong with a field and what to do, by field. */
export type FormErrors = Partial<Record<keyof ClaimForm, string>>;

function valueOf(kind: ClaimKind, form: ClaimForm, proof: FieldProof): unknown {
  switch (kind) {
    case 'study_design':
      return { kind, design: form.design, subject: form.subject };
    case 'publication_status':
      return { kind, status: form.publicationStatus, subject: form.subject };
    case 'setting':
      return {
        kind,
        country: form.country,
        years: form.years,
        followUp: form.followUp,
        words: findWords(kind, form, proof),
      };
    case 'sample_size':
      return {
        kind,
        count: parseCount(form.count),
        unit: form.unit,
        unitKind: form.unitKind,
        role: form.sampleRole,
        qualifier: form.qualifier,
      };
    case 'species':
      return {
        kind,
        taxonId: form.taxonId,
        scientificName: form.scientificName,
        vernacularName: form.vernacularName,
        role: form.speciesRole,
        strain: form.strain,
        sex: form.sex,
        lifeStage: form.lifeStage,
      };
    case 'safety':
      return { kind, category: form.category, hedged: form.hedged };
    case 'finding':
      return {
        kind,
        change: form.change,
        value: form.value,
        outcome: form.outcome,
        exposure: form.exposure,
        dose: form.dose,
        comparator: form.comparator,
        effectValue: form.effectValue,
        effectUnit: form.effectUnit,
        interval: form.interval,
        p: form.p,
        words: findWords(kind, form, proof),
      };
    case 'attribute':
      return { kind, ...form.attribute, answers: answersOf(form) };
  }
}

/** What is answered, without blanks at the ends and what is empty. */
function answersOf({ answers }: ClaimForm): string[] {
  return answers.map((answer) => answer.trim()).filter((answer) => answer !== '');
}

/** What is wrong with the attribute and what it is answered with, as far as the form can tell. */
function attributeErrors(form: ClaimForm): FormErrors {
  if (form.attribute === null) return { attribute: 'Choose what this is about.' };
  const answers = answersOf(form);
  const { name, type } = form.attribute;
  if (answers.length === 0) return { answers: 'Give an answer.' };
  // What can be chosen is offered, and known to the library alone.
  const problem = type === 'number' ? answersProblem({ name, type, options: [] }, answers) : null;
  return problem === null ? {} : { answers: problem };
}

/** `1,204` and `1 204` are 1204; anything that is not a whole number is no number. */
function parseCount(text: string): number {
  const digits = text.replace(/[\s,\u00a0\u2009\u202f]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}

const TOO_LONG = 'Shorten this; the quote keeps the full words.';
const WRONG: FormErrors = {
  count: 'Give a whole number, 0 or more.',
  unit: 'Say what was counted.',
  unitKind: 'Choose what kind of thing was counted.',
  scientificName: 'Name the species, or give its NCBI id.',
  speciesRole: 'Choose its part in the study.',
  category: 'Choose what kind of statement this is.',
  design: 'Choose what was done to find out.',
  publicationStatus: 'Choose whether and how it was published.',
  country: 'Give a country, years or a follow-up.',
};

/** The field of the form for a path in the draft. */
function fieldOfPath(kind: ClaimKind, path: readonly string[]): keyof ClaimForm {
  const name = path.at(-1)!;
  if (kind === 'attribute' && path[0] === 'value') {
    return path[1] === 'answers' ? 'answers' : 'attribute';
  }
  if (name === 'status') return 'publicationStatus';
  if (name !== 'role') return name as keyof ClaimForm;
  return kind === 'species' ? 'speciesRole' : 'sampleRole';
}

/** Whether the fields of a finding say nothing of what was found. */
function saysNothing({ change, value, effectValue, outcome }: ClaimForm): boolean {
  return change === 'open' && value === 'open' && effectValue.trim() + outcome.trim() === '';
}

/**
 * The draft to save, or what keeps it from being saved, in words, by field. A finding needs a
 * statement unless its fields say what was found; a claim of another kind may do without.
 */
export function readForm(
  kind: ClaimKind,
  form: ClaimForm,
  proof: FieldProof,
): { draft: ClaimDraft; errors: null } | { draft: null; errors: FormErrors } {
  const errors: FormErrors = {};
  if (kind === 'finding' && form.statement.trim() === '' && saysNothing(form)) {
    errors.statement = 'Say in one line what was found. The quote stays either way.';
  }
  if (kind === 'attribute') Object.assign(errors, attributeErrors(form));
  const parsed = ClaimDraft.safeParse({
    value: valueOf(kind, form, proof),
    statement: form.statement,
    speaker: form.speaker,
    speakerName: form.speakerName,
  });
  if (!parsed.success) {
    for (const { path, code } of parsed.error.issues) {
      const field = fieldOfPath(kind, path.map(String));
      errors[field] ??=
        code === 'too_big' && field !== 'count' ? TOO_LONG : (WRONG[field] ?? TOO_LONG);
    }
  }
  if (!parsed.success || Object.keys(errors).length > 0) return { draft: null, errors };
  return { draft: parsed.data, errors: null };
}
