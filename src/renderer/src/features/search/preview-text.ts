import { isTitleLine } from '../../../../shared/domain/title-line.ts';

/** A part of the text, UTF-16 offsets, end exclusive. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** A claim's or annotation's quote where it stands now. */
export interface PreviewMark extends Part {
  readonly id: string;
  readonly code: string;
  /** Gives the colours: `k-n`, `k-yellow`. */
  readonly className: string;
  readonly suggested: boolean;
}

/** A run of text that looks the same from end to end. */
export interface PreviewRun {
  readonly start: number;
  readonly text: string;
  /** The shortest mark over it. */
  readonly mark: PreviewMark | null;
  /** Whether a word of the search stands here. */
  readonly matches: boolean;
  /** Marks that end with it: their codes follow. */
  readonly ending: readonly PreviewMark[];
}

export interface PreviewParagraph {
  readonly start: number;
  readonly runs: readonly PreviewRun[];
  /** Whether text is left out before its first or after its last word. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** How much is shown before and after the place, in characters; whole paragraphs where they fit. */
const BEFORE = 420;
const AFTER = 1300;
const SLACK = 400;

function blankFrom(text: string, at: number): number {
  const blank = text.slice(at).search(/\s/u);
  return blank === -1 ? text.length : at + blank + 1;
}

/** The part of the text around a place that the preview shows. */
export function previewPart(text: string, place: Part | null): Part {
  const from = place?.start ?? 0;
  const wantedStart = Math.max(0, from - BEFORE);
  const lineStart = wantedStart === 0 ? 0 : text.lastIndexOf('\n', wantedStart) + 1;
  const start =
    wantedStart - lineStart > SLACK ? Math.min(blankFrom(text, wantedStart), from) : lineStart;
  const wantedEnd = Math.min(text.length, Math.max(place?.end ?? 0, start) + AFTER);
  const newline = text.indexOf('\n', wantedEnd);
  const lineEnd = newline === -1 ? text.length : newline;
  const lastBlank = text.lastIndexOf(' ', wantedEnd);
  const end =
    lineEnd - wantedEnd > SLACK && lastBlank > (place?.end ?? start) ? lastBlank : lineEnd;
  return { start, end };
}

/** Cuts the shown part into paragraphs and runs. The runs of a paragraph joined are its text. */
export function cutPreview(
  text: string,
  part: Part,
  marks: readonly PreviewMark[],
  matches: readonly Part[],
): PreviewParagraph[] {
  const paragraphs: PreviewParagraph[] = [];
  let at = part.start;
  for (const line of text.slice(part.start, part.end).split('\n')) {
    const start = at;
    const end = start + line.length;
    at = end + 1;
    if (line.trim() === '') continue;
    paragraphs.push({
      start,
      runs: cutRuns(text, { start, end }, marks, matches),
      cutBefore: start > 0 && text.charAt(start - 1) !== '\n',
      cutAfter: end < text.length && text.charAt(end) !== '\n',
    });
  }
  return paragraphs;
}

/** The first line of a text that says its title, to stand as the title, and the paragraphs below it. */
export function liftTitle(
  paragraphs: readonly PreviewParagraph[],
  title: string,
): { readonly title: PreviewParagraph | null; readonly body: readonly PreviewParagraph[] } {
  const [first, ...body] = paragraphs;
  const words = first?.runs.map((run) => run.text).join('') ?? '';
  return first?.start === 0 && isTitleLine(words, title)
    ? { title: first, body }
    : { title: null, body: paragraphs };
}

function cutRuns(
  text: string,
  line: Part,
  marks: readonly PreviewMark[],
  matches: readonly Part[],
): PreviewRun[] {
  const near = (part: Part): boolean => part.start < line.end && part.end > line.start;
  const over = marks.filter(near);
  const found = matches.filter(near);
  const cuts = new Set([line.start, line.end]);
  for (const part of [...over, ...found]) {
    if (part.start > line.start) cuts.add(part.start);
    if (part.end < line.end) cuts.add(part.end);
  }
  const sorted = [...cuts].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? line.end;
    const covering = over
      .filter((mark) => mark.start < end && mark.end > start)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start));
    return {
      start,
      text: text.slice(start, end),
      mark: covering[0] ?? null,
      matches: found.some((part) => part.start < end && part.end > start),
      ending: covering.filter((mark) => mark.end === end),
    };
  });
}
