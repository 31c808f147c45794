import type { ReadFile } from '../format-reading.ts';
import { bibDeskPath } from './bibdesk-path.ts';
import { plainAddress, type FieldReader } from './field-reader.ts';

/** What programs write for a media type. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  html: 'text/html',
  htm: 'text/html',
  epub: 'application/epub+zip',
  djvu: 'image/vnd.djvu',
  ps: 'application/postscript',
  word: 'application/msword',
};

/**
 * The files of an entry: `file` of JabRef, Zotero, Mendeley and Citavi ("title:path:type", several
 * parted by semicolons, or bare paths), BibDesk's `bdsk-file-1` and further addresses, `local-url`.
 */
export function readFiles(fields: FieldReader): ReadFile[] {
  const files = ['file', 'files', 'pdf', 'attachments'].flatMap((name) =>
    splitEscaped(fields.raw(name), ';').map(readFile),
  );
  for (const name of fields.written()) {
    if (/^bdsk-file-\d+$/.test(name)) {
      const path = bibDeskPath(fields.raw(name));
      if (path !== null) files.push(fileAt(path));
    } else if (/^bdsk-url-(?!1$)\d+$/.test(name)) files.push(linkTo(fields.verbatim(name)));
  }
  if (files.length === 0 && fields.has('local-url'))
    files.push(fileAt(fields.verbatim('local-url')));
  const named = new Set<string>();
  return files.filter(({ path, url }) => {
    const which = path ?? url ?? '';
    return which !== '' && !named.has(which) && named.add(which);
  });
}

function readFile(written: string): ReadFile {
  const parts = splitEscaped(written, ':', true).map(unescape);
  if (/^\s*(?:https?|ftp):\/\//i.test(written)) return linkTo(plainAddress(written));
  if (parts.length < 2 || (parts.length === 2 && /^[a-z]$/i.test(parts[0]!)))
    return fileAt(parts.join(':'));
  const [title = '', ...rest] = parts;
  const type = rest.length > 1 ? rest.pop()! : '';
  const path = rest.join(':');
  if (/^(?:https?|ftp):\/\//i.test(path)) return { ...linkTo(path), title: title || null };
  return {
    title: title || null,
    path,
    url: null,
    contentType: type.includes('/') ? type : (MEDIA_TYPES[type.toLowerCase()] ?? null),
  };
}

function fileAt(path: string): ReadFile {
  return { title: null, path: path.trim(), url: null, contentType: null };
}

function linkTo(url: string): ReadFile {
  return { title: null, path: null, url, contentType: null };
}

/** Parts between separators that no backslash stands before; those of Mendeley are `$\backslash$`. */
function splitEscaped(written: string, separator: string, keepsEmpty = false): string[] {
  const text = written.replaceAll('$\\backslash$', '\\');
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => keepsEmpty || part !== '');
}

/** A path without escapes: those of the field, then those of LaTeX. */
function unescape(part: string): string {
  return part
    .replace(/\\([\\:;])/g, '$1')
    .replace(/\\([_%&#$~{}^])/g, '$1')
    .replace(/([~^])\{\}/g, '$1');
}
