import type { DocumentStyle } from './document-style.ts';
import type { Line, PageLines } from './line.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An initial is at least so many times as large as the running text. */
const LARGE = 1.8;
/** The text stands beside it no farther than this, in parts of its own size. */
const BESIDE = 1.5;
/** How far the first line beside it may reach over its head, in parts of the initial's size. */
const OVER = 0.25;
const INITIAL = /^["“‘']?\p{Lu}$/u;
const GOES_ON = /^\p{L}/u;
/** Capitals that are words themselves. */
const WORD = /[AI]$/u;

/**
 * Joins a large initial, which stands at the height of some lines of the text, with the first of them:
 * `O` and `ver the past` are `Over the past`.
 */
export function joinInitials(
  page: PageLines,
  style: DocumentStyle,
  vocabulary: Vocabulary,
): PageLines {
  const initials = page.lines.filter(
    ({ text, size }) => INITIAL.test(text) && size >= LARGE * style.size,
  );
  if (initials.length === 0) return page;
  const joined = new Map<Line, Line | null>();
  for (const initial of initials) {
    const first = firstBeside(initial, page.lines);
    if (first === null || joined.has(first)) continue;
    joined.set(first, withInitial(initial, first, vocabulary));
    joined.set(initial, null);
  }
  return {
    ...page,
    lines: page.lines.flatMap((line) => {
      const instead = joined.get(line);
      return instead === undefined ? [line] : instead === null ? [] : [instead];
    }),
  };
}

/** The uppermost line that begins right beside an initial. */
function firstBeside(initial: Line, lines: readonly Line[]): Line | null {
  const top = initial.baseline - (1 + OVER) * initial.size;
  const beside = lines.filter(
    (line) =>
      line !== initial &&
      line.turn === initial.turn &&
      line.baseline > top &&
      line.baseline < initial.baseline + 1 &&
      line.x0 > initial.x1 - 0.3 * line.size &&
      line.x0 < initial.x1 + BESIDE * line.size &&
      GOES_ON.test(line.text),
  );
  return beside.toSorted((a, b) => a.baseline - b.baseline)[0] ?? null;
}

function withInitial(initial: Line, line: Line, vocabulary: Vocabulary): Line {
  const [rest, ...others] = line.words;
  const said = rest === undefined ? '' : line.text.slice(rest.start, rest.end);
  const isWord =
    WORD.test(initial.text) &&
    // Once it stands here.
    vocabulary.count(said) > 1 &&
    vocabulary.count(initial.text + said) === 0;
  const start = initial.text + (isWord ? ' ' : '');
  const moved = others.map((word) => ({
    ...word,
    start: word.start + start.length,
    end: word.end + start.length,
  }));
  const first = { start: 0, end: initial.text.length, x0: initial.x0, x1: initial.x1 };
  const end = start.length + (rest?.end ?? 0);
  return {
    ...line,
    text: start + line.text,
    words:
      rest === undefined || isWord
        ? [first, ...(rest === undefined ? [] : [{ ...rest, start: start.length, end }]), ...moved]
        : [{ ...rest, start: 0, end, x0: initial.x0 }, ...moved],
    scripts: line.scripts.map((script) => ({
      ...script,
      start: script.start + start.length,
      end: script.end + start.length,
    })),
  };
}
