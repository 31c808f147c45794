/** DOIs have a few dozen characters; what is longer is looked at no further. */
const MAX_LENGTH = 2000;
/** A DOI as the DOI Handbook writes it: directory indicator 10, registrant, slash, suffix. */
const DOI = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"'<>]+/;

/**
 * The DOI in a text such as "doi:10.1000/xyz." or "https://doi.org/10.1000/xyz", without the
 * punctuation of the sentence around it; null where there is none.
 */
export function findDoi(text: string): string | null {
  const found = DOI.exec(text.slice(0, MAX_LENGTH))?.[0];
  if (found === undefined) return null;
  let doi = found.replace(/[.,;:!?]+$/, '');
  for (const [open, close] of ['()', '[]', '{}'] as const) {
    while (doi.endsWith(close!) && count(doi, close!) > count(doi, open!)) {
      doi = doi.slice(0, -1).replace(/[.,;:!?]+$/, '');
    }
  }
  return doi.endsWith('/') ? null : doi;
}

/** The address in its normal form if it is a whole http or https one; null for anything else. */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || text.length > 4000) return null;
  try {
    const url = new URL(text.trim());
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
