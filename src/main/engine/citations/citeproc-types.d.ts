/** What Collate uses of citeproc, which brings no types. */
declare module 'citeproc' {
  type Format = Record<string, unknown>;
  interface SystemFunctions {
    /** A locale as XML in the processor's own shape; the processor changes what it is given. */
    retrieveLocale(tag: string): unknown;
    retrieveItem(id: string): unknown;
  }
  interface CitationItem {
    id: string;
    locator?: string;
    label?: string;
    prefix?: string;
    suffix?: string;
    'suppress-author'?: boolean;
    'author-only'?: boolean;
  }
  interface Citation {
    citationID: string;
    citationItems: CitationItem[];
    properties: { noteIndex: number };
    /** What the processor puts there when it is added. */
    sortedItems?: unknown;
  }
  interface BibliographyParameters {
    readonly entry_ids: readonly (readonly string[])[];
    readonly hangingindent: boolean;
    readonly 'second-field-align': false | 'flush' | 'margin';
    readonly linespacing: number;
    readonly entryspacing: number;
  }
  class Engine {
    constructor(sys: SystemFunctions, style: unknown, locale: string, forceLocale: boolean);
    readonly opt: {
      readonly update_mode: number;
      readonly development_extensions: { wrap_url_and_doi: boolean; field_hack: boolean };
    };
    /** Where the processor keeps the citations that it knows, by their ids. */
    readonly registry: { readonly citationreg: { citationById: Record<string, Citation> } };
    setOutputFormat(name: string): void;
    /** Adds a citation between others; answers with all that are written anew, by their places. */
    processCitationCluster(
      citation: Citation,
      before: readonly (readonly [id: string, noteIndex: number])[],
      after: readonly (readonly [id: string, noteIndex: number])[],
      flag: number,
    ): readonly [unknown, readonly (readonly [index: number, text: string])[]];
    /** Writes a citation that was added, at the position that was found for it. */
    process_CitationCluster(sortedItems: unknown, citation: Citation): string;
    updateItems(ids: readonly string[], nosort?: boolean): readonly string[];
    updateUncitedItems(ids: readonly string[], nosort?: boolean): void;
    makeCitationCluster(items: readonly CitationItem[]): string;
    rebuildProcessorState(
      citations: readonly Citation[],
      format: string,
      uncited: readonly string[],
    ): (readonly [id: string, noteIndex: number, text: string])[];
    makeBibliography(): readonly [BibliographyParameters, readonly string[]] | false;
  }
  const CSL: {
    readonly POSITION: number;
    readonly PROCESSOR_VERSION: string;
    readonly Engine: typeof Engine;
    readonly Output: { readonly Formats: Record<string, Format> };
    error: (message: string) => void;
    debug: (message: string) => void;
  };
  export default CSL;
}
