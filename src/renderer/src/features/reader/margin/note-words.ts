import { answerWords } from '../../../../../shared/domain/attribute.ts';
import {
  COLORS,
  type Annotation,
  type AnnotationStyle,
  type Color,
} from '../../../../../shared/domain/annotation.ts';
import {
  acceptedWords,
  countClaims,
  toDecideWords,
} from '../../../../../shared/domain/claim-counts.ts';
import {
  absenceHeading,
  absenceTopic,
  countSentencesRead,
  describeAbsence,
} from '../../../../../shared/domain/absence-words.ts';
import type { Absence } from '../../../../../shared/domain/absence.ts';
import type { Claim, ClaimKind, FindingValue } from '../../../../../shared/domain/claim.ts';
import {
  KIND_WORDS,
  SAFETY_CATEGORY_WORDS,
  SPECIES_ROLE_WORDS,
  VALUE_WORDS,
  formatCount,
} from '../../../../../shared/domain/claim-words.ts';
import {
  claimLine,
  describeClaim,
  findingWords,
} from '../../../../../shared/domain/describe-claim.ts';
import { explainNoSuggestions } from '../../../../../shared/domain/language-words.ts';
import type { Quote } from '../../../../../shared/domain/quote.ts';
import type { RuleReading } from '../../../../../shared/domain/rule-reading.ts';
import { plural } from '../../../lib/format.ts';
import { quotesOf, type MarginItem } from './items.ts';

/** The lines of a note. */
export interface NoteWords {
  /** Beside the code: `Sample size, suggested`. */
  readonly heading: string;
  /** What the claim says, in a few words. */
  readonly value: string;
  readonly detail: string;
}

/** The words of a claim's note. */
export function describeNote(claim: Claim): NoteWords {
  const { label, detail } = describeClaim(withoutSaid(claim));
  const suggested = claim.status === 'suggested' ? ', suggested' : '';
  const { value } = claim;
  const heading = KIND_WORDS[value.kind];
  switch (value.kind) {
    case 'study_design':
    case 'publication_status':
    case 'setting':
    case 'sample_size':
      return { heading: heading + suggested, value: label, detail };
    case 'attribute':
      return { heading: value.name + suggested, value: answerWords(value), detail };
    case 'species':
      return suggested
        ? { heading: heading + suggested, value: label, detail }
        : {
            heading: `${heading}, ${SPECIES_ROLE_WORDS[value.role]}`,
            value: nameSpecies(label),
            detail,
          };
    case 'finding': {
      if (suggested) {
        return { heading: heading + suggested, value: `${label}: ${claimLine(claim)}`, detail };
      }
      return {
        heading: [heading, ...foundIn(value)].join(', '),
        value: claimLine(claim),
        // What the heading says of the value is not said again.
        detail: describeClaim(withoutSaid({ ...claim, value: { ...value, value: 'open' } })).detail,
      };
    }
    case 'safety': {
      const line = claimLine(claim);
      if (line === label) return { heading: heading + suggested, value: label, detail };
      return {
        heading: heading + (suggested || `, ${SAFETY_CATEGORY_WORDS[value.category]}`),
        value: suggested ? `${label}: ${line}` : line,
        detail,
      };
    }
  }
}

/** What a heading says of what was found: `increase in live births` and `better`; nothing where all is open. */
function foundIn(value: FindingValue): string[] {
  const { change, outcome } = value;
  if (change === 'open' && value.value === 'open' && outcome === null) return [];
  const isSaid = change === 'open' || value.value === 'open';
  return [findingWords(value), ...(isSaid ? [] : [VALUE_WORDS[value.value]])];
}

/** Does a statement hold the words, not as part of a longer word or number? */
function says(statement: string, words: string): boolean {
  for (let at = statement.indexOf(words); at >= 0; at = statement.indexOf(words, at + 1)) {
    const isInside =
      /[\p{L}\d][.,·]?$/u.test(statement.slice(0, at)) ||
      /^(?:[\p{L}\d]|[.,·]\d)/u.test(statement.slice(at + words.length));
    if (!isInside) return true;
  }
  return false;
}

/** A finding without what its statement says already: its effect, and what it is compared with. */
function withoutSaid(claim: Claim): Claim {
  const { value, statement } = claim;
  if (value.kind !== 'finding') return claim;
  const isSaid = (words: string | null): boolean => words !== null && says(statement, words);
  return {
    ...claim,
    value: {
      ...value,
      ...(isSaid(value.effectValue) ? { effectValue: null, effectUnit: null } : {}),
      ...(isSaid(value.comparator) ? { comparator: null } : {}),
      ...(isSaid(value.interval) ? { interval: null } : {}),
      ...(isSaid(value.p) ? { p: null } : {}),
    },
  };
}

/** `Human, studied` without the role, which the heading says. */
function nameSpecies(label: string): string {
  return label.slice(0, label.lastIndexOf(', '));
}

/** `Orange: check this`. */
export function describeColor(color: Color, labels: Readonly<Record<Color, string>>): string {
  return `${color.charAt(0).toUpperCase()}${color.slice(1)}: ${labels[color]}`;
}

