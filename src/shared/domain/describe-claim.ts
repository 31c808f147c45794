import { answerWords } from './attribute.ts';
import { capitalise } from './capitalise.ts';
import { commonName } from './common-names.ts';
import { shortenWords } from './short-words.ts';
import type {
  Claim,
  ClaimKind,
  ClaimValue,
  FactSubject,
  FindingValue,
  SettingValue,
} from './claim.ts';
import {
  CHANGE_WORDS,
  formatCount,
  PUBLICATION_STATUS_WORDS,
  QUALIFIER_WORDS,
  SAFETY_CATEGORY_WORDS,
  SAMPLE_ROLE_WORDS,
  SPEAKER_WORDS,
  SPECIES_ROLE_WORDS,
  STUDY_DESIGN_WORDS,
  VALUE_WORDS,
} from './claim-words.ts';

function isSameWord(one: string | null, other: string | null): boolean {
  return one !== null && one.toLowerCase() === other?.toLowerCase();
}

/** `34 minutes`, `45% fewer`: a sign of percent stands close to its number. */
function describeEffect({
  effectValue,
  effectUnit,
}: Pick<FindingValue, 'effectValue' | 'effectUnit'>): string {
  if (effectValue === null || effectUnit === null) return effectValue ?? effectUnit ?? '';
  return `${effectValue}${effectUnit.startsWith('%') ? '' : ' '}${effectUnit}`;
}

/** What is said of the article, or of the study that it reports on: `Reports on: preprint`. */
function describeFact(words: string, subject: FactSubject): { label: string; detail: string[] } {
  return {
    label: subject === 'article' ? capitalise(words) : `Reports on: ${words}`,
    detail: [],
  };
}

function describeSetting({ country, years, followUp }: SettingValue): {
  label: string;
  detail: string[];
} {
  const placed = [country, years].filter((part) => part !== null).join(', ');
  if (placed === '') return { label: `Follow-up ${followUp ?? ''}`, detail: [] };
  return { label: placed, detail: followUp === null ? [] : [`follow-up ${followUp}`] };
}

/**
 * What was found, for the middle of a line: `increase in live births`, `no difference`, `better` where only
 * that is known, `change open`.
 */
export function findingWords({ change, value, outcome }: FindingValue): string {
  if (change === 'open') {
    const words = value === 'open' ? 'change open' : VALUE_WORDS[value];
    return outcome === null ? words : `${outcome}: ${words}`;
  }
  if (outcome === null) return CHANGE_WORDS[change];
  return change === 'mixed'
    ? `mixed results on ${outcome}`
    : `${CHANGE_WORDS[change]} in ${outcome}`;
}

function detailFinding(finding: FindingValue): string[] {
  const { change, value, exposure, dose, comparator, interval, p } = finding;
  const given = [exposure, dose === null || exposure === null ? dose : `(${dose})`]
    .filter((part) => part !== null)
    .join(' ');
  return [
    change === 'open' || value === 'open' ? '' : VALUE_WORDS[value],
    change === 'open' && value !== 'open' ? 'change open' : '',
    describeEffect(finding),
    interval === null ? '' : `interval ${interval}`,
    p === null ? '' : `p ${p}`,
    given === '' ? '' : `with ${given}`,
    comparator === null ? '' : `compared with ${comparator}`,
  ].filter((part) => part !== '');
}

