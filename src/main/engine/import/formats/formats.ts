import { decodeText } from '../read/decode.ts';
import { isBibtex } from './bibtex/recognise-bibtex.ts';
import type { FormatName, FormatPart, FormatSource, ReadFormat } from './format-reading.ts';

/** How one format is told from others, and read. */
export interface Format {
  readonly name: FormatName;
  /** Whether the content is of this format, from its first part; the ending of the name is no proof. */
  readonly recognises: (source: FormatSource) => boolean;
  /** Loads the reader, with its libraries. */
  readonly load: () => Promise<ReadFormat>;
}

/** The formats in the order in which they are asked: what is told most surely comes first. */
const FORMATS: readonly Format[] = [
  {
    name: 'bibtex',
    recognises: isBibtex,
    load: async () => (await import('./bibtex/read-bibtex.ts')).readBibtex,
  },
];

/** A file as readers are handed it. */
export function openSource(name: string, bytes: Uint8Array): FormatSource {
  return { name, bytes, text: decodeText(bytes)?.text ?? null };
}

/** The format of a file by its content; null where it is none of those with entries. */
export function recogniseFormat(source: FormatSource): Format | null {
  return FORMATS.find(({ recognises }) => recognises(source)) ?? null;
}

/** What a file holds, part by part; null where its format is none of those with entries. */
export async function readFormat(
  source: FormatSource,
): Promise<{ readonly format: FormatName; readonly parts: Iterable<FormatPart> } | null> {
  const format = recogniseFormat(source);
  if (format === null) return null;
  const read = await format.load();
  return { format: format.name, parts: read(source) };
}
