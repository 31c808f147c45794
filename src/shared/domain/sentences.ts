import { readStop, startsSentences, takesLetterName } from './abbreviations.ts';

/** A sentence: UTF-16 offsets into the text, end exclusive, blanks at its ends left out. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** `heading` is true for a line that titles what follows it. */
export interface Sentence extends SentenceSpan {
  readonly index: number;
  readonly heading: boolean;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const LINE_END = 10;
const STOP = 46;
/** Looking back for the word before a stop never goes further than this. */
const WORD_LIMIT = 30;
const HEADING_CHARACTERS = 160;
const HEADING_WORDS = 18;
/** A line that ends in one of these words goes on in the next line. */
const OPEN_WORDS = new Set(
  'a an the of at in on and or with by for to from as that which were was is are n p'.split(' '),
);

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200b);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLower = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
const isLetter = (code: number): boolean => isLower(code) || isUpper(code) || code > 0x24f;
const isTerminator = (code: number): boolean => code === STOP || code === 33 || code === 63;
const isCloser = (code: number): boolean =>
  code === 34 || code === 39 || code === 41 || code === 93 || code === 0x2019 || code === 0x201d;

/** The first place at or after `from` that is not blank. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** The word that ends before `end`: letters, digits, hyphens and inner full stops. */
function wordBefore(text: string, end: number): string {
  let start = end;
  const limit = Math.max(0, end - WORD_LIMIT);
  while (start > limit) {
    const code = text.charCodeAt(start - 1);
    const inner = code === STOP && start < end && isLetter(text.charCodeAt(start));
    if (!isLetter(code) && !isDigit(code) && code !== 45 && !inner) break;
    start -= 1;
  }
  return text.slice(start, end);
}

/** The word that starts at `start`: letters only. */
function wordAt(text: string, start: number): string {
  let end = start;
  const limit = Math.min(text.length, start + WORD_LIMIT);
  while (end < limit && isLetter(text.charCodeAt(end))) end += 1;
  return text.slice(start, end);
}

/** Does the sentence go on after the full stop at `stop`, the next word standing at `next`? */
function goesOnAfterStop(text: string, stop: number, next: number): boolean {
  const word = wordBefore(text, stop);
  if (word === '') return false;
  const nextCode = text.charCodeAt(next);
  const opener = nextCode === 40 || nextCode === 91;
  if (word.length === 1 && isUpper(word.charCodeAt(0))) {
    const before = wordBefore(text, skipBackSpace(text, stop - 1));
    const follower = wordAt(text, next);
    return !takesLetterName(before) && follower !== '' && !startsSentences(follower);
  }
  const reading = readStop(word);
  if (reading === 'closed') return false;
  const numbered = isDigit(nextCode);
  const lower = word.toLowerCase();
  if (lower === 'no' || lower === 'nos') return numbered;
  if (reading === 'open') return lower !== 'al' || opener || !startsSentences(wordAt(text, next));
  return numbered || opener ? lower !== 'etc' : false;
}

/** The place after the last character before `from` that is not blank. */
function skipBackSpace(text: string, from: number): number {
  let at = from;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Is `text.slice(start, end)` only the mark of a list item: "1.", "a)", "(iv)", a bullet? */
function isListMark(text: string, start: number, end: number): boolean {
  return (
    end - start <= 6 &&
    /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]|[-*•–])$/.test(text.slice(start, end))
  );
}

/** Do the words go on after a line end, as they do in text that was wrapped at a fixed width? */
function goesOnAfterLine(text: string, end: number, next: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (isTerminator(last) || (isCloser(last) && isTerminator(text.charCodeAt(end - 2))))
    return false;
  const first = text.charCodeAt(next);
  if (isLower(first) || '=,;)%]<>±'.includes(text.charAt(next))) return last !== 58;
  if (last === 44 || last === 40 || last === 61 || last === 60) return true;
  return OPEN_WORDS.has(wordBefore(text, end));
}

/** Must the text be cut at `cut`, where the segmenter saw the end of a sentence that began at `start`? */
function isEnd(text: string, start: number, cut: number): boolean {
  const end = skipBackSpace(text, cut);
  const next = skipSpace(text, cut);
  if (end <= start || next >= text.length) return true;
  let lines = 0;
  for (let at = end; at < next; at += 1) if (text.charCodeAt(at) === LINE_END) lines += 1;
  if (lines > 1) return true;
  if (lines === 1) return !goesOnAfterLine(text, end, next);
  if (isListMark(text, start, end)) return false;
  if (isLower(text.charCodeAt(next))) return false;
  const last = text.charCodeAt(end - 1);
  return last !== STOP || !goesOnAfterStop(text, end - 1, next);
}

