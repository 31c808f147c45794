import { endSentence } from './end-sentence.ts';
import type { CslItem, CslName } from './csl.ts';
import { formatDate, formatIssued } from './csl-dates.ts';
import { titleText } from './title-text.ts';

/** Beyond this many authors the rest is "et al." */
const NAMED_AUTHORS = 7;

function writeName(name: CslName): string {
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  if (family === '') return name.literal ?? name.given ?? '';
  return name.given ? `${family}, ${name.given}` : family;
}

function writeNames(names: readonly CslName[]): string {
  const written = names.map(writeName).filter((name) => name !== '');
  const named = written.slice(0, NAMED_AUTHORS).join('; ');
  return written.length > NAMED_AUTHORS ? `${named}; et al.` : named;
}

const plain = (text: string): ReferencePart => ({ text, italic: false });

/** A part of a reference; the outlet is set in italics where that can be. */
export interface ReferencePart {
  readonly text: string;
  readonly italic: boolean;
}

/**
 * A reference in parts: authors, date, title, outlet with volume, issue and pages, then the DOI or
 * address. What the item does not say is left out.
 */
export function referenceParts(csl: CslItem): ReferencePart[] {
  const names = writeNames(csl.author ?? csl.editor ?? []);
  const date = formatIssued(csl);
  const outlet = (csl['container-title'] ?? csl.publisher ?? '').trim();
  const volume = [csl.volume ?? '', csl.issue === undefined ? '' : `(${String(csl.issue)})`].join(
    '',
  );
  const where = [volume, csl.page === undefined ? '' : String(csl.page).replace(/-+/g, '–')]
    .filter((part) => part !== '')
    .join(', ');
  const link = csl.DOI ? `https://doi.org/${csl.DOI}` : (csl.URL ?? '');
  const accessed = csl.accessed && !csl.DOI ? formatDate(csl.accessed) : '';
  const parts: ReferencePart[] = [];
  if (names !== '') parts.push(plain(endSentence(names)));
  if (date !== '') parts.push(plain(`${date}.`));
  parts.push(plain(endSentence(titleText(csl.title ?? '').trim() || 'Untitled')));
  if (outlet !== '')
    parts.push({ text: where === '' ? endSentence(outlet) : outlet, italic: true });
  if (where !== '') parts.push(plain(endSentence(where)));
  if (link !== '') parts.push(plain(link));
  if (link !== '' && accessed !== '') parts.push(plain(`(accessed ${accessed})`));
  return parts;
}
