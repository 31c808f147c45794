import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Word } from '../text/text-words.ts';

/** The part of an article that the headings say a sentence stands in. */
export type Section =
  'none' | 'introduction' | 'method' | 'result' | 'safety' | 'discussion' | 'limitation' | 'other';

/** Where in an article a sentence stands. */
export interface SectionPlace {
  /** The nearest heading above. */
  readonly section: Section;
  /** The nearest heading above that opens a main part (introduction, method, result, discussion). */
  readonly part: Section;
}

const HEADING_WORDS: readonly (readonly [Section, readonly string[]])[] = [
  ['limitation', ['limitation', 'weakness', 'caveat']],
  ['safety', ['adverse', 'safety', 'side effect', 'toxicit', 'tolerab', 'harm', 'complication']],
  ['result', ['result', 'finding']],
  ['discussion', ['discussion', 'conclusion', 'comment', 'interpretation']],
  [
    'method',
    ['method', 'design', 'statistic', 'participants', 'patients', 'procedure', 'material'],
  ],
  ['introduction', ['introduction', 'background', 'abstract', 'summary', 'objective']],
];
/** Headings that open a main part of a paper, alone on their line. */
const PART_HEADINGS: readonly (readonly [Section, RegExp])[] = [
  ['introduction', /^(?:introduction|background|abstract|summary|objectives?|aims?)$/],
  ['method', /^(?:[a-z]+ (?:design )?and )?(?:methods?|methodology)(?: and [a-z]+)?$/],
  ['result', /^(?:results?|findings)(?: and discussion)?$/],
  [
    'discussion',
    /^(?:general )?(?:discussion|conclusions?|comments?|interpretation)(?: and [a-z]+)?$/,
  ],
];
const PART_CHARACTERS = 40;

/** The main part that a heading on a line of its own opens; null for any other line. */
export function readPart(line: string): Section | null {
  if (line.length > PART_CHARACTERS) return null;
  const title = line
    .toLowerCase()
    .replace(/^[\d.]{1,6} {0,2}/, '')
    .replace(/[:.—-]{1,3}$/, '');
  return PART_HEADINGS.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}

/** Names the section that a heading opens. */
export function readSection(heading: string): Section {
  const lower = heading.slice(0, 200).toLowerCase();
  for (const [section, words] of HEADING_WORDS)
    if (words.some((word) => lower.includes(word))) return section;
  return 'other';
}

/** The part that a sentence opens by a heading in capitals that runs on into it; null for none. */
export function readRunInPart(text: string, words: readonly Word[]): Section | null {
  const capital = text.charCodeAt(words[0]?.start ?? 0);
  if (capital < 65 || capital > 90) return null;
  let last = 0;
  while (last < 5 && isCapitals(text, words[last])) last += 1;
  const first = words[0];
  const end = words[last - 1]?.end;
  return first === undefined || end === undefined ? null : readPart(text.slice(first.start, end));
}

function isCapitals(text: string, word: Word | undefined): boolean {
  if (word === undefined) return false;
  const second = text.charCodeAt(word.start + 1);
  if (second >= 97 && second <= 122) return false;
  const raw = text.slice(word.start, word.end);
  return raw.length > 2 && raw.length < 20 && raw === raw.toUpperCase() && raw !== word.info.folded;
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
      section = readSection(line);
      part = readPart(line) ?? part;
    } else {
      const opened = readRunInPart(text, words[at] ?? []);
      if (opened !== null) {
        section = opened;
        part = opened;
      }
    }
    return { section, part };
  });
}
