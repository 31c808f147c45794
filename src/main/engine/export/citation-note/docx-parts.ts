import { SaxesParser } from 'saxes';
import { TAG_PREFIX } from './docx.ts';
import { wordDigest } from './docx-marks.ts';
import type { Part } from './regions.ts';

/** A content control of Collate’s in the XML of a document, by where it stands in it (UTF-16). */
export interface Control {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Where its content begins and ends. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Its paragraphs and tables; what stands between them goes with the next. */
  readonly parts: readonly Part[];
}

interface OpenControl {
  readonly start: number;
  readonly depth: number;
  tag: string;
  innerStart: number;
  innerEnd: number;
  parts: Part[];
  partStart: number;
  words: string[];
}

const SIGNS: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:cr': '\n', 'w:tab': '\t' };

/** The words of a piece of a document’s XML: those that it shows, without those of its footnotes. */
export function wordsOfXml(xml: string): string {
  const words: string[] = [];
  const parser = new SaxesParser();
  let isText = false;
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name }) => {
    isText = name === 'w:t';
    words.push(SIGNS[name] ?? '');
  });
  parser.on('closetag', ({ name }) => {
    isText = false;
    if (name === 'w:p') words.push('\n\n');
  });
  parser.on('text', (text) => {
    if (isText) words.push(text);
  });
  parser.write(`<x>${xml}</x>`).close();
  return words.join('').trim();
}

/**
 * Finds the content controls of Collate in the XML of a document, in their order; one within another of
 * them is part of that. Throws an `Error` for XML that is not well-formed.
 */
export function findControls(xml: string): Control[] {
  const found: Control[] = [];
  const open: OpenControl[] = [];
  let depth = 0;
  let isText = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  const tagStart = (): number => xml.lastIndexOf('<', parser.position - 1);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    const control = open.at(-1);
    if (name === 'w:sdt') {
      open.push({
        start: tagStart(),
        depth,
        tag: '',
        innerStart: -1,
        innerEnd: -1,
        parts: [],
        partStart: -1,
        words: [],
      });
    } else if (control && name === 'w:tag' && depth === control.depth + 2) {
      control.tag = attributes['w:val'] ?? '';
    } else if (control && name === 'w:sdtContent' && depth === control.depth + 1) {
      control.innerStart = parser.position;
      control.partStart = parser.position;
    }
    isText = name === 'w:t';
    for (const each of open) each.words.push(SIGNS[name] ?? '');
  });
  parser.on('text', (text) => {
    if (isText) for (const each of open) each.words.push(text);
  });
  parser.on('closetag', ({ name }) => {
    isText = false;
    const control = open.at(-1);
    if (control) {
      const inside = name === 'w:sdt' && control.depth === depth ? open.at(-2) : control;
      if (name === 'w:sdtContent' && depth === control.depth + 1) control.innerEnd = tagStart();
      else if (
        inside &&
        inside.innerStart !== -1 &&
        depth === inside.depth + 2 &&
        (name === 'w:p' || name === 'w:tbl' || name === 'w:sdt')
      ) {
        inside.parts.push({
          digest: wordDigest(inside.words.join('')),
          text: xml.slice(inside.partStart, parser.position),
        });
        inside.partStart = parser.position;
        inside.words = [];
      }
      if (name === 'w:sdt' && control.depth === depth) {
        open.pop();
        close(control, parser.position);
      }
    }
    depth -= 1;
  });
  const close = (control: OpenControl, end: number): void => {
    const { tag, start, innerStart, innerEnd, parts, partStart } = control;
    if (!tag.startsWith(TAG_PREFIX) || innerStart === -1) return;
    const rest = xml.slice(partStart, innerEnd);
    const last = parts.at(-1);
    if (rest.trim() !== '' && last) parts.splice(-1, 1, { ...last, text: last.text + rest });
    // Those that stand within it were found before it.
    while ((found.at(-1)?.start ?? -1) > start) found.pop();
    found.push({ id: tag.slice(TAG_PREFIX.length), start, end, innerStart, innerEnd, parts });
  };
  parser.write(xml).close();
  return found;
}
