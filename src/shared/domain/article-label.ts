import type { CslItem } from './csl.ts';
import { issuedYear } from './csl-dates.ts';
import { formatAuthors } from './csl-names.ts';
import { titleText } from './title-text.ts';

/** Who wrote it and when: `Tanaka et al. 2015`; null where neither is known. */
export function authorsAndYear(csl: CslItem): string | null {
  const year = issuedYear(csl);
  const parts = [formatAuthors(csl), year === null ? '' : String(year)];
  const words = parts.filter((part) => part !== '').join(' ');
  return words === '' ? null : words;
}

/** An article in a few words: `Tanaka et al. 2015, PNAS`; without authors `Health Wire 2015`. */
export function articleLabel(csl: CslItem): string {
  const outlet = (csl['container-title-short'] ?? csl['container-title'] ?? '').trim();
  const who = formatAuthors(csl);
  const head = authorsAndYear(csl);
  if (head === null) return outlet === '' ? titleText(csl.title ?? 'Untitled') : outlet;
  return outlet === '' || who === outlet || who === csl['container-title']
    ? head
    : `${head}, ${outlet}`;
}
