import type { ConflictDecision } from '../../../../shared/domain/citation-note.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { AgainResult } from './again-text.ts';
import { DocxPackage } from './docx-package.ts';
import { findControls, type Control } from './docx-parts.ts';
import { digestsOf, DocxRecord, recordText, tagOf } from './docx-marks.ts';
import { RECORD_PROPERTY, writeDocx } from './docx.ts';
import type { NotePiece } from './draft.ts';
import { mergeFile, type Merged } from './merge.ts';
import { ownParagraphs } from './own-paragraphs.ts';
import type { Region, Segment } from './regions.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDPROCESSING = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const FOOTNOTES = 'word/footnotes.xml';
const PROPERTIES = 'docProps/custom.xml';
const STYLES = 'word/styles.xml';

const PROPERTY = new RegExp(
  `(<property[^>]*\\bname="${RECORD_PROPERTY}"[^>]*>\\s*<vt:lpwstr[^>]*>)([^<]*)(</vt:lpwstr>)`,
);
const TAG_ELEMENT = /<w:tag\b[^>]*\bw:val="collate:[^"]*"[^>]*\/>/g;
const FOOTNOTE = /<w:footnote\b[^>]*\bw:id="(-?\d+)"[^>]*>[^]*?<\/w:footnote>/g;
const FOOTNOTE_ID = /(<w:footnoteReference\b[^>]*\bw:id=")(\d+)(")/g;
const STYLE = /<w:style\b[^>]*\bw:styleId="([^"]+)"[^>]*>[^]*?<\/w:style>/g;
const DOCUMENT_RELATIONS = 'word/_rels/document.xml.rels';
const RELATIONSHIP = /<Relationship\b[^>]*>/g;
const EMBEDDED = /(<a:blip\b[^>]*\br:embed=")([^"]*)(")/g;
const PARAGRAPH_WITH_WORDS = /<w:t(?: [^>]*)?>[^<]*[^<\s]/;

const fromXml = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const toXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A new document of Word whose regions are content controls. */
export function writeMarkedDocx(
  title: string,
  pieces: readonly NotePiece[],
  now: number,
): Promise<Uint8Array> {
  return writeDocx(
    title,
    pieces.map(({ region, blocks }) => ({ blocks, tag: tagOf(region) })),
    recordText(now, digestsOf(pieces)),
  );
}

function readRecord(file: DocxPackage): DocxRecord | null {
  const found = PROPERTY.exec(file.text(PROPERTIES) ?? '')?.[2];
  if (found === undefined) return null;
  try {
    return DocxRecord.parse(JSON.parse(fromXml(found)));
  } catch {
    return null;
  }
}

function writeRecord(file: DocxPackage, fresh: DocxPackage, text: string): void {
  const value = toXml(text);
  const there = file.text(PROPERTIES);
  if (there === null) {
    const made = (fresh.text(PROPERTIES) ?? '').replace(
      PROPERTY,
      (_, open: string, __, close: string) => `${open}${value}${close}`,
    );
    file.add(PROPERTIES, made, {
      type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
      relation: `${OFFICE}/custom-properties`,
      rels: '_rels/.rels',
      target: PROPERTIES,
    });
    return;
  }
  if (PROPERTY.test(there)) {
    file.set(
      PROPERTIES,
      there.replace(PROPERTY, (_, open: string, __, close: string) => `${open}${value}${close}`),
    );
    return;
  }
  const pids = [...there.matchAll(/\bpid="(\d+)"/g)].map(([, pid]) => Number(pid));
  const pid = String(Math.max(1, ...pids) + 1);
  file.set(
    PROPERTIES,
    there.replace(
      /<\/(?:\w+:)?Properties>\s*$/,
      (end) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${RECORD_PROPERTY}"><vt:lpwstr>${value}</vt:lpwstr></property>${end}`,
    ),
  );
}

/** The document in its pieces. A copy that a reader made of a control is theirs, and loses its tag. */
function toSegments(
  xml: string,
  controls: readonly Control[],
  record: DocxRecord | null,
): Segment[] {
  const segments: Segment[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (const { id, start, end, parts } of controls) {
    segments.push({ of: 'own', text: xml.slice(at, start) });
    at = end;
    if (seen.has(id)) {
      segments.push({ of: 'own', text: xml.slice(start, end).replace(TAG_ELEMENT, '') });
      continue;
    }
    seen.add(id);
    segments.push({ of: 'region', id, base: record?.digests[id] ?? [], parts });
  }
  segments.push({ of: 'own', text: xml.slice(at) });
  return segments;
}

/** Puts the footnotes that fresh paragraphs refer to into the document, under numbers that are free. */
class FootnoteMover {
  readonly #file: DocxPackage;
  readonly #notes: ReadonlyMap<string, string>;
  readonly #added: string[] = [];
  #next: number;

  constructor(file: DocxPackage, fresh: DocxPackage) {
    this.#file = file;
    const own = [...(file.text(FOOTNOTES) ?? '').matchAll(FOOTNOTE)].map(([, id]) => Number(id));
    this.#next = Math.max(0, ...own) + 1;
    this.#notes = new Map(
      [...(fresh.text(FOOTNOTES) ?? '').matchAll(FOOTNOTE)].map(([xml, id]) => [id!, xml]),
    );
  }

  /** The XML of fresh paragraphs with the numbers that their footnotes have in the document. */
  move(xml: string): string {
    return xml.replace(FOOTNOTE_ID, (whole, open: string, id: string, close: string) => {
      const note = this.#notes.get(id);
      if (note === undefined) return whole;
      const number = String(this.#next);
      this.#next += 1;
      this.#added.push(note.replace(/\bw:id="\d+"/, `w:id="${number}"`));
      return `${open}${number}${close}`;
    });
  }

  finish(fresh: DocxPackage): void {
    if (this.#added.length === 0) return;
    const notes = this.#added.join('');
    const there = this.#file.text(FOOTNOTES);
    if (there !== null) {
      this.#file.set(
        FOOTNOTES,
        there.replace('</w:footnotes>', () => `${notes}</w:footnotes>`),
      );
      return;
    }
    // The separators of the fresh ones come along.
    const made = (fresh.text(FOOTNOTES) ?? '').replace(FOOTNOTE, (xml, id: string) =>
      Number(id) > 0 ? '' : xml,
    );
    this.#file.add(
      FOOTNOTES,
      made.replace('</w:footnotes>', () => `${notes}</w:footnotes>`),
      {
        type: `${WORDPROCESSING}.footnotes+xml`,
        relation: `${OFFICE}/footnotes`,
        rels: DOCUMENT_RELATIONS,
        target: 'footnotes.xml',
      },
    );
  }
}

/** Puts the pictures that fresh paragraphs show into the document, under names that are free. */
class PictureMover {
  readonly #file: DocxPackage;
  readonly #fresh: DocxPackage;
  readonly #targets: ReadonlyMap<string, string>;
  /** The identifiers in the document of those that were moved, by the fresh ones. */
  readonly #moved = new Map<string, string>();

  constructor(file: DocxPackage, fresh: DocxPackage) {
    this.#file = file;
    this.#fresh = fresh;
    this.#targets = new Map(
      [...(fresh.text(DOCUMENT_RELATIONS) ?? '').matchAll(RELATIONSHIP)].map(([xml]) => [
        /\bId="([^"]*)"/.exec(xml)?.[1] ?? '',
        /\bTarget="([^"]*)"/.exec(xml)?.[1] ?? '',
      ]),
    );
  }

  /** The XML of fresh paragraphs with the identifiers that their pictures have in the document. */
  move(xml: string): string {
    return xml.replace(EMBEDDED, (whole, open: string, id: string, close: string) => {
      const moved = this.#moved.get(id) ?? this.#add(id);
      return moved === null ? whole : `${open}${moved}${close}`;
    });
  }

  #add(id: string): string | null {
    const target = this.#targets.get(id);
    const bytes = target === undefined ? null : this.#fresh.bytes(`word/${target}`);
    if (bytes === null) return null;
    const moved = this.#file.addPicture(bytes, `${OFFICE}/image`, DOCUMENT_RELATIONS);
    this.#moved.set(id, moved);
    return moved;
  }
}

