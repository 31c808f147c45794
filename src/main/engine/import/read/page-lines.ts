import { parseDateInput } from '../../../../shared/domain/csl-dates.ts';
import type { HtmlElement, PageBlock } from './page-blocks.ts';
import { upFrom } from './page-names.ts';

/** Running text has so many words, or characters where words are not set apart. */
const MIN_WORDS = 6;
const MIN_CHARACTERS = 20;
/** So much of it says that it is no caption, notice or teaser. */
const LONG_WORDS = 20;
const LONG_CHARACTERS = 60;
/** A block with a larger share of links is a menu, unless it is written in sentences. */
const MAX_LINKED = 0.5;

const HEADING = /^h[1-6]$/;

/** Lines that say nothing about the matter. */
const NOTICE =
  /^(?:\W*(?:advertisements?|ad|anzeige|publicit[ée]|sponsored(?: content)?|share(?: this)?(?: article| on .+)?|follow us|print|e-?mail|read more|skip to .+|loading)\W*)$/i;
/** What a page says about itself and its service. */
const SERVICE =
  /\bcookies?\b|\bsubscri(?:be|ption)|\bsign(?:ed)?[- ](?:up|in)\b|\bnewsletters?\b|©|\ball rights reserved\b|\bprivacy policy\b|\bterms (?:of|and) |\blog(?:ged)? in\b|\benable javascript\b/i;
const BYLINE =
  /^(?:by|von|par|por)\s+\p{Lu}|^(?:published|posted|updated|last (?:updated|modified))\b/iu;
const SENTENCE_END = /[.!?。！？…]["”’»)\]]*$/;

/** Whether a block is a heading. */
export function isHeading({ element }: PageBlock): boolean {
  return HEADING.test(element.localName);
}

/** Whether a block is a line such as "Advertisement". */
export function isNoticeLine({ text }: PageBlock): boolean {
  return text.length < 60 && NOTICE.test(text);
}

/** Whether a block in the article has to do with its matter. */
export function saysSomething(block: PageBlock): boolean {
  const { element, text } = block;
  const isShort = !isLong(block);
  if (isShort && (SERVICE.test(text) || BYLINE.test(text) || parseDateInput(text) !== null)) {
    return false;
  }
  if (isHeading(block)) return true;
  if (/^(?:td|th)$/.test(element.localName)) return isOfData(element);
  if (/^(?:li|dt|dd)$/.test(element.localName))
    return block.linked < MAX_LINKED || isReference(text);
  if (/^(?:pre|figcaption|caption)$/.test(element.localName)) return true;
  return isProse(block);
}

/** A cell of a table that holds no other. */
function isOfData(cell: HtmlElement): boolean {
  return [...upFrom(cell)].filter(({ localName }) => localName === 'table').length === 1;
}

/** An item with a year, and longer than a headline: a reference that is a link as a whole. */
function isReference(text: string): boolean {
  return text.length >= MIN_CHARACTERS * 2 && /\b(?:1[89]|20)\d\d\b/.test(text);
}

/** Whether a block is running text, and not a menu of links. */
export function isProse({ text, linked }: PageBlock): boolean {
  if (!hasWords(text, MIN_WORDS, MIN_CHARACTERS)) return false;
  return (
    linked < MAX_LINKED ||
    (SENTENCE_END.test(text) && hasWords(text, LONG_WORDS / 2, LONG_CHARACTERS))
  );
}

/** Whether most of a block is links. */
export function isMenuOfLinks({ linked }: PageBlock): boolean {
  return linked >= MAX_LINKED;
}

/** Whether a block is too long for a caption, a notice or a teaser. */
export function isLong({ text }: PageBlock): boolean {
  return hasWords(text, LONG_WORDS, LONG_CHARACTERS);
}

/** Whether a text has so many words, or so many letters of a script that sets none apart. */
function hasWords(text: string, words: number, characters: number): boolean {
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    text,
  );
  return isUnspaced ? text.length >= characters : text.split(' ', words).length >= words;
}

/** Whether a block is about the page and its service, not about the matter. */
export function isService({ text }: PageBlock): boolean {
  return SERVICE.test(text);
}
