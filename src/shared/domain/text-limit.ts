/**
 * How many UTF-16 code units the text of one article may hold: some 400 pages. Reading and saving
 * grow with it, and the engine answers other calls in between.
 */
export const MAX_TEXT_LENGTH = 1_000_000;

/** How many the words of one quote may hold: some 20 pages. */
export const MAX_QUOTE_LENGTH = 50_000;
