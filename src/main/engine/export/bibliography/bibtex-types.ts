import type { CslType } from '../../../../shared/domain/csl.ts';

/** BibTeX as its styles know it, or BibLaTeX as biber does. */
export type Dialect = 'bibtex' | 'biblatex';

type TypeTable = Partial<Readonly<Record<CslType, string>>>;

/** The entry types that both dialects have. */
const BOTH: TypeTable = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  'review-book': 'article',
  book: 'book',
  chapter: 'incollection',
  classic: 'book',
  collection: 'book',
  manuscript: 'unpublished',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  review: 'article',
};

const TYPES: Readonly<Record<Dialect, TypeTable>> = {
  bibtex: {
    ...BOTH,
    entry: 'incollection',
    'entry-dictionary': 'incollection',
    'entry-encyclopedia': 'incollection',
    report: 'techreport',
    thesis: 'phdthesis',
  },
  biblatex: {
    ...BOTH,
    article: 'online',
    broadcast: 'video',
    dataset: 'dataset',
    entry: 'inreference',
    'entry-dictionary': 'inreference',
    'entry-encyclopedia': 'inreference',
    figure: 'image',
    graphic: 'artwork',
    legal_case: 'jurisdiction',
    legislation: 'legislation',
    motion_picture: 'movie',
    musical_score: 'music',
    patent: 'patent',
    performance: 'performance',
    periodical: 'periodical',
    personal_communication: 'letter',
    post: 'online',
    'post-weblog': 'online',
    report: 'report',
    software: 'software',
    song: 'audio',
    speech: 'unpublished',
    standard: 'standard',
    thesis: 'thesis',
    treaty: 'legal',
    webpage: 'online',
  },
};

/** What says more of an article than its type does. */
export const SUBTYPES: TypeTable = {
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
};

const MASTERS = /^(?:master|diploma|m\.?(?:a|sc)\b)/i;

/** The type of the entry for an item; `misc` for what the dialect has no type for. */
export function entryType(
  type: CslType,
  dialect: Dialect,
  { genre, container }: { readonly genre: string; readonly container: string },
): string {
  const known = TYPES[dialect][type] ?? 'misc';
  if (known === 'phdthesis' && MASTERS.test(genre)) return 'mastersthesis';
  // @incollection must name its book.
  return known === 'incollection' && container === '' ? 'inbook' : known;
}
