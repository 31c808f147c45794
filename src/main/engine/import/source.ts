import type { CslItem } from '../../../shared/domain/csl.ts';
import type { RevisionText } from '../library/revision-text.ts';

/** A source of an import: a file on disk, or text that was pasted. */
export type Source =
  | {
      readonly name: string;
      readonly path: string;
      /** Of a web page: all its text, menus and notes included; else that of its article. */
      readonly extent?: 'whole';
    }
  | { readonly name: string; readonly text: string };

/** What is taken out of a source: all that the article it becomes is written from. */
export interface SourceContents {
  readonly csl: CslItem;
  readonly revision: RevisionText;
  readonly tags: readonly string[];
}

/** A source as it was read, or the one line that says what is wrong with it and what to do. */
export type SourceAnswer =
  | (SourceContents & {
      readonly ok: true;
      /** What was read with loss, in sentences. */
      readonly warnings: readonly string[];
      /** Whether running text of a web page was left out as not part of its article. */
      readonly isPartial: boolean;
    })
  | { readonly ok: false; readonly message: string };
