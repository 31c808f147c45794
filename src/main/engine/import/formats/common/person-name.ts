import type { CslName } from '../../../../../shared/domain/csl.ts';

const SUFFIX = /^(.*\S)\s*,\s*((?:jr|sr)\.?|[ivx]{1,4}|[2-5](?:nd|rd|th))$/i;
/** Small words before a family name: "van der", "d’", "al-". */
const PARTICLES = /^((?:\p{Ll}[\p{Ll}'’.]*\s+)+|\p{Ll}{1,2}['’]\s?)(?=\p{Lu}|\p{Lo})/u;

/**
 * A person whose family name and given names are stated apart. A generation behind the given names
 * ("Martin Luther, Jr.") and small words before the family name ("van der Berg") get their own
 * fields. One of the two alone is the whole name. Null where both are empty.
 */
export function personName(family: string, given: string, suffix = ''): CslName | null {
  const last = unquoted(tidy(family));
  const first = tidy(given);
  if (last === '') return first === '' ? null : { literal: first };
  const generation = SUFFIX.exec(first);
  const particles = last === tidy(family) ? PARTICLES.exec(last)?.[1] : undefined;
  return {
    ...(particles !== undefined && { 'non-dropping-particle': particles.trim() }),
    family: particles === undefined ? last : last.slice(particles.length),
    ...(first !== '' && { given: generation?.[1] ?? first }),
    ...((suffix || generation) && { suffix: tidy(suffix) || generation![2]! }),
  };
}

/** "Family, Given", "Family, Given, Jr." or "Family, Jr., Given"; without a comma, one whole name. */
export function invertedName(written: string): CslName | null {
  const [family = '', ...rest] = tidy(written).split(/\s*[,，]\s*/);
  const parts = rest.filter((part) => part !== '');
  if (parts.length === 0) return family === '' ? null : { literal: family };
  if (parts.length === 1) return personName(family, parts[0]!);
  const at = parts.findIndex((part) => SUFFIX.test(`x, ${part}`));
  const suffix = at < 0 ? '' : parts[at]!;
  return personName(family, parts.filter((_, each) => each !== at).join(', '), suffix);
}

/** In quotes a name is one that is not to be taken apart, as Zotero has it. */
function unquoted(name: string): string {
  return /^"(.+)"$/.exec(name)?.[1]?.trim() ?? name;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
