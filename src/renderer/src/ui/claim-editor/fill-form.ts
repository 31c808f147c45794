import type { Attribute } from '../../../../shared/domain/attribute.ts';
import { proposeAnswers } from '../../../../shared/domain/propose-answers.ts';
import type { ClaimDraft } from '../../../../shared/domain/claim.ts';
import type { ClaimSketch } from '../../../../shared/domain/claim-sketch.ts';
import { assertNever } from '../../../../shared/errors.ts';
import { EMPTY_FORM, type ClaimForm } from './claim-form.ts';

/** What a claim that exists, or a sketch of one, says field by field; what it leaves open is left out. */
function fieldsOf({ value, speaker, speakerName }: ClaimSketch | ClaimDraft): Partial<ClaimForm> {
  const said: Partial<ClaimForm> = {
    ...(speaker && { speaker }),
    ...(speakerName && { speakerName }),
  };
  switch (value.kind) {
    case 'study_design':
      return {
        ...said,
        ...(value.design && { design: value.design }),
        ...(value.subject && { subject: value.subject }),
      };
    case 'publication_status':
      return {
        ...said,
        ...(value.status && { publicationStatus: value.status }),
        ...(value.subject && { subject: value.subject }),
      };
    case 'setting':
      return {
        ...said,
        ...(value.country && { country: value.country }),
        ...(value.years && { years: value.years }),
        ...(value.followUp && { followUp: value.followUp }),
      };
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
        ...(value.change && { change: value.change }),
        ...(value.value && { value: value.value }),
        ...(value.outcome && { outcome: value.outcome }),
        ...(value.exposure && { exposure: value.exposure }),
        ...(value.dose && { dose: value.dose }),
        ...(value.comparator && { comparator: value.comparator }),
        ...(value.effectValue && { effectValue: value.effectValue }),
        ...(value.effectUnit && { effectUnit: value.effectUnit }),
        ...(value.interval && { interval: value.interval }),
        ...(value.p && { p: value.p }),
      };
    case 'attribute': {
      const { attributeId, name, type, unit, answers } = value;
      return { ...said, attribute: { attributeId, name, type, unit: unit ?? null }, answers };
    }
    default:
      return assertNever(value);
  }
}

/** What a form says of an attribute that was chosen: with the answers that the words propose. */
export function askedIn(
  { id, name, type, unit, options }: Attribute,
  quote: string | null,
): Pick<ClaimForm, 'attribute' | 'answers'> {
  return {
    attribute: { attributeId: id, name, type, unit },
    answers: quote === null ? [] : proposeAnswers({ type, unit, options }, quote),
  };
}

/** The form of a claim that exists. */
export function formOfDraft(draft: ClaimDraft): ClaimForm {
  return { ...EMPTY_FORM, statement: draft.statement, ...fieldsOf(draft) };
}

/** Fields that say one thing together: what the reader writes in one of them stands for all. */
const TOGETHER: readonly (readonly (keyof ClaimForm)[])[] = [
  ['scientificName', 'taxonId'],
  ['count', 'qualifier'],
  ['unit', 'unitKind'],
  ['effectValue', 'effectUnit'],
  ['speaker', 'speakerName'],
  ['attribute', 'answers'],
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
  const said = Object.entries(fieldsOf(sketch)).filter(
    ([field]) => !isTouched(field as keyof ClaimForm),
  );
  return { ...form, ...Object.fromEntries(said) };
}
