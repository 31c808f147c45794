import type { FormatPart, FormatSource, ReadFormat } from '../../format-reading.ts';
import { partOfRecord } from '../record-parts.ts';
import { splitRecords, type Above } from '../split-records.ts';
import { abstractEntry } from './pubmed-abstract.ts';
import { readPlace } from './pubmed-place.ts';
import { summaryEntry } from './pubmed-summary.ts';

/** So much of a file tells its format: two records with long abstracts. */
const HEAD_LENGTH = 64 * 1024;
const ABSTRACT = /^\d{1,6}\. \S/;
const SUMMARY = /^\d{1,6}: \S/;
const PMID = /^PMID: ?\d{1,9}\b/;

const numberOf = (line: string): number => Number.parseInt(line, 10);

/**
 * A record begins below two blank lines, or below one where the record above has its PubMed ID and the
 * numbers go on: paragraphs of abstracts may be numbered too.
 */
function beginsAbstract(line: string, { record, blanks }: Above): boolean {
  if (blanks === 0 || !ABSTRACT.test(line)) return false;
  if (blanks > 1 || record === null) return true;
  const isNext = numberOf(line) === numberOf(record.lines[0]!) + 1;
  return isNext && record.lines.some((each) => PMID.test(each));
}

const beginsSummary = (line: string, { blanks }: Above): boolean =>
  blanks > 0 && SUMMARY.test(line);

/** The text up to its first line that says something, as PubMed's exports begin. */
function headOf(source: FormatSource, first: RegExp): string | null {
  const head = source.text?.slice(0, HEAD_LENGTH).trimStart() ?? '';
  return first.test(head) ? head : null;
}

/**
 * Whether this is PubMed's format "Abstract", of two records or more: a single one is read as a text, which its
 * abstract is.
 */
export function isPubmedAbstracts(source: FormatSource): boolean {
  const head = headOf(source, ABSTRACT);
  if (head === null) return false;
  const [one, other] = splitRecords(head, beginsAbstract);
  if (!one?.lines.some((line) => PMID.test(line)) || !other) return false;
  return readPlace(other.lines.slice(0, 4).join(' ')) !== null || abstractEntry(one.lines) !== null;
}

/** Whether this is PubMed's format "Summary (text)". */
export function isPubmedSummary(source: FormatSource): boolean {
  const head = headOf(source, SUMMARY);
  if (head === null) return false;
  const [one] = splitRecords(head, beginsSummary);
  const draft = one ? summaryEntry(one.lines) : null;
  return draft !== null && draft.has('PMID') && draft.has('container-title');
}

/** Reads PubMed's format "Abstract". */
export const readPubmedAbstracts: ReadFormat = function* (source): Generator<FormatPart> {
  for (const { line, lines } of splitRecords(source.text ?? '', beginsAbstract)) {
    yield partOfRecord(abstractEntry(lines), line);
  }
};

/** Reads PubMed's format "Summary (text)". */
export const readPubmedSummary: ReadFormat = function* (source): Generator<FormatPart> {
  for (const { line, lines } of splitRecords(source.text ?? '', beginsSummary)) {
    yield partOfRecord(summaryEntry(lines), line);
  }
};
