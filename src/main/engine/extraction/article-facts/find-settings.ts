import { SETTING_FIELDS } from '../../../../shared/domain/claim.ts';
import type { SettingField, SettingValue } from '../../../../shared/domain/claim.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Word } from '../text/text-words.ts';
import type { TextSpan } from '../types.ts';
import { findCountry } from './countries.ts';
import { findFollowUp } from './follow-up.ts';
import { findYears } from './years.ts';

/** The words of a sentence that tell where or when a study was made, or for how long those studied were followed. */
export interface ToldSetting extends TextSpan {
  readonly value: SettingValue;
}

/** Where a study was made is told early; nothing is looked for behind so many characters. */
const REACH = 12_000;

/** Words of a sentence that tells of a study. */
const STUDY = new Set(
  (
    'study studies survey surveys trial trials patients participants recruited enrolled hospital hospitals school ' +
    'schools women men children adults sample samples sampled data cohort site sites farm farms we conducted carried ' +
    'residents population populations registered followed follow record records clinic clinics region regions centre ' +
    'centres center centers households villages collected individuals subjects underwent examined analysed analyzed ' +
    'assessed measured observed enrolled residents randomised randomized assigned received treated exposed adolescents ' +
    'elderly pupils students ponds classrooms hives plots intervention'
  ).split(' '),
);
const PLACE_AND_YEARS: readonly SettingField[] = ['country', 'years'];
/** Where those who write work is no setting. */
const ADDRESS = new Set(
  'university universitat institute institution department professor dr journal foundation society association fda ministry'.split(
    ' ',
  ),
);

const hasOneOf = (words: readonly Word[], list: ReadonlySet<string>): boolean =>
  words.some(({ folded }) => list.has(folded));

function findField(text: string, words: readonly Word[], field: SettingField): TextSpan | null {
  switch (field) {
    case 'country':
      return hasOneOf(words, ADDRESS) ? null : findCountry(text, words);
    case 'years':
      return findYears(words);
    case 'followUp':
      return findFollowUp(words);
  }
}

/** What words say of a setting, leaving out fields that are known; null for nothing. */
export function readSetting(
  text: string,
  words: readonly Word[],
  known: ReadonlySet<SettingField>,
): ToldSetting | null {
  const told = SETTING_FIELDS.flatMap((field) => {
    const place = known.has(field) ? null : findField(text, words, field);
    return place === null ? [] : [{ field, place, exact: text.slice(place.start, place.end) }];
  });
  if (told.length === 0) return null;
  const start = Math.min(...told.map(({ place }) => place.start));
  const end = Math.max(...told.map(({ place }) => place.end));
  const exactOf = (field: SettingField): string | null =>
    told.find((one) => one.field === field)?.exact ?? null;
  const value: SettingValue = {
    kind: 'setting',
    country: exactOf('country'),
    years: exactOf('years'),
    followUp: exactOf('followUp'),
    words: Object.fromEntries(
      told.map(({ field, place, exact }) => [field, { start: place.start - start, exact }]),
    ),
  };
  return { value, start, end };
}

/** What tells the setting of a study, sentence by sentence, each field where it is told first. */
export function findSettings(text: string, reads: readonly ReadSentence[]): ToldSetting[] {
  const known = new Set<SettingField>();
  const found: ToldSetting[] = [];
  for (const read of reads) {
    const { start, heading } = read.sentence;
    if (start > REACH || known.size === SETTING_FIELDS.length) break;
    if (heading) continue;
    // Places and years of other things than studies are told too; who was followed was studied.
    const passed = hasOneOf(read.words, STUDY) ? known : new Set([...known, ...PLACE_AND_YEARS]);
    const told = readSetting(text, read.words, passed);
    if (told === null) continue;
    found.push(told);
    for (const field of SETTING_FIELDS) if (told.value[field] !== null) known.add(field);
  }
  return found;
}
