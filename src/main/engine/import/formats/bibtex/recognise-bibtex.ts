import type { FormatSource } from '../format-reading.ts';

/** The first part of a file, which tells what it is. */
const SAMPLE = 100_000;
/** An entry with its key or its first field, a string, a comment or a preamble, where a line begins. */
const BLOCK =
  /^[ \t]{0,80}@[ \t]{0,9}(?:[a-z][\w-]{0,60}\s{0,9}[{(]\s{0,80}(?:[^\s,{}"=()#%]{0,300}\s{0,9},\s{0,200}(?:[a-z_][\w+-]{0,60}\s{0,40}=|[})])|[a-z][\w-]{0,60}\s{0,40}=\s{0,40}["{])|string\s{0,9}[{(]|comment\s{0,9}\{|preamble\s{0,9}[{(])/im;
/** So much may stand before the first entry, comments left out, where the name does not end in .bib. */
const MAX_BEFORE = 500;

/**
 * Whether a text is BibTeX: an entry stands where a line begins, before much else. Pages and other
 * markup are none, nor is prose with an @ in it.
 */
export function isBibtex({ name, text }: FormatSource): boolean {
  const sample = text?.slice(0, SAMPLE).trimStart() ?? '';
  if (sample === '' || /^[<{[]/.test(sample)) return false;
  const found = BLOCK.exec(sample);
  if (!found) return false;
  if (/\.(?:bib|bibtex|bbl|txt\.bib)$/i.test(name)) return true;
  const before = sample.slice(0, found.index).replace(/^[ \t]*%.*$/gm, '');
  return before.trim().length <= MAX_BEFORE;
}
