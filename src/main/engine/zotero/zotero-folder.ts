import type { CslItem } from '../../../shared/domain/csl.ts';
import type { ZoteroCreator } from '../import/formats/common/zotero-item.ts';

/** How a file belongs to an item, as Zotero numbers it in `itemAttachments.linkMode`. */
export const LINK_MODES = [
  'imported_file',
  'imported_url',
  'linked_file',
  'linked_url',
  'embedded_image',
] as const;
export type LinkMode = (typeof LINK_MODES)[number];

/** Kinds of annotations, as Zotero numbers them from 1 in `itemAnnotations.type`. */
export const ANNOTATION_TYPES = ['highlight', 'note', 'image', 'ink', 'underline', 'text'] as const;
export type AnnotationType = (typeof ANNOTATION_TYPES)[number];

/** A library of Zotero: the reader's own, or a group's. */
export interface ZoteroLibrary {
  /** '' for the reader's own; the number of a group, which its name does not change. */
  readonly id: string;
  /** Null for the reader's own, else the name of the group. */
  readonly name: string | null;
}

/** A tag of an item. */
export interface ZoteroTag {
  readonly name: string;
  /** Set by a website or program, not by the reader. */
  readonly isAutomatic: boolean;
}

export interface ZoteroNote {
  readonly key: string;
  /** As plain text: paragraphs apart by a blank line. */
  readonly text: string;
  readonly html: string;
  readonly tags: readonly string[];
}

/** Where the file of an attachment is. */
export type ZoteroFile =
  | { readonly state: 'here'; readonly path: string }
  /** There is no such file on this computer. */
  | { readonly state: 'missing' }
  /** The name leads out of the folder that Zotero keeps the file in; it was not looked for. */
  | { readonly state: 'refused' }
  /** An address on the web alone. */
  | { readonly state: 'none' };

export interface ZoteroAttachment {
  readonly key: string;
  readonly title: string | null;
  /** As the database has it: `storage:name`, `attachments:path` or an absolute path. */
  readonly dbPath: string | null;
  readonly file: ZoteroFile;
  readonly contentType: string | null;
  readonly linkMode: LinkMode;
  readonly url: string | null;
  /** What the reader wrote about the file itself, as plain text. */
  readonly note: string | null;
  readonly tags: readonly string[];
}

/** x and y of the lower left and the upper right corner, in PDF points. */
export type ZoteroRect = readonly number[];

export interface ZoteroAnnotation {
  readonly key: string;
  readonly attachmentKey: string;
  readonly type: AnnotationType;
  /** As `#rrggbb`, in small letters. */
  readonly color: string | null;
  /** May hold the tags b, i, sub and sup of Zotero's own editor. */
  readonly comment: string | null;
  /** The words that are marked, as Zotero quotes them. */
  readonly text: string | null;
  readonly pageLabel: string | null;
  /** The page of the PDF, from 1; null in other files. */
  readonly page: number | null;
  readonly rects: readonly ZoteroRect[] | null;
  /** The whole place as Zotero has it. */
  readonly position: unknown;
  readonly sortIndex: string;
  /** Found in the file itself, not made in Zotero. */
  readonly isExternal: boolean;
  /** Who made it, where that was another person. */
  readonly author: string | null;
  readonly tags: readonly string[];
}

export interface ZoteroCollection {
  readonly key: string;
  readonly library: ZoteroLibrary;
  readonly name: string;
  /** Its key from the top to itself; the last is its own. */
  readonly keys: readonly string[];
  /** Its names likewise. */
  readonly path: readonly string[];
}

/** An item that stands by itself: a reference, or a note or file without one. */
export interface ZoteroItem {
  readonly key: string;
  readonly library: ZoteroLibrary;
  readonly itemType: string;
  /** Without `id` and `citation-key`; a note or file without a reference has only a title, and no type. */
  readonly csl: Omit<CslItem, 'type'> & { readonly type?: CslItem['type'] };
  readonly citekey: string | null;
  readonly citekeySource: 'extra' | 'field' | 'better-bibtex' | null;
  /** Other names of the item, which are no citekeys. */
  readonly otherKeys: readonly string[];
  /** Its people and bodies in their order, as they were typed. */
  readonly creators: readonly ZoteroCreator[];
  /** The field “Extra” as it is. */
  readonly extra: string | null;
  readonly tags: readonly ZoteroTag[];
  /** The collections that it is in. */
  readonly collections: readonly ZoteroCollection[];
  /** Keys of items of the same library that are in this list too. */
  readonly related: readonly string[];
  /** In UTC milliseconds. */
  readonly addedAt: number | null;
  readonly notes: readonly ZoteroNote[];
  readonly attachments: readonly ZoteroAttachment[];
  readonly annotations: readonly ZoteroAnnotation[];
}

export interface ZoteroTagColor {
  readonly name: string;
  readonly color: string;
}

/** What a data folder of Zotero holds, without its trash and its feeds. */
export interface ZoteroFolder {
  readonly items: readonly ZoteroItem[];
  /** Parents before their children. */
  readonly collections: readonly ZoteroCollection[];
  /** Of the reader's own library, in Zotero's order. */
  readonly tagColors: readonly ZoteroTagColor[];
  /** What could not be read or kept, a sentence each. */
  readonly warnings: readonly string[];
}
