import type { PdfMark, PdfPage, Rect } from '../pdf-reading.ts';
import { anchorMark, trimUnmarked } from './anchor-mark.ts';
import type { FileAnnotation } from './file-annotations.ts';
import { readPdfDate } from './pdf-date.ts';

/** Kinds that lie on words. */
const ON_TEXT: ReadonlySet<string> = new Set(['highlight', 'underline', 'squiggly', 'strikeout']);

/**
 * The marks of a page, anchored to the canonical text by where they lie. Replies stand in the comment
 * of what they answer; a mark of insertion gives its words to the mark that it makes one with.
 */
export function readMarks(
  annotations: readonly FileAnnotation[],
  page: PdfPage,
  text: string,
): PdfMark[] {
  const answersOf = (root: FileAnnotation): FileAnnotation[] =>
    root.id === 0
      ? []
      : annotations.flatMap((each) =>
          each !== root && each.answers === root.id && !isMarkOnText(each)
            ? [each, ...answersWithin(each, root)]
            : [],
        );
  const answersWithin = (answer: FileAnnotation, root: FileAnnotation): FileAnnotation[] =>
    answer.id === root.id ? [] : answersOf(answer);
  const known = new Set(annotations.map(({ id }) => id));
  return annotations.flatMap((each) => {
    const isAnswer = each.answers !== null && known.has(each.answers);
    if (isAnswer && !isMarkOnText(each)) return [];
    const partner = isAnswer ? annotations.find(({ id }) => id === each.answers) : undefined;
    const said = [
      each.contents,
      ...(partner?.kind === null ? [partner.contents] : []),
      ...answersOf(each).map(asReply),
    ];
    const isInsertion = each.kind === null;
    if (isInsertion && (each.contents === '' || hasMark(each, annotations))) return [];
    return [placeMark(each, said, page, text)];
  });
}

const isMarkOnText = ({ kind }: FileAnnotation): boolean => kind !== null && ON_TEXT.has(kind);

/** Whether a mark on text makes one with a mark of insertion: what was struck out and what comes instead. */
function hasMark(insertion: FileAnnotation, annotations: readonly FileAnnotation[]): boolean {
  return annotations.some((each) => each.answers === insertion.id && isMarkOnText(each));
}

function asReply({ author, contents }: FileAnnotation): string {
  return author === '' || contents === '' ? contents : `${author}: ${contents}`;
}

function placeMark(
  { kind, rect, quads, color, author, modified }: FileAnnotation,
  said: readonly string[],
  page: PdfPage,
  text: string,
): PdfMark {
  const mark = {
    page: page.number,
    kind: kind ?? ('note' as const),
    color,
    author,
    modified: readPdfDate(modified),
  };
  const isOnText = kind !== null && ON_TEXT.has(kind);
  const boxes = isOnText ? boxesOf(quads, rect, page) : [rect];
  const under = isOnText ? anchorMark(boxes, page.words) : null;
  const stretch = under === null ? null : trimUnmarked(under, text, boxes, page.words);
  const words = stretch === null ? '' : text.slice(stretch.start, stretch.end);
  const comment = said
    // Some programs copy the marked words into the comment.
    .filter((each) => each !== '' && !saysTheSame(each, words))
    .join('\n\n');
  return {
    ...mark,
    comment,
    rects: boxes,
    text: words,
    start: stretch?.start ?? null,
    end: stretch?.end ?? null,
  };
}

/** The boxes of a mark on text: its quadrilaterals where they lie on the page within its rectangle, else that. */
function boxesOf(quads: readonly Rect[], rect: Rect, page: PdfPage): readonly Rect[] {
  const usable = quads.filter(
    (quad) =>
      quad.x1 - quad.x0 > 0.5 &&
      quad.y1 - quad.y0 > 0.5 &&
      quad.x1 > 0 &&
      quad.y1 > 0 &&
      quad.x0 < page.width &&
      quad.y0 < page.height &&
      meets(quad, rect),
  );
  return usable.length === quads.length && usable.length > 0 ? usable : [rect];
}

/** Whether two boxes have something in common; one without a surface stands for anything. */
function meets(a: Rect, b: Rect): boolean {
  if (b.x1 - b.x0 < 0.5 || b.y1 - b.y0 < 0.5) return true;
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

function saysTheSame(comment: string, words: string): boolean {
  return lettersOf(words) !== '' && lettersOf(comment) === lettersOf(words);
}

function lettersOf(said: string): string {
  return said
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
