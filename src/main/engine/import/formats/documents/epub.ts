import { decodedPath } from '../common/decoded-path.ts';
import { MAX_TEXT_LENGTH } from '../../../../../shared/domain/text-limit.ts';
import { readHtml } from '../../read/read-html.ts';
import { htmlToText } from '../../read/html-to-text.ts';
import type { FormatPart, FormatSource } from '../format-reading.ts';
import { readElements } from '../xml/read-elements.ts';
import { elementsWithin, wordsOf, type XmlElement } from '../xml/xml-element.ts';
import { documentEntry } from './document-entry.ts';
import { epubMetadata, spineOf } from './epub-package.ts';
import { htmlTree } from './html-tree.ts';
import { readPart } from './read-part.ts';
import { readZip, textOfPart } from './read-zip.ts';
import { ZipFault } from '../../../archive/zip-harm.ts';
import type { ZipArchive } from './zip-archive.ts';

const NO_TEXT =
  'This EPUB holds no text: its pages may be pictures. Check that it is the right file.';
const BODY = /<(?:[\w.-]+:)?body(?=[\s>/])/i;

/** Reads an EPUB: the text of its documents in their order, and what it states about itself. */
export function readEpub({ bytes }: FormatSource): Iterable<FormatPart> {
  return readZip(bytes, function* (archive) {
    const path = packagePath(archive);
    const book = readPart(archive, path, 'package');
    if (!book) throw new ZipFault('is no EPUB that can be read: it does not say what is in it');
    const names = [...new Set(spineOf(book).map((href) => resolvePath(path, href)))];
    const locked = lockedParts(archive);
    if (names.some((name) => locked.has(name))) {
      throw new ZipFault('is locked by its seller (DRM), so its text cannot be read');
    }
    let heading = '';
    let text = '';
    for (const name of names) {
      const page = readPage(textOfPart(archive, name) ?? '');
      heading ||= page.heading;
      text += page.text === '' || text === '' ? page.text : `\n\n${page.text}`;
      // Nothing more is unpacked for a text that is not taken.
      if (text.length > MAX_TEXT_LENGTH) break;
    }
    yield* documentEntry(epubMetadata(book), { type: 'book', heading, text, noText: NO_TEXT });
  });
}

function packagePath(archive: ZipArchive): string {
  const container = readPart(archive, 'META-INF/container.xml', 'container');
  const [root] = container ? elementsWithin(container, 'rootfile') : [];
  const path = root?.attributes.get('full-path') ?? '';
  return path || (archive.names.find((name) => name.endsWith('.opf')) ?? '');
}

/** The text of a document; one that is no sound XHTML is read as a web page. */
function readPage(page: string): { text: string; heading: string } {
  for (const { element, broken } of readElements(page, { start: BODY })) {
    if (broken) break;
    return { text: htmlToText(htmlTree(element)).trim(), heading: headingOf(element) };
  }
  return { text: page === '' ? '' : readHtml(page, 'whole').text, heading: '' };
}

function headingOf(body: XmlElement): string {
  return wordsOf(elementsWithin(body, 'h1')[0] ?? null);
}

/** What is enciphered; the fonts of many books are. */
function lockedParts(archive: ZipArchive): ReadonlySet<string> {
  const encryption = readPart(archive, 'META-INF/encryption.xml', 'encryption');
  const references = encryption ? elementsWithin(encryption, 'CipherReference') : [];
  return new Set(references.map(({ attributes }) => decodedPath(attributes.get('URI') ?? '')));
}

/** A path that is written from the folder of another. */
function resolvePath(from: string, href: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of decodedPath(href.split('#', 1)[0]!).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
