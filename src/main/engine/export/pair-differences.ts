import type { Passage } from '../../../shared/domain/comparison/difference.ts';
import {
  listDifferences,
  withVerdicts,
  type ListedDifference,
  type ListedDifferences,
} from '../../../shared/domain/comparison/listed-differences.ts';
import type { ComparedSource } from '../../../shared/domain/comparison/comparison.ts';
import {
  saySilence,
  type DifferenceSilence,
} from '../../../shared/domain/comparison/difference-words.ts';
import type { ExportTarget } from '../../../shared/contract/calls/export.ts';
import type { Pinpoint } from '../../../shared/domain/pinpoint.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadableDatabase } from '../db/database.ts';
import { listSettled } from '../evidence/settled-differences.ts';
import { readSpanPages } from '../quotes/quote-pages.ts';
import { quotePinpoint } from './citations.ts';
import { openSource, type SourcedArticle } from './gather.ts';

/** Two articles to be held against each other. */
export type PairTarget = Extract<ExportTarget, { readonly of: 'pair' }>;

/** One of two articles, as what they differ in is told. */
export interface PairedArticle {
  readonly article: SourcedArticle;
  readonly compared: ComparedSource;
  /** Where a passage stands in its text; null in its title. */
  readonly placeOf: (passage: Passage) => Pinpoint | null;
  /** Why it has no passage of a difference. */
  readonly silenceOf: (kind: ListedDifference['kind']) => DifferenceSilence;
}

/** What two articles differ in, with what readers said of it. */
export interface PairDifferences extends ListedDifferences {
  readonly left: PairedArticle;
  readonly right: PairedArticle;
  /** All that is told of, what both say alike as well, in the order of the comparison. */
  readonly all: readonly ListedDifference[];
  /** How many more there are than are told. */
  readonly more: number;
}

/** What was read of an article, and where its passages stand. */
function pairArticle(
  db: ReadableDatabase,
  article: SourcedArticle,
  compared: ComparedSource,
): PairedArticle {
  const { revisionId, sentencesRead } = compared;
  return {
    article,
    compared,
    placeOf: ({ part, start, end }) => {
      if (part === 'title' || revisionId === null) return null;
      const pages = readSpanPages(db, revisionId, { start, end });
      return quotePinpoint({ found: { start, end }, pages }, article);
    },
    silenceOf: (kind) => {
      const { hasText, absences } = article;
      return saySilence({ hasText, absences, sentencesRead }, kind);
    },
  };
}

/** What two articles differ in. Throws `not_found`, and `invalid_input` where they are one. */
export async function readPairDifferences(
  db: ReadableDatabase,
  target: PairTarget,
): Promise<PairDifferences> {
  // The rules of comparison are much to load, and few exports need them.
  const { compareArticles } = await import('../evidence/compare-articles.ts');
  const { read } = openSource(db, target);
  const comparison = compareArticles(db, target);
  const settled = listSettled(db, target);
  return {
    ...listDifferences(comparison.differences, settled),
    left: pairArticle(db, read(target.left), comparison.left),
    right: pairArticle(db, read(target.right), comparison.right),
    all: withVerdicts(comparison.differences, settled),
    more: comparison.more,
  };
}

/** Refuses to tell differences of what is no pair. */
export function requirePair(target: ExportTarget): PairTarget {
  if (target.of === 'pair') return target;
  throw new AppError(
    'invalid_input',
    'Only two articles that are held against each other have differences. Name two.',
  );
}

/** What else is to be known of the differences of a pair, in sentences. */
export function pairRemarks({ left, right, more }: PairDifferences): string[] {
  const cut = [left, right].filter(({ compared }) => compared.cutShort);
  return [
    ...(more === 0
      ? []
      : [
          `${more.toLocaleString('en')} more ${more === 1 ? 'difference is' : 'differences are'} not listed.`,
        ]),
    ...cut.map(
      ({ article }) => `The text of @${article.citekey} is long: only its beginning was compared.`,
    ),
  ];
}
