/** Whether something in a text is not one blank between two words. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

/** A text in one line: each run of blanks and line ends is one blank, and none stands at its ends. */
export function oneLine(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
