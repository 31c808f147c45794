import type { Color } from '../../../../shared/domain/annotation.ts';

/** The key of the collection that holds all of a group. */
export const OF_GROUP = 'group';

/** An annotation of another program, on one of the files of its entry. */
export interface OriginAnnotation {
  readonly key: string;
  readonly attachmentKey: string;
  /** Empty where it marks no words. */
  readonly quote: string;
  readonly comment: string;
  readonly color: Color;
  readonly tags: readonly string[];
  /** The name of who made it; null for the reader's own. */
  readonly author: string | null;
  /** Where it stands in the file, as JSON. */
  readonly position: string;
}

/** By which keys another program knows an entry and what comes with it. */
export interface EntryOrigin {
  readonly key: string;
  /** Of its library: '' for the reader’s own, else the number of the group. */
  readonly library: string;
  /** The name of its group; null in the reader’s own library. */
  readonly group: string | null;
  /** The keys of the entry’s collections, notes and files, each in the order of those. */
  readonly collectionKeys: readonly string[];
  readonly noteKeys: readonly string[];
  readonly fileKeys: readonly string[];
  /** The names of files that are not on this computer, or are not taken. */
  readonly lostFiles: readonly string[];
  readonly annotations: readonly OriginAnnotation[];
  /** The keys of entries of the same library that it is related to. */
  readonly related: readonly string[];
}

/** A collection of another program, its own key last among `keys`. */
export interface OriginCollection {
  readonly library: string;
  readonly group: string | null;
  readonly keys: readonly string[];
  readonly path: readonly string[];
}

/** What another program knows besides its entries. */
export interface OriginRest {
  readonly collections: readonly OriginCollection[];
  readonly tagColors: readonly { readonly tag: string; readonly color: Color }[];
}
