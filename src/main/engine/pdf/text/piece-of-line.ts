import type { Line } from './line.ts';

/** The words of a line from one on (from 0), and up to another, as a line. */
export function pieceOf(line: Line, from: number, to = line.words.length): Line {
  const words = line.words.slice(from, to);
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const move = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: span.start - start,
    end: span.end - start,
  });
  return {
    ...line,
    text: line.text.slice(start, end),
    words: words.map(move),
    scripts: line.scripts.filter((script) => script.start >= start && script.end <= end).map(move),
    x0: Math.min(...words.map(({ x0 }) => x0)),
    x1: Math.max(...words.map(({ x1 }) => x1)),
  };
}
