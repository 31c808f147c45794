import { addTrait } from '../cues/spelling.ts';
import type { SpeciesLexicon, TaxonName } from './lexicon.ts';
import { PHAGE_DIVISION, VIRUS_DIVISION } from './lexicon-format.ts';
import type { Mention, MentionSheet } from './mention.ts';
import { isJoined } from './words.ts';
import type { Word } from './words.ts';

/** Words that can head the name of a virus or phage. */
const HEADS = ['virus', 'viruses', 'viroid', 'phage', 'phages'];
const IS_HEAD = addTrait(
  ({ folded }) => folded.length > 4 && HEADS.some((head) => folded.endsWith(head)),
);
const WORDS_BEFORE_HEAD = 7;
const WORDS_BEHIND_HEAD = 3;

/** The words that can head the name of a virus, in order. */
export function findVirusHeads(words: readonly Word[]): number[] {
  const heads: number[] = [];
  for (let at = 0; at < words.length; at += 1)
    if (((words[at]?.traits ?? 0) & IS_HEAD) !== 0) heads.push(at);
  return heads;
}

/** Marks names of viruses and phages that the lexicon has: "Newcastle disease virus", "phage lambda". */
export function markVirusNames(
  words: readonly Word[],
  heads: readonly number[],
  lexicon: SpeciesLexicon,
  sheet: MentionSheet,
): void {
  let before = -1;
  for (const head of heads) {
    const earliest = Math.max(before + 1, head - WORDS_BEFORE_HEAD);
    before = head;
    let from = head;
    while (from > earliest && isJoined(words[from])) from -= 1;
    for (; from <= head; from += 1) {
      const found = findVirus(words, from, head, lexicon);
      if (found !== null && sheet.add(found)) break;
    }
  }
}

function findVirus(
  words: readonly Word[],
  from: number,
  head: number,
  lexicon: SpeciesLexicon,
): Mention | null {
  const run: string[] = [];
  for (let at = from; at <= head + WORDS_BEHIND_HEAD; at += 1) {
    const word = words[at];
    if (word === undefined || (at > from && !isJoined(word))) break;
    run.push(at === head ? singularHead(word.folded) : word.folded);
  }
  const first = run[0];
  if (first === undefined || run.length <= head - from) return null;
  let best: Mention | null = null;
  for (const variant of variantsOf(run)) {
    if (!lexicon.mayStartName(variant.words[0] ?? '')) continue;
    const match = lexicon.findLongest(variant.words);
    if (match === null || match.wordCount - variant.added <= head - from) continue;
    const name = preferVirus(match.names);
    const to = from + match.wordCount - variant.added;
    if (name === undefined || (best !== null && best.to >= to)) continue;
    best = {
      from,
      to,
      taxonId: name.taxonId,
      scientificName: lexicon.scientificNameOf(name.taxonId) ?? name.name,
      vernacular: null,
      strain: null,
      rule: 'virus',
    };
  }
  return best;
}

/** The words as written, "human" before them, and for "phage T4" the list's "Enterobacteria phage T4". */
function variantsOf(run: readonly string[]): { words: readonly string[]; added: number }[] {
  const variants = [{ words: run, added: 0 }];
  if (run[0] !== 'human') variants.push({ words: ['human', ...run], added: 1 });
  const [first, second] = run;
  if ((first === 'phage' || first === 'bacteriophage') && second !== undefined)
    variants.push({ words: ['enterobacteria', 'phage', ...run.slice(1)], added: 1 });
  return variants;
}

function singularHead(head: string): string {
  return head.replace(/viruses$/, 'virus').replace(/phages$/, 'phage');
}

function preferVirus(names: readonly TaxonName[]): TaxonName | undefined {
  return names
    .filter((name) => name.division === VIRUS_DIVISION || name.division === PHAGE_DIVISION)
    .filter((name) => name.rank !== 'genus')
    .toSorted((a, b) => a.taxonId - b.taxonId)[0];
}

/** Letters in brackets behind a virus that no list has: "pepper huasteco geminivirus (PHV)". */
const UNLISTED_ACRONYM = /^\s?\(([A-Za-z]{2,8})s?(?:-[A-Z0-9]{1,3})?\)/;
const UNLISTED_REACH = 16;

/** Marks viruses that no list has where the text itself shortens their name to its initials. */
export function markUnlistedViruses(
  text: string,
  words: readonly Word[],
  heads: readonly number[],
  sheet: MentionSheet,
): void {
  for (const head of heads) {
    const word = words[head];
    if (word === undefined || !sheet.isFree(head, head + 1)) continue;
    const letters = UNLISTED_ACRONYM.exec(text.slice(word.end, word.end + UNLISTED_REACH))?.[1];
    if (letters === undefined) continue;
    const from = findInitials(words, head, letters.replace(/s$/, '').toLowerCase());
    if (from === null || !sheet.isFree(from, head + 1)) continue;
    const scientificName = text.slice(words[from]?.start, word.end).replace(/\s+/g, ' ');
    sheet.add({
      from,
      to: head + 1,
      taxonId: null,
      scientificName,
      vernacular: null,
      strain: null,
      rule: 'virus',
    });
  }
}

/** The word at which a name ending in `head` starts whose letters the short form takes, or null. */
function findInitials(words: readonly Word[], head: number, letters: string): number | null {
  for (let from = head - 1; from >= 0 && head - from < letters.length; from -= 1) {
    if (!isJoined(words[from + 1])) return null;
    const name = words.slice(from, head + 1).map((word) => word.folded);
    if (name[0]?.charAt(0) !== letters.charAt(0)) continue;
    let at = -1;
    const joined = name.join(' ');
    const whole = letters.split('').every((letter) => (at = joined.indexOf(letter, at + 1)) !== -1);
    const initials = name.slice(0, -1).every((part) => letters.includes(part.charAt(0)));
    if (whole && initials) return from;
  }
  return null;
}
