import { parseDateInput } from '../../../../shared/domain/csl-dates.ts';
import type { CslDate, CslName } from '../../../../shared/domain/csl.ts';
import { parseByline } from './byline.ts';
import { findDoi, webAddress } from './identifiers.ts';
import { type SourceMetadata, withoutBlanks } from './readable.ts';

/** How far the head of a text reaches, in lines that are not blank, and how long such a line is. */
const HEAD_LINES = 12;
const MAX_HEAD_LINE = 300;
const MAX_TITLE = 250;

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
  const head: Head = {};
  const lines = headLines(text);
  for (const [index, { line, alone }] of lines.entries()) {
    if (readLabelled(line, head)) continue;
    if (readStatement(line, head)) continue;
    if (index === 0 && isTitle(line, alone || lines[1]?.line, lines.length))
      head.title = bare(line);
  }
  return withoutBlanks({ ...head });
}

/** The first lines, each with whether a blank line follows it. */
function headLines(text: string): { line: string; alone: boolean }[] {
  const all = text.slice(0, HEAD_LINES * 2000).split(/\r\n|\n|\r/);
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
  else if (field === 'URL' || webAddress(value)) assign(head, 'URL', webAddress(value));
  else if (field === 'DOI') assign(head, field, findDoi(value));
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
  return webAddress(line) === null ? false : assign(head, 'URL', webAddress(line));
}

function assign<Field extends keyof Head>(
  head: Head,
  field: Field,
  value: Head[Field] | null,
): true {
  if (value !== null && value !== undefined) head[field] ??= value;
  return true;
}

/** A short first line without a full stop, with a blank line or a line of another kind after it, and text below. */
function isTitle(line: string, next: boolean | string | undefined, lines: number): boolean {
  if (lines < 2 || line.length > MAX_TITLE || !/\p{L}/u.test(line)) return false;
  if (/[.,;:]["”’»)]*$/.test(line) || /^[-*•]\s/.test(line)) return false;
  return (
    next === true ||
    (typeof next === 'string' && (/^by\s/i.test(next) || parseDateInput(next) !== null))
  );
}

function bare(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^#+\s+|^["“](.*)["”]$/g, '$1')
    .trim();
}
