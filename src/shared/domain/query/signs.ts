/** Double quotes of every language that stand around words. */
export const QUOTE = /["“”„«»]/u;
/** What parts words: blanks, and control characters, which nobody types. */
export const BLANK = /[\s\p{Cc}]/u;
/** What a word needs to be looked for; see `WORD` of the full-text index. */
export const LETTER = /[\p{L}\p{N}\p{Co}]/u;

/** More characters than these are no query; what is behind them is not read. */
export const MAX_QUERY_LENGTH = 2000;
