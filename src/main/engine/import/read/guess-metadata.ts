import { parseDateInput } from '../../../../shared/domain/csl-dates.ts';
import type { CslDate, CslName } from '../../../../shared/domain/csl.ts';
import { splitSentences } from '../../../../shared/domain/sentences.ts';
import { parseByline } from './byline.ts';
import { findDoi } from '../../../../shared/domain/doi.ts';
import { webAddress } from './web-address.ts';
import { type SourceMetadata, withoutBlanks } from './readable.ts';
import { parsePubMedAuthors, parsePubMedSource, parseReference } from './reference-text.ts';

/** How far the head of a text reaches, in lines that are not blank and in characters, and how long such a line is. */
const HEAD_LINES = 12;
const HEAD_LENGTH = 24_000;
const MAX_HEAD_LINE = 500;
/** Above what PubMed says of a source stand two lines at most: its own name, the kind of the article. */
const PUBMED_LINES = 3;
/** A longer title is one sentence: the longest of 44,000 journal articles and news reports has some 350 characters. */
const MAX_TITLE = 250;
const MAX_LONG_TITLE = 400;
/** A line with a full stop is a title above a paragraph at least so long, and so many times as long as it. */
const MIN_BODY = 300;
const MIN_BODY_RATIO = 4;

/** What stands above the first part of an abstract or paper, and is no title of its own. */
const PART_HEADING =
  /^(?:abstract|summary|background|introduction|context|importance|objectives?|aims?|purpose|methods?)[.:]?$/i;

interface Head {
  title?: string;
  author?: CslName[];
  issued?: CslDate;
  'container-title'?: string;
  URL?: string;
  DOI?: string;
}

const LABELLED: readonly (readonly [label: RegExp, field: keyof Head])[] = [
  [/^title$/i, 'title'],
  [/^(?:authors?|by|byline|written by)$/i, 'author'],
  [
    /^(?:date|published(?: on| online)?|publication date|posted(?: on)?|first published)$/i,
    'issued',
  ],
  [/^(?:source|outlet|journal|newspaper|magazine|published in|publication)$/i, 'container-title'],
  [/^(?:url|link|address|web ?site|available at|retrieved from)$/i, 'URL'],
  [/^doi$/i, 'DOI'],
];

/**
 * What the first lines of a plain text state about it: labelled lines ("Source: Daily Bench"), a
 * title line, a byline, a line that is a date, an address or a DOI. Nothing is inferred from the
 * body; a field that is not stated is not there.
 */
export function guessMetadata(text: string): SourceMetadata {
  return guessFromReference(text) ?? guessFromHead(text);
}

const oneLine = (part: string): string => part.replace(/\s+/g, ' ').trim();

/** What a reference at the beginning states, or the lines that PubMed puts above an abstract; null where there are none. */
function guessFromReference(text: string): SourceMetadata | null {
  const head = text.slice(0, HEAD_LENGTH).replace(/\r\n?/g, '\n').trim();
  const paragraphs = head.split(/\n(?:[^\S\n]*\n)+/);
  const reference = parseReference(oneLine(paragraphs[0] ?? ''));
  if (reference) return reference;
  for (const units of [paragraphs, head.split('\n').filter((line) => line.trim() !== '')]) {
    for (const [at, unit] of units.slice(0, PUBMED_LINES).entries()) {
      // Copied from the window, the journal may stand on a line of its own.
      const source =
        parsePubMedSource(unit) ??
        (unit.startsWith('.') ? parsePubMedSource(`${units[at - 1] ?? ''}${unit}`) : null);
      const title = oneLine(units[at + 1] ?? '');
      if (!source || title === '' || title.length > MAX_HEAD_LINE) continue;
      const author = parsePubMedAuthors(oneLine(units[at + 2] ?? ''));
      const pmid = /\bPMID: ?(\d{4,9})/.exec(head)?.[1];
      const doi = findDoi(/\bdoi:? ?(10\.\S+)/i.exec(head)?.[1] ?? '');
      return withoutBlanks({ PMID: pmid, DOI: doi, ...source, title: bareTitle(title), author });
    }
  }
  return null;
}

function guessFromHead(text: string): SourceMetadata {
  const head: Head = {};
  const lines = headLines(text);
  for (const [index, { line, alone }] of lines.entries()) {
    if (readLabelled(line, head)) continue;
    if (readStatement(line, head)) continue;
    if (index !== 0 || lines.length < 2) continue;
    if (isTitle(line, alone || lines[1]?.line) || (alone && isStoppedTitle(line, text)))
      head.title = bareTitle(line);
  }
  return withoutBlanks({ ...head });
}

