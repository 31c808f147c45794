import type { CslName } from '../../../../../shared/domain/csl.ts';
import { saysNothing } from '../common/says-nothing.ts';
import { latexText } from './latex/latex-text.ts';
import { isBraced, splitValue } from './latex/split-value.ts';

const SUFFIX = /^(?:jr|sr|jnr|snr|junior|senior)\.?$|^(?:I{2,3}|IV|VI{0,3})$/i;
/** biblatex's extended form: `family=Goethe, given=Johann, prefix=von, useprefix=false`. */
const EXTENDED = /^\s*(?:family|given|prefix|suffix|useprefix)(?:-i)?\s{0,20}=/i;
/** Words that names of people do not hold: what has one is an institution. */
const OF_INSTITUTION = /\s(?:of|for|the)\s/i;
const FAMILY_AND_INITIALS = /^[^,{}]{1,60}, ?(?:\p{Lu}\.?[ -]?){1,4}$/u;
const INITIALS_LAST = /^(\p{L}[\p{L}'’-]{1,40}) ((?:\p{Lu}\.?[ -]?){1,3})$/u;
const INITIALS_FIRST = /^(?:\p{Lu}\.[ ~-]?){1,4}\p{L}[\p{L}'’ -]{1,60}$/u;
/** What dblp tells people of one name apart by. */
const NUMBER_OF_DBLP = /\s0\d{3}$/;
const MAX_DEPTH_OF_WORD = 60;

/**
 * The names of a field such as `author`, as BibTeX reads them: parted by `and`; "First von Last",
 * "von Last, First", "von Last, Jr, First"; in braces as one; also biblatex's extended form. "and
 * others" is no name. Names of whole lists that are parted otherwise, by semicolons, are read too.
 * @param dropsParticles whether particles belong to the given name (biblatex's `useprefix=false`)
 */
export function readNames(value: string, dropsParticles = false): CslName[] {
  return splitNames(isBraced(value) ? listOfBraced(value) : value)
    .filter((name) => !/^\{*(?:others|et al\.?)\}*$/i.test(name) && !saysNothing(name))
    .map((name) => readName(name, dropsParticles))
    .filter((name) => name !== null);
}

/**
 * Braces keep a value together, as the name of one body; but Web of Science puts them around whole lists
 * of editors: "Family, IN" each.
 */
function listOfBraced(value: string): string {
  const list = value.slice(1, -1);
  const names = splitValue(list, 'and');
  return names.length > 1 && names.every((name) => FAMILY_AND_INITIALS.test(name)) ? list : value;
}

/** "Okafor A, Berg J" and "A. Okafor, J. Berg" are two people in any reading but that of BibTeX. */
function peopleBetweenCommas(name: string): string[] {
  const parts = splitValue(name, ',');
  if (parts.length < 2) return [name];
  if (parts.every((part) => INITIALS_FIRST.test(part))) return parts;
  return parts.every((part) => INITIALS_LAST.test(part)) ? parts.map(inverted) : [name];
}

/** The names of a list of "Okafor A", which BibTeX would take for people of the family A. */
function withFamilyFirst(names: readonly string[]): string[] {
  const areInitials =
    names.length > 1 &&
    names.every((name) => INITIALS_LAST.test(name)) &&
    names.some((name) => /\s\p{Lu}\.?$/u.test(name));
  return areInitials ? names.map(inverted) : [...names];
}

/** "Okafor A" is "Okafor, A". */
function inverted(name: string): string {
  const [, family = name, initials = ''] = INITIALS_LAST.exec(name) ?? [];
  return `${family}, ${initials}`;
}

function splitNames(value: string): string[] {
  const names = splitValue(value, 'and').flatMap(peopleBetweenCommas);
  if (names.length > 1) return withFamilyFirst(names);
  const bySemicolons = splitValue(value, ';');
  if (bySemicolons.length > 1 && bySemicolons.every((name) => !/\\[a-z]+$/i.test(name))) {
    return bySemicolons;
  }
  const byCommas = splitValue(value, ',');
  const areWhole =
    byCommas.length > 3 && !EXTENDED.test(value) && byCommas.every((name) => /\S\s+\S/.test(name));
  return areWhole ? byCommas : names;
}

function readName(field: string, dropsParticles: boolean): CslName | null {
  const written = field.replace(NUMBER_OF_DBLP, '');
  if (EXTENDED.test(written)) return readExtended(written);
  if (isBraced(written)) return literal(written);
  const parts = splitValue(written, ',');
  if (parts.length < 2) return readUninverted(parts[0] ?? written, dropsParticles);
  let [family = '', second = '', third = ''] = parts;
  const rest = parts.slice(3);
  if (parts.length > 2 && SUFFIX.test(latexText(third)) && !SUFFIX.test(latexText(second))) {
    [second, third] = [third, second];
  }
  const given = parts.length === 2 ? second : [third, ...rest].join(', ');
  return compose(
    splitParticle(splitWords(family)),
    latexText(given),
    parts.length === 2 ? '' : latexText(second),
    dropsParticles,
  );
}

/** "First von Last": lower-case words before the last one part the family name from the given one. */
function readUninverted(written: string, dropsParticles: boolean): CslName | null {
  const words = splitWords(written);
  if (words.length < 2) return literal(written, 'family');
  if (OF_INSTITUTION.test(written)) return literal(written);
  const suffix =
    words.length > 2 && SUFFIX.test(latexText(words.at(-1)!)) ? latexText(words.pop()!) : '';
  const first = words.findIndex(isLower);
  const isAllLower = words.every(isLower);
  const cut = first < 0 || first >= words.length - 1 || isAllLower ? words.length - 1 : first;
  return compose(
    splitParticle(words.slice(cut)),
    latexText(words.slice(0, cut).join(' ')),
    suffix,
    dropsParticles,
  );
}

interface Family {
  readonly particle: string;
  readonly family: string;
}

/** Lower-case words that begin a family name are its particle. */
function splitParticle(words: readonly string[]): Family {
  const first = words.findIndex((word) => !isLower(word));
  const cut = first < 0 ? words.length - 1 : first;
  return {
    particle: latexText(words.slice(0, cut).join(' ')),
    family: latexText(words.slice(cut).join(' ')),
  };
}

function compose(
  { particle, family }: Family,
  given: string,
  suffix: string,
  dropsParticles: boolean,
): CslName | null {
  if (family === '' && given === '') return null;
  return {
    ...(particle !== '' && {
      [dropsParticles ? 'dropping-particle' : 'non-dropping-particle']: particle,
    }),
    ...(family !== '' && { family }),
    ...(given !== '' && { given }),
    ...(suffix !== '' && { suffix }),
  };
}

function readExtended(written: string): CslName | null {
  const parts = new Map(
    splitValue(written, ',').map((part): [string, string] => {
      const at = part.indexOf('=');
      return [
        part.slice(0, at).trim().toLowerCase(),
        latexText(part.slice(at + 1)).replace(/^"|"$/g, ''),
      ];
    }),
  );
  return compose(
    { particle: parts.get('prefix') ?? '', family: parts.get('family') ?? '' },
    parts.get('given') ?? '',
    parts.get('suffix') ?? '',
    parts.get('useprefix') === 'false',
  );
}

function literal(written: string, as: 'literal' | 'family' = 'literal'): CslName | null {
  const text = latexText(written);
  return text === '' ? null : { [as]: text };
}

/** Words that blanks or ties part, outside braces. */
function splitWords(text: string): string[] {
  const words: string[] = [];
  let depth = 0;
  let word = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    if (sign === '\\') {
      const command = COMMAND.exec(text.slice(at, at + MAX_DEPTH_OF_WORD))?.[0] ?? sign;
      word += command;
      at += command.length - 1;
    } else if (depth === 0 && /[\s~]/.test(sign)) {
      if (word !== '') words.push(word);
      word = '';
    } else word += sign;
  }
  return word === '' ? words : [...words, word];
}

/** A command with the blank that ends its name: "\v Cech" is one word. */
const COMMAND = /^\\(?:[a-zA-Z]+\s?|[^a-zA-Z])/;

/** Whether a word begins with a small letter, which makes it a particle; words in braces have no case. */
function isLower(word: string): boolean {
  if (word.startsWith('{') && !word.startsWith('{\\')) return false;
  const letter = /\p{L}/u.exec(latexText(word))?.[0] ?? '';
  return /\p{Ll}/u.test(letter) && !/^\p{Ll}{1,3}[-'’]\p{Lu}/u.test(latexText(word));
}
