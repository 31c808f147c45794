/** Elements that begin a paragraph of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center details dialog dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend main menu nav ol p pre section summary table tbody tfoot thead ul'.split(
    ' ',
  ),
);

/** Elements whose contents are controls, metadata or pictures, not text to read. */
export const UNREAD: ReadonlySet<string> = new Set(
  'script style noscript template iframe object embed applet svg canvas audio video map head title meta link base button input select textarea datalist progress meter annotation annotation-xml noembed noframes'.split(
    ' ',
  ),
);

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  ...digits('⁰¹²³⁴⁵⁶⁷⁸⁹'),
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', '–': '⁻', n: 'ⁿ' },
};
const SUBSCRIPT: Readonly<Record<string, string>> = {
  ...digits('₀₁₂₃₄₅₆₇₈₉'),
  ...{ '+': '₊', '-': '₋', '−': '₋' },
};

/**
 * Raised or lowered figures as the letters Unicode has for them, so that 10<sup>6</sup> does not
 * read as 106 nor a note mark as part of a count; anything else stays as it is.
 */
export function shiftedText(element: string, text: string): string {
  const letters = element === 'sup' ? SUPERSCRIPT : SUBSCRIPT;
  const trimmed = text.trim();
  if (!/\d/.test(trimmed) || !/^[\d+\-−–,\s]+$/.test(trimmed)) return text;
  const isRange = /\d\s*[-–,]\s*\d/.test(trimmed);
  return [...text]
    .map((char) => (isRange && /[-–]/.test(char) ? char : (letters[char] ?? char)))
    .join('');
}

function digits(letters: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter, i) => [String(i), letter]));
}
