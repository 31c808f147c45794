import type { Database } from '../db/database.ts';
import { Dictionaries } from './dictionaries.ts';
import { FrequentWords } from './frequent-words.ts';
import { RecentTexts } from './recent-texts.ts';

/** What a search works with: a connection, the words of its indexes, and the best rows of frequent words. */
export interface SearchDesk {
  readonly db: Database;
  readonly dictionaries: Dictionaries;
  readonly frequent: FrequentWords;
  /** Texts that hits were shown from of late. */
  readonly texts: RecentTexts;
}

/** Makes a desk for the searches of one connection. */
export const openSearchDesk = (db: Database): SearchDesk => ({
  db,
  dictionaries: new Dictionaries(db),
  frequent: new FrequentWords(db),
  texts: new RecentTexts(),
});
