/** How BibTeX, RIS, MEDLINE, EndNote's own export and Web of Science begin an entry. */
const BEGINS =
  /^\s*(?:%[^\n]*\n\s*)*(?:@[a-z]+\s*[{(]|TY {1,2}- |PMID- ?\d|%0 [A-Z]|FN (?:Clarivate|Thomson|ISI))/i;

/** Whether a text that was copied holds references, which are read as such and not as an article. */
export function looksLikeReferences(text: string): boolean {
  return BEGINS.test(text.slice(0, 2000));
}
