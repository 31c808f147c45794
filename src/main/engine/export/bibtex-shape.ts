import type { BibtexEntry } from '@citation-js/plugin-bibtex/lib/mapping/index.js';
import { numericParts } from '../../../shared/domain/csl-dates.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';

/** The macros of months, which every style writes in its own way. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Addresses that resolve a DOI. */
const RESOLVER = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i;
const ARXIV =
  /(?:\barxiv\.org\/(?:abs|pdf)\/|\b10\.48550\/arxiv\.|\barxiv:\s*)((?:[a-z-]+(?:\.[a-z]{2})?\/)?\d{4,7}(?:\.\d{4,5})?(?:v\d+)?)/i;

/** A value that is written as it is, without braces: a macro. */
export interface Macro {
  readonly macro: string;
}

/** An entry as it is to be written. */
export interface ShapedEntry {
  readonly type: string;
  readonly properties: Readonly<Record<string, BibtexEntry['properties'][string] | Macro>>;
}

/**
 * An entry in the form that BibTeX, biber and pandoc read alike: months as macros with the day by
 * itself, a chapter with its book as @incollection, a preprint with its archive, no address twice.
 */
export function shapeEntry({ type, properties }: BibtexEntry, csl: CslItem): ShapedEntry {
  const { month: _, howpublished, ...rest } = properties;
  const shaped: Record<string, ShapedEntry['properties'][string]> = { ...rest };
  if (howpublished !== undefined && howpublished !== rest['url']) {
    shaped['howpublished'] = howpublished;
  }
  const { url } = rest;
  if (csl.DOI !== undefined && typeof url === 'string' && RESOLVER.test(url)) delete shaped['url'];
  const [issued] = csl.issued ? numericParts(csl.issued) : [];
  const month = MONTHS[(issued?.[1] ?? 0) - 1];
  if (month !== undefined && rest['year'] !== undefined) {
    shaped['month'] = { macro: month };
    if (issued?.[2] !== undefined) shaped['day'] = String(issued[2]);
  }
  if (csl.type === 'article') return { type: 'misc', properties: asPreprint(shaped, csl) };
  const isPart = type === 'inbook' && rest['booktitle'] !== undefined;
  return { type: isPart ? 'incollection' : type, properties: shaped };
}

function asPreprint(
  { publisher, ...properties }: Record<string, ShapedEntry['properties'][string]>,
  csl: CslItem,
): ShapedEntry['properties'] {
  const places = [csl.DOI, csl.URL, csl.number].map((place) => String(place ?? ''));
  const arxiv = places.map((place) => ARXIV.exec(place)?.[1]).find((id) => id !== undefined);
  const stated = publisher ?? (typeof csl['archive'] === 'string' ? csl['archive'] : undefined);
  const archive = arxiv === undefined ? stated : 'arXiv';
  const eprint = arxiv ?? csl.number ?? csl.DOI;
  return {
    ...properties,
    ...(archive !== undefined && { howpublished: archive }),
    ...(archive !== undefined && eprint !== undefined && { archiveprefix: archive, eprint }),
  };
}
