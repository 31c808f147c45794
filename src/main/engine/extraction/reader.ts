import type { ClaimSketch, SketchValue } from '../../../shared/domain/claim-sketch.ts';
import { COMMON_KINDS } from '../../../shared/domain/claim.ts';
import type { CommonKind } from '../../../shared/domain/claim.ts';
import { HAS_RULES } from '../../../shared/domain/rule-reading.ts';
import { splitSentences } from '../../../shared/domain/sentences.ts';
import type { Sentence } from '../../../shared/domain/sentences.ts';
import { CueReader } from './cues/reading.ts';
import { SentenceSums } from './cues/sentence-sums.ts';
import type { Article, KindReader, ReaderTools, RulesByKind } from './rules/kind-rules.ts';
import { cutOut, markWords } from './marked-words.ts';
import { OpenArticle } from './open-article.ts';
import { SpeakerReader } from './speaker/find-speaker.ts';
import type { SpeciesLexicon } from './species/lexicon.ts';
import { LanguageDetector } from './text/language.ts';
import { WordCutter } from './text/text-words.ts';
import type { Extraction, StatedNowhere, Suggestion, TextSpan } from './types.ts';

/** The language that the rules are written for. */
const RULE_LANGUAGE = 'en';

/** What a reader of texts is made of. */
export interface ReaderOptions {
  readonly kinds: RulesByKind;
  /** The names of organisms; asked for when the first of them is looked up. */
  readonly lexicon: () => SpeciesLexicon;
}

/**
 * Reads texts by the rules. It keeps what it has learned of words from one text to the next, which
 * makes it faster and changes nothing that it says.
 */
export interface Reader {
  /**
   * Suggests the claims of a text, best first within a kind, and tells what it states nowhere. The
   * same text gives the same answer. Offsets are UTF-16 code units into `text` as given. A text in
   * another language than English gets no suggestions and no absences, only its language.
   */
  readonly extract: (text: string) => Extraction;
  /**
   * What the words of a span say of a claim of the kind. Reads the words and what stands around them,
   * never the whole of a long text. A text in another language than English is read alike.
   */
  readonly describe: (text: string, span: TextSpan, kind: CommonKind) => ClaimSketch;
  /** A text as the rules see it, for those who fit and measure rules. */
  readonly open: (text: string, sentences?: readonly Sentence[]) => Article;
  /** What the rules read with, for the same. */
  readonly tools: ReaderTools;
}

/** Makes a reader of texts from the rules of each kind. */
export function createReader({ kinds, lexicon }: ReaderOptions): Reader {
  const rules = COMMON_KINDS.map((kind) => kinds[kind]);
  const languages = new LanguageDetector();
  const cutter = new WordCutter();
  const cues = new CueReader(
    rules.flatMap((kind) => kind.cues),
    cutter,
  );
  const sums = new SentenceSums(
    rules.flatMap(({ models }) => models),
    cues.indices,
  );
  const speakers = new SpeakerReader(cutter.spellings);
  const tools: ReaderTools = {
    cues,
    scorer: (model) => sums.scorer(model),
    judgeWords: (judge) => cutter.spellings.judgeBy(judge),
    lexicon,
  };
  const readers = {
    study_design: kinds.study_design.prepare(tools),
    publication_status: kinds.publication_status.prepare(tools),
    setting: kinds.setting.prepare(tools),
    sample_size: kinds.sample_size.prepare(tools),
    species: kinds.species.prepare(tools),
    finding: kinds.finding.prepare(tools),
    safety: kinds.safety.prepare(tools),
  } satisfies { readonly [Kind in CommonKind]: KindReader<Kind> };
  const open = (text: string, sentences: readonly Sentence[] = splitSentences(text)): OpenArticle =>
    new OpenArticle(text, sentences, { cutter, cues, speakers });

  return {
    tools,
    open,
    extract: (text) => {
      const sentences = splitSentences(text);
      const sentencesRead = sentences.length;
      const language = languages.detect(text);
      if (language !== RULE_LANGUAGE) return { suggestions: [], none: [], sentencesRead, language };
      const article = open(text, sentences);
      const suggestions: Suggestion[] = [];
      const none: StatedNowhere[] = [];
      for (const kind of COMMON_KINDS) {
        const found = readers[kind].suggest(article);
        // What no rule looks for is not known to be stated nowhere.
        if (found.length === 0 && HAS_RULES[kind])
          none.push({ kind, sentencesRead, ruleVersion: kinds[kind].version });
        for (const suggestion of found) suggestions.push(suggestion);
      }
      article.close();
      return { suggestions, none, sentencesRead, language };
    },
    describe: (text, span, kind) => {
      const marked = markWords(cutOut(text, span), open);
      const value: SketchValue = readers[kind].describe(marked);
      const voice = marked.around.toldVoiceOf(marked.span);
      return { value, speaker: voice?.speaker ?? null, speakerName: voice?.name ?? null };
    },
  };
}
