/** How much of a file tells its format: some entries of the longest kind. */
const HEAD_LENGTH = 32 * 1024;

/** The lines at the beginning of a text that are not blank. */
export function headLines(text: string): string[] {
  return text
    .slice(0, HEAD_LENGTH)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
}

/** Whether a text begins as web pages and XML do. */
export function isMarkup(text: string): boolean {
  return /^[\s\ufeff]*<(?:[!?]|[a-z][\w:-]*[\s>/])/i.test(text.slice(0, HEAD_LENGTH));
}
