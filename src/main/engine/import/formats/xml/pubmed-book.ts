import { withoutBlanks } from '../../read/readable.ts';
import { plainEntry, type ReadEntry } from '../format-reading.ts';
import { pagesOf } from './pubmed-article.ts';
import {
  pubmedAbstract,
  pubmedDate,
  pubmedId,
  pubmedPeople,
  pubmedTags,
  pubmedTitle,
} from './pubmed-fields.ts';
import { childrenOf, elementAt, elementsAt, wordsAt, type XmlElement } from './xml-element.ts';

/** Reads a `PubmedBookArticle`: a book of NCBI Bookshelf, or a chapter of one. */
export function readPubmedBook(element: XmlElement, document: XmlElement, line: number): ReadEntry {
  const book = elementAt(document, 'Book') ?? document;
  const heading = elementAt(document, 'ArticleTitle');
  const isChapter = heading !== null && heading.attributes.has('book');
  const bookTitle = pubmedTitle(elementAt(book, 'BookTitle'));
  const title = pubmedTitle(heading);
  const ids = [
    ...elementsAt(document, 'ArticleIdList', 'ArticleId'),
    ...elementsAt(element, 'PubmedBookData', 'ArticleIdList', 'ArticleId'),
  ];
  const places = [...childrenOf(document, 'ELocationID'), ...childrenOf(book, 'ELocationID')];
  const shelf = pubmedId(ids, 'IdType', 'bookaccession');
  const ofDocument = pubmedPeople(document, 'authors');
  const ofBook = pubmedPeople(book, 'authors');
  const isOfBook = ofDocument.length === 0;
  const csl = withoutBlanks({
    title: isChapter ? title : bookTitle || title,
    'container-title': isChapter ? bookTitle : '',
    author: isOfBook ? ofBook : ofDocument,
    'container-author': isChapter && !isOfBook ? ofBook : [],
    editor: [...pubmedPeople(document, 'editors'), ...pubmedPeople(book, 'editors')],
    issued: pubmedDate(elementAt(book, 'PubDate'), elementAt(document, 'ContributionDate')),
    'collection-title': wordsAt(book, 'CollectionTitle'),
    publisher: wordsAt(book, 'Publisher', 'PublisherName'),
    'publisher-place': wordsAt(book, 'Publisher', 'PublisherLocation'),
    edition: wordsAt(book, 'Edition'),
    volume: wordsAt(book, 'Volume'),
    page: pagesOf(document),
    ISBN: childrenOf(book, 'Isbn')
      .map((isbn) => wordsAt(isbn))
      .join(' '),
    DOI: pubmedId(places, 'EIdType', 'doi') || pubmedId(ids, 'IdType', 'doi'),
    PMID: wordsAt(document, 'PMID'),
    URL: shelf === '' ? '' : `https://www.ncbi.nlm.nih.gov/books/${shelf}/`,
    language: wordsAt(document, 'Language'),
    abstract: pubmedAbstract(elementAt(document, 'Abstract')),
  });
  return plainEntry(
    { ...csl, type: isChapter ? 'chapter' : 'book' },
    { tags: pubmedTags(document), line },
  );
}
