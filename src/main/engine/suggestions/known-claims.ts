import { SETTING_FIELDS } from '../../../shared/domain/claim.ts';
import type { Claim, ClaimKind, ClaimValue, SettingValue } from '../../../shared/domain/claim.ts';
import type { Suggestion, TextSpan } from '../extraction/types.ts';

/** What makes two facts, counts or species the same statement, apart from where they stand. */
export function valueKey(value: ClaimValue): string {
  switch (value.kind) {
    case 'study_design':
      return `d ${value.design} ${value.subject}`;
    case 'publication_status':
      return `pub ${value.status} ${value.subject}`;
    case 'setting':
      return `set ${JSON.stringify([value.country, value.years, value.followUp])}`;
    case 'sample_size':
      return `n ${String(value.count)} ${value.unitKind}`;
    case 'species':
      return `sp ${String(value.taxonId ?? value.scientificName.toLowerCase())} ${value.role}`;
    case 'safety':
      return `s ${value.category}`;
    case 'finding':
      return 'f';
    case 'attribute':
      return `a ${value.attributeId} ${value.answers.join('; ')}`;
  }
}

const SAID_ONCE = {
  study_design: true,
  publication_status: true,
  setting: true,
  sample_size: true,
  species: true,
  finding: false,
  safety: false,
  attribute: true,
} as const satisfies Record<ClaimKind, boolean>;

/** The kinds of which each sentence is a claim of its own. */
type SentenceKind = {
  [Kind in ClaimKind]: (typeof SAID_ONCE)[Kind] extends true ? never : Kind;
}[ClaimKind];

const isSentenceKind = (kind: ClaimKind): kind is SentenceKind => !SAID_ONCE[kind];

/** Facts, counts and species said twice are one claim with two quotes; sentences are claims of their own. */
export function isSaidOnce({ kind }: ClaimValue): boolean {
  return SAID_ONCE[kind];
}

/** Places in a text, to be asked which overlap another. */
class Places {
  readonly #spans: readonly TextSpan[];
  /** For each span how far it or any before it reaches. */
  readonly #reach: readonly number[];

  constructor(spans: readonly TextSpan[]) {
    this.#spans = spans.toSorted((left, right) => left.start - right.start);
    let furthest = -1;
    this.#reach = this.#spans.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** Whether any of them shares a character with the span. */
  overlap({ start, end }: TextSpan): boolean {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && this.#reach[low - 1]! > start;
  }
}

const fold = (words: string | null): string | null => words?.trim().toLowerCase() ?? null;

/** Does one setting say all that the other says? What it says beyond that changes nothing. */
const covers = (said: SettingValue, asked: SettingValue): boolean =>
  SETTING_FIELDS.every(
    (field) => asked[field] === null || fold(asked[field]) === fold(said[field]),
  );

const placeKey = (kind: ClaimKind, { start, end }: TextSpan): string =>
  `${kind} ${String(start)} ${String(end)}`;

/**
 * Tells of a suggestion whether a claim that is there already, whatever became of it, says the
 * same: the same fact, count or species anywhere, the same words for whatever the reader made of them,
 * for sentences a part of the same one, or for a setting that was not rejected all that it says.
 */
export function recogniseKnown(
  claims: readonly Pick<Claim, 'value' | 'status' | 'quotes'>[],
): (suggestion: Pick<Suggestion, 'value' | 'start' | 'end'>) => boolean {
  const values = new Set<string>();
  const exact = new Set<string>();
  const sentences: Record<SentenceKind, TextSpan[]> = { finding: [], safety: [] };
  const settings = claims.flatMap(({ value, status }) =>
    value.kind === 'setting' && status !== 'rejected' ? [value] : [],
  );
  for (const { value, quotes } of claims) {
    if (isSaidOnce(value)) values.add(valueKey(value));
    for (const quote of quotes) {
      const place = quote.found ?? quote;
      exact.add(placeKey(value.kind, place));
      if (isSentenceKind(value.kind)) sentences[value.kind].push(place);
    }
  }
  const places: Record<SentenceKind, Places> = {
    finding: new Places(sentences.finding),
    safety: new Places(sentences.safety),
  };
  return (suggestion) => {
    const { value } = suggestion;
    const { kind } = value;
    if (exact.has(placeKey(kind, suggestion))) return true;
    if (value.kind === 'setting' && settings.some((setting) => covers(setting, value))) return true;
    return isSentenceKind(kind) ? places[kind].overlap(suggestion) : values.has(valueKey(value));
  };
}
