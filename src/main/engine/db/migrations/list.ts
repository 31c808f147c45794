import type { Database } from '../database.ts';
import { firstSchema } from './0010-first-schema.ts';
import { suggestionReadings } from './0020-suggestion-readings.ts';
import { backups } from './0050-backups.ts';
import { erasure } from './0060-erasure.ts';
import { tally } from './0070-tally.ts';
import { quoteLookups } from './0080-quote-lookups.ts';
import { longTexts } from './0090-long-texts.ts';
import { articleLines } from './0100-article-lines.ts';
import { largeChanges } from './0110-large-changes.ts';
import { unindexedArticles } from './0130-unindexed-articles.ts';
import { foldedSearch } from './0140-folded-search.ts';
import { fromElsewhere } from './0150-from-elsewhere.ts';
import { pages } from './0160-pages.ts';
import { whatClaimsSay } from './0170-what-claims-say.ts';
import { notesAndSearches } from './0210-notes-and-searches.ts';
import { stylesAndSearches } from './0220-styles-and-searches.ts';
import { questionsAndAttributes } from './0230-questions-and-attributes.ts';

export interface Migration {
  readonly name: string;
  /** The change, or what says it where it depends on which Collate brought the library to the version before. */
  readonly sql: string | ((db: Database) => string);
  /** The same without what a later migration makes anew, for a library that goes on as far as that one. */
  readonly onTheWay?: { readonly to: string; readonly sql: string };
  /**
   * Whether it makes a table anew to which others refer: references are not enforced while it runs, so
   * that nothing goes with the old table, and it keeps the keys of every row.
   */
  readonly rebuilds?: boolean;
}

/**
 * Every migration, oldest first. The schema version of a library is how many of them it has been
 * through, kept in `PRAGMA user_version`. A migration is frozen once a library that it made is kept
 * (`old-libraries/`); until then what belongs to the same schema goes into the newest.
 */
export const MIGRATIONS: readonly Migration[] = [
  firstSchema,
  suggestionReadings,
  backups,
  erasure,
  tally,
  quoteLookups,
  longTexts,
  articleLines,
  largeChanges,
  unindexedArticles,
  foldedSearch,
  fromElsewhere,
  pages,
  whatClaimsSay,
  notesAndSearches,
  stylesAndSearches,
  questionsAndAttributes,
];
