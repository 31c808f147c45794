import type { CslItem } from './csl.ts';
import { issuedYear } from './csl-dates.ts';
import { formatAuthors } from './csl-names.ts';

/** An article in a few words: `Tanaka et al. 2015, PNAS`; without authors `Health Wire 2015`. */
export function articleLabel(csl: CslItem): string {
  const outlet = (csl['container-title-short'] ?? csl['container-title'] ?? '').trim();
  const who = formatAuthors(csl);
  const year = issuedYear(csl);
  const head = [who, year === null ? '' : String(year)].filter((part) => part !== '').join(' ');
  if (head === '') return outlet === '' ? (csl.title ?? 'Untitled') : outlet;
  return outlet === '' || who === outlet || who === csl['container-title']
    ? head
    : `${head}, ${outlet}`;
}
