import type { BibliographyItem } from './bibliography-item.ts';
import { bibtexEntry } from './bibtex-fields.ts';
import { writeEntry } from './bibtex-text.ts';
import type { Dialect } from './bibtex-types.ts';

/** BibTeX or BibLaTeX in UTF-8, item by item. Keys are kept exactly as they are. */
export function* writeBibtex(
  items: Iterable<BibliographyItem>,
  dialect: Dialect,
): Generator<string> {
  let between = '';
  for (const item of items) {
    yield `${between}${writeEntry(bibtexEntry(item, dialect), dialect)}`;
    between = '\n';
  }
}
