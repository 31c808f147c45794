import {
  FINDING_FIELDS,
  SETTING_FIELDS,
  type ClaimDraft,
  type ClaimKind,
  type FieldWords,
} from '../../../../shared/domain/claim.ts';
import type { ClaimSketch } from '../../../../shared/domain/claim-sketch.ts';
import { findFieldWords, placeFieldWords } from '../../../../shared/domain/field-words.ts';
import type { Span } from '../../../../shared/domain/quote.ts';
import type { ClaimForm } from './claim-form.ts';

type FieldName = keyof ClaimForm;

/** What the fields of a claim rest on: its quote, and the words in it that fields were read from. */
export interface FieldProof {
  /** Null for a claim without a quote. */
  readonly quote: string | null;
  /** What the claim, or the sketch of it, said before the reader changed anything. */
  readonly fields: ClaimForm;
  readonly words: Readonly<Partial<Record<FieldName, FieldWords>>>;
}

/** What the fields of a claim, or of a sketch of one, rest on; null is nothing said yet. */
export function proofOf(
  said: Pick<ClaimDraft, 'value'> | ClaimSketch | null,
  fields: ClaimForm,
  quote: string | null,
): FieldProof {
  return { quote, fields, words: (said && 'words' in said.value && said.value.words) || {} };
}

/** The fields of a kind that have words of their own in its quote. */
function fieldsWithWords(kind: ClaimKind): readonly FieldName[] {
  if (kind === 'finding') return FINDING_FIELDS;
  return kind === 'setting' ? SETTING_FIELDS : [];
}

/** The words of each field: those it was read from while it says the same, else those of the quote that say it. */
export function findWords(
  kind: ClaimKind,
  form: ClaimForm,
  { quote, fields, words }: FieldProof,
): Readonly<Record<string, FieldWords>> {
  const found = fieldsWithWords(kind).flatMap((name): [string, FieldWords][] => {
    const known = words[name];
    if (known && form[name] === fields[name]) return [[name, known]];
    const value = form[name];
    const here =
      quote === null || typeof value !== 'string'
        ? null
        : findFieldWords(quote, value, known?.start);
    return here ? [[name, here]] : [];
  });
  return Object.fromEntries(found);
}

/** Where in the quote the words of the fields stand, in its order; of those that overlap the first. */
export function markFields(kind: ClaimKind, form: ClaimForm, proof: FieldProof): Span[] {
  const { quote } = proof;
  if (quote === null) return [];
  const spans = Object.values(findWords(kind, form, proof))
    .flatMap((words) => placeFieldWords(words, quote) ?? [])
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  let reached = 0;
  return spans.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}
