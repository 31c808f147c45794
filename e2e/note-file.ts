/** A quote of an exported citation note, as it stands in the file. */
export interface NotedQuote {
  readonly words: string;
  readonly code: string;
  /** The number of the paragraph that the note points to, from 1. */
  readonly paragraph: number;
  readonly citekey: string;
  readonly state: string;
}

/** Markdown without what the note escaped, as pandoc reads it. */
function readMarkdown(markdown: string): string {
  return markdown
    .replace(/\\\n/g, '\n')
    .replaceAll('&#32;', ' ')
    .replaceAll('&#9;', '\t')
    .replace(/\\([^\s\w])/g, '$1');
}

/** The words that a sentence of a note marks; all of it where it marks none. */
function markedWords(sentence: string): string {
  const [first, last] = [sentence.indexOf('**'), sentence.lastIndexOf('**')];
  return first === -1 ? sentence : sentence.slice(first + 2, last).replaceAll('**', '');
}

/** Every block quote of a note with the line under it that says where it stands. */
export function readNoteQuotes(note: string): NotedQuote[] {
  const quotes: NotedQuote[] = [];
  let quoted: string[] = [];
  let citekey = '';
  for (const line of note.split('\n')) {
    citekey = /\[@([^\],]+)[^\]]*\]/.exec(line)?.[1] ?? citekey;
    const words = /^\s*> ?(.*)$/.exec(line);
    const place = /^\s+(\w+), para\. (\d+): (.+)\.$/.exec(line);
    if (words) quoted.push(words[1]!);
    else if (place && quoted.length > 0) {
      const [, code, paragraph, state] = place;
      quotes.push({
        words: markedWords(readMarkdown(quoted.join('\n'))),
        code: code!,
        paragraph: Number(paragraph),
        citekey,
        state: state!,
      });
      quoted = [];
    }
  }
  return quotes;
}

/** How many block quotes a text has, whatever stands around them. */
export function countBlockQuotes(note: string): number {
  const quoted = note.split('\n').map((line) => /^\s*>/.test(line));
  return quoted.filter((isQuoted, at) => isQuoted && quoted[at - 1] !== true).length;
}

/** The citekeys that a note cites. */
export function readCitekeys(note: string): Set<string> {
  return new Set([...note.matchAll(/\[@([^\],]+)/g)].map(([, citekey]) => citekey!));
}

/** The paragraphs of a text, parted by blank lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
