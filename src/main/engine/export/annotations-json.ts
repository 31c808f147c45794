import {
  madeByWhom,
  type Annotation,
  type Color,
  type WaitingAnnotation,
} from '../../../shared/domain/annotation.ts';
import type { Area } from '../../../shared/domain/pages.ts';
import { ZOTERO_COLORS } from '../zotero/nearest-color.ts';
import type { ReadPng } from './citation-note/pictures.ts';
import type { SourcedArticle } from './gather.ts';
import { writeJsonList } from './json-list.ts';

/** An article with all its annotations, also those that wait for a text with their words. */
export interface AnnotatedArticle {
  readonly article: SourcedArticle;
  readonly waiting: readonly WaitingAnnotation[];
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** What fragments of PDFs conform to (RFC 8118). */
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc8118';

/** What the annotation is about: the DOI as an address, the address, or the article as Collate’s links name it. */
function sourceOf({ csl, citekey }: SourcedArticle): string {
  const { DOI: doi, URL: url } = csl;
  if (doi !== undefined && doi.trim() !== '') return `https://doi.org/${encodeURI(doi.trim())}`;
  if (url !== undefined && /^https?:\/\/\S+$/i.test(url.trim())) return url.trim();
  return `collate-open://article/${encodeURIComponent(citekey)}`;
}

function textual(value: string, purpose: 'commenting' | 'tagging'): object {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

/** The picture of an area, in the annotation itself: as a file beside, it would be lost on the way. */
function pictured(png: Uint8Array): object {
  const id = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return { id, type: 'Image', format: 'image/png', purpose: 'describing' };
}

type Remark = Pick<Annotation, 'color' | 'comment' | 'tags'>;

/** What every annotation says: who wrote what, in which colour, and about what. */
function annotationJson(
  { id, color, comment, tags }: Remark & { readonly id: string },
  article: SourcedArticle,
  selector: readonly object[],
  {
    style,
    made,
    png,
  }: { readonly style: string; readonly made: object; readonly png?: Uint8Array | null },
): object {
  const body = [
    ...(comment.trim() === '' ? [] : [textual(comment, 'commenting')]),
    ...tags.map((tag) => textual(tag, 'tagging')),
    ...(png ? [pictured(png)] : []),
  ];
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: comment.trim() === '' ? 'highlighting' : 'commenting',
    ...made,
    ...(body.length > 0 && { body }),
    stylesheet: { type: 'CssStylesheet', value: stylesheetOf(color, style) },
    target: {
      source: sourceOf(article),
      styleClass: color,
      ...(selector.length > 0 && { selector: selector.length === 1 ? selector[0] : selector }),
    },
  };
}

function stylesheetOf(color: Color, style: string): string {
  const value = ZOTERO_COLORS[color];
  return style === 'underline'
    ? `.${color} { text-decoration: underline ${value}; }`
    : `.${color} { background: ${value}; }`;
}

const madeBy = (
  annotation: Pick<Annotation, 'author' | 'createdAt' | 'readerName' | 'updatedAt'>,
): object => ({
  created: new Date(annotation.createdAt).toISOString(),
  modified: new Date(annotation.updatedAt).toISOString(),
  creator: person(madeByWhom(annotation)),
});

const person = (name: string): object => ({ type: 'Person', name });

/** Where a quote stands: in the current text where it is found, and by its words in any case. */
function quoteSelectors({ found, exact, prefix, suffix }: Annotation['quote']): object[] {
  const { start, end } = found ?? {};
  return [
    ...(found ? [{ type: 'TextPositionSelector', start, end }] : []),
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ];
}

const round = (length: number): string => String(Math.round(length * 100) / 100);

/** A rectangle of a page, in points from its top left. */
function areaSelector({ page, rect: { x0, y0, x1, y1 } }: Area): object {
  const rect = [x0, y0, x1 - x0, y1 - y0].map(round).join(',');
  return {
    type: 'FragmentSelector',
    conformsTo: PDF_FRAGMENTS,
    value: `page=${String(page)}&viewrect=${rect}`,
  };
}

function waitingSelectors({ quote, page }: WaitingAnnotation): object[] {
  return [
    ...(/^\d+$/.test(page)
      ? [{ type: 'FragmentSelector', conformsTo: PDF_FRAGMENTS, value: `page=${page}` }]
      : []),
    ...(quote.trim() === '' ? [] : [{ type: 'TextQuoteSelector', exact: quote }]),
  ];
}

function* annotationsOf(articles: Iterable<AnnotatedArticle>, readPng: ReadPng): Generator<object> {
  for (const { article, waiting } of articles) {
    for (const each of article.annotations) {
      const selectors = quoteSelectors(each.quote);
      yield annotationJson(each, article, selectors, { style: each.style, made: madeBy(each) });
    }
    for (const each of article.areas) {
      const selectors = [areaSelector(each.area)];
      const png = readPng(each.area.id);
      yield annotationJson(each, article, selectors, { style: 'area', made: madeBy(each), png });
    }
    for (const each of waiting) {
      const made = each.author === null ? {} : { creator: person(each.author) };
      yield annotationJson(each, article, waitingSelectors(each), { style: 'highlight', made });
    }
  }
}

/**
 * Annotations as JSON-LD of the W3C's Web Annotation Data Model, one by one in a list: each with its words,
 * where they stand (UTF-16 code units of the canonical text), what was written about them, tags, colour, and the
 * picture of a part of a page.
 */
export function writeAnnotations(
  articles: Iterable<AnnotatedArticle>,
  readPng: ReadPng,
): Generator<string> {
  return writeJsonList(annotationsOf(articles, readPng));
}
