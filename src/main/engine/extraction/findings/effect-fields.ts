import type { FieldWords, FindingField, FindingValue } from '../../../../shared/domain/claim.ts';
import { findFieldWords } from '../../../../shared/domain/field-words.ts';
import type { Effect } from './effect.ts';
import { readResultParts } from './result-parts.ts';

type EffectFields = Omit<FindingValue, 'kind' | 'change' | 'value'>;

/** The fields of a finding, each with its words in the quote that it and its effect were read from. */
export function fillEffect(effect: Effect, quote: string): EffectFields {
  const fields = {
    ...readResultParts(quote),
    comparator: effect.comparator,
    effectValue: effect.value,
    interval: effect.interval,
    p: effect.p,
  } satisfies Record<FindingField, string | null>;
  const words = Object.entries<string | null>(fields).flatMap(
    ([field, said]): [string, FieldWords][] => {
      const found = said === null ? null : findFieldWords(quote, said);
      return found ? [[field, found]] : [];
    },
  );
  return { ...fields, effectUnit: effect.unit, words: Object.fromEntries(words) };
}
