/** A quote of an exported citation note, as it stands in the file. */
export interface NotedQuote {
  readonly words: string;
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

/** Every block quote of a note with the line under it that says how it stands. */
export function readNoteQuotes(note: string): NotedQuote[] {
  const quotes: NotedQuote[] = [];
  let quoted: string[] = [];
  let citekey = '';
  for (const line of note.split('\n')) {
    citekey = /\[@([^\],]+)[^\]]*\]/.exec(line)?.[1] ?? citekey;
    const words = /^\s*> ?(.*)$/.exec(line);
    const place = /^\s*(Verified|Moved|Broken)\b(?:, para\. (\d+))?/.exec(line);
    if (words) quoted.push(words[1]!);
    else if (place && quoted.length > 0) {
      const [, state, paragraph] = place;
      quotes.push({
        words: readMarkdown(quoted.join('\n')),
        paragraph: Number(paragraph),
        citekey,
        state: state!.toLowerCase(),
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
