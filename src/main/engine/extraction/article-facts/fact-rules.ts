import type { RuleDescription } from '../../../../shared/domain/accuracy.ts';
import { SETTING_FIELDS } from '../../../../shared/domain/claim.ts';
import type { FactSubject, SettingField, SettingValue } from '../../../../shared/domain/claim.ts';
import type { Cue } from '../cues/cue-phrases.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Article, KindRules } from '../rules/kind-rules.ts';
import { RULE_VERSIONS } from '../rules/rule-versions.ts';
import type { Suggestion, TextSpan } from '../types.ts';
import { DESIGN_RULES } from './design-rules.ts';
import { DESIGN_LETTER, DesignFinder } from './find-design.ts';
import { findSettings, readSetting } from './find-settings.ts';
import { STATUS_LETTERS, StatusFinder } from './find-status.ts';
import { STATUS_RULES } from './status-rules.ts';

/** About the shares of right ones on the whole texts that readers labelled. */
const CONFIDENCE = { design: 0.78, status: 0.93 } as const;
/** The same for each field of a setting. */
const FIELD_CONFIDENCE: Readonly<Record<SettingField, number>> = {
  country: 0.73,
  years: 0.95,
  followUp: 0.86,
};

/** What is longer, in characters, is no sentence, and proves nothing. */
const LONGEST_SENTENCE = 600;

const NOTHING_KNOWN: ReadonlySet<SettingField> = new Set();

/** A report for the public tells of the study of others. */
const subjectOf = ({ sort }: Article): FactSubject =>
  sort === 'reportage' ? 'reported' : 'article';

const provable = (reads: readonly ReadSentence[]): ReadSentence[] =>
  reads.filter(({ sentence }) => sentence.end - sentence.start <= LONGEST_SENTENCE);

function suggest(
  { text }: Article,
  { start, end }: TextSpan,
  value: Suggestion['value'],
  ruleId: string,
  confidence: number,
): Suggestion {
  return {
    start,
    end,
    quote: text.slice(start, end),
    value,
    speaker: null,
    speakerName: null,
    statement: '',
    ruleId,
    ruleVersion: RULE_VERSIONS[value.kind],
    confidence,
    fieldConfidence: {},
  };
}

/** A setting is as sure as the least sure of what it tells. */
function confidenceOf(value: SettingValue): number {
  const told = SETTING_FIELDS.filter((field) => value[field] !== null);
  return Math.min(...told.map((field) => FIELD_CONFIDENCE[field]));
}

const designCues: readonly Cue[] = DESIGN_RULES.map(({ design, words, phrases }) => ({
  id: design,
  why: words,
  phrases,
}));
const statusCues: readonly Cue[] = STATUS_RULES.map(({ status, words, phrases }) => ({
  id: status,
  why: words,
  phrases,
}));
const ownStatusCues: readonly Cue[] = STATUS_RULES.flatMap(({ status, words, ofItself }) =>
  ofItself === null ? [] : [{ id: status, why: words, phrases: ofItself }],
);

/** The rules by which the design of a study is suggested. */
export const STUDY_DESIGN_RULES: KindRules<'study_design'> = {
  version: RULE_VERSIONS.study_design,
  rules: DESIGN_RULES.map(({ design, words, example }): RuleDescription => ({
    id: `design.${design}`,
    kind: 'study_design',
    words,
    examples: [example],
  })),
  cues: [{ letter: DESIGN_LETTER, place: 8, cues: designCues }],
  models: [],
  prepare: (tools) => {
    const finder = new DesignFinder(tools);
    return {
      suggest: (article) => {
        const told = finder.find(provable(article.reads), article.sort);
        if (told === null) return [];
        const { design } = told;
        const value = { kind: 'study_design', design, subject: subjectOf(article) } as const;
        return [suggest(article, told, value, `design.${design}`, CONFIDENCE.design)];
      },
      describe: ({ alone }) => {
        const { reads, sort } = alone();
        return {
          kind: 'study_design',
          design: finder.find(reads, sort)?.design ?? null,
          subject: null,
        };
      },
    };
  },
};

/** The rules by which it is suggested whether and how a study was published. */
export const PUBLICATION_STATUS_RULES: KindRules<'publication_status'> = {
  version: RULE_VERSIONS.publication_status,
  rules: STATUS_RULES.map(({ status, words, example }): RuleDescription => ({
    id: `status.${status}`,
    kind: 'publication_status',
    words,
    examples: [example],
  })),
  cues: [
    { letter: STATUS_LETTERS.reported, place: 9, cues: statusCues },
    { letter: STATUS_LETTERS.ofItself, place: 10, cues: ownStatusCues },
  ],
  models: [],
  prepare: (tools) => {
    const finder = new StatusFinder(tools);
    return {
      suggest: (article) => {
        const subject = subjectOf(article);
        const told = finder.find(provable(article.reads), article.sort);
        if (told === null) return [];
        const { status } = told;
        const value = { kind: 'publication_status', status, subject } as const;
        return [suggest(article, told, value, `status.${status}`, CONFIDENCE.status)];
      },
      describe: ({ alone }) => ({
        kind: 'publication_status',
        status: finder.find(alone().reads, 'reportage')?.status ?? null,
        subject: null,
      }),
    };
  },
};

/** The rule by which where and when a study was made is suggested. */
export const SETTING_RULES: KindRules<'setting'> = {
  version: RULE_VERSIONS.setting,
  rules: [
    {
      id: 'setting.told',
      kind: 'setting',
      words:
        'The first sentence about the study that names a country, its years, or how long those studied were followed.',
      examples: [
        'We recruited weavers from twelve mills in northern ⟦Portugal between 2004 and 2010⟧. They were asked about their ears.',
      ],
    },
  ],
  cues: [],
  models: [],
  prepare: () => ({
    suggest: (article) =>
      findSettings(article.text, provable(article.reads)).map((told) =>
        suggest(article, told, told.value, 'setting.told', confidenceOf(told.value)),
      ),
    describe: ({ alone }) => {
      const { text, reads } = alone();
      return (
        readSetting(text, reads[0]?.words ?? [], NOTHING_KNOWN)?.value ?? {
          kind: 'setting',
          country: null,
          years: null,
          followUp: null,
          words: {},
        }
      );
    },
  }),
};
