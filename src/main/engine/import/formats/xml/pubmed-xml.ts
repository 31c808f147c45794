import type { FormatPart, FormatSource } from '../format-reading.ts';
import { readPubmedArticle } from './pubmed-article.ts';
import { readPubmedBook } from './pubmed-book.ts';
import { elementAt } from './xml-element.ts';
import { readRecords } from './read-records.ts';

const ARTICLE = /<(?:PubmedArticle|PubmedBookArticle|MedlineCitation)(?=[\s>])/;
/** Reads articles and books of PubMed (the DTDs of the National Library of Medicine). */
export function readPubmedXml({ text }: FormatSource): Iterable<FormatPart> {
  return readRecords(text ?? '', {
    noun: 'article',
    search: {
      start: ARTICLE,
      beginsNext: (name) => name === 'PubmedArticle' || name === 'PubmedBookArticle',
    },
    read: (element, line) => {
      const book = elementAt(element, 'BookDocument');
      return book ? readPubmedBook(element, book, line) : readPubmedArticle(element, line);
    },
  });
}
