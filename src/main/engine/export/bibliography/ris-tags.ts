import type { CslType } from '../../../../shared/domain/csl.ts';

/** What TY says for each type: as the specification of RIS has it, else as EndNote and Zotero do. */
export const RIS_TYPES: Readonly<Record<CslType, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'MULTI',
  chapter: 'CHAP',
  classic: 'CLSWK',
  collection: 'BOOK',
  dataset: 'DATA',
  document: 'GEN',
  entry: 'ENCYC',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  event: 'GEN',
  figure: 'FIGURE',
  graphic: 'ART',
  hearing: 'HEAR',
  interview: 'INTV',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'MANSCPT',
  map: 'MAP',
  motion_picture: 'MPCT',
  musical_score: 'MUSIC',
  pamphlet: 'PAMP',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  performance: 'GEN',
  periodical: 'JFULL',
  personal_communication: 'PCOMM',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  regulation: 'LEGAL',
  report: 'RPRT',
  review: 'JOUR',
  'review-book': 'JOUR',
  software: 'COMP',
  song: 'SOUND',
  speech: 'SLIDE',
  standard: 'STAND',
  thesis: 'THES',
  treaty: 'LEGAL',
  webpage: 'ELEC',
};

/** The tags of names, by their role. */
const NAMES: Readonly<Record<string, string>> = {
  author: 'AU',
  editor: 'ED',
  'collection-editor': 'A3',
  translator: 'A4',
};

/** The tags of variables of text, in the order in which they are written. */
const TEXTS: Readonly<Record<string, string>> = {
  title: 'TI',
  'title-short': 'ST',
  'original-title': 'TT',
  'container-title': 'T2',
  'container-title-short': 'J2',
  'collection-title': 'T3',
  volume: 'VL',
  issue: 'IS',
  'collection-number': 'SV',
  'number-of-volumes': 'NV',
  edition: 'ET',
  section: 'SE',
  publisher: 'PB',
  'publisher-place': 'CY',
  genre: 'M3',
  'call-number': 'CN',
  archive_location: 'AV',
  language: 'LA',
};

/** Tags that a type has others for; null where it has none. */
interface OwnTags {
  readonly names?: Readonly<Record<string, string | null>>;
  readonly texts?: Readonly<Record<string, string | null>>;
}

const OWN: Partial<Readonly<Record<CslType, OwnTags>>> = {
  bill: {
    texts: { volume: null, number: 'VL', 'publisher-place': null, 'container-title': 'T2' },
  },
  book: {
    names: { 'collection-editor': null },
    texts: { 'container-title': null, 'collection-title': 'T2' },
  },
  legal_case: { texts: { publisher: null, authority: 'PB' } },
  legislation: { texts: { 'publisher-place': null } },
  patent: { texts: { issue: null, volume: null, number: 'IS', 'call-number': 'VL' } },
  report: {
    names: { 'collection-editor': 'A2' },
    texts: { 'container-title': null, 'collection-title': 'T2', issue: null, number: 'IS' },
  },
  software: { texts: { edition: null, issue: null, version: 'ET' } },
  standard: { texts: { number: 'SN' } },
  thesis: { names: { 'collection-editor': null }, texts: { 'container-title': null } },
};

type Tagged = readonly (readonly [variable: string, tag: string])[];

function withOwn(
  tags: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string | null>> = {},
): Tagged {
  return Object.entries({ ...tags, ...own }).flatMap(([variable, tag]) =>
    tag === null ? [] : [[variable, tag] as const],
  );
}

/** The tags of names and texts for a type. */
export function risTags(type: CslType): { readonly names: Tagged; readonly texts: Tagged } {
  const own = OWN[type];
  return { names: withOwn(NAMES, own?.names), texts: withOwn(TEXTS, own?.texts) };
}
