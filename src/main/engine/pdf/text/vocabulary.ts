import type { Line } from './line.ts';

/** The words that a document writes within its lines, where no line end tells how they are written. */
export interface Vocabulary {
  /** How often a word stands within a line, without regard to case. */
  readonly count: (word: string) => number;
  /** How many different words begin with the part and a hyphen. */
  readonly compounds: (part: string) => number;
}

const WORD = /[\p{L}\p{N}]+(?:[-‐‑'’][\p{L}\p{N}]+)*/gu;

/** Collects the words of the lines; the last word of a line that ends in a hyphen is left out. */
export function vocabularyOf(pages: readonly { readonly lines: readonly Line[] }[]): Vocabulary {
  const counts = new Map<string, number>();
  const compounds = new Map<string, number>();
  for (const { lines } of pages) {
    let broken = false;
    for (const { text } of lines) {
      const words = foldWord(text).match(WORD) ?? [];
      const breaks = endsInHyphen(text);
      words.forEach((word, index) => {
        if (index === 0 && broken) return;
        if (index === words.length - 1 && breaks) return;
        const known = counts.get(word) ?? 0;
        counts.set(word, known + 1);
        const dash = word.indexOf('-');
        if (known === 0 && dash > 0) {
          const part = word.slice(0, dash);
          compounds.set(part, (compounds.get(part) ?? 0) + 1);
        }
      });
      broken = breaks;
    }
  }
  return {
    count: (word) => counts.get(foldWord(word)) ?? 0,
    compounds: (part) => compounds.get(foldWord(part)) ?? 0,
  };
}

const HYPHENS = /[‐‑]/gu;
/** A hyphen after a letter or digit at the end. */
const HYPHEN_END = /[\p{L}\p{N}][-‐‑]$/u;

export const endsInHyphen = (text: string): boolean => HYPHEN_END.test(text);

const foldWord = (word: string): string => word.toLowerCase().replace(HYPHENS, '-').replace(/’/gu, "'");
