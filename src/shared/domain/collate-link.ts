import { ClaimId } from './ids.ts';

/** The scheme of links into a library. `collate:` is the interface's own and leads nowhere else. */
export const LINK_SCHEME = 'collate-open';

/** What a link leads to, in the library that is open. */
export type CollateLink =
  | { readonly to: 'claim'; readonly id: ClaimId }
  | { readonly to: 'article'; readonly citekey: string };

/** As many characters of a citekey as the library looks up. */
const MAX_CITEKEY = 1000;
/** A character takes up to nine in a link (three bytes of UTF-8), and some are left for the rest. */
const MAX_LENGTH = 9 * MAX_CITEKEY + 100;
const LINK = /^collate-open:\/\/(claim|article)\/([^/?#\s]+)$/;
const SCHEME = /^collate-open:/i;
/** What encodeURIComponent leaves as it is, and Markdown, BibTeX or a shell would read as their own. */
const UNSAFE = /[!'()*~]/g;
const CONTROL = /\p{Cc}/u;

/** `collate-open://claim/ID`. */
export function linkToClaim(id: ClaimId): string {
  return `${LINK_SCHEME}://claim/${id}`;
}

/**
 * `collate-open://article/CITEKEY`, in plain ASCII without brackets or quotes: it can stand in
 * Markdown, HTML, BibTeX and a document of Word without being escaped.
 */
export function linkToArticle(citekey: string): string {
  return `${LINK_SCHEME}://article/${encodeCitekey(citekey)}`;
}

/** Whether an argument of the command line is meant as a link, well formed or not. */
export function isMeantAsLink(text: string): boolean {
  return SCHEME.test(text);
}

/**
 * What a link leads to; null when it is not one. Only what `linkToClaim` and `linkToArticle` make is
 * read, with the scheme in any case (RFC 3986) and characters of the citekey encoded or not, as
 * programs through which links pass decode and encode them anew.
 */
export function readLink(text: string): CollateLink | null {
  if (text.length > MAX_LENGTH) return null;
  const found = LINK.exec(text.replace(SCHEME, `${LINK_SCHEME}:`));
  if (!found) return null;
  const value = decode(found[2]!);
  if (value === null) return null;
  if (found[1] === 'article') return { to: 'article', citekey: value };
  const id = ClaimId.safeParse(value.toLowerCase());
  return id.success ? { to: 'claim', id: id.data } : null;
}

function encodeCitekey(citekey: string): string {
  return encodeURIComponent(citekey.toWellFormed()).replace(
    UNSAFE,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(encoded: string): string | null {
  try {
    const value = decodeURIComponent(encoded);
    return value.trim() === '' || value.length > MAX_CITEKEY || CONTROL.test(value) ? null : value;
  } catch {
    // A percent sign without two digits, or bytes that are no UTF-8.
    return null;
  }
}
