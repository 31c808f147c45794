import { LatexReader } from './latex-reader.ts';

const SPECIAL = /[\\{}$~`']|--/;

/**
 * LaTeX as plain text in NFC: commands for letters and signs as Unicode, formulas as far as they can
 * be written in a line, raised and lowered figures as Unicode has them. Grouping and commands about
 * looks go; a command that is not known stays, unless it has an argument: then that stays.
 * @param keepsParagraphs whether blank lines part paragraphs; else all blanks are single spaces
 */
export function latexText(source: string, keepsParagraphs = false): string {
  const text = SPECIAL.test(source) ? new LatexReader(source).read() : source;
  return foldBlanks(text, keepsParagraphs).normalize('NFC');
}

/** LaTeX without its comments: a percent sign behind a blank takes the rest of its line with it where the text goes on below. */
export function withoutComments(source: string): string {
  if (!source.includes('%')) return source;
  const lines = source.split('\n');
  const last = lines.pop()!;
  return [...lines.map((line) => line.replace(/(?:^|\s)%.*$/, '')), last].join('\n');
}

function foldBlanks(text: string, keepsParagraphs: boolean): string {
  const plain = text.replace(/[^\P{Cc}\n]|[\u00ad\u200b\ufeff]/gu, (sign) =>
    /[\u00ad\u200b\ufeff]/.test(sign) ? '' : ' ',
  );
  if (!keepsParagraphs) return plain.split(/\s+/).join(' ').trim();
  const paragraphs: string[][] = [[]];
  for (const line of plain.split('\n')) {
    const words = line.split(/\s+/).join(' ').trim();
    if (words !== '') paragraphs.at(-1)!.push(words);
    else if (paragraphs.at(-1)!.length > 0) paragraphs.push([]);
  }
  return paragraphs
    .map((lines) => lines.join(' '))
    .join('\n\n')
    .trim();
}
