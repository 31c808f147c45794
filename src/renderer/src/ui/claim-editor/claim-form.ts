import {
  ClaimDraft,
  type ClaimKind,
  type FindingDirection,
  type Qualifier,
  type SafetyCategory,
  type SampleRole,
  type Speaker,
  type SpeciesRole,
  type UnitKind,
} from '../../../../shared/domain/claim.ts';
import type { ClaimSketch } from '../../../../shared/domain/claim-sketch.ts';
import { assertNever } from '../../../../shared/errors.ts';

/** The fields of the claim editor as they are typed; each kind uses its own. Null is not chosen yet. */
export interface ClaimForm {
  readonly statement: string;
  readonly speaker: Speaker | null;

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

  readonly direction: FindingDirection;
  readonly effectValue: string;
  readonly effectUnit: string;
  readonly comparator: string;
}

/**
 * A form that says nothing: a count without a qualifier is exact, a statement without a hedge is
 * plain, and which way a result points is open.
 */
export const EMPTY_FORM: ClaimForm = {
  statement: '',
  speaker: null,
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
  direction: 'open',
  effectValue: '',
  effectUnit: '',
  comparator: '',
};

/** A form that was left before it was saved. */
export interface UnsavedForm {
  readonly fields: ClaimForm;
  /** What the reader has typed or chosen. */
  readonly touched: readonly (keyof ClaimForm)[];
}

/** How many fields say something else. */
export function countChanges(before: ClaimForm, now: ClaimForm): number {
  const names = Object.keys(EMPTY_FORM) as (keyof ClaimForm)[];
  return names.filter((name) => before[name] !== now[name]).length;
}

/** What is wrong with a field and what to do, by field. */
export type FormErrors = Partial<Record<keyof ClaimForm, string>>;

/** The form of a claim that exists. */
export function formOfDraft({ value, statement, speaker }: ClaimDraft): ClaimForm {
  const form = { ...EMPTY_FORM, statement, speaker };
  switch (value.kind) {
    case 'sample_size':
      return {
        ...form,
        count: String(value.count),
        qualifier: value.qualifier,
        unit: value.unit,
        unitKind: value.unitKind,
        sampleRole: value.role,
      };
    case 'species':
      return {
        ...form,
        vernacularName: value.vernacularName ?? '',
        scientificName: value.scientificName,
        taxonId: value.taxonId,
        speciesRole: value.role,
        strain: value.strain ?? '',
        sex: value.sex,
        lifeStage: value.lifeStage ?? '',
      };
    case 'safety':
      return { ...form, category: value.category, hedged: value.hedged };
    case 'finding':
      return {
        ...form,
        direction: value.direction,
        effectValue: value.effectValue ?? '',
        effectUnit: value.effectUnit ?? '',
        comparator: value.comparator ?? '',
      };
  }
}

/** What a sketch says, field by field; what it leaves open is left out. */
function fieldsOfSketch({ value, speaker }: ClaimSketch): Partial<ClaimForm> {
  const said: Partial<ClaimForm> = speaker === null ? {} : { speaker };
  switch (value.kind) {
    case 'sample_size':
      return {
        ...said,
        ...(value.count !== null && { count: String(value.count) }),
        ...(value.qualifier && { qualifier: value.qualifier }),
        ...(value.unit && { unit: value.unit }),
        ...(value.unitKind && { unitKind: value.unitKind }),
        ...(value.role && { sampleRole: value.role }),
      };
    case 'species':
      return {
        ...said,
        ...(value.vernacularName && { vernacularName: value.vernacularName }),
        ...(value.scientificName && {
          scientificName: value.scientificName,
          taxonId: value.taxonId,
        }),
        ...(value.role && { speciesRole: value.role }),
        ...(value.strain && { strain: value.strain }),
        ...(value.sex && { sex: value.sex }),
        ...(value.lifeStage && { lifeStage: value.lifeStage }),
      };
    case 'safety':
      return {
        ...said,
        ...(value.category && { category: value.category }),
        hedged: value.hedged,
      };
    case 'finding':
      return {
        ...said,
        ...(value.direction && { direction: value.direction }),
        ...(value.effectValue && { effectValue: value.effectValue }),
        ...(value.effectUnit && { effectUnit: value.effectUnit }),
        ...(value.comparator && { comparator: value.comparator }),
      };
    default:
      return assertNever(value);
  }
}

/** Fields that say one thing together: what the reader writes in one of them stands for all. */
const TOGETHER: readonly (readonly (keyof ClaimForm)[])[] = [
  ['scientificName', 'taxonId'],
  ['count', 'qualifier'],
  ['unit', 'unitKind'],
  ['effectValue', 'effectUnit'],
];

/** A form with what a sketch says in the fields that the reader has not touched. */
export function fillForm(
  form: ClaimForm,
  sketch: ClaimSketch,
  touched: ReadonlySet<keyof ClaimForm>,
): ClaimForm {
  const isTouched = (field: keyof ClaimForm): boolean =>
    touched.has(field) ||
    TOGETHER.some((fields) => fields.includes(field) && fields.some((one) => touched.has(one)));
  const said = Object.entries(fieldsOfSketch(sketch)).filter(
    ([field]) => !isTouched(field as keyof ClaimForm),
  );
  return { ...form, ...Object.fromEntries(said) };
}

function valueOf(kind: ClaimKind, form: ClaimForm): unknown {
  switch (kind) {
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
        direction: form.direction,
        effectValue: form.effectValue,
        effectUnit: form.effectUnit,
        comparator: form.comparator,
      };
  }
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
};

/** The field of the form for the last part of a path in the draft. */
function fieldOfPath(kind: ClaimKind, name: string): keyof ClaimForm {
  if (name !== 'role') return name as keyof ClaimForm;
  return kind === 'species' ? 'speciesRole' : 'sampleRole';
}

/**
 * The draft to save, or what keeps it from being saved, in words, by field. A finding needs a
 * statement; a claim of another kind may do without.
 */
export function readForm(
  kind: ClaimKind,
  form: ClaimForm,
): { draft: ClaimDraft; errors: null } | { draft: null; errors: FormErrors } {
  const errors: FormErrors = {};
  if (kind === 'finding' && form.statement.trim() === '') {
    errors.statement = 'Say in one line what was found. The quote stays either way.';
  }
  const parsed = ClaimDraft.safeParse({
    value: valueOf(kind, form),
    statement: form.statement,
    speaker: form.speaker,
  });
  if (!parsed.success) {
    for (const { path, code } of parsed.error.issues) {
      const field = fieldOfPath(kind, String(path.at(-1)));
      errors[field] =
        code === 'too_big' && field !== 'count' ? TOO_LONG : (WRONG[field] ?? TOO_LONG);
    }
  }
  if (!parsed.success || Object.keys(errors).length > 0) return { draft: null, errors };
  return { draft: parsed.data, errors: null };
}
