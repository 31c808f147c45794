import type { Sentence } from '../types.ts';
import { ADVERSE_CUES } from './adverse-cues.ts';
import { findArticleNames } from './article-names.ts';
import { CAVEAT_CUES } from './caveat-cues.ts';
import { CueMatcher } from './cue-matcher.ts';
import type { CueHit } from './cue-matcher.ts';
import { readWords } from './words.ts';
import type { Word } from './words.ts';
import { isDrugWord } from './drug-words.ts';
import { isHarmWord } from './harm-words.ts';
import { readPart, readRunInPart, readSection } from './sections.ts';
import type { Section } from './sections.ts';
import { STATEMENT_RULES } from './statement-rules.ts';

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

/** Reads an article for the safety rules: words, cues and section of every sentence. Linear. */
export function readArticle(text: string, sentences: readonly Sentence[]): ReadSentence[] {
  const words = sentences.map((sentence) => readWords(text, sentence.start, sentence.end));
  const taught = findArticleNames(text, words);
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
      if (taught.drugs.has(lower) || isDrugWord(lower)) drugs.add(lower);
      if (taught.harms.has(lower) || isHarmWord(lower)) harms.add(lower);
    }
    return { sentence, words: own, cues: matcher.find(own, taught), drugs, harms, section, part };
  });
}
