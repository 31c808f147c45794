import type { FormatSource } from '../../format-reading.ts';
import { headLines, isMarkup } from '../head-lines.ts';

const TAGGED = /^([A-Z]{2}[A-Z0-9 ]{2})-(?: |\d|$)/;
/** Tags that MEDLINE has and RIS, whose lines may look the same, has not. */
const OWN: ReadonlySet<string> = new Set(
  'PMID STAT OWN DP FAU AID LID DEP JT JID PHST EDAT CRDT MHDA PMC PMCR DCOM PST OID'.split(' '),
);
const MAX_PREAMBLE = 10;

/** Whether this is MEDLINE's display format, whatever its name: PubMed's exports are called `.ris` or `.txt` too. */
export function isNbib(source: FormatSource): boolean {
  if (source.text === null || isMarkup(source.text)) return false;
  const lines = headLines(source.text);
  const tags = lines.map((line) => TAGGED.exec(line)?.[1]?.trim());
  const first = tags.findIndex((tag) => tag !== undefined);
  if (first < 0 || first > MAX_PREAMBLE || tags.includes('TY')) return false;
  const body = tags.flatMap((tag) => tag ?? []);
  return (
    body.length >= 2 && body.some((tag) => OWN.has(tag)) && body.length * 10 >= lines.length - first
  );
}
