import { decodedPath } from '../common/decoded-path.ts';
import type { ReadFile } from '../format-reading.ts';
import { styledWords } from './endnote-styles.ts';
import { elementAt, elementsAt, type XmlElement } from './xml-element.ts';

/** The addresses of a record, each once: of the web first, then related ones. */
export function endnoteAddresses(record: XmlElement): string[] {
  const addresses = ['web-urls', 'related-urls', 'text-urls'].flatMap((kind) =>
    elementsAt(record, 'urls', kind, 'url'),
  );
  const written = [...addresses, ...elementsAt(record, 'urls', 'url')].map(styledWords);
  return [...new Set(written.flatMap((each) => each.split(/\s+(?=https?:)/)))].filter(
    (address) => address !== '',
  );
}

/** The files of a record: PDFs and pictures by their paths, and further addresses. */
export function endnoteFiles(record: XmlElement, addresses: readonly string[]): ReadFile[] {
  const library = /([^\\/]+)\.enlx?$/i.exec(
    elementAt(record, 'database')?.attributes.get('path') ?? '',
  )?.[1];
  const paths = ['pdf-urls', 'image-urls'].flatMap((kind) => [
    ...elementsAt(record, 'urls', kind, 'url'),
    ...elementsAt(record, 'urls', kind),
  ]);
  const written = paths.map(styledWords).filter((path) => path !== '');
  return [
    ...[...new Set(written)].map((path) => fileOf(path, library)),
    ...addresses.map((url) => ({ title: null, path: null, url, contentType: null })),
  ];
}

/** EndNote keeps its own files beside the library, in `NAME.Data/PDF/<number>/`. */
function fileOf(written: string, library: string | undefined): ReadFile {
  const contentType = /\.pdf$/i.test(written) ? 'application/pdf' : null;
  const inner = /^internal-pdf:\/\/(.+)$/i.exec(written)?.[1];
  if (inner !== undefined) {
    const folder = library === undefined ? '' : `${library}.Data/`;
    return { title: null, path: `${folder}PDF/${decodedPath(inner)}`, url: null, contentType };
  }
  if (/^https?:/i.test(written)) return { title: null, path: null, url: written, contentType };
  const path = decodedPath(written.replace(/^file:\/\/(?:localhost)?(?:\/(?=[A-Za-z]:))?/i, ''));
  return { title: null, path, url: null, contentType };
}
