import type { SpeciesLexicon, TaxonName } from './lexicon.ts';
import { foldName, PHAGE_DIVISION, VIRUS_DIVISION } from './lexicon-format.ts';
import type { Mention, MentionSheet } from './mention.ts';
import { NAME } from './name-traits.ts';
import { hasTrait, isJoined } from './words.ts';
import type { TextWords } from './words.ts';
import type { Word } from '../text/text-words.ts';

/** Words that can head the name of a virus or phage. */
const HEADS = ['virus', 'viruses', 'viroid', 'phage', 'phages'];
/** Cells that eat others: they end as phages do. */
const NO_HEAD = /(?:macro|micro|melano|auto|osteo|erythro|lipo|bio|xeno)phages?$/;
const WORDS_BEFORE_HEAD = 7;
const WORDS_BEHIND_HEAD = 3;

/** Can a word in lower case head the name of a virus? */
export function canHeadVirus(folded: string): boolean {
  return folded.length > 4 && !NO_HEAD.test(folded) && HEADS.some((head) => folded.endsWith(head));
}

/** The words that can head the name of a virus, in order. */
function findVirusHeads(read: TextWords): number[] {
  return read.marked.filter((at) => hasTrait(read, at, NAME.virusHead));
}

/**
 * Marks names of viruses and phages: those that the lexicon has ("Newcastle disease virus", "phage
 * lambda") and those that the text itself shortens.
 */
export function markVirusNames(
  text: string,
  read: TextWords,
  lexicon: SpeciesLexicon,
  sheet: MentionSheet,
): void {
  const { words } = read;
  let before = -1;
  for (const head of findVirusHeads(read)) {
    const earliest = Math.max(before + 1, head - WORDS_BEFORE_HEAD);
    before = head;
    let from = head;
    while (from > earliest && isJoined(words[from])) from -= 1;
    let listed: Mention | null = null;
    for (; listed === null && from <= head; from += 1)
      listed = findVirus(words, from, head, lexicon);
    const found = findShortened(text, words, head, listed, lexicon) ?? listed;
    if (found !== null) sheet.add(found);
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
const UNLISTED_ACRONYM = /^\s?\(((?:[A-Z]-)?[A-Za-z]{2,8})s?(?:-[A-Z0-9]{1,3})?\)/;
const UNLISTED_REACH = 16;
const IS_VIRUS = /^(?:human|\w*virus(?:es)?)$/;

/**
 * The whole name of a virus that the text itself shortens to its initials, where the list has no name or
 * only the end of it: "duck astrovirus (DAstV)".
 */
function findShortened(
  text: string,
  words: readonly Word[],
  head: number,
  listed: Mention | null,
  lexicon: SpeciesLexicon,
): Mention | null {
  const word = words[head];
  if (word === undefined || (listed !== null && listed.to !== head + 1)) return null;
  const written = UNLISTED_ACRONYM.exec(text.slice(word.end, word.end + UNLISTED_REACH))?.[1];
  if (written === undefined) return null;
  const short = written.replace(/s$/, '');
  const from = findInitials(words, head, short.replace('-', '').toLowerCase());
  if (from === null || (listed !== null && listed.from <= from)) return null;
  const name = text.slice(words[from]?.start, word.end).replace(/\s+/g, ' ');
  const taxonId = findByShortForm(name, short, lexicon) ?? listed?.taxonId ?? null;
  return {
    from,
    to: head + 1,
    taxonId,
    scientificName: (taxonId === null ? null : lexicon.scientificNameOf(taxonId)) ?? name,
    vernacular: null,
    strain: null,
    rule: 'virus',
  };
}

/** The one virus of the list with this short form whose name shares a word with the name written. */
function findByShortForm(name: string, short: string, lexicon: SpeciesLexicon): number | null {
  const written = foldName(name).split(' ');
  const taxa = new Set(
    lexicon
      .findByName(short)
      .filter(({ nameClass, division }) => nameClass === 'acronym' && division === VIRUS_DIVISION)
      .map(({ taxonId }) => taxonId),
  );
  const [taxonId] = taxa;
  if (taxonId === undefined || taxa.size > 1) return null;
  const listed = foldName(lexicon.scientificNameOf(taxonId) ?? '').split(' ');
  return written.some((word) => word.length > 3 && !IS_VIRUS.test(word) && listed.includes(word))
    ? taxonId
    : null;
}

/** The word at which a name ending in `head` starts whose letters the short form takes, or null. */
function findInitials(words: readonly Word[], head: number, letters: string): number | null {
  for (let from = head - 1; from >= 0 && head - from <= letters.length; from -= 1) {
    if (!isJoined(words[from + 1])) return null;
    const name = words.slice(from, head + 1).map((word) => word.folded);
    if (name[0]?.charAt(0) !== letters.charAt(0)) continue;
    let at = -1;
    const joined = name.join(' ');
    const whole = letters.split('').every((letter) => (at = joined.indexOf(letter, at + 1)) !== -1);
    const initials = name
      .slice(0, -1)
      .every((part) => part.length === 1 || letters.includes(part.charAt(0)));
    if (whole && initials) return from;
  }
  return null;
}