/** Adds the styles of fresh paragraphs that the document does not have. */
function addStyles(file: DocxPackage, fresh: DocxPackage, used: ReadonlySet<string>): void {
  const there = file.text(STYLES) ?? '';
  const missing = [...(fresh.text(STYLES) ?? '').matchAll(STYLE)]
    .filter(([, id]) => used.has(id!) && !there.includes(`w:styleId="${id!}"`))
    .map(([xml]) => xml);
  if (missing.length === 0) return;
  file.set(
    STYLES,
    there.replace('</w:styles>', () => `${missing.join('')}</w:styles>`),
  );
}

/**
 * Writes a note again into a document of Word: only paragraphs in Collate’s content controls change, all
 * else of it stays as it is. Null for a document that Collate did not mark. Throws `unsupported_file` for
 * what is no document, and `conflict` for one whose controls are all gone.
 * @param now UTC milliseconds
 */
export async function writeAgainDocx(
  bytes: Uint8Array,
  name: string,
  note: { readonly title: string; readonly pieces: readonly NotePiece[] },
  decisions: readonly ConflictDecision[],
  now: number,
): Promise<AgainResult | null> {
  const file = DocxPackage.read(bytes, name);
  const record = readRecord(file);
  const xml = file.document;
  const controls = readControls(xml, name);
  if (controls.length === 0) {
    if (record === null) return null;
    throw new AppError(
      'conflict',
      `The marks of Collate are gone from ${name}: the program that saved it last took them out, so Collate cannot tell its words from yours. Export under another name.`,
    );
  }
  const pieces = note.pieces.filter(({ blocks }) => blocks.length > 0);
  const fresh = DocxPackage.read(await writeMarkedDocx(note.title, pieces, now), name);
  const freshXml = fresh.document;
  const freshControls = new Map(findControls(freshXml).map((each) => [each.id, each]));
  const digests = digestsOf(pieces);
  const regions = pieces.map(({ region }): Region => ({
    id: region,
    parts: (freshControls.get(region)?.parts ?? []).map((part, at) => ({
      ...part,
      digest: digests[region]?.[at] ?? part.digest,
    })),
  }));
  const counted = new Set(pieces.flatMap(({ region, counts }) => (counts ? region : [])));
  const merged = mergeFile(
    toSegments(xml, controls, record),
    new Set(Object.keys(record?.digests ?? {})),
    regions,
    counted,
    decisions,
  );
  const freshParts = new Set(regions.flatMap(({ parts }) => parts));
  const mover = new FootnoteMover(file, fresh);
  const pictures = new PictureMover(file, fresh);
  const byId = new Map(controls.map((control) => [control.id, control]));
  const write = (piece: Merged): string => {
    if (piece.of === 'own') return piece.text;
    const control = byId.get(piece.id);
    if (piece.isAsItWas && control) return xml.slice(control.start, control.end);
    const inner = piece.parts
      .map((part) => (freshParts.has(part) ? pictures.move(mover.move(part.text)) : part.text))
      .join('');
    const [from, around] = control ? [xml, control] : [freshXml, freshControls.get(piece.id)];
    if (!around) return inner;
    return (
      from.slice(around.start, around.innerStart) + inner + from.slice(around.innerEnd, around.end)
    );
  };
  const body = merged.pieces.map(write).join('');
  file.document = body;
  mover.finish(fresh);
  addStyles(
    file,
    fresh,
    new Set([...body.matchAll(/<w:pStyle\b[^>]*\bw:val="([^"]+)"/g)].map(([, id]) => id!)),
  );
  const kept = Object.fromEntries(
    merged.pieces.flatMap((piece) => (piece.of === 'region' ? [[piece.id, [...piece.base]]] : [])),
  );
  writeRecord(file, fresh, recordText(now, { ...digests, ...kept }));
  return {
    exportedAt: record?.exportedAt ?? null,
    conflicts: merged.conflicts,
    tally: merged.tally,
    own: ownParagraphs(merged.pieces, counted, (between) =>
      between.split('</w:p>').filter((paragraph) => PARAGRAPH_WITH_WORDS.test(paragraph)),
    ),
    bytes: file.write(),
  };
}

function readControls(xml: string, name: string): Control[] {
  try {
    return findControls(xml);
  } catch (thrown) {
    throw new AppError(
      'unsupported_file',
      `${name} is damaged, so nothing was written into it. Open and save it in Word, then export again.`,
      { cause: thrown },
    );
  }
}
