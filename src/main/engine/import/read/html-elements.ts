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

/** The figures and signs that have a raised and a lowered form, and those forms, in one order. */
const FIGURES = '0123456789+-−–';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₋';

/**
 * Raised or lowered figures as the letters Unicode has for them, so that 10<sup>6</sup> does not
 * read as 106 nor a note mark as part of a count; anything else stays as it is.
 */
export function shiftedText(element: string, text: string): string {
  if (!/\d/.test(text) || !/^[\d+\-−–,\s]+$/.test(text)) return text;
  const letters = element === 'sup' ? RAISED : LOWERED;
  const isRange = /\d\s*[-–,]\s*\d/.test(text);
  return text.replace(
    isRange ? /\d/g : /[\d+\-−–]/g,
    (sign) => letters[FIGURES.indexOf(sign)] ?? sign,
  );
}
