import { isCapital, isTagCharacter, type TagSyntax } from './scan-records.ts';

const BLANK = 32;

/**
 * Lines of a tag of two characters, a blank and the value, as Web of Science and RefWorks write
 * them. Lines that go on with a value are indented in the one, and not in the other.
 */
export const WORDS: Pick<TagSyntax, 'tagLength' | 'valueAt'> = {
  tagLength: () => 2,
  valueAt(text, start, end) {
    if (end - start < 2 || !isCapital(text.charCodeAt(start))) return -1;
    if (!isTagCharacter(text.charCodeAt(start + 1))) return -1;
    return end - start === 2 || text.charCodeAt(start + 2) === BLANK ? start + 2 : -1;
  },
};
