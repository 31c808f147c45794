import type { CslName } from '../../../../../shared/domain/csl.ts';

const SUFFIX = /^(.*\S)\s*,\s*((?:jr|sr)\.?|[ivx]{1,4}|[2-5](?:nd|rd|th))$/i;
/** Small words before a family name: "van der", "d’", "al-". */
const PARTICLES = /^((?:\p{Ll}[\p{Ll}'’.]*\s+)+|\p{Ll}{1,2}['’]\s?)(?=\p{Lu}|\p{Lo})/u;

/**
 * A person whose family name and given names are stated apart. A generation behind the given names
 * ("Martin Luther, Jr.") and small words before the family name ("van der Berg") get their own
 * fields. Given names alone are the whole name. Null where both are empty.
 */
export function personName(family: string, given: string, suffix = ''): CslName | null {
  const [last, first] = [tidy(family), tidy(given)];
  if (last === '') return first === '' ? null : { literal: first };
  const generation = first.includes(',') ? SUFFIX.exec(first) : null;
  const stated = tidy(suffix) || generation?.[2];
  const name = familyName(last);
  if (first !== '') name.given = generation?.[1] ?? first;
  if (stated) name.suffix = stated;
  return name;
}

/** "Family, Given", "Family, Given, Jr." or "Family, Jr., Given"; without a comma, one whole name. */
export function invertedName(written: string): CslName | null {
  const text = written.includes('，') ? written.replaceAll('，', ',') : written;
  const comma = text.indexOf(',');
  if (comma > 0 && text.indexOf(',', comma + 1) < 0 && comma < text.length - 1) {
    return personName(text.slice(0, comma), text.slice(comma + 1));
  }
  const [family = '', ...rest] = text.split(',').map(tidy);
  const parts = rest.filter((part) => part !== '');
  if (parts.length === 0) return family === '' ? null : { literal: family };
  const at = parts.findIndex((part) => SUFFIX.test(`x, ${part}`));
  const suffix = at < 0 || parts.length === 1 ? '' : parts[at]!;
  const given = parts.filter((part) => part !== suffix || suffix === '');
  return personName(family, given.join(', '), suffix);
}

/** A family name and the small words before it; in quotes it is not to be taken apart, as Zotero has it. */
function familyName(last: string): CslName {
  if (last.startsWith('"')) return { family: /^"(.+)"$/.exec(last)?.[1]?.trim() ?? last };
  const isPlain = last.charCodeAt(0) >= 65 && last.charCodeAt(0) <= 90;
  const particles = isPlain ? undefined : PARTICLES.exec(last)?.[1];
  if (particles === undefined) return { family: last };
  return { 'non-dropping-particle': particles.trim(), family: last.slice(particles.length) };
}

/** Without blanks around it, and with single ones in it. */
function tidy(text: string): string {
  const bare = text.trim();
  const isTidy = !bare.includes('  ') && !bare.includes('\n') && !bare.includes('\t');
  return isTidy ? bare : bare.replace(/\s+/g, ' ');
}