/** The end of a run of citation numbers ("12,13", "4-6", "[7, 8]") at `from`, or `from` if none. */
function citationEnd(text: string, from: number): number {
  const bracket = text.charCodeAt(from) === 91;
  let at = bracket ? from + 1 : from;
  const limit = Math.min(text.length, from + WORD_LIMIT);
  let digits = 0;
  let run = 0;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      digits += 1;
      run += 1;
      if (run > 3) return from;
    } else if (code === 44 || code === 45 || code === 0x2013 || (bracket && code === 32)) run = 0;
    else break;
    at += 1;
  }
  if (digits === 0) return from;
  if (!bracket) return run > 0 ? at : from;
  return text.charCodeAt(at) === 93 ? at + 1 : from;
}

/**
 * Where a sentence begins after the full stop at `stop` although the segmenter saw no end there:
 * before a number ("... . 12 patients"), after a citation ("... effect.4 The"), or where the blank
 * is missing ("... success.The"). Returns -1 if the sentence goes on.
 */
function hiddenStart(text: string, stop: number): number {
  const before = text.charCodeAt(stop - 1);
  const afterWord = isLower(before) || isCloser(before) || before === 37;
  if (!afterWord && !isDigit(before) && !isUpper(before)) return -1;
  const next = skipSpace(text, stop + 1);
  if (next >= text.length) return -1;
  if (next > stop + 1) {
    if (!isDigit(text.charCodeAt(next)) || goesOnAfterStop(text, stop, next)) return -1;
    return isListMark(text, lineStart(text, stop), stop + 1) ? -1 : next;
  }
  if (!afterWord) return -1;
  const cited = citationEnd(text, next);
  if (cited > next) {
    const start = skipSpace(text, cited);
    return start > cited &&
      isUpper(text.charCodeAt(start)) &&
      readStop(wordBefore(text, stop)) === 'closed'
      ? start
      : -1;
  }
  const glued = wordAt(text, next);
  const joined = wordBefore(text, stop);
  const plain =
    glued.length > 0 &&
    isUpper(glued.charCodeAt(0)) &&
    (glued.length === 1 || isLower(glued.charCodeAt(1)));
  const ends = text.charCodeAt(next + glued.length);
  return plain && joined.length > 2 && !joined.includes('.') && isSpace(ends) ? next : -1;
}

/** The start of the line around `at`, looking back no further than a list mark is long. */
function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 8 && text.charCodeAt(start - 1) !== LINE_END) start -= 1;
  return skipSpace(text, start);
}

/** All the places where a sentence may begin, in order, the last being the length of the text. */
function findCuts(text: string): number[] {
  const cuts: number[] = [];
  let start = skipSpace(text, 0);
  let stop = text.indexOf('.');
  for (const segment of segmenter.segment(text)) {
    const end = segment.index + segment.segment.length;
    while (stop >= 0 && stop < end) {
      const hidden = hiddenStart(text, stop);
      if (hidden > start && hidden < end && stop < end - 1) {
        cuts.push(hidden);
        start = hidden;
      }
      stop = text.indexOf('.', stop + 1);
    }
    if (end <= start || !isEnd(text, start, end)) continue;
    // The segmenter ends "... sleep.[3] Wasps" behind the bracket.
    const next = text.charCodeAt(end - 1) === 91 ? end - 1 : skipSpace(text, end);
    const cited = text.charCodeAt(next) === 91 ? citationEnd(text, next) : next;
    const cut = cited > next && isUpper(text.charCodeAt(skipSpace(text, cited))) ? cited : end;
    cuts.push(cut);
    start = skipSpace(text, cut);
  }
  if (cuts.at(-1) !== text.length) cuts.push(text.length);
  return cuts;
}

/** Is the line `text.slice(start, end)` a title of what follows it? */
function isHeading(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) === 35) return true;
  const first = text.charCodeAt(start);
  if (end - start > HEADING_CHARACTERS || isLower(first) || '-*•–"“'.includes(text.charAt(start)))
    return false;
  const before = skipBackSpace(text, start);
  if (before > 0 && !text.slice(before, start).includes('\n')) return false;
  const after = skipSpace(text, end);
  if (after >= text.length || !text.slice(end, after).includes('\n')) return false;
  const last = text.charCodeAt(end - 1);
  if (last === 58) return end - start < 40;
  if (isTerminator(last) || last === 44 || last === 59 || (isCloser(last) && last !== 41))
    return false;
  const line = text.slice(start, end);
  return !line.includes('\n') && line.split(' ').length <= HEADING_WORDS;
}

/**
 * Splits a text into sentences: the Unicode rules of `Intl.Segmenter`, corrected for abbreviations,
 * initials, citations, numbers at the start of a sentence, list marks, headings and wrapped lines.
 * Offsets are UTF-16 code units into `text`, without the blanks around a sentence; sentences never
 * overlap and only blanks lie between them. Linear in the length of the text.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const cut of findCuts(text)) {
    const start = skipSpace(text, from);
    const end = skipBackSpace(text, cut);
    from = cut;
    if (end <= start) continue;
    sentences.push({ index: sentences.length, start, end, heading: isHeading(text, start, end) });
  }
  return sentences;
}

/** How many sentences a text has, headings included. */
export function countSentences(text: string): number {
  return splitSentences(text).length;
}
