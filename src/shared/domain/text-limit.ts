/**
 * How many UTF-16 code units the text of one article may hold: some 1,600 pages. Reading and
 * saving grow with it.
 */
export const MAX_TEXT_LENGTH = 4_000_000;

/** How long texts that earlier versions took in may be: quotes in them go on working. */
export const MAX_OFFSET = 20_000_000;

/** How many the words of one quote may hold: some 20 pages. */
export const MAX_QUOTE_LENGTH = 50_000;
