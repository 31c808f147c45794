import { describeExcess } from '../common/text-excess.ts';
import { plainEntry, type FormatPart, type FormatSource } from '../format-reading.ts';
import { jatsFront } from './jats-front.ts';
import { jatsText } from './jats-text.ts';
import { readRecords } from './read-records.ts';

/** Reads articles of JATS: their front matter, and their full text where it is there. */
export function* readJats({ text }: FormatSource): Iterable<FormatPart> {
  const parts = readRecords(text ?? '', {
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
  for (const part of parts) {
    const message = part.of === 'entry' ? describeExcess(part.entry.text ?? '') : null;
    if (part.of !== 'entry' || message === null) yield part;
    else {
      yield { of: 'fault', fault: { line: part.entry.line, message } };
      yield { of: 'entry', entry: { ...part.entry, text: null } };
    }
  }
}
