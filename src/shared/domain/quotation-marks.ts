const DOUBLE = '"“”„«»';
const MARKED_WHOLE = new RegExp(`^[${DOUBLE}][^${DOUBLE}]*[${DOUBLE}]$`, 'u');
const MARKED_AT_END = new RegExp(`^[${DOUBLE}]|[${DOUBLE}]$`, 'u');

/** Double marks within a quotation as single ones: an opening one stands at the start or behind a blank. */
function singleMarks(words: string): string {
  return words.replace(/(^|[\s([])["“„«]/gu, '$1‘').replace(/["“”„«»]/gu, '’');
}

/**
 * Words of an article in quotation marks, never in two pairs of the same: words that have their own keep
 * them, and marks at one end become single ones, as is the custom within a quotation.
 */
export function inQuotationMarks(words: string): string {
  if (MARKED_WHOLE.test(words)) return words;
  return `“${MARKED_AT_END.test(words) ? singleMarks(words) : words}”`;
}
