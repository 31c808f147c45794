import { tokenise } from '../tokens.ts';

/** A word of a sentence: lower case, hyphens cut, with its place in the text. */
export interface Word {
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts a sentence into its words and numbers, marks left out, so that "drug-induced" is two words. */
export function readWords(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (const token of tokenise(text, start, end))
    if (token.kind !== 'mark')
      words.push({
        lower: token.lower.replaceAll('’', "'"),
        start: token.start,
        end: token.end,
      });
  return words;
}
