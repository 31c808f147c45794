import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Word } from '../text/text-words.ts';
import { LABEL_STARTS, readLabel } from './part-labels.ts';
import type { Section } from './part-labels.ts';

/** Where in an article a sentence stands. */
export interface SectionPlace {
  /** The nearest heading above. */
  readonly section: Section;
  /** The nearest heading above that opens a main part (introduction, method, result, discussion). */
  readonly part: Section;
}

/** Words that tell what follows a heading that is no label of a part. */
const HEADING_WORDS: readonly (readonly [Section, readonly string[]])[] = [
  ['limitation', ['limitation', 'weakness', 'caveat']],
  ['safety', ['adverse', 'safety', 'side effect', 'toxicit', 'tolerab', 'harm', 'complication']],
  ['result', ['result', 'finding']],
  ['discussion', ['discussion', 'conclusion', 'comment', 'interpretation']],
  [
    'method',
    ['method', 'design', 'statistic', 'participants', 'patients', 'procedure', 'material'],
  ],
  ['introduction', ['introduction', 'background', 'objective']],
];
/** A label that runs on into its sentence has at most so many words. */
const LABEL_WORDS = 8;
/** Within results only these go back to methods: "Participants" or "Outcomes" are parts of the results. */
const METHODS_AGAIN = /method|material|design|procedure/i;
/** Labels that run on into their sentence without a mark: "Results Among 40 ewes". */
const PLAIN =
  /^(?:introduction|background|objectives?|aims?|purpose|discussion|(?:[a-z]+ ){0,3}(?:methods?|results?|findings|conclusions?|outcome measures?)(?: and [a-z]+)?)$/i;
/** What may stand between the words of a label. */
const JOINS = /^(?:[ /&]|, | & | \/ |-|\. ?|\) ?|\.\d{1,2}\.? ){0,2}$/;
/** The marks that end a label, before the sentence that it opens. */
const ENDS = /^(?:\s?:|\s?[—–]|\s-\s|\.\s?[—–-])/;
const NUMBER = /^(?:\d{1,2}|[ivx]{1,4}|[a-h])$/;

/** Names the section that a heading opens. */
export function readSection(heading: string): Section {
  const lower = heading.slice(0, 200).toLowerCase();
  for (const [section, words] of HEADING_WORDS)
    if (words.some((word) => lower.includes(word))) return section;
  return readLabel(heading) ?? 'other';
}

/** A label at the beginning of a sentence, as written, and what it opens. */
interface RunIn {
  readonly label: string;
  readonly opens: Section;
}

/**
 * The label that opens a sentence: in capitals, before a colon or a dash, as a sentence of its own
 * ("Results."), or plainly before a capital or a number ("Results Among 40 ewes"). Null for none.
 */
function readRunIn(text: string, words: readonly Word[], end: number): RunIn | null {
  const [first, second] = words;
  if (first === undefined) return null;
  const named = NUMBER.test(first.info.folded) ? second : first;
  if (named === undefined || !LABEL_STARTS.has(named.info.folded)) return null;
  let found: RunIn | null = null;
  let inCapitals = true;
  for (let at = 0; at < Math.min(words.length, LABEL_WORDS); at += 1) {
    const word = words[at] as Word;
    const before = words[at - 1];
    if (before !== undefined && !JOINS.test(text.slice(before.end, word.start))) break;
    const written = text.slice(word.start, word.end);
    inCapitals &&= written === written.toUpperCase();
    const label = text.slice(first.start, word.end);
    if (word === first && named !== first) continue;
    const rest = text.slice(word.end, Math.min(end, word.end + 3));
    const isAlone = /^[.:]?$/.test(rest);
    if (isAlone || ENDS.test(rest)) {
      const opens = readLabel(label);
      return opens === null ? found : { label, opens };
    }
    if (!inCapitals && !opensSentence(text, words[at + 1])) continue;
    const opens = inCapitals || PLAIN.test(label) ? readLabel(label) : null;
    if (opens !== null && written.length > 2) found = { label, opens };
  }
  return found;
}

/** Does a word begin with a capital letter or a figure? */
function opensSentence(text: string, word: Word | undefined): boolean {
  if (word === undefined) return false;
  const first = text.charAt(word.start);
  return /\d/.test(first) || first !== first.toLowerCase();
}

/** Where each sentence of an article stands, by the headings above it. */
export function placeInSections(
  text: string,
  sentences: readonly Sentence[],
  words: readonly (readonly Word[])[],
): SectionPlace[] {
  let section: Section = 'none';
  let part: Section = 'none';
  return sentences.map(({ start, end, heading }, at) => {
    if (heading) {
      const line = text.slice(start, end);
      const opened = readLabel(line);
      section = readSection(line);
      if (opened !== null) part = openPart(part, opened, line);
    } else {
      const opened = readRunIn(text, words[at] ?? [], end);
      if (opened !== null) {
        section = opened.opens;
        part = openPart(part, opened.opens, opened.label);
      }
    }
    return { section, part };
  });
}

/** The part that a label opens behind a part: within results, what they are about opens none. */
function openPart(part: Section, opened: Section, label: string): Section {
  const isWithin = part === 'result' && opened === 'method' && !METHODS_AGAIN.test(label);
  return isWithin ? part : opened;
}
