import { splitSentences, type SentenceSpan } from '../../../shared/domain/sentences.ts';
import { prepared, type Database } from '../db/database.ts';
import { textOf } from '../db/read-text.ts';

/** A text with its sentences, which are found when they are asked for. */
export interface ReadText {
  readonly text: string;
  readonly sentences: () => readonly SentenceSpan[];
}

/** Characters of texts that are kept. */
const MOST_CHARACTERS = 4_000_000;

const NO_TEXT: ReadText = { text: '', sentences: () => [] };

/**
 * The texts of the last hits with their sentences: with each letter typed most hits stay. A revision never
 * changes, so that what is kept is right.
 */
export class RecentTexts {
  readonly #texts = new Map<string, ReadText>();
  #characters = 0;

  /** The text of a revision; empty where there is none. */
  read(db: Database, revisionId: string | null): ReadText {
    if (revisionId === null) return NO_TEXT;
    const before = this.#texts.get(revisionId);
    if (before) {
      // What was used last goes last.
      this.#texts.delete(revisionId);
      this.#texts.set(revisionId, before);
      return before;
    }
    const row = prepared<[string], { text: Uint8Array }>(
      db,
      'SELECT CAST(text AS BLOB) AS text FROM revision WHERE id = ?',
    ).get(revisionId);
    const read = row ? withSentences(textOf(row.text)) : NO_TEXT;
    this.#keep(revisionId, read);
    return read;
  }

  #keep(revisionId: string, read: ReadText): void {
    this.#texts.set(revisionId, read);
    this.#characters += read.text.length;
    for (const [id, { text }] of this.#texts) {
      if (this.#characters <= MOST_CHARACTERS || id === revisionId) return;
      this.#texts.delete(id);
      this.#characters -= text.length;
    }
  }
}

/** A text with its sentences. */
export function withSentences(text: string): ReadText {
  let sentences: readonly SentenceSpan[] | null = null;
  return { text, sentences: () => (sentences ??= splitSentences(text)) };
}
