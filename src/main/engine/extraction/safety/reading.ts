import type { Sentence } from '../types.ts';
import { ADVERSE_CUES } from './adverse-cues.ts';
import { findArticleDrugs } from './article-drugs.ts';
import { CAVEAT_CUES } from './caveat-cues.ts';
import { CueMatcher, readWords } from './cue-matcher.ts';
import type { CueHit, Word } from './cue-matcher.ts';
import { isDrugWord } from './drug-words.ts';
import { isHarmWord } from './harm-words.ts';
import { STATEMENT_RULES } from './statement-rules.ts';

/** The part of an article that the headings say a sentence stands in. */
export type Section =
  'none' | 'introduction' | 'method' | 'result' | 'safety' | 'discussion' | 'limitation' | 'other';

/** A sentence with what the safety rules look at. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** Cue id (`a:`, `c:` or `s:` before the id of the table) to its first place. */
  readonly cues: ReadonlyMap<string, CueHit>;
  readonly drugs: ReadonlySet<string>;
  readonly harms: ReadonlySet<string>;
  /** The nearest heading above. */
  readonly section: Section;
  /** The nearest heading above that names a main part (introduction, method, result, discussion). */
  readonly part: Section;
}

const matcher = new CueMatcher([
  ...ADVERSE_CUES.map((cue) => ({ ...cue, id: `a:${cue.id}` })),
  ...CAVEAT_CUES.map((cue) => ({ ...cue, id: `c:${cue.id}` })),
  ...STATEMENT_RULES.map((cue) => ({ ...cue, id: `s:${cue.id}` })),
]);

const HEADING_WORDS: readonly (readonly [Section, readonly string[]])[] = [
  ['limitation', ['limitation', 'weakness', 'caveat']],
  ['safety', ['adverse', 'safety', 'side effect', 'toxicit', 'tolerab', 'harm', 'complication']],
  ['result', ['result', 'finding']],
  ['discussion', ['discussion', 'conclusion', 'comment', 'interpretation']],
  ['method', ['method', 'design', 'statistic', 'participants', 'patients', 'procedure', 'material']],
  ['introduction', ['introduction', 'background', 'abstract', 'summary', 'objective']],
];
/** Headings that open a main part of a paper, alone on their line. */
const PART_HEADINGS: readonly (readonly [Section, RegExp])[] = [
  ['introduction', /^(?:introduction|background|abstract|summary|objectives?|aims?)$/],
  ['method', /^(?:[a-z]+ (?:design )?and )?(?:methods?|methodology)(?: and [a-z]+)?$/],
  ['result', /^(?:results?|findings)(?: and discussion)?$/],
  ['discussion', /^(?:general )?(?:discussion|conclusions?|comments?|interpretation)(?: and [a-z]+)?$/],
];
const PART_CHARACTERS = 40;

function readPart(line: string): Section | null {
  if (line.length > PART_CHARACTERS) return null;
  const title = line.toLowerCase().replace(/^[\d.]{1,6} {0,2}/, '').replace(/[:.—-]{1,3}$/, '');
  return PART_HEADINGS.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}

/** The part that a sentence opens by a heading in capitals that runs on into it. */
function readRunInPart(text: string, words: readonly Word[]): Section | null {
  let last = 0;
  while (last < 5 && isCapitals(text, words[last])) last += 1;
  const first = words[0];
  const end = words[last - 1]?.end;
  return first === undefined || end === undefined ? null : readPart(text.slice(first.start, end));
}

function isCapitals(text: string, word: Word | undefined): boolean {
  if (word === undefined) return false;
  const raw = text.slice(word.start, word.end);
  return raw.length > 2 && raw.length < 20 && raw === raw.toUpperCase() && raw !== word.lower;
}

/** Names the section that a heading opens. */
export function readSection(heading: string): Section {
  const lower = heading.slice(0, 200).toLowerCase();
  for (const [section, words] of HEADING_WORDS)
    if (words.some((word) => lower.includes(word))) return section;
  return 'other';
}

/** Reads an article for the safety rules: words, cues and section of every sentence. Linear. */
export function readArticle(text: string, sentences: readonly Sentence[]): ReadSentence[] {
  const words = sentences.map((sentence) => readWords(text, sentence.start, sentence.end));
  const taught = findArticleDrugs(text, words);
  let section: Section = 'none';
  let part: Section = 'none';
  return sentences.map((sentence, at) => {
    const own = words[at] ?? [];
    if (sentence.heading) {
      const line = text.slice(sentence.start, sentence.end);
      section = readSection(line);
      part = readPart(line) ?? part;
    } else {
      const opened = readRunInPart(text, own);
      if (opened !== null) {
        section = opened;
        part = opened;
      }
    }
    const drugs = new Set<string>();
    const harms = new Set<string>();
    for (const { lower } of own) {
      if (taught.has(lower) || isDrugWord(lower)) drugs.add(lower);
      if (isHarmWord(lower)) harms.add(lower);
    }
    return { sentence, words: own, cues: matcher.find(own, taught), drugs, harms, section, part };
  });
}
