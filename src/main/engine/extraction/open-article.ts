import type { Speaker } from '../../../shared/domain/claim.ts';
import type { Sentence } from '../../../shared/domain/sentences.ts';
import type { CueReader, ReadSentence } from './cues/reading.ts';
import { judgeTextSort } from './cues/text-sort.ts';
import type { TextSort } from './cues/text-sort.ts';
import type { Article } from './rules/kind-rules.ts';
import type { ArticleSpeakers, SpeakerReader } from './speaker/find-speaker.ts';
import { readSentenceWords } from './text/sentence-words.ts';
import type { Word, WordCutter } from './text/text-words.ts';
import type { TextSpan, Voice } from './types.ts';

/** What articles are read with. */
export interface ArticleReaders {
  readonly cutter: WordCutter;
  readonly cues: CueReader;
  readonly speakers: SpeakerReader;
}

/** An article of which each reading is made when it is first asked for, and kept until it is closed. */
export class OpenArticle implements Article {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly #readers: ArticleReaders;
  #words: readonly Word[] | null = null;
  #sentenceWords: readonly (readonly Word[])[] | null = null;
  #reads: readonly ReadSentence[] | null = null;
  #sort: TextSort | null = null;
  #speakers: ArticleSpeakers | null = null;

  constructor(text: string, sentences: readonly Sentence[], readers: ArticleReaders) {
    this.text = text;
    this.sentences = sentences;
    this.#readers = readers;
  }

  get words(): readonly Word[] {
    return (this.#words ??= this.#readers.cutter.cut(this.text));
  }

  get sentenceWords(): readonly (readonly Word[])[] {
    const { spellings } = this.#readers.cutter;
    return (this.#sentenceWords ??= readSentenceWords(
      this.text,
      this.sentences,
      this.words,
      spellings,
    ));
  }

  get reads(): readonly ReadSentence[] {
    const { cues } = this.#readers;
    return (this.#reads ??= cues.read(this.text, this.sentences, this.sentenceWords));
  }

  get sort(): TextSort {
    return (this.#sort ??= judgeTextSort(this.reads));
  }

  readonly voiceOf = (span: TextSpan): Voice | null => this.#whoSpeaks().find(span);

  readonly speakerOf = (span: TextSpan): Speaker | null => this.voiceOf(span)?.speaker ?? null;

  readonly toldVoiceOf = (span: TextSpan): Voice | null => this.#whoSpeaks().findTold(span);

  /**
   * Lets go of all readings. Those of a long article take much memory, and while an object that has
   * grown old names them, the collector of garbage carries them along.
   */
  close(): void {
    this.#words = null;
    this.#sentenceWords = null;
    this.#reads = null;
    this.#speakers = null;
  }

  #whoSpeaks(): ArticleSpeakers {
    const { speakers } = this.#readers;
    return (this.#speakers ??= speakers.read(this.text, this.sentences, this.sentenceWords));
  }
}
