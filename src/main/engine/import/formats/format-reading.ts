import type { Color } from '../../../../shared/domain/annotation.ts';
import type { CslItem } from '../../../../shared/domain/csl.ts';

/** The formats of the field, as the reader knows them. */
export const FORMAT_LABELS = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  nbib: 'PubMed (MEDLINE)',
  pubmed_abstracts: 'PubMed (abstracts as text)',
  pubmed_summary: 'PubMed (summary as text)',
  ovid: 'Ovid',
  cochrane: 'Cochrane Library',
  wos: 'Web of Science',
  refer: 'Refer (EndNote export)',
  refworks: 'RefWorks',
  csv: 'CSV',
  pubmed_xml: 'PubMed XML',
  jats: 'JATS XML',
  endnote_xml: 'EndNote XML',
  zotero_rdf: 'Zotero RDF',
  citavi: 'Citavi',
  csl_json: 'CSL-JSON',
  bbt_json: 'Better BibTeX JSON',
  annotations_json: 'Annotations (Hypothesis, W3C)',
  docx: 'Word document',
  odt: 'OpenDocument text',
  epub: 'EPUB book',
  pdf: 'PDF',
} as const;
export type FormatName = keyof typeof FORMAT_LABELS;

/** A file as its reader is handed it. */
export interface FormatSource {
  /** The name of the file without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its text, decoded, without a byte order mark, line ends as they are; null where the bytes are no text (a zip). */
  readonly text: string | null;
}

/** A file that an entry names. It is neither looked for nor opened by a reader. */
export interface ReadFile {
  readonly title: string | null;
  /** As the entry has it: absolute, or from the folder of the file; null where it names only an address. */
  readonly path: string | null;
  readonly url: string | null;
  /** The media type, such as `application/pdf`. */
  readonly contentType: string | null;
}

/** One entry of a file: a reference, with its text where the file has that too. */
export interface ReadEntry {
  /** What the entry states and nothing else; never `id`, `citation-key` or `keyword`, which stand below. */
  readonly csl: CslItem;
  readonly citekey: string | null;
  /** Other names of the entry, such as biblatex's `ids`. */
  readonly otherKeys: readonly string[];
  /** Keywords and tags, in their order, each once. */
  readonly tags: readonly string[];
  /** The collections (groups) it stands in, each as its path from the top. */
  readonly collections: readonly (readonly string[])[];
  /** Notes that belong to it, as text; not the field `note` of CSL. */
  readonly notes: readonly string[];
  readonly files: readonly ReadFile[];
  /** The text of the work itself, not yet canonical; null for a reference alone. */
  readonly text: string | null;
  /** The line of the file where it begins, from 1; null where the format has no lines. */
  readonly line: number | null;
}

/** What is wrong at one place of a file. The entries around it are read. */
export interface FormatFault {
  /** From 1; null where it is about the whole file or the format has no lines. */
  readonly line: number | null;
  /** One sentence for the reader: what is wrong with which entry, and what to do; without the name of the file. */
  readonly message: string;
}

/** The words that an annotation of another program is about, with some around them. */
export interface ReadQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where the file says that they begin, among the UTF-16 code units of a text; null where it does not. */
  readonly start: number | null;
}

/** An annotation of a file that holds annotations and no references. */
export interface ReadAnnotation {
  readonly id: string;
  /** The address of what it is about; null where none is stated. */
  readonly target: string | null;
  /** What the target is called, where that is stated. */
  readonly title: string | null;
  /** What was written about the words, one text for each body. */
  readonly bodies: readonly string[];
  readonly quotes: readonly ReadQuote[];
  readonly tags: readonly string[];
  /** The name of its colour, where it is one of the eight. */
  readonly color: Color | null;
  readonly isUnderlined: boolean;
  /** The name of who made it; null where none is stated. */
  readonly author: string | null;
}

/** What a reader finds, one after the other, in the order of the file. */
export type FormatPart =
  | { readonly of: 'entry'; readonly entry: ReadEntry }
  | { readonly of: 'annotation'; readonly annotation: ReadAnnotation }
  | { readonly of: 'fault'; readonly fault: FormatFault };

/**
 * Reads a file of one format. Never throws and never ends early for what a file holds: what cannot
 * be read is a fault, and the entries around it are read. Knows no database, disk or network.
 */
export type ReadFormat = (source: FormatSource) => Iterable<FormatPart>;

/** An entry of this item with nothing beside it. */
export function plainEntry(csl: CslItem, rest: Partial<Omit<ReadEntry, 'csl'>> = {}): ReadEntry {
  return {
    csl,
    citekey: null,
    otherKeys: [],
    tags: [],
    collections: [],
    notes: [],
    files: [],
    text: null,
    line: null,
    ...rest,
  };
}
