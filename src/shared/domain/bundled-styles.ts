import type { CitationStyle } from './citation-style.ts';

/** The styles that come with Collate, by their ids. */
export const BUNDLED_STYLES = {
  apa: 'http://www.zotero.org/styles/apa',
  vancouver: 'http://www.zotero.org/styles/nlm-citation-sequence',
  harvard: 'http://www.zotero.org/styles/harvard-cite-them-right',
} as const;

const bundled = (
  id: string,
  title: string,
  format: CitationStyle['format'],
  sample: string,
): CitationStyle => ({
  id,
  title,
  kind: 'in-text',
  format,
  follows: null,
  locale: null,
  sample: [{ text: sample, marks: [], link: null }],
  isBundled: true,
});

/** What there is to say of them; their samples are what they write of the work that new styles are tried with. */
export const BUNDLED_STYLE_LIST: readonly CitationStyle[] = [
  bundled(BUNDLED_STYLES.apa, 'APA 7', 'author-date', '(Okafor & van der Berg, 2016, p. 214)'),
  bundled(BUNDLED_STYLES.vancouver, 'Vancouver', 'numeric', '(1)'),
  bundled(
    BUNDLED_STYLES.harvard,
    'Harvard',
    'author-date',
    '(Okafor and van der Berg, 2016, p. 214)',
  ),
];

/** The languages whose words come with Collate (BCP 47). */
export const BUNDLED_LANGUAGES: readonly string[] = ['de-DE', 'en-US', 'es-ES', 'fr-FR', 'nl-NL'];
