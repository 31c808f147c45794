import type { ClaimKind, Qualifier, UnitKind } from '../../../../shared/domain/claim.ts';
import { EMPTY_FORM, type ClaimForm } from './claim-form.ts';
import { findNumber } from './number-words.ts';

const UNIT_KINDS: readonly (readonly [UnitKind, RegExp])[] = [
  [
    'embryos_gametes',
    /\b(eggs?|embryos?|oocytes?|zygotes?|sperm|spermatozoa|blastocysts?|follicles?)\b/i,
  ],
  ['births', /\b(births?|bab(y|ies)|newborns?|pregnanc(y|ies)|deliver(y|ies)|litters?|pups)\b/i],
  ['studies', /\b(stud(y|ies)|trials?|articles?|papers?|reports|reviews?|cohorts?)\b/i],
  [
    'cells_samples',
    /\b(cells?|samples?|specimens?|biops(y|ies)|cultures?|colonies|sections|strains)\b/i,
  ],
  [
    'animals',
    /\b(animals?|mice|mouse|rats?|dogs?|cats?|monkeys?|pigs?|sheep|cows?|birds?|fish|rabbits?|voles?|hens?)\b/i,
  ],
  [
    'participants',
    /\b(participants?|patients?|people|persons?|wom[ae]n|m[ae]n|children|boys?|girls?|adults?|volunteers?|subjects?|individuals|couples?|infants?|students?|respondents?|cases)\b/i,
  ],
];

const QUALIFIERS: readonly (readonly [Qualifier, RegExp])[] = [
  ['at_least', /\b(at least|more than|over|no fewer than|upwards of)\s*$/i],
  ['at_most', /\b(at most|up to|fewer than|less than|under|no more than)\s*$/i],
  ['about', /(\b(about|around|nearly|almost|roughly|approximately|some|circa)|~|≈)\s*$/i],
];

/** Where the name of what was counted ends. */
const AFTER_UNIT =
  /[.;:,()]|\s(?:were|was|are|is|have|has|had|who|that|which|in|at|from|with|to|and|by|of the|of|aged|per)\s/i;

const HEDGES =
  /\b(may|might|could|would|possibl[ey]|perhaps|suggests?|appears?|seems?|likely|premature)\b/i;
const NULL_RESULT =
  /\b(no (significant |clear |measurable )?(difference|effect|change|association)|did not (differ|change))/i;
const EFFECT = /(\d+(?:[.,]\d+)?)\s?(%|per cent|percent|-fold|fold|times)/i;

/**
 * What a new claim starts with: simple guesses from the selected words, for the reader to check.
 * A name of a species is looked up by the editor.
 */
export function guessClaim(kind: ClaimKind, words: string): ClaimForm {
  const text = words.replace(/\s+/g, ' ').trim();
  switch (kind) {
    case 'sample_size':
      return guessSampleSize(text);
    case 'species':
      return { ...EMPTY_FORM, vernacularName: text.length <= 80 ? text : '' };
    case 'safety':
      return { ...EMPTY_FORM, hedged: HEDGES.test(text) };
    case 'finding': {
      const effect = EFFECT.exec(text);
      return {
        ...EMPTY_FORM,
        direction: NULL_RESULT.test(text) ? 'null' : 'positive',
        effectValue: effect?.[1] ?? '',
        effectUnit: effect?.[2]?.replace(/^-/, '') ?? '',
      };
    }
  }
}

function guessSampleSize(text: string): ClaimForm {
  const found = findNumber(text);
  if (!found) return { ...EMPTY_FORM, unit: text.length <= 80 ? text : '' };
  const after = text.slice(found.end).replace(/^[\s-]+/, '');
  const unit =
    after
      .replace(/^of the /i, '')
      .split(AFTER_UNIT)[0]
      ?.trim() ?? '';
  const before = text.slice(0, found.start);
  const unitKind = UNIT_KINDS.find(([, words]) => words.test(unit))?.[0] ?? null;
  return {
    ...EMPTY_FORM,
    count: String(found.value),
    qualifier: QUALIFIERS.find(([, words]) => words.test(before))?.[0] ?? 'exact',
    unit,
    unitKind: unitKind ?? (unit === '' ? 'participants' : 'other'),
    sampleRole: unitKind === 'births' ? 'outcome' : 'unspecified',
  };
}
