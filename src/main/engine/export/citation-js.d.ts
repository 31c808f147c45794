/** What Collate uses of citation-js, which brings no types. */
declare module '@citation-js/core' {
  interface BibtexConfig {
    readonly format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
  }
  export const plugins: { readonly config: { get: (name: '@bibtex') => BibtexConfig } };
  export class Cite {
    constructor(data: unknown);
    readonly data: readonly Record<string, unknown>[];
    format(format: 'bibtex'): string;
  }
}
declare module '@citation-js/plugin-bibtex';
