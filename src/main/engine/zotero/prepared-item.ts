import type { Color } from '../../../shared/domain/annotation.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';

/** A note, under the key that it is known again by. */
export interface PreparedNote {
  readonly key: string;
  readonly text: string;
}

export interface PreparedFile {
  readonly key: string;
  /** Null where the file is not on this computer, or is not taken. */
  readonly path: string | null;
  readonly name: string;
  readonly title: string;
  readonly contentType: string | null;
  readonly url: string | null;
}

export interface PreparedAnnotation {
  readonly key: string;
  readonly attachmentKey: string;
  /** Empty where it marks no words. */
  readonly quote: string;
  readonly comment: string;
  readonly color: Color;
  readonly tags: readonly string[];
  /** Where it stands in the file, as JSON. */
  readonly position: string;
}

/** An item of Zotero, ready to be saved: in canonical form and within what an article may hold. */
export interface PreparedItem {
  readonly key: string;
  /** Of its library: '' for the reader's own, else the number of the group. */
  readonly library: string;
  /** The name of its group; null in the reader's own library. */
  readonly group: string | null;
  readonly csl: CslItem;
  readonly citekey: string | null;
  readonly otherKeys: readonly string[];
  readonly tags: readonly string[];
  /** The keys of the collections that it is in. */
  readonly collections: readonly string[];
  readonly related: readonly string[];
  readonly notes: readonly PreparedNote[];
  readonly files: readonly PreparedFile[];
  readonly annotations: readonly PreparedAnnotation[];
  /** What of it was cut, in sentences. */
  readonly warnings: readonly string[];
}

/** A collection, its own key last among `keys`. */
export interface PreparedCollection {
  readonly library: string;
  readonly group: string | null;
  readonly keys: readonly string[];
  readonly path: readonly string[];
}

/** What a data folder holds besides its items. */
export interface PreparedRest {
  readonly collections: readonly PreparedCollection[];
  readonly tagColors: readonly { readonly tag: string; readonly color: Color }[];
  readonly warnings: readonly string[];
}
