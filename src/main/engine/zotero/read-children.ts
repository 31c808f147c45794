import { findAttachmentFile, type FilePlaces } from './attachment-file.ts';
import { noteText } from './note-text.ts';
import { readAnnotation } from './read-annotation.ts';
import type { Filing } from './read-filing.ts';
import type { ItemRow, ReadItems } from './read-items.ts';
import type { ReadRows, TableRows } from './table-rows.ts';
import {
  LINK_MODES,
  type ZoteroAnnotation,
  type ZoteroAttachment,
  type ZoteroNote,
} from './zotero-folder.ts';

/** What belongs to an item that stands by itself. */
export interface Children {
  readonly notes: ZoteroNote[];
  readonly attachments: ZoteroAttachment[];
  readonly annotations: ZoteroAnnotation[];
}

export interface ReadChildren {
  /** By the number of the item that stands by itself. */
  readonly childrenOf: ReadonlyMap<number, Children>;
  readonly warnings: readonly string[];
}

type AttachmentRow = TableRows['itemAttachments'];
type NoteRow = TableRows['itemNotes'];

/**
 * Notes, attachments and annotations, each with the item at the top that it belongs to. What lies below
 * something in the trash is in the trash too; what lies below nothing is a warning.
 */
export function readChildren(
  rows: ReadRows,
  { items, left }: ReadItems,
  { tagsOf }: Filing,
  places: FilePlaces,
): ReadChildren {
  const noteRows = new Map(rows('itemNotes').map((row) => [row.itemID, row]));
  const attachmentRows = new Map(rows('itemAttachments').map((row) => [row.itemID, row]));
  const childrenOf = new Map<number, Children>();
  const warnings: string[] = [];
  const orphans = { note: 0, attachment: 0, annotation: 0 };
  let unread = 0;

  const parentOf = (id: number): number | null =>
    attachmentRows.get(id)?.parentItemID ?? noteRows.get(id)?.parentItemID ?? null;
  /** The item at the top; 'left' for what is in the trash with it, null where it is gone. */
  const topOf = (id: number): ItemRow | 'left' | null => {
    let at = id;
    // An annotation's file may belong to an item, and a note's picture to the note of one.
    for (let steps = 0; steps < 4; steps++) {
      if (left.has(at)) return 'left';
      const item = items.get(at);
      if (!item) return null;
      const parent = parentOf(at);
      if (parent === null) return item;
      at = parent;
    }
    return null;
  };
  const addTo = (kind: keyof typeof orphans, id: number, add: (to: Children) => void): void => {
    const top = topOf(id);
    if (top === null) orphans[kind] += 1;
    if (top === null || top === 'left') return;
    const children = childrenOf.get(top.id) ?? { notes: [], attachments: [], annotations: [] };
    childrenOf.set(top.id, children);
    add(children);
  };
  const tagNames = (id: number): string[] => (tagsOf.get(id) ?? []).map(({ name }) => name);

  for (const { itemID, note } of noteRows.values()) {
    const item = items.get(itemID);
    if (item?.type !== 'note') continue;
    const html = typeof note === 'string' ? note : '';
    addTo('note', itemID, ({ notes }) => {
      notes.push({ key: item.key, text: noteText(html), html, tags: tagNames(itemID) });
    });
  }
  for (const row of attachmentRows.values()) {
    const item = items.get(row.itemID);
    if (!item) continue;
    addTo('attachment', row.itemID, ({ attachments }) => {
      const attachment = readAttachment(row, item, places, tagNames(row.itemID), noteRows);
      attachments.push(attachment);
      if (attachment.file.state === 'refused') {
        warnings.push(
          `The file of “${attachment.title ?? attachment.key}” is not taken: its path leads out of Zotero’s folder.`,
        );
      }
    });
  }
  for (const row of rows('itemAnnotations')) {
    const item = items.get(row.itemID);
    if (!item) continue;
    const attachment = items.get(row.parentItemID);
    const annotation = readAnnotation(row, item.key, attachment?.key ?? '', tagNames(row.itemID));
    if (!annotation) unread += 1;
    else addTo('annotation', row.parentItemID, ({ annotations }) => annotations.push(annotation));
  }
  if (unread > 0) {
    warnings.push(
      `${count(unread, 'annotation')} of a kind that Collate does not know, or without a place, left out.`,
    );
  }
  for (const [kind, number] of Object.entries(orphans)) {
    if (number > 0)
      warnings.push(
        `${count(number, kind)} without the item that ${number === 1 ? 'it belongs' : 'they belong'} to, left out.`,
      );
  }
  for (const { notes, annotations } of childrenOf.values()) {
    notes.sort((a, b) => compare(a.key, b.key));
    annotations.sort((a, b) => compare(a.sortIndex, b.sortIndex) || compare(a.key, b.key));
  }
  return { childrenOf, warnings };
}

function readAttachment(
  { itemID, linkMode, contentType, path }: AttachmentRow,
  item: ItemRow,
  places: FilePlaces,
  tags: readonly string[],
  noteRows: ReadonlyMap<number, NoteRow>,
): ZoteroAttachment {
  const mode = LINK_MODES[Number(linkMode)] ?? 'linked_file';
  const dbPath = typeof path === 'string' ? path : null;
  const html = noteRows.get(itemID)?.note;
  return {
    key: item.key,
    title: item.fields.get('title') ?? null,
    dbPath,
    file: findAttachmentFile(places, item.key, mode, dbPath),
    contentType: typeof contentType === 'string' && contentType !== '' ? contentType : null,
    linkMode: mode,
    url: item.fields.get('url') ?? null,
    note: (typeof html === 'string' && noteText(html)) || null,
    tags,
  };
}

function count(number: number, what: string): string {
  return `${String(number)} ${what}${number === 1 ? '' : 's'}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
