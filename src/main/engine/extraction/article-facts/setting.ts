import type { SettingField, SettingValue } from '../../../../shared/domain/claim.ts';
import { SETTING_FIELDS } from '../../../../shared/domain/claim.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { TextSpan } from '../types.ts';
import { COUNTRY } from './countries.ts';

/** A sentence that tells where or when a study was made, or for how long those studied were followed. */
export interface ToldSetting extends TextSpan {
  readonly value: SettingValue;
}

/** Where a study was made is told early; nothing is looked for behind so many characters. */
const REACH = 12_000;
const LONGEST_SENTENCE = 600;

const NUMBER =
  '(?:\\d{1,3}(?:\\.\\d{1,2})?|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty)';
const DURATION = `${NUMBER}(?: \\+/- \\d{1,3})?[- ](?:day|week|month|year)s?`;
const YEAR = '(?:1[89]|20)\\d\\d';

const PATTERNS: Readonly<Record<SettingField, readonly RegExp[]>> = {
  country: [COUNTRY],
  years: [
    new RegExp(
      `\\b((?:between|from) (?:[A-Z][a-z]+ )?${YEAR} (?:and|to|through|until) (?:[A-Z][a-z]+ )?${YEAR})\\b`,
      'd',
    ),
    new RegExp(`\\b(${YEAR}[-–](?:${YEAR}|\\d\\d))\\b`, 'd'),
  ],
  followUp: [
    new RegExp(
      `\\bfollow(?:ed)?[- ]?up (?:period |time )?(?:was |of |for |lasted )(?:a )?(?:(?:median|mean|average|total|maximum) )?(?:of )?(?:about |nearly |up to |at least )?(${DURATION})\\b`,
      'd',
    ),
    new RegExp(
      `\\b(?:tracked|monitored|observed|followed)(?: up)? for (?:an average of |a median of )?(?:about |nearly |up to |at least )?(${DURATION})\\b`,
      'd',
    ),
    new RegExp(
      `\\b(${DURATION})[- ](?:of )?(?:follow-?up|trial|study|intervention|treatment)\\b`,
      'd',
    ),
  ],
};
/** Words of a sentence that tells of a study. */
const STUDY =
  /\b(?:study|studies|survey|trial|patients|participants|recruited|enrolled|hospitals?|schools?|women|men|children|adults|samples?|sampled|data|cohort|sites?|farms?|we|conducted|carried out|residents|population|registered|followed|follow-up|records?|clinics?|regions?|centres?|centers?)\b/i;
/** Where those who write work is no setting. */
const ADDRESS =
  /\b(?:University|Universit|Institute|Department of|Professor|Dr\.?|Journal|Foundation|Society|Association|FDA|Ministry)\b/;

function readField(sentence: string, field: SettingField): TextSpan | null {
  if (field === 'country' && ADDRESS.test(sentence)) return null;
  for (const pattern of PATTERNS[field]) {
    const place = pattern.exec(sentence)?.indices?.[1];
    if (place !== undefined) return { start: place[0], end: place[1] };
  }
  return null;
}

/** What the words of a sentence say of a setting, leaving out fields that are known; null for nothing. */
export function readSetting(
  sentence: string,
  known: ReadonlySet<SettingField>,
): SettingValue | null {
  const told = SETTING_FIELDS.flatMap((field) => {
    const place = known.has(field) ? null : readField(sentence, field);
    return place === null ? [] : [{ field, place, exact: sentence.slice(place.start, place.end) }];
  });
  if (told.length === 0) return null;
  const exactOf = (field: SettingField): string | null =>
    told.find((one) => one.field === field)?.exact ?? null;
  return {
    kind: 'setting',
    country: exactOf('country'),
    years: exactOf('years'),
    followUp: exactOf('followUp'),
    words: Object.fromEntries(
      told.map(({ field, place, exact }) => [field, { start: place.start, exact }]),
    ),
  };
}

/** The sentences that tell the setting of a study, each field where it is told first. */
export function findSettings(text: string, sentences: readonly Sentence[]): ToldSetting[] {
  const known = new Set<SettingField>();
  const found: ToldSetting[] = [];
  for (const { start, end, heading } of sentences) {
    if (start > REACH || known.size === SETTING_FIELDS.length) break;
    if (heading || end - start > LONGEST_SENTENCE) continue;
    const sentence = text.slice(start, end);
    if (!STUDY.test(sentence)) continue;
    const value = readSetting(sentence, known);
    if (value === null) continue;
    found.push({ start, end, value });
    for (const field of SETTING_FIELDS) if (value[field] !== null) known.add(field);
  }
  return found;
}
