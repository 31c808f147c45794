import {
  withNotices,
  type NoticeKind,
  type PublicationNotice,
} from '../../../../../shared/domain/publication-notice.ts';
import { withoutBlanks } from '../../read/readable.ts';
import { catalogueTitle } from '../common/journal-title.ts';
import { fullPages, pageRange } from '../common/page-range.ts';
import { plainEntry, type ReadEntry } from '../format-reading.ts';
import {
  pubmedAbstract,
  pubmedDate,
  pubmedId,
  pubmedPeople,
  pubmedTags,
  pubmedTitle,
} from './pubmed-fields.ts';
import { childrenOf, elementAt, elementsAt, wordsAt, type XmlElement } from './xml-element.ts';

/** Numbers of publishers for their own use are long or have brackets; those of articles stand for pages. */
const ARTICLE_NUMBER = /^[\w.-]{1,12}$/;

/** Reads a `PubmedArticle`, or a `MedlineCitation` that stands alone. */
export function readPubmedArticle(element: XmlElement, line: number): ReadEntry | null {
  const citation =
    element.name === 'MedlineCitation' ? element : elementAt(element, 'MedlineCitation');
  if (!citation) return null;
  const article = elementAt(citation, 'Article') ?? citation;
  const journal = elementAt(article, 'Journal');
  const issue = elementAt(journal, 'JournalIssue');
  const ids = elementsAt(element, 'PubmedData', 'ArticleIdList', 'ArticleId');
  const places = childrenOf(article, 'ELocationID');
  const { title, place } = catalogueTitle(journal ? wordsAt(journal, 'Title') : '');
  const kinds = elementsAt(article, 'PublicationTypeList', 'PublicationType');
  const csl = withoutBlanks({
    title:
      pubmedTitle(elementAt(article, 'ArticleTitle')) ||
      pubmedTitle(elementAt(article, 'VernacularTitle')),
    author: pubmedPeople(article, 'authors'),
    editor: pubmedPeople(article, 'editors'),
    issued: pubmedDate(elementAt(issue, 'PubDate'), ...childrenOf(article, 'ArticleDate')),
    'container-title': title || wordsAt(citation, 'MedlineJournalInfo', 'MedlineTA'),
    'container-title-short':
      (journal && wordsAt(journal, 'ISOAbbreviation')) ||
      wordsAt(citation, 'MedlineJournalInfo', 'MedlineTA'),
    'publisher-place': place,
    volume: issue && wordsAt(issue, 'Volume'),
    issue: issue && wordsAt(issue, 'Issue'),
    page: pagesOf(article) || articleNumber(places),
    ISSN:
      (journal && wordsAt(journal, 'ISSN')) ||
      wordsAt(citation, 'MedlineJournalInfo', 'ISSNLinking'),
    DOI: pubmedId(places, 'EIdType', 'doi') || pubmedId(ids, 'IdType', 'doi'),
    PMID: wordsAt(citation, 'PMID') || pubmedId(ids, 'IdType', 'pubmed'),
    PMCID: pubmedId(ids, 'IdType', 'pmc'),
    language: wordsAt(article, 'Language'),
    abstract:
      pubmedAbstract(elementAt(article, 'Abstract')) ||
      pubmedAbstract(elementAt(citation, 'OtherAbstract')),
    note: wordsAt(citation, 'GeneralNote'),
  });
  const isPreprint = kinds.some(({ children }) => children.includes('Preprint'));
  return plainEntry(
    withNotices(
      { ...csl, type: isPreprint ? 'article' : 'article-journal' },
      noticesIn(citation, kinds),
    ),
    { tags: pubmedTags(citation), line },
  );
}

/** Kinds of `CommentsCorrections` that are about the article itself (NLM, PubMed DTD, `RefType`). */
const NOTICES: ReadonlyMap<string, NoticeKind> = new Map([
  ['RetractionIn', 'retracted'],
  ['PartialRetractionIn', 'retracted'],
  ['ExpressionOfConcernIn', 'concern'],
  ['ErratumIn', 'corrected'],
  ['CorrectedandRepublishedIn', 'corrected'],
]);

/** That it was retracted, doubted or corrected, and where that stands. */
function noticesIn(citation: XmlElement, kinds: readonly XmlElement[]): PublicationNotice[] {
  const notices = elementsAt(citation, 'CommentsCorrectionsList', 'CommentsCorrections').flatMap(
    (comment): PublicationNotice[] => {
      const kind = NOTICES.get(comment.attributes.get('RefType') ?? '');
      return kind ? [{ kind, place: wordsAt(comment, 'RefSource'), source: 'PubMed' }] : [];
    },
  );
  const isRetracted = kinds.some(({ children }) => children.includes('Retracted Publication'));
  return isRetracted && !notices.some(({ kind }) => kind === 'retracted')
    ? [...notices, { kind: 'retracted', place: '', source: 'PubMed' }]
    : notices;
}

/** The pages in full; "" where none are stated. */
export function pagesOf(article: XmlElement): string {
  const pages = elementAt(article, 'Pagination');
  if (!pages) return '';
  const ends = pageRange(wordsAt(pages, 'StartPage'), wordsAt(pages, 'EndPage'));
  return fullPages(wordsAt(pages, 'MedlinePgn') || ends);
}

function articleNumber(places: readonly XmlElement[]): string {
  const number = pubmedId(places, 'EIdType', 'pii');
  return ARTICLE_NUMBER.test(number) ? number : '';
}
