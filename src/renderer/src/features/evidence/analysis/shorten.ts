/** The width of a letter at 11 px, in pixels, on the careful side. */
const LETTER = 6.2;

/** A text that fits into a width in pixels at 11 px: cut with an ellipsis where it is longer. */
export function shorten(text: string, width: number): string {
  const most = Math.max(1, Math.floor(width / LETTER));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** As `shorten`, for the short name of an article: the year at its end stays, as it tells like names apart. */
export function shortenName(name: string, width: number): string {
  const [, who, year] = /^(.*) (\d{4})$/.exec(name) ?? [];
  if (who === undefined || year === undefined) return shorten(name, width);
  return `${shorten(who, width - (year.length + 1) * LETTER)} ${year}`;
}