/** As `describeColor`; of a line under words with that: `Orange, underlined: check this`. */
export function describeAnnotation(
  { color, style }: { readonly color: Color; readonly style?: AnnotationStyle },
  labels: Readonly<Record<Color, string>>,
): string {
  const words = describeColor(color, labels);
  return style === 'underline' ? words.replace(':', ', underlined:') : words;
}

/** The digit key of a colour, `1` to `8`. */
export function digitOfColor(color: Color): string {
  return String(COLORS.indexOf(color) + 1);
}

/** Counts for the head of the margin: `8 claims`, `3 to decide`, `1 annotation`. */
export function summarise(
  claims: readonly Claim[],
  annotations: readonly Annotation[],
): { claims: string; toDecide: string | null; annotations: string | null } {
  const counts = countClaims(claims);
  return {
    claims: acceptedWords(counts),
    toDecide: toDecideWords(counts),
    annotations: annotations.length === 0 ? null : plural(annotations.length, 'annotation'),
  };
}

const KIND_NOUNS: Readonly<Record<ClaimKind, string>> = {
  study_design: 'study design',
  publication_status: 'publication status',
  setting: 'setting',
  sample_size: 'sample size',
  species: 'species',
  finding: 'finding',
  safety: 'safety statement',
  attribute: 'attribute',
};

/** A kind inside a sentence: `No sample size stated`. */
export function nounOfKind(kind: ClaimKind): string {
  return KIND_NOUNS[kind];
}

/** `Safety: the rules found none (41 sentences read)`, `Species: none stated (41 sentences read by Ann)`. */
export function nameAbsence(absence: Absence): string {
  const read = absence.confirmed
    ? describeAbsence(absence)
    : countSentencesRead(absence.sentencesRead);
  return `${absenceTopic(absence)}: ${absenceHeading(absence).toLowerCase()} (${read})`;
}

/** `Study design, setting: the rules found none (41 sentences read)`. */
export function nameFactsNotFound(absences: readonly Absence[]): string {
  const [first] = absences.map(({ sentencesRead }) => sentencesRead);
  const [topic, ...others] = absences.map(absenceTopic);
  const topics = [topic, ...others.map((other) => other.toLowerCase())].join(', ');
  return `${topics}: the rules found none (${countSentencesRead(first ?? 0)})`;
}

/** What a reader should know of the last reading by the rules; null when all is as it should be. */
export function describeReading(reading: RuleReading | null): string | null {
  if (!reading) return null;
  if (reading.language !== 'en') return explainNoSuggestions(reading.language);
  return reading.isCurrent ? null : 'The text or the rules have changed since the rules read it.';
}

function caveatWords(caveats: number, all: number): string {
  if (caveats === 0) return '';
  if (caveats === 1) return all === 1 ? ', a caveat' : ', one is a caveat';
  if (caveats === all) return caveats === 2 ? ', both caveats' : ', all caveats';
  return `, ${formatCount(caveats)} are caveats`;
}

/** What lies out of view in one direction: `3 claims further down, one is a caveat`. */
export function describeOutOfView(items: readonly MarginItem[], where: 'above' | 'below'): string {
  const claims = items.flatMap((item) => (item.type === 'claim' ? [item.claim] : []));
  const annotations = items.length - claims.length;
  const caveats = claims.filter(
    ({ value }) => value.kind === 'safety' && value.category === 'caveat',
  ).length;
  const parts = [
    claims.length === 0 ? '' : plural(claims.length, 'claim'),
    annotations === 0 ? '' : plural(annotations, 'annotation'),
  ].filter((part) => part !== '');
  const place = where === 'below' ? 'further down' : 'above';
  return `${parts.join(' and ')} ${place}${caveatWords(caveats, items.length)}`;
}

/** What is to be looked at in the quotes of a note, the gravest alone; null when all are verified. */
export function describeTrouble(quotes: readonly Pick<Quote, 'state'>[]): string | null {
  const states = new Set(quotes.map(({ state }) => state));
  if (states.has('broken')) return 'Quote not found';
  if (states.has('moved')) return 'Quote moved';
  return states.has('unchecked') ? 'Quote not looked up yet' : null;
}

/** How what stands in the place of a moved quote differs from it. */
export function describeLikeness(
  { exact, score }: Pick<Quote, 'exact' | 'score'>,
  now: string,
): string {
  if (now === exact) return 'The same words, but what stood beside them changed.';
  if (score === null || score === 1) return 'The same words, written differently.';
  return `${String(Math.floor(score * 100))}% of its letters stand there.`;
}

/** What is to be done about the quotes of an article, for the head of the margin; null for nothing. */
export function describeQuotesToConfirm(items: readonly MarginItem[]): {
  readonly moved: string | null;
  readonly others: string | null;
} {
  const quotes = items.flatMap(quotesOf);
  const count = (state: Quote['state']): number =>
    quotes.filter((quote) => quote.state === state).length;
  const [moved, broken, unchecked] = [count('moved'), count('broken'), count('unchecked')];
  const others = [
    broken > 0 ? `${plural(broken, 'quote')} not found` : '',
    unchecked > 0 ? `${plural(unchecked, 'quote')} not looked up yet` : '',
  ].filter((words) => words !== '');
  return {
    moved: moved > 0 ? `${plural(moved, 'quote')} moved` : null,
    others: others.length > 0 ? others.join(', ') : null,
  };
}
