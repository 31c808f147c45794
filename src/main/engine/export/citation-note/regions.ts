import type { NoteFormat } from '../../../../shared/domain/citation-note.ts';
import { digestOf } from './digest.ts';

/** A paragraph of a region, and what it is known by. */
export interface Part {
  readonly digest: string;
  readonly text: string;
}

/** The paragraphs of a statement, as Collate would write them or as they stand in a file. */
export interface Region {
  readonly id: string;
  readonly parts: readonly Part[];
}

/** A piece of a file. */
export type Segment =
  /** Words between the regions. */
  | { readonly of: 'own'; readonly text: string }
  /** `base` are the digests of what Collate wrote there last. */
  | {
      readonly of: 'region';
      readonly id: string;
      readonly base: readonly string[];
      readonly parts: readonly Part[];
    }
  /** The words behind a mark that has no fellow: whose they are cannot be told. */
  | { readonly of: 'damaged'; readonly id: string; readonly text: string };

/** What a file keeps about the export that wrote it. */
export interface FileRecord {
  /** UTC milliseconds; null where the file no longer says. */
  readonly exportedAt: number | null;
  /** The regions that were written. */
  readonly ids: readonly string[];
}

/** A file that Collate wrote, in its pieces. */
export interface ParsedFile {
  readonly record: FileRecord;
  readonly segments: readonly Segment[];
}

type TextFormat = Exclude<NoteFormat, 'docx'>;

/** How marks look: comments that no reader sees, and short lines where a format has none. */
const MARKS: Readonly<Record<TextFormat, readonly [open: string, close: string]>> = {
  markdown: ['<!-- ', ' -->'],
  html: ['<!-- ', ' -->'],
  plain: ['[', ']'],
};
const BETWEEN: Readonly<Record<TextFormat, string>> = {
  markdown: '\n\n',
  html: '\n',
  plain: '\n\n',
};

/** A line that is a mark of Collate’s, in either look. */
const MARK =
  /^(?:<!-- |\[)(\/?)collate:([a-z0-9]{4,24})((?: [a-z0-9]{8})*)(?: -->|\])[^\S\n]*\r?(?:\n|$)/gm;
const RECORD =
  /^(?:<!-- |\[)collate-note 1 (\d{4}-\d\d-\d\dT[\d:.]+Z)((?: [a-z0-9]{4,24})*)(?: -->|\])[^\S\n]*\r?(?:\n|$)/gm;

/** Cuts the text of a region into paragraphs, with their digests. */
export function partsOf(text: string, format: TextFormat): Part[] {
  const cut = format === 'html' ? /\n/ : /\n(?:[^\S\n]*\n)+/;
  return text
    .replace(/\r\n?/g, '\n')
    .split(cut)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const kept = part.replace(/^\n+/, '').trimEnd();
      return { digest: digestOf(kept), text: kept };
    });
}

/** The text of a region with its marks, without a line end behind; `base` is what Collate would write there. */
export function markRegion(
  { id, parts }: Region,
  format: TextFormat,
  base: readonly string[] = parts.map(({ digest }) => digest),
): string {
  const [open, close] = MARKS[format];
  const digests = base.map((digest) => ` ${digest}`).join('');
  return [
    `${open}collate:${id}${digests}${close}`,
    parts.map(({ text }) => text).join(BETWEEN[format]),
    `${open}/collate:${id}${close}`,
  ].join(BETWEEN[format]);
}

/** The line at the end of a file that says when and what was written. */
export function markRecord(
  { exportedAt, ids }: { readonly exportedAt: number; readonly ids: readonly string[] },
  format: TextFormat,
): string {
  const [open, close] = MARKS[format];
  const listed = ids.map((id) => ` ${id}`).join('');
  return `${open}collate-note 1 ${new Date(exportedAt).toISOString()}${listed}${close}`;
}

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly isClose: boolean;
  readonly id: string;
  readonly base: readonly string[];
}

/**
 * Reads a file that Collate wrote and a reader may have edited; null for one without a mark of it. Whatever
 * became of the marks, every word of the file stands in one of the pieces.
 */
export function parseFile(text: string, format: TextFormat): ParsedFile | null {
  const records = [...text.matchAll(RECORD)];
  const body = text.replace(RECORD, '');
  const marks: Mark[] = [...body.matchAll(MARK)].map((mark) => ({
    at: mark.index,
    end: mark.index + mark[0].length,
    isClose: mark[1] === '/',
    id: mark[2]!,
    base: mark[3]!.split(' ').filter((digest) => digest !== ''),
  }));
  if (records.length === 0 && marks.length === 0) return null;
  const segments = joinMarks(body, marks, format);
  // Without the record nobody knows what a reader took out.
  const here = segments.flatMap((segment) => (segment.of === 'own' ? [] : segment.id));
  const written = records.flatMap(([, , ids]) => ids!.split(' ').filter((id) => id !== ''));
  const times = records.map(([, time]) => Date.parse(time!));
  return {
    record: {
      exportedAt: records.length === 0 ? null : Math.max(...times),
      ids: records.length === 0 ? here : written,
    },
    segments,
  };
}

function joinMarks(body: string, marks: readonly Mark[], format: TextFormat): Segment[] {
  const segments: Segment[] = [];
  const seen = new Set<string>();
  const own = (from: number, to: number): void => {
    if (to > from) segments.push({ of: 'own', text: body.slice(from, to) });
  };
  let at = 0;
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index]!;
    const next = marks[index + 1];
    own(at, mark.at);
    at = mark.end;
    // A mark at an end without a beginning goes, and the words before it were taken as the reader’s.
    if (mark.isClose) continue;
    if (next?.isClose === true && next.id === mark.id) {
      const inside = body.slice(mark.end, next.at);
      if (seen.has(mark.id)) {
        // A copy that the reader made of a statement is theirs.
        segments.push({ of: 'own', text: inside });
      } else {
        seen.add(mark.id);
        segments.push({
          of: 'region',
          id: mark.id,
          base: mark.base,
          parts: partsOf(inside, format),
        });
      }
      at = next.end;
      index += 1;
    } else {
      const end = next?.at ?? body.length;
      segments.push({ of: 'damaged', id: mark.id, text: body.slice(mark.end, end) });
      at = end;
    }
  }
  own(at, body.length);
  return segments;
}
