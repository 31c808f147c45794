/**
 * A number with commas between its thousands, where all that the commas join is one: in `10,1,204` they part
 * values. It begins a value, or ends a range.
 */
const THOUSANDS = /(?<=^|[\s:=<>≤≥,(]|\.\.)(?<!\d,)[1-9]\d{0,2}(?:,\d{3})+(?![\p{L}\p{N}]|,\d)/u;
const AT = new RegExp(THOUSANDS, 'uy');
const ALL = new RegExp(THOUSANDS, 'gu');
/** Values that would be read as one number if they stood between commas. */
const LOOKS_LIKE = /\d,\d{3}(?!\d)/;

/** Where a number with commas between its thousands ends that begins at a place of a text; null where none does. */
export function endOfThousands(text: string, at: number): number | null {
  AT.lastIndex = at;
  return AT.test(text) ? AT.lastIndex : null;
}

/** A text with another sign of one character in the place of each comma between thousands. */
export function maskThousands(text: string, sign: string): string {
  return text.replaceAll(ALL, (number) => number.replaceAll(',', sign));
}

/**
 * The values that a number with commas may have been meant as, as in `100,200`: each is more than the one before,
 * and none begins with a zero. Null for what hardly is more than one, as `1,204`, `12,000` or `250,100`.
 */
export function valuesInstead(text: string): readonly string[] | null {
  if (!/^[1-9]\d{1,2}(?:,[1-9]\d{2})+$/.test(text)) return null;
  const values = text.split(',');
  const areRising = values.every((value, at) => at === 0 || Number(value) > Number(values[at - 1]));
  return areRising ? values : null;
}

/** Whether commas that part the values of a text may be taken for marks of thousands. */
export const looksLikeThousands = (text: string): boolean => LOOKS_LIKE.test(text);
