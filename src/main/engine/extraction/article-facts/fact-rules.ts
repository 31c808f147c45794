import type { FactSubject } from '../../../../shared/domain/claim.ts';
import type { Article, KindRules } from '../rules/kind-rules.ts';
import type { Suggestion, TextSpan } from '../types.ts';
import { ABOUT_DESIGNS, ABOUT_SETTING, ABOUT_STATUS } from './about-facts.ts';
import { findStatus } from './publication-status.ts';
import { findSettings, readSetting } from './setting.ts';
import { findDesign } from './study-design.ts';

/** Goes up when a rule for facts about articles changes what it suggests. */
const FACT_RULE_VERSION = 1;
/** Shares of right ones on whole texts that readers labelled. */
const CONFIDENCE = { design: 0.75, status: 0.85, setting: 0.6 } as const;

const NOTHING_KNOWN: ReadonlySet<never> = new Set();

/** A report for the public tells of the study of others. */
const subjectOf = ({ sort }: Article): FactSubject =>
  sort === 'reportage' ? 'reported' : 'article';

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
    ruleVersion: FACT_RULE_VERSION,
    confidence,
    fieldConfidence: {},
  };
}

const cut = (text: string, { start, end }: TextSpan): string => text.slice(start, end);

/** The rules by which the design of a study is suggested. */
export const STUDY_DESIGN_RULES: KindRules<'study_design'> = {
  version: FACT_RULE_VERSION,
  rules: ABOUT_DESIGNS,
  cues: [],
  models: [],
  prepare: () => ({
    suggest: (article) => {
      const told = findDesign(article.text);
      if (told === null) return [];
      const { design } = told;
      const value = { kind: 'study_design', design, subject: subjectOf(article) } as const;
      return [suggest(article, told, value, `design.${design}`, CONFIDENCE.design)];
    },
    describe: ({ around, span }) => ({
      kind: 'study_design',
      design: findDesign(cut(around.text, span))?.design ?? null,
      subject: null,
    }),
  }),
};

/** The rules by which it is suggested whether and how a study was published. */
export const PUBLICATION_STATUS_RULES: KindRules<'publication_status'> = {
  version: FACT_RULE_VERSION,
  rules: ABOUT_STATUS,
  cues: [],
  models: [],
  prepare: () => ({
    suggest: (article) => {
      const subject = subjectOf(article);
      const told = findStatus(article.text, subject === 'reported');
      if (told === null) return [];
      const { status } = told;
      const value = { kind: 'publication_status', status, subject } as const;
      return [suggest(article, told, value, `status.${status}`, CONFIDENCE.status)];
    },
    describe: ({ around, span }) => ({
      kind: 'publication_status',
      status: findStatus(cut(around.text, span), true)?.status ?? null,
      subject: null,
    }),
  }),
};

/** The rule by which where and when a study was made is suggested. */
export const SETTING_RULES: KindRules<'setting'> = {
  version: FACT_RULE_VERSION,
  rules: ABOUT_SETTING,
  cues: [],
  models: [],
  prepare: () => ({
    suggest: (article) =>
      findSettings(article.text, article.sentences).map((told) =>
        suggest(article, told, told.value, 'setting.told', CONFIDENCE.setting),
      ),
    describe: ({ around, span }) =>
      readSetting(cut(around.text, span), NOTHING_KNOWN) ?? {
        kind: 'setting',
        country: null,
        years: null,
        followUp: null,
        words: {},
      },
  }),
};
