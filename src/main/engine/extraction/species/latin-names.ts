import { FAMOUS_SPECIES } from './everyday-organisms.ts';
import {
  hasLatinGenusEnding,
  hasStrongLatinEnding,
  looksLikeEpithet,
  mayBeEpithet,
} from './latin-shape.ts';
import type { SpeciesLexicon, TaxonName } from './lexicon.ts';
import type { Mention, MentionSheet } from './mention.ts';
import { NAME } from './name-traits.ts';
import { isLatin } from './name-uses.ts';
import { hasTrait, isJoined, joinedRun } from './words.ts';
import type { TextWords } from './words.ts';
import type { Word } from '../text/text-words.ts';

/** A species named in full in the text: what its short form stands for. */
export interface NamedSpecies {
  readonly genus: string;
  readonly epithet: string;
  readonly taxonId: number | null;
  readonly scientificName: string;
}

/** What the full Latin names of a text tell about its short ones. */
export interface LatinContext {
  /** By epithet, in the order of the text. */
  readonly byEpithet: ReadonlyMap<string, readonly NamedSpecies[]>;
  /** Genera named in the text, alone or in a binomial, in the order of the text. */
  readonly genera: readonly string[];
}

const GENUS = /^[A-Z][a-z]{2,}$/;
const CAPITALS = /^[A-Z]{3,}$/;
/** A genus is written with a capital, or in capitals. */
const MAY_BE_GENUS = NAME.hasGenusCase | NAME.capitals;
const FAMOUS = new Map(FAMOUS_SPECIES.map(({ taxonId, name }) => [name, taxonId]));
const NAME_WORDS = 5;
const NEW_NAME_REACH = 60;
/** Words that announce a name published there for the first time. */
const NEW_NAME = /^[^.;]{0,40}\b(?:sp|gen|comb|n|spec)\.\s?(?:nov|sp|n)\b/;

/** Is a word written in capitals, three of them or more? */
export function areCapitals(text: string): boolean {
  return CAPITALS.test(text);
}

/** Marks scientific names written in full and returns what they tell about short forms. */
export function markLatinNames(
  text: string,
  read: TextWords,
  lexicon: SpeciesLexicon,
  sheet: MentionSheet,
): LatinContext {
  const { words, marked } = read;
  const byEpithet = new Map<string, NamedSpecies[]>();
  const genera = new Set<string>();
  const shortForms = collectShortForms(read);
  let behind = 0;
  for (const at of marked) {
    const word = words[at];
    if (at < behind || word === undefined || !hasTrait(read, at, MAY_BE_GENUS)) continue;
    const known = hasTrait(read, at, NAME.beginsName);
    const found =
      (known ? findListed(read, at, lexicon) : null) ??
      findWithSubgenus(words, at, lexicon) ??
      findUnlisted(text, read, at, shortForms);
    if (found === null) {
      if (hasTrait(read, at, NAME.genus)) genera.add(word.text);
      continue;
    }
    if (!sheet.add(found)) continue;
    const [genus, epithet] = found.scientificName.split(' ');
    const written = titleCase(word.text);
    genera.add(written);
    const named = words[found.from + 1];
    if (genus !== undefined && epithet !== undefined && named !== undefined) {
      const species = {
        genus: written,
        epithet: named.folded,
        taxonId: found.taxonId,
        scientificName: found.scientificName,
      };
      const list = byEpithet.get(species.epithet) ?? [];
      if (!list.some((other) => other.genus === written)) list.push(species);
      byEpithet.set(species.epithet, list);
    }
    behind = found.to;
  }
  return { byEpithet, genera: [...genera] };
}

/** `e coli` for every "E. coli" of the text: they confirm a name that no list has. */
function collectShortForms(read: TextWords): ReadonlySet<string> {
  const { words, marked } = read;
  const forms = new Set<string>();
  for (const at of marked) {
    const initial = words[at];
    const word = words[at + 1];
    if (word?.gap === 'stop' && initial !== undefined && hasTrait(read, at, NAME.initial))
      forms.add(`${initial.folded} ${word.text}`);
  }
  return forms;
}

/** The entry that the words most likely mean: an accepted name before a synonym, a lower id first. */
export function preferName(names: readonly TaxonName[]): TaxonName | undefined {
  return names.toSorted(
    (a, b) =>
      Number(a.nameClass === 'synonym') - Number(b.nameClass === 'synonym') ||
      a.taxonId - b.taxonId,
  )[0];
}

