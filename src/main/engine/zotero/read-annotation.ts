import type { TableRows } from './table-rows.ts';
import { ANNOTATION_TYPES, type ZoteroAnnotation, type ZoteroRect } from './zotero-folder.ts';

/** What a place says of a page: its number from 0 and the rectangles on it. */
interface PagePosition {
  readonly pageIndex?: unknown;
  readonly rects?: unknown;
}

/** An annotation; null for one of an unknown kind, or whose place is no JSON. */
export function readAnnotation(
  row: TableRows['itemAnnotations'],
  key: string,
  attachmentKey: string,
  tags: readonly string[],
): ZoteroAnnotation | null {
  const type = ANNOTATION_TYPES[Number(row.type) - 1];
  const position = parsePosition(row.position);
  if (type === undefined || position === null) return null;
  const { pageIndex } = position;
  return {
    key,
    attachmentKey,
    type,
    color: textOf(row.color)?.toLowerCase() ?? null,
    comment: textOf(row.comment),
    text: textOf(row.text),
    pageLabel: textOf(row.pageLabel),
    page: Number.isSafeInteger(pageIndex) ? Number(pageIndex) + 1 : null,
    rects: readRects(position.rects),
    position,
    sortIndex: textOf(row.sortIndex) ?? '',
    isExternal: row.isExternal === 1,
    author: textOf(row.authorName),
    tags,
  };
}

function parsePosition(stored: unknown): PagePosition | null {
  try {
    const position: unknown = JSON.parse(String(stored));
    return typeof position === 'object' && position !== null ? position : null;
  } catch {
    return null;
  }
}

function readRects(stored: unknown): readonly ZoteroRect[] | null {
  return Array.isArray(stored) && stored.every(isRect) ? stored : null;
}

/** Two corners. */
function isRect(one: unknown): one is number[] {
  return Array.isArray(one) && one.length === 4 && one.every((each) => Number.isFinite(each));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
