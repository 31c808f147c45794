import { linkToClaim, readLink } from './collate-link.ts';
import type { ClaimId } from './ids.ts';

/** A link to a claim, wherever it stands in Markdown. */
const CLAIM_LINK = /collate-open:\/\/claim\/[0-9a-f-]{36}/gi;

/** The claims that notes in Markdown cite, each once, in the order in which they are cited first. */
export function citedClaims(notes: string): ClaimId[] {
  const ids = (notes.match(CLAIM_LINK) ?? []).flatMap((link) => {
    const target = readLink(link);
    return target?.to === 'claim' ? [target.id] : [];
  });
  return [...new Set(ids)];
}

/** What cites a claim in notes: `[Tanaka 2018 n1](collate-open://claim/ID)`. */
export function citationOf(id: ClaimId, label: string): string {
  return `[${label.replace(/[\\[\]]/g, (sign) => `\\${sign}`)}](${linkToClaim(id)})`;
}

/** Notes with a citation put in at a place, parted by a blank from words before it. */
export function insertCitation(
  notes: string,
  at: number,
  citation: string,
): { readonly notes: string; readonly end: number } {
  const before = notes.slice(0, at);
  const blank = before === '' || /\s$/.test(before) ? '' : ' ';
  const end = at + blank.length + citation.length;
  return { notes: `${before}${blank}${citation}${notes.slice(at)}`, end };
}
