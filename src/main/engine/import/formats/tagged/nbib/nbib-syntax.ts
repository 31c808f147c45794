import { isCapital, isTagCharacter, type TagSyntax } from '../scan-records.ts';

const HYPHEN = 45;
const BLANK = 32;
const TAG_LENGTH = 4;

/**
 * MEDLINE's display format (NLM, "MEDLINE/PubMed Data Element Descriptions"): a tag of up to four
 * capitals filled with blanks, a hyphen, a blank; ERIC has a blank behind tags of four too. Records stand apart by blank lines.
 */
export const NBIB: TagSyntax = {
  tagLength(text, start) {
    let length = 0;
    while (length < TAG_LENGTH && isTagCharacter(text.charCodeAt(start + length))) length++;
    return length;
  },
  valueAt(text, start, end) {
    let hyphen = start + TAG_LENGTH;
    if (text.charCodeAt(hyphen) === BLANK && text.charCodeAt(hyphen - 1) !== BLANK) hyphen++;
    if (hyphen >= end || text.charCodeAt(hyphen) !== HYPHEN) return -1;
    if (!isCapital(text.charCodeAt(start)) || !isCapital(text.charCodeAt(start + 1))) return -1;
    for (let at = start + 2; at < start + TAG_LENGTH; at++) {
      const code = text.charCodeAt(at);
      if (!isTagCharacter(code) && code !== BLANK) return -1;
    }
    return hyphen + 1;
  },
  starts: (tag, record) => tag === 'PMID' && (record === null || record.fields.some(isPmid)),
  end: null,
  blankEnds: true,
  texts: new Set(),
  needsStart: false,
};

function isPmid({ tag }: { readonly tag: string }): boolean {
  return tag === 'PMID';
}
