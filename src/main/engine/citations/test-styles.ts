import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };

interface StyleOptions {
  /** Of `citation-format`. */
  readonly format?: string;
  readonly kind?: 'in-text' | 'note';
  /** The id of the style that it follows. */
  readonly follows?: string;
  readonly hasBibliography?: boolean;
}

/** The id of a style of `styleFile`. */
export const styleId = (name: string): string => `https://example.org/styles/${name}`;

/** A style that was written for tests: `⟦Okafor 2016: p. 214⟧`, and a bibliography of titles. */
export function styleFile(
  name: string,
  { format = 'author-date', kind = 'in-text', follows, hasBibliography = true }: StyleOptions = {},
): string {
  const link = follows === undefined ? '' : `<link href="${follows}" rel="independent-parent"/>`;
  const bibliography = hasBibliography
    ? `<bibliography hanging-indent="true"><sort><key variable="title"/></sort><layout suffix=".">
         <text variable="title" font-style="italic"/><date variable="issued" prefix=" ("  suffix=")"><date-part name="year"/></date>
       </layout></bibliography>`
    : '';
  const body = `<citation><layout prefix="⟦" suffix="⟧" delimiter="; ">
      <names variable="author"><name form="short" and="text"/><substitute><text variable="title"/></substitute></names>
      <date variable="issued" prefix=" "><date-part name="year"/></date>
      <group prefix=": " delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
    </layout></citation>${bibliography}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="${kind}" version="1.0">
  <info><title>Journal of ${name}</title><id>${styleId(name)}</id>${link}
    <category citation-format="${format}"/></info>
  ${follows === undefined ? body : ''}
</style>`;
}

/** A whole locale for tests, as citeproc needs one: American English, its page “str.” and its “and” “i”. */
export const localeFile = (tag: string): string =>
  locales['en-US']
    .replace('xml:lang="en-US"', `xml:lang="${tag}"`)
    .replace(/(<term name="and">)[^<]*/, '$1i')
    .replace(/(<term name="page" form="short">\s*<single>)[^<]*/, '$1str.');
