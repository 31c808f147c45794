/** What Collate and its tests use of citation-js, which brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    readonly data: readonly Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-bibtex/lib/mapping/index.js' {
  export interface BibtexName {
    readonly family?: string;
    readonly given?: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }
  export interface BibtexEntry {
    readonly type: string;
    readonly properties: Readonly<
      Record<string, string | number | readonly (string | BibtexName)[]>
    >;
  }
  /** CSL-JSON items as BibTeX entries, their values still plain text. */
  export function formatBibtex(items: readonly unknown[]): BibtexEntry[];
}
