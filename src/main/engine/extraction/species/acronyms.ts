import { VIRUS_SHORTHAND } from './everyday-organisms.ts';
import type { Mention, MentionSheet, SpeciesRule } from './mention.ts';
import { NAME } from './name-traits.ts';
import { hasTrait } from './words.ts';
import type { TextWords } from './words.ts';
import type { Word } from '../text/text-words.ts';

interface Acronym {
  /** As written, without a plural ending. */
  readonly text: string;
  readonly taxonId: number | null;
  readonly scientificName: string;
  readonly rule: SpeciesRule;
}

const ACRONYM = /^[A-Za-z][A-Za-z0-9]{0,8}(?:-[A-Za-z0-9]{1,4}){0,2}$/;
/** Genus and species by their first letters, with or without a point: "Mtb", "M.tb". */
const INITIALS = /^([A-Z])(\.?)([a-z])[a-z]{1,3}$/;
/**
 * "(NDV", "(NDV; ..." or "(NDV strain ..." behind a name; a name within brackets has a bracket before
 * it.
 */
const DEFINITION = /^\s?[([]\s?([A-Za-z0-9.-]{2,14})(?:\s?[)\],;]|\s)/;
const DEFINITION_REACH = 20;
/** The phage's own name, which stands alone later on: "phage P22". */
const PHAGE_NAME = /phages?\s([A-Z]{1,4}\d{1,4})$/;

const SHORTHAND = VIRUS_SHORTHAND.flatMap((organism) =>
  organism.words.map((acronym) => ({ organism, acronym, first: firstWordOf(acronym) })),
);

/** Marks short forms that the text gives for a name, and shorthand that needs no giving. */
export function markAcronyms(text: string, read: TextWords, sheet: MentionSheet): void {
  const { words } = read;
  const byFirstWord = new Map<string, Acronym[]>();
  for (const acronym of [...definedAcronyms(text, words, sheet), ...commonShorthand(text, read)]) {
    const first = firstWordOf(acronym.text);
    const list = byFirstWord.get(first) ?? [];
    if (!list.some((other) => other.text === acronym.text)) list.push(acronym);
    byFirstWord.set(first, list);
  }
  if (byFirstWord.size === 0) return;
  for (const list of byFirstWord.values()) list.sort((a, b) => b.text.length - a.text.length);

  let initials = 0;
  for (const first of byFirstWord.keys()) initials |= initialOf(first);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || (initials & initialOf(word.text)) === 0) continue;
    const list = byFirstWord.get(word.text) ?? byFirstWord.get(withoutPluralEnding(word.text));
    const found = list?.find((acronym) => isWrittenAt(text, word.start, acronym.text));
    if (found === undefined) continue;
    let to = at + 1;
    while ((words[to]?.start ?? Infinity) < word.start + found.text.length) to += 1;
    sheet.add({
      from: at,
      to,
      taxonId: found.taxonId,
      scientificName: found.scientificName,
      vernacular: null,
      strain: null,
      rule: found.rule,
    });
  }
}

/** A bit for the first letter, the same for the same letter. */
function initialOf(word: string): number {
  return 1 << (word.charCodeAt(0) & 31);
}

function withoutPluralEnding(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function firstWordOf(acronym: string): string {
  return acronym.split(/[-.]/)[0] ?? acronym;
}

function isWrittenAt(text: string, start: number, acronym: string): boolean {
  if (!text.startsWith(acronym, start)) return false;
  const rest = text.slice(start + acronym.length, start + acronym.length + 2);
  return /^(?:$|s(?![A-Za-z0-9])|[^A-Za-z0-9])/.test(rest);
}

function definedAcronyms(text: string, words: readonly Word[], sheet: MentionSheet): Acronym[] {
  const found: Acronym[] = [];
  for (const mention of sheet.inOrder()) {
    if (mention.rule === 'strain' || mention.rule === 'cell_line') continue;
    const start = words[mention.from]?.start ?? 0;
    const end = words[mention.to - 1]?.end ?? 0;
    const phage = PHAGE_NAME.exec(text.slice(start, end))?.[1];
    if (phage !== undefined) found.push({ text: phage, ...meaningOf(mention), rule: 'acronym' });
    const given = DEFINITION.exec(text.slice(end, end + DEFINITION_REACH))?.[1];
    if (given === undefined) continue;
    if (shortensLatin(given, mention)) {
      found.push({ text: given, ...meaningOf(mention), rule: 'acronym' });
      continue;
    }
    const acronym = given.replace(/s$/, '');
    if (!ACRONYM.test(acronym) || !/[A-Z].*[A-Z0-9]/.test(acronym)) continue;
    if (!mayAbbreviate(acronym, text.slice(start, end))) continue;
    found.push({ text: acronym, ...meaningOf(mention), rule: 'acronym' });
  }
  return found;
}

/** "Mtb" behind "Mycobacterium tuberculosis". */
function shortensLatin(short: string, mention: Mention): boolean {
  if (mention.rule !== 'binomial' && mention.rule !== 'binomial_unlisted') return false;
  const [, genus, , species] = INITIALS.exec(short) ?? [];
  const [first, second] = mention.scientificName.split(' ');
  return genus !== undefined && genus === first?.charAt(0) && species === second?.charAt(0);
}

function meaningOf(mention: Mention): Pick<Mention, 'taxonId' | 'scientificName'> {
  return { taxonId: mention.taxonId, scientificName: mention.scientificName };
}

/** True when the letters of the short form stand in the long one in this order, the first at a word's start. */
function mayAbbreviate(short: string, long: string): boolean {
  const letters = short.toLowerCase().replace(/[^a-z]/g, '');
  const name = long.toLowerCase();
  const first = letters.charAt(0);
  if (!new RegExp(`(?:^|[^a-z])${first}`).test(name)) return false;
  let at = -1;
  for (const letter of letters) {
    at = name.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** Is the second letter of the word a capital? */
export function mayBeShorthand(text: string): boolean {
  const second = text.charCodeAt(1);
  return second >= 65 && second <= 90;
}

/** Shorthand such as HIV, left out where the text gives the letters another meaning. */
function commonShorthand(text: string, read: TextWords): Acronym[] {
  const written = new Set<string>();
  for (const at of read.marked) {
    const word = read.words[at];
    if (word !== undefined && hasTrait(read, at, NAME.mayBeShorthand)) written.add(word.text);
  }
  const found: Acronym[] = [];
  if (written.size === 0) return found;
  for (const { organism, acronym, first } of SHORTHAND) {
    if (!written.has(first)) continue;
    const definition = text.indexOf(`(${acronym})`);
    const before = text.slice(Math.max(0, definition - 40), definition);
    if (definition >= 0 && !/vir(?:us|uses|al)\b/i.test(before)) continue;
    const { taxonId, scientificName } = organism;
    found.push({ text: acronym, taxonId, scientificName, rule: 'shorthand' });
  }
  return found;
}
