import type { AreaId, AttachmentId } from '../../../shared/domain/ids.ts';
import type { Area } from '../../../shared/domain/pages.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';

/** What is said of an area that is asked for and is not there. */
export const AREA_GONE = 'That area is no longer in the library.';

/** An area as `AREA_COLUMNS` read it. */
export interface AreaRow {
  readonly area_id: string;
  readonly page: number;
  readonly label: string | null;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly attachment_id: string | null;
}

/**
 * SQL for the columns of `area x`.
 * @param articleId SQL for the id of the article that it is of
 */
export const areaColumns = (articleId: string): string => `
  x.id AS area_id, x.page, x.label, x.x0, x.y0, x.x1, x.y1,
  (SELECT t.id FROM attachment t WHERE t.article_id = ${articleId} AND t.sha256 = x.file_sha256
     AND t.deleted_at IS NULL ORDER BY t.seq LIMIT 1) AS attachment_id`;

/** The area of such a row. */
export const toArea = ({ area_id, attachment_id, page, label, ...rect }: AreaRow): Area => ({
  id: area_id as AreaId,
  attachmentId: attachment_id as AttachmentId | null,
  page,
  label,
  rect: { x0: rect.x0, y0: rect.y0, x1: rect.x1, y1: rect.y1 },
});

type OfClaim = AreaRow & { readonly claim_id: string };

/** The areas of these claims, by claim id, in the order of their pages. */
export function areasOfClaims(
  db: ReadableDatabase,
  claimIds: readonly string[],
): ReadonlyMap<string, Area[]> {
  const areas = new Map<string, Area[]>();
  const rows = prepared<[string], OfClaim>(
    db,
    `SELECT x.claim_id, ${areaColumns('c.article_id')}
     FROM json_each(?) these CROSS JOIN area x ON x.claim_id = these.value
       JOIN claim c ON c.id = x.claim_id ORDER BY x.page, x.y0, x.seq`,
  ).iterate(JSON.stringify(claimIds));
  for (const row of rows) {
    const list = areas.get(row.claim_id);
    if (list) list.push(toArea(row));
    else areas.set(row.claim_id, [toArea(row)]);
  }
  return areas;
}

/** The file that holds the picture of an area; throws `not_found`. */
export function readPicture(
  db: ReadableDatabase,
  areaId: string,
): { readonly sha256: string; readonly size: number } {
  const picture = prepared<[string], { sha256: string; size: number }>(
    db,
    'SELECT sha256, size FROM area WHERE id = ?',
  ).get(areaId);
  if (!picture) throw new AppError('not_found', AREA_GONE);
  return picture;
}
