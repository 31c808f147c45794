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
  const byId = new Map(annotations.map((each) => [each.id, each]));
  const answers = Map.groupBy(annotations, (each) => each.answers);
  return annotations.flatMap((each) => {
    const answered = each.answers === null ? undefined : byId.get(each.answers);
    if (answered !== undefined && !isMarkOnText(each)) return [];
    // A mark on text makes one with a mark of insertion: what was struck out and what comes instead.
    if (each.kind === null && (each.contents === '' || answers.get(each.id)?.some(isMarkOnText)))
      return [];
    const said = [
      each.contents,
      ...(answered?.kind === null ? [answered.contents] : []),
      ...answersTo(each, answers).map(asReply),
    ];
    return [placeMark(each, said, page, text)];
  });
}

/** The answers to a mark and those to them, each behind what it answers. */
function answersTo(
  root: FileAnnotation,
  answers: ReadonlyMap<number | null, readonly FileAnnotation[]>,
): FileAnnotation[] {
  const found: FileAnnotation[] = [];
  const open = [root];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each !== root) found.push(each);
    const replies = answers.get(each.id) ?? [];
    for (const reply of replies.toReversed()) if (!isMarkOnText(reply)) open.push(reply);
  }
  return found;
}

const isMarkOnText = ({ kind }: FileAnnotation): boolean => kind !== null && ON_TEXT.has(kind);

function asReply({ author, contents }: FileAnnotation): string {
  return author === '' || contents === '' ? contents : `${author}: ${contents}`;
}

function placeMark(
  { kind, rect, quads, color, author, modified, picture }: FileAnnotation,
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
    picture,
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
