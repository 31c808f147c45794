const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** Words that name nothing. */
const SMALL = new Set(
  'the a an of in on at to for and or by from with as its their his her this that these those any all'.split(
    ' ',
  ),
);

/** How the name of an outcome or exposure in the right source differs from that in the left. */
export type NameChange = 'same' | 'widened' | 'narrowed' | 'renamed';

/** "Risks" and "risk" name the same. */
const fold = (word: string): string => {
  const lower = word.toLowerCase().replace('’', "'").replace(/'s$/u, '');
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  return lower.length > 3 && /[^s]s$/u.test(lower) ? lower.slice(0, -1) : lower;
};

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set((name.match(WORD) ?? []).map(fold).filter((word) => !SMALL.has(word)));

/**
 * How two names of the same thing differ: with words left out it is wider ("blood pressure" for "systolic blood
 * pressure"), with words added narrower; where words were changed for others it has another name.
 */
export function compareNames(left: string, right: string): NameChange {
  const before = wordsOf(left);
  const after = wordsOf(right);
  const lost = [...before].filter((word) => !after.has(word)).length;
  const gained = [...after].filter((word) => !before.has(word)).length;
  if (lost === 0 && gained === 0) return 'same';
  if (before.size === 0 || after.size === 0) return 'same';
  if (gained === 0) return 'widened';
  return lost === 0 ? 'narrowed' : 'renamed';
}