/** The first lines, each with whether a blank line follows it. */
function headLines(text: string): { line: string; alone: boolean }[] {
  const all = text.slice(0, HEAD_LENGTH).split(/\r\n|\n|\r/);
  return all
    .map((line, i) => ({
      line: line.replace(/\ufeff/g, '').trim(),
      alone: all[i + 1]?.trim() === '',
    }))
    .filter(({ line }) => line !== '')
    .slice(0, HEAD_LINES);
}

function readLabelled(line: string, head: Head): boolean {
  const match = /^([A-Za-z ]{2,20}):\s*(\S.*)$/.exec(line);
  if (!match || line.length > MAX_HEAD_LINE) return false;
  const field = LABELLED.find(([label]) => label.test(match[1]!.trim()))?.[1];
  if (field === undefined) return false;
  const value = match[2]!.trim();
  if (field === 'author') head.author ??= parseByline(value);
  else if (field === 'issued') assign(head, field, parseDateInput(value));
  else if (field === 'DOI') assign(head, field, findDoi(value));
  else if (field === 'URL' || webAddress(value)) assignAddress(head, webAddress(value));
  else if (field === 'title') head.title ??= bareTitle(value);
  else head[field] ??= bare(value);
  return true;
}

function readStatement(line: string, head: Head): boolean {
  if (line.length > MAX_HEAD_LINE) return false;
  const byline = /^[Bb][Yy]\s+(\p{Lu}.*)$/u.exec(line)?.[1];
  if (byline !== undefined && byline.length <= 150) {
    const names = parseByline(byline);
    if (names.length > 0) {
      head.author ??= names;
      return true;
    }
  }
  const date = parseDateInput(
    line.replace(/^(?:published|posted|updated)(?: on| online)?:?\s+/i, ''),
  );
  if (date && !/^\d{1,4}$/.test(line)) return assign(head, 'issued', date);
  const isDoi = /^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\S*$/i.test(line);
  if (isDoi) return assign(head, 'DOI', findDoi(line));
  return webAddress(line) === null ? false : assignAddress(head, webAddress(line));
}

/** An address of the DOI resolver names the DOI, too. */
function assignAddress(head: Head, address: string | null): true {
  if (address && /^https?:\/\/(?:dx\.)?doi\.org\//i.test(address)) {
    return assign(head, 'DOI', findDoi(address));
  }
  return assign(head, 'URL', address);
}

function assign<Field extends keyof Head>(
  head: Head,
  field: Field,
  value: Head[Field] | null,
): true {
  if (value !== null && value !== undefined) head[field] ??= value;
  return true;
}

/** Letters in a line that is no item of a list nor the heading of a part, short or else one sentence. */
function couldBeTitle(line: string): boolean {
  if (!/\p{L}/u.test(line) || /^[-*•]\s/.test(line) || PART_HEADING.test(line)) return false;
  return line.length <= MAX_TITLE || (line.length <= MAX_LONG_TITLE && isOneSentence(line));
}

const isOneSentence = (line: string): boolean => splitSentences(line).length === 1;

/** A first line without a full stop, with a blank line or a line of another kind after it, and text below. */
function isTitle(line: string, next: boolean | string | undefined): boolean {
  if (!couldBeTitle(line) || /[.,;:]["”’»)]*$/.test(line)) return false;
  return (
    next === true ||
    (typeof next === 'string' && (/^by\s/i.test(next) || parseDateInput(next) !== null))
  );
}

/** One sentence with its full stop, as PubMed writes titles, standing alone above a paragraph much longer than it. */
function isStoppedTitle(line: string, text: string): boolean {
  if (!line.endsWith('.') || !couldBeTitle(line) || !isOneSentence(line)) return false;
  const head = text.slice(0, HEAD_LENGTH).replace(/\r\n?/g, '\n').trim();
  const body = head.split(/\n(?:[^\S\n]*\n)+/, 2)[1] ?? '';
  return body.length >= Math.max(MIN_BODY, MIN_BODY_RATIO * line.length);
}

/** The title without the full stop behind its last word; that of an abbreviation stays. */
function bareTitle(text: string): string {
  return bare(text).replace(/(?<=\p{L}{4}|\d|\))\.$/u, '');
}

function bare(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^#+\s+|^["“](.*)["”]$/g, '$1')
    .trim();
}
