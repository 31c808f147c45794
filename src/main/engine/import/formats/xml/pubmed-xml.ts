import type { FormatPart, FormatSource } from '../format-reading.ts';
import { readPubmedArticle } from './pubmed-article.ts';
import { readPubmedBook } from './pubmed-book.ts';
import { elementAt } from './xml-element.ts';
import { readRecords } from './read-records.ts';

const ARTICLE = /<(?:PubmedArticle|PubmedBookArticle)(?=[\s>])/;
/** How the older sets of MEDLINE held their articles. */
const CITATION = /<MedlineCitation(?=[\s>])/;
const NAMES: ReadonlySet<string> = new Set(['PubmedArticle', 'PubmedBookArticle']);

/** Reads articles and books of PubMed (the DTDs of the National Library of Medicine). */
export function readPubmedXml({ text }: FormatSource): Iterable<FormatPart> {
  return readRecords(text ?? '', {
    noun: 'article',
    search: {
      start: ARTICLE.test(text ?? '') ? ARTICLE : CITATION,
      beginsNext: (name) => NAMES.has(name),
    },
    read: (element, line) => {
      const book = elementAt(element, 'BookDocument');
      return book ? readPubmedBook(element, book, line) : readPubmedArticle(element, line);
    },
  });
}