function describeValue(value: ClaimValue): { label: string; detail: string[] } {
  switch (value.kind) {
    case 'study_design':
      return describeFact(STUDY_DESIGN_WORDS[value.design], value.subject);
    case 'publication_status':
      return describeFact(PUBLICATION_STATUS_WORDS[value.status], value.subject);
    case 'setting':
      return describeSetting(value);
    case 'sample_size': {
      const qualifier = value.qualifier === 'exact' ? '' : `${QUALIFIER_WORDS[value.qualifier]} `;
      return {
        label: `${qualifier}${formatCount(value.count)} ${value.unit}`,
        detail: [
          ...(value.role === 'unspecified' ? [] : [SAMPLE_ROLE_WORDS[value.role]]),
          QUALIFIER_WORDS[value.qualifier],
        ],
      };
    }
    case 'species': {
      const sex =
        value.sex === null || value.sex === 'both'
          ? value.sex === 'both'
            ? 'both sexes'
            : null
          : value.sex;
      return {
        label: `${commonName(value)}, ${SPECIES_ROLE_WORDS[value.role]}`,
        detail: [
          value.scientificName,
          value.taxonId === null ? null : String(value.taxonId),
          value.strain,
          sex,
          isSameWord(value.lifeStage, value.vernacularName) ? null : value.lifeStage,
        ].filter((part) => part !== null),
      };
    }
    case 'finding':
      return { label: capitalise(findingWords(value)), detail: detailFinding(value) };
    case 'safety':
      return {
        label: capitalise(SAFETY_CATEGORY_WORDS[value.category]),
        detail: value.hedged ? ['hedged'] : [],
      };
    case 'attribute':
      return { label: `${value.name}: ${answerWords(value)}`, detail: [] };
  }
}

/** Who says so: `the authors`, `Ana Silva, an outside expert`, `Ana Silva`; empty where that is not known. */
export function speakerWords({
  speaker,
  speakerName,
}: Pick<Claim, 'speaker' | 'speakerName'>): string {
  const role = speaker === null ? null : SPEAKER_WORDS[speaker];
  return [speakerName, role].filter((part) => part !== null).join(', ');
}

/** How sure a rule is, of the claim and of its fields: `0.93; change 0.91, value 0.72`; empty where no rule says. */
export function confidenceWords({
  confidence,
  fieldConfidence,
}: Pick<Claim, 'confidence' | 'fieldConfidence'>): string {
  const fields = Object.entries(fieldConfidence).map(
    ([field, sure]) => `${field} ${sure.toFixed(2)}`,
  );
  return [confidence?.toFixed(2) ?? '', fields.join(', ')].filter((part) => part !== '').join('; ');
}

/** The kinds whose values say in themselves all that a line needs. */
const TELLING: Readonly<Record<ClaimKind, boolean>> = {
  study_design: true,
  publication_status: true,
  setting: true,
  sample_size: true,
  species: true,
  finding: false,
  safety: false,
  attribute: true,
};

/** Whether the value of a claim tells enough without its quote: `48 animals`, and not `Caveat`. */
export function isTelling(kind: ClaimKind): boolean {
  return TELLING[kind];
}

/**
 * Whether the statement of a finding is no sentence but the figures that its rule read, as in
 * `22 minutes; p < 0.001; compared with no lamp`.
 */
export function isEffectAlone({ value, statement }: Pick<Claim, 'value' | 'statement'>): boolean {
  if (value.kind !== 'finding' || statement === '') return false;
  const effect = describeEffect(value);
  return statement
    .split('; ')
    .every((part) => part === effect || /^(?:interval|p|compared with) /.test(part));
}

/** Characters of a quote that stand for its claim on a line. */
const LINE = 120;

/**
 * A claim on one line beside others: what a reader or a rule wrote of it, else what its value says, and
 * where that alone tells nothing, as of a caveat, the first words of its quote.
 */
export function claimLine({ value, statement, quotes }: Claim): string {
  if (statement !== '') return statement;
  const { label } = describeValue(value);
  const [quote] = quotes;
  return isTelling(value.kind) || !quote ? label : shortenWords(quote.exact, LINE);
}

/**
 * A claim in a few words: `14 births` and `outcome, exact`; `Caveat` and `hedged, the authors`.
 * The same words stand in the margin, in search, in tables and in exports.
 */
export function describeClaim(claim: Pick<Claim, 'value' | 'speaker' | 'speakerName'>): {
  label: string;
  detail: string;
} {
  const { label, detail } = describeValue(claim.value);
  const speaker = speakerWords(claim);
  if (speaker !== '') detail.push(speaker);
  return { label, detail: detail.join(', ') };
}
