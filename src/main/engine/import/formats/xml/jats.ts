import { plainEntry, type FormatPart, type FormatSource } from '../format-reading.ts';
import { jatsFront } from './jats-front.ts';
import { jatsText } from './jats-text.ts';
import { readRecords } from './read-records.ts';

/** Reads articles of JATS: their front matter, and their full text where it is there. */
export function readJats({ text }: FormatSource): Iterable<FormatPart> {
  return readRecords(text ?? '', {
    noun: 'article',
    search: {
      start: /<(?:[\w.-]+:)?article(?=[\s>])/,
      beginsNext: (name) => name === 'article',
    },
    read: (article, line) => {
      const { csl, tags } = jatsFront(article);
      return plainEntry(csl, { tags, text: jatsText(article), line });
    },
  });
}
