/** DOIs have a few dozen characters; what is longer is looked at no further. */
const MAX_LENGTH = 2000;
/**
 * A DOI as the DOI Handbook writes it: directory indicator 10, registrant, slash, suffix. Old
 * suffixes hold brackets of every kind: 10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2.
 */
const DOI = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"“”‘’]+/;
/** What an address has behind the DOI that it holds: parameters, a place in the page. */
const BEHIND = /\?(?:[a-z_]+=|$).*$|#.*$/i;
/** What publishers' addresses have behind it: the form of the article. */
const FORM =
  /(?:\/(?:full|fulltext|abstract|pdf|epdf|html|meta|summary|references|citations)|\.pdf)$/i;
const BRACKETS = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
] as const;

/**
 * The DOI in a text such as "doi:10.1000/xyz." or "https://doi.org/10.1000/xyz?utm_source=a",
 * without the punctuation of the sentence around it and what an address adds; null where there is none.
 */
export function findDoi(text: string): string | null {
  const decoded = decodeAddress(unescapeBrackets(text.slice(0, MAX_LENGTH)));
  const found = DOI.exec(decoded);
  if (!found) return null;
  const isOfPublisher = /https?:\/\/(?!(?:dx\.)?doi\.org\/)\S*$/i.test(
    decoded.slice(0, found.index),
  );
  let doi = bare(found[0].replace(BEHIND, ''));
  if (isOfPublisher) doi = bare(doi.replace(FORM, ''));
  return doi.endsWith('/') ? null : doi;
}

/** Without the punctuation behind a DOI and the brackets that stand around it. */
function bare(text: string): string {
  let doi = text.replace(/[.,;:!?'’]+$/, '');
  for (let before = ''; before !== doi;) {
    before = doi;
    for (const [open, close] of BRACKETS) {
      const spare = count(doi, close) - count(doi, open);
      if (doi.endsWith(close) && spare > 0) doi = doi.slice(0, -1);
    }
    doi = doi.replace(/[.,;:!?'’]+$/, '');
  }
  // "<https://doi.org/10.1000/xyz>, see": what follows a bracket that was never opened is not part of it.
  const closed = BRACKETS.map(([open, close]) => (doi.includes(open) ? -1 : doi.indexOf(close)));
  const end = Math.min(...closed.filter((at) => at >= 0), doi.length);
  return end < doi.length ? doi.slice(0, end).replace(/[.,;:!?'’]+$/, '') : doi;
}

/** Addresses write brackets as %28 and %3C, and pages as &lt;. */
function decodeAddress(text: string): string {
  return text.replace(/%(?:28|29|2f|3a|3b|3c|3e|5b|5d)/gi, (code) => decodeURIComponent(code));
}

function unescapeBrackets(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