function findListed(read: TextWords, at: number, lexicon: SpeciesLexicon): Mention | null {
  const { words } = read;
  const second = words[at + 1];
  if (!isJoined(second) || !isEpithetCase(words[at], second)) return null;
  if (!hasTrait(read, at + 1, NAME.epithet)) return null;
  const match = lexicon.findLongest(withConnectors(words, at));
  if (match === null || match.wordCount < 2) return null;
  const name = preferName(match.names.filter(isLatin));
  if (name === undefined || name.rank === 'genus') return null;
  // Authors were cut from synonyms: of "Sweet potato witches'-broom" more than those.
  if (name.nameClass === 'synonym' && match.names.some(({ nameClass }) => nameClass === 'common'))
    return null;
  return {
    from: at,
    to: at + match.wordCount,
    taxonId: name.taxonId,
    scientificName: lexicon.scientificNameOf(name.taxonId) ?? name.name,
    vernacular: null,
    strain: null,
    rule: 'binomial',
  };
}

/** As `joinedRun`, but "subsp." and its like may end in a point. */
function withConnectors(words: readonly Word[], at: number): string[] {
  const run = joinedRun(words, at, NAME_WORDS);
  const last = run.at(-1) ?? '';
  const next = words[at + run.length];
  if (run.length < NAME_WORDS && /^(?:subsp|ssp|var|pv|bv|f)$/.test(last) && next?.gap === 'stop')
    run.push(next.folded);
  return run;
}

/** Epithets are in lower case, or all in capitals where the genus is (a heading). */
function isEpithetCase(genus: Word | undefined, epithet: Word): boolean {
  if (/^[a-z]/.test(epithet.text)) return !CAPITALS.test(genus?.text ?? '');
  return CAPITALS.test(genus?.text ?? '') && CAPITALS.test(epithet.text);
}

/** "Rhipicephalus (Boophilus) microplus". */
function findWithSubgenus(
  words: readonly Word[],
  at: number,
  lexicon: SpeciesLexicon,
): Mention | null {
  const [genus, subgenus, epithet] = [words[at], words[at + 1], words[at + 2]];
  if (genus === undefined || subgenus?.gap !== 'open' || epithet?.gap !== 'close') return null;
  if (!GENUS.test(subgenus.text) || !looksLikeEpithet(epithet.text)) return null;
  const names = [
    ...lexicon.findByName(`${genus.folded} ${epithet.folded}`),
    ...lexicon.findByName(`${subgenus.folded} ${epithet.folded}`),
  ].filter(isLatin);
  const name = preferName(names);
  if (name === undefined) return null;
  return {
    from: at,
    to: at + 3,
    taxonId: name.taxonId,
    scientificName: lexicon.scientificNameOf(name.taxonId) ?? name.name,
    vernacular: null,
    strain: null,
    rule: 'binomial',
  };
}

/** A binomial that no list has: a known genus with a Latin epithet, or a new name that the text confirms. */
function findUnlisted(
  text: string,
  read: TextWords,
  at: number,
  shortForms: ReadonlySet<string>,
): Mention | null {
  const { words } = read;
  const genus = words[at];
  const epithet = words[at + 1];
  if (genus === undefined || epithet?.gap !== 'blank') return null;
  if (!hasTrait(read, at, NAME.likeGenus) || !hasTrait(read, at + 1, NAME.likeEpithet)) return null;
  const familiar = hasTrait(read, at + 1, NAME.epithet);
  const strong = hasStrongLatinEnding(epithet.text);
  const shortened = shortForms.has(`${genus.folded.charAt(0)} ${epithet.text}`);
  const announced = NEW_NAME.test(text.slice(epithet.end, epithet.end + NEW_NAME_REACH));
  const listedGenus = hasTrait(read, at, NAME.genus);
  const accepted = listedGenus
    ? (familiar && epithet.text.length >= 4) || strong || shortened
    : strong && hasLatinGenusEnding(genus.text) && (shortened || announced);
  if (!accepted) return null;
  const scientificName = `${titleCase(genus.text)} ${epithet.text}`;
  const third = words[at + 2];
  const trinomial =
    third?.gap === 'blank' &&
    hasStrongLatinEnding(third.text) &&
    hasTrait(read, at + 2, NAME.epithet);
  return {
    from: at,
    to: at + (trinomial && mayBeEpithet(third.text) ? 3 : 2),
    taxonId: FAMOUS.get(scientificName) ?? null,
    scientificName,
    vernacular: null,
    strain: null,
    rule: 'binomial_unlisted',
  };
}

function titleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
