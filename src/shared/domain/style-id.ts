import { boundedText } from './bounded.ts';

/** The longest id of a citation style, in UTF-16 code units. */
export const MOST_STYLE_ID = 500;

/** The id of a citation style: an address by which others name it. Nothing is ever fetched from there. */
export const StyleId = boundedText('The id of a citation style', MOST_STYLE_ID).min(1);

/** The language of citations (BCP 47). */
export const CitationLocale = boundedText('A language', 35).min(2);
