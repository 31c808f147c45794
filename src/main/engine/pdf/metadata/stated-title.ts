import type { Xmp } from './xmp.ts';

/** Names of files and of the programs that wrote them, numbers of articles, and what templates state. */
const NO_TITLE =
  /^(?:microsoft\s+\w+\s*-|untitled|unknown|document\d*$|title$|paper title|doi:|10\.\d{4}|https?:|\d[\d\W_]*$|slide \d|print|layout|template|article$|main$|manuscript$|proof|presentation\d*|no title|pii:)|\.(?:docx?|indd|qxd|pdf|tex|dvi|rtf|ps|xml|odt|fm|pmd|p65|wpd|txt|html?)\b|\b\d+\.\.\d+$|^\S{0,40}$|_\d+\.\.|^[\w-]+\s+\d+\.\.\d+/iu;

/**
 * What the file states as its title, where it can be one: names of files, "Microsoft Word - …", single
 * words and numbers cannot. Whether it is that of this document only the page can tell.
 */
export function statedTitles(xmp: Xmp, info: string): string[] {
  const stated = [...(xmp.get('dc:title') ?? []), ...(xmp.get('prism:title') ?? []), info]
    .map((title) => plain(title))
    .filter((title) => title !== '' && title.length < 1000 && !NO_TITLE.test(title));
  return [...new Set(stated)];
}

/** Without the marks of HTML and the names of signs that some publishers write into it. */
function plain(title: string): string {
  return title
    .replace(/<\/?[a-z]{1,6}>/gi, '')
    .replace(/&lt;\/?[a-z]{1,6}&gt;/gi, '')
    .replace(/&amp;/g, '&')
    .replace(/&#x([\da-f]{2,5});/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&#(\d{2,6});/g, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
