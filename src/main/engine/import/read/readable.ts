import type { CslItem } from '../../../../shared/domain/csl.ts';

/** What a source states about itself; only what it states. */
export type SourceMetadata = Partial<CslItem>;

/** What can be lost or left in the text by a reader of one format. */
export type Loss = 'no_article' | 'front_matter' | 'too_many_marks';

/** What a reader of one format takes out of it: text that is not yet canonical, and metadata. */
export interface Readable {
  text: string;
  metadata: SourceMetadata;
  /** Tags that the source gives itself. */
  tags?: readonly string[];
  losses?: readonly Loss[];
  /** Running text of a page that was not taken as part of its article, each part in one line. */
  leftOut?: readonly string[];
}

/** The metadata without the fields that are empty. */
export function withoutBlanks(metadata: { [field: string]: unknown }): SourceMetadata {
  return Object.fromEntries(
    Object.entries(metadata).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}
