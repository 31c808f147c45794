import type { Color } from '../../../shared/domain/annotation.ts';
import type { ReadingStatus } from '../../../shared/domain/article.ts';
import type { ArticleRelation, ClaimRelation } from '../../../shared/domain/link.ts';
import type { QuoteState } from '../../../shared/domain/quote.ts';
import type { Option } from './select.tsx';

export const STATUS_WORDS: Readonly<Record<ReadingStatus, string>> = {
  inbox: 'Inbox',
  reading: 'Reading',
  read: 'Read',
};

export const QUOTE_STATE_WORDS: Readonly<Record<QuoteState, string>> = {
  verified: 'Verified',
  moved: 'Moved, to be confirmed',
  broken: 'Broken, not found',
  unchecked: 'Not looked up yet',
};

export const COLOR_WORDS: Readonly<Record<Color, string>> = {
  yellow: 'yellow',
  red: 'red',
  green: 'green',
  blue: 'blue',
  purple: 'purple',
  magenta: 'magenta',
  orange: 'orange',
  gray: 'gray',
};

export const CLAIM_RELATION_WORDS: Readonly<Record<ClaimRelation, string>> = {
  supports: 'supports',
  contradicts: 'contradicts',
  qualifies: 'qualifies',
};

export const ARTICLE_RELATION_WORDS: Readonly<Record<ArticleRelation, string>> = {
  reports_on: 'reports on',
  same_cohort: 'same cohort as',
  related: 'related to',
};

export const SEX_WORDS = { female: 'female', male: 'male', both: 'both' } as const;

/** The options of a select or radio group, in the order of the table of words. */
export function optionsOf<V extends string>(words: Readonly<Record<V, string>>): Option<V>[] {
  return (Object.keys(words) as V[]).map((value) => ({ value, label: words[value] }));
}
