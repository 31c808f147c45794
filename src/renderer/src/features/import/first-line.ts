/** The longest name that is offered, in characters. */
const LONGEST = 160;

/** The first line with words in it, cut at a blank when it is long: what a pasted text is called. */
export function firstLineOf(text: string): string {
  const line =
    text
      .split(/\r\n|\n|\r/)
      .map((one) =>
        one
          .replace(/^\s*#+\s*/, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .find((one) => one !== '') ?? '';
  if (line.length <= LONGEST) return line;
  const cut = line.lastIndexOf(' ', LONGEST);
  return `${line.slice(0, cut > 0 ? cut : LONGEST)}…`;
}
