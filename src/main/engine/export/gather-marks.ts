import {
  madeByWhom,
  type Annotation,
  type AreaAnnotation,
} from '../../../shared/domain/annotation.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { KIND_WORDS } from '../../../shared/domain/claim-words.ts';
import { describeClaim } from '../../../shared/domain/describe-claim.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { rectsOf, type PlacedRect } from '../../../shared/domain/page-map.ts';
import type { Area } from '../../../shared/domain/pages.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import { AppError } from '../../../shared/errors.ts';
import { listAnnotations } from '../annotations/queries.ts';
import { listClaims } from '../claims/queries.ts';
import { plucked, type ReadableDatabase } from '../db/database.ts';
import { listAreas } from '../pages/area-annotations.ts';
import { readMappedPages, readPages } from '../pages/queries.ts';
import type { MarkToWrite } from '../pdf/write-marks.ts';
import { ZOTERO_COLORS } from '../zotero/nearest-color.ts';
import type { CopySummary } from './copy-task.ts';
import { KIND_COLORS } from './kind-colors.ts';

/** The annotations and accepted claims of an article as marks on the pages of its PDF. */
export interface GatheredMarks extends CopySummary {
  /** The PDF, among the files of the article. */
  readonly attachmentId: AttachmentId;
  readonly marks: readonly MarkToWrite[];
}

/** Who made a claim that a rule found. */
const BY_RULE = 'Collate';

const isShown = (marks: readonly MarkToWrite[]): boolean => marks.length > 0;

/**
 * Finds where the annotations and the accepted claims of an article stand on the pages of its PDF. Throws
 * `not_found` where the article has no PDF, and `conflict` where none of them stands on a page.
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
  const claims = listClaims(db, articleId).filter(({ status }) => status === 'accepted');
  const quotes = [
    ...annotations.map(({ quote }) => quote),
    ...claims.flatMap((claim) => claim.quotes),
  ];
  const placed = pages.revisionId ? placeQuotes(db, articleId, pages.revisionId, quotes) : null;
  const rectsOfQuote = ({ id }: Quote): readonly PlacedRect[] => placed?.get(id) ?? [];
  const pdf = pages.attachmentId;
  const ofAnnotations = [
    ...annotations.map((each) =>
      marksOf(remarkOf(each), each.style, rectsOfQuote(each.quote), fromFile.has(each.id)),
    ),
    ...listAreas(db, articleId).map((each) =>
      marksOf(remarkOf(each), 'area', rectsOfArea(each.area, pdf), false),
    ),
  ];
  const ofClaims = claims
    .filter((claim) => claim.quotes.length + claim.areas.length > 0)
    .map((claim) => [
      ...marksOf(remarkOfClaim(claim), 'underline', claim.quotes.flatMap(rectsOfQuote), false),
      ...claim.areas.flatMap((area) =>
        marksOf(remarkOfClaim(claim), 'area', rectsOfArea(area, pdf), false),
      ),
    ]);
  const shown = ofAnnotations.filter(isShown).length;
  const shownClaims = ofClaims.filter(isShown).length;
  if (shown + shownClaims === 0) {
    throw new AppError(
      'conflict',
      'No annotation or accepted claim of the article stands on a page of its PDF, so no copy was made.',
    );
  }
  return {
    attachmentId: pdf,
    marks: [...ofAnnotations, ...ofClaims].flat(),
    shown,
    shownClaims,
    leftOut: ofAnnotations.length + ofClaims.length - shown - shownClaims,
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

/** Where each quote stands on the pages of a PDF whose text is this revision, by the quote’s id. */
function placeQuotes(
  db: ReadableDatabase,
  articleId: string,
  revisionId: string,
  quotes: readonly Quote[],
): ReadonlyMap<string, readonly PlacedRect[]> {
  const isCurrent =
    plucked<[string], string>(db, 'SELECT current_revision_id FROM article WHERE id = ?').get(
      articleId,
    ) === revisionId;
  // A quote keeps where it was made; where it was found is told of the current text alone.
  const spans = quotes.flatMap((quote) => {
    const span = quote.revisionId === revisionId ? quote : isCurrent ? quote.found : null;
    return span ? [{ id: quote.id, start: span.start, end: span.end }] : [];
  });
  const pages = readMappedPages(db, revisionId, {
    start: Math.min(...spans.map(({ start }) => start), Number.MAX_SAFE_INTEGER),
    end: Math.max(...spans.map(({ end }) => end), 0),
  });
  return new Map(spans.map(({ id, start, end }) => [id, rectsOf(pages, start, end)]));
}

function rectsOfArea(area: Area, pdf: AttachmentId): readonly PlacedRect[] {
  return area.attachmentId === pdf ? [{ page: area.page, ...area.rect }] : [];
}

/** What is written beside a mark, and by whom. */
type Remark = Pick<MarkToWrite, 'color' | 'comment' | 'author' | 'modified'>;

const remarkOf = (annotation: Annotation | AreaAnnotation): Remark => ({
  color: ZOTERO_COLORS[annotation.color],
  comment: annotation.comment,
  author: madeByWhom(annotation),
  modified: annotation.updatedAt,
});

/** `s1, Safety: Caveat (hedged): the statement`, as the claim reads beside the text. */
function remarkOfClaim(claim: Claim): Remark {
  const { code, value, statement, origin, updatedAt } = claim;
  const { label, detail } = describeClaim(claim);
  const said = [label, detail === '' ? '' : `(${detail})`].filter((part) => part !== '').join(' ');
  const parts = [`${code}, ${KIND_WORDS[value.kind]}`, said, statement];
  return {
    color: ZOTERO_COLORS[KIND_COLORS[value.kind]],
    comment: parts.filter((part) => part !== '').join(': '),
    author: origin.by === 'reader' ? origin.readerName : BY_RULE,
    modified: updatedAt,
  };
}

/** One mark for each page that a thing stands on; what was written beside it stands on the first. */
function marksOf(
  remark: Remark,
  kind: MarkToWrite['kind'],
  placed: readonly PlacedRect[],
  isFromFile: boolean,
): MarkToWrite[] {
  const pages = [...new Set(placed.map(({ page }) => page))];
  return pages.map((page, at) => ({
    ...remark,
    page,
    kind,
    rects: placed.filter((rect) => rect.page === page),
    comment: at === 0 ? remark.comment : '',
    isFromFile,
  }));
}
