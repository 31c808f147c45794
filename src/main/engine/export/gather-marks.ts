import type { Annotation, AreaAnnotation } from '../../../shared/domain/annotation.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { rectsOf, type PlacedRect } from '../../../shared/domain/page-map.ts';
import { AppError } from '../../../shared/errors.ts';
import { listAnnotations } from '../annotations/queries.ts';
import { plucked, type ReadableDatabase } from '../db/database.ts';
import { listAreas } from '../pages/area-annotations.ts';
import { readMappedPages, readPages } from '../pages/queries.ts';
import type { MarkToWrite } from '../pdf/write-marks.ts';
import { ZOTERO_COLORS } from '../zotero/nearest-color.ts';
import type { CopySummary } from './copy-task.ts';

/** The annotations of an article as marks on the pages of its PDF. */
export interface GatheredMarks extends CopySummary {
  /** The PDF, among the files of the article. */
  readonly attachmentId: AttachmentId;
  readonly marks: readonly MarkToWrite[];
}

/**
 * Finds where the annotations of an article stand on the pages of its PDF. Throws `not_found` where the
 * article has no PDF, and `conflict` where none of its annotations stands on a page.
 */
export function gatherMarks(db: ReadableDatabase, articleId: string): GatheredMarks {
  const pages = readPages(db, articleId);
  if (!pages?.attachmentId) {
    throw new AppError(
      'not_found',
      'The article has no PDF among its files, so no copy was made. Add the PDF to the article first.',
    );
  }
  const fromFile = cameFromFile(db, articleId);
  const annotations = listAnnotations(db, articleId);
  const placed = pages.revisionId
    ? placeQuotes(db, articleId, pages.revisionId, annotations)
    : null;
  const onPages = [
    ...annotations.map((each) =>
      marksOf(each, each.style, placed?.get(each.id) ?? [], fromFile.has(each.id)),
    ),
    ...listAreas(db, articleId).map((each) =>
      marksOf(each, 'area', rectsOfArea(each, pages.attachmentId!), false),
    ),
  ];
  const shown = onPages.filter((marks) => marks.length > 0).length;
  if (shown === 0) {
    throw new AppError(
      'conflict',
      'No annotation of the article stands on a page of its PDF, so no copy was made.',
    );
  }
  return {
    attachmentId: pages.attachmentId,
    marks: onPages.flat(),
    shown,
    leftOut: onPages.length - shown,
  };
}

/** The annotations that came out of a PDF of the article as marks, and are as they came. */
function cameFromFile(db: ReadableDatabase, articleId: string): ReadonlySet<string> {
  const ids = plucked<[string], string>(
    db,
    `SELECT n.id FROM external_key e JOIN annotation n ON n.id = e.thing_id
     WHERE e.system = 'pdf' AND e.library = ? AND n.updated_at = n.created_at`,
  ).all(articleId);
  return new Set(ids);
}

/** Where the quote of each annotation stands on the pages of a PDF whose text is this revision. */
function placeQuotes(
  db: ReadableDatabase,
  articleId: string,
  revisionId: string,
  annotations: readonly Annotation[],
): ReadonlyMap<string, readonly PlacedRect[]> {
  const isCurrent =
    plucked<[string], string>(db, 'SELECT current_revision_id FROM article WHERE id = ?').get(
      articleId,
    ) === revisionId;
  // A quote keeps where it was made; where it was found is told of the current text alone.
  const spans = annotations.flatMap(({ id, quote }) => {
    const span = quote.revisionId === revisionId ? quote : isCurrent ? quote.found : null;
    return span ? [{ id, start: span.start, end: span.end }] : [];
  });
  const pages = readMappedPages(db, revisionId, {
    start: Math.min(...spans.map(({ start }) => start), Number.MAX_SAFE_INTEGER),
    end: Math.max(...spans.map(({ end }) => end), 0),
  });
  return new Map(spans.map(({ id, start, end }) => [id, rectsOf(pages, start, end)]));
}

function rectsOfArea({ area }: AreaAnnotation, pdf: AttachmentId): readonly PlacedRect[] {
  return area.attachmentId === pdf ? [{ page: area.page, ...area.rect }] : [];
}

/** One mark for each page that an annotation stands on; what was written beside it stands on the first. */
function marksOf(
  { color, comment, readerName, updatedAt }: Annotation | AreaAnnotation,
  kind: MarkToWrite['kind'],
  placed: readonly PlacedRect[],
  isFromFile: boolean,
): MarkToWrite[] {
  const pages = [...new Set(placed.map(({ page }) => page))];
  return pages.map((page, at) => ({
    page,
    kind,
    rects: placed.filter((rect) => rect.page === page),
    color: ZOTERO_COLORS[color],
    comment: at === 0 ? comment : '',
    author: readerName,
    modified: updatedAt,
    isFromFile,
  }));
}
