import type { TemplateFault, TemplateParts } from '../../../../shared/domain/citation-note.ts';
import {
  CitationDrop,
  QuoteDrop,
  StateDrop,
  type ArticleScope,
  type StatementScope,
} from './statement-scope.ts';
import { findFaults } from './template.ts';

const ARTICLE: ArticleScope = {
  title: 'Title',
  label: 'Author 2020',
  authors: 'Author, A.',
  year: '2020',
  outlet: 'Journal',
  doi: '10.1000/1',
  citekey: 'author2020',
  citation: new CitationDrop({ articleId: '', citekey: 'author2020', places: [] }),
  link: 'collate-open://article/author2020',
};

/** A statement made up to try a template on; `words` stands in every field. */
const trial = (words: string): StatementScope => {
  const quote = new QuoteDrop(words, 'verified');
  const state = new StateDrop(words);
  return {
    highlight: quote,
    citation: ARTICLE.citation,
    comment: words,
    color: words === '' ? '' : 'red',
    tags: words === '' ? [] : [words, words],
    type: words === '' ? 'note' : 'highlight',
    kind: words,
    code: words,
    statement: words,
    label: words,
    detail: words,
    color_label: words,
    suggested: words !== '',
    unproved: words === '',
    quotes:
      words === '' ? [] : [{ words: quote, sentence: quote, state, place: words, broken: true }],
    state,
    place: words,
    link: words,
    article: ARTICLE,
  };
};

/** What is wrong with a template, tried on a statement that has everything and one that has nothing. */
export const checkTemplate = (parts: TemplateParts): TemplateFault[] =>
  findFaults(parts, { article: ARTICLE, statements: [trial('Words'), trial('')] });
