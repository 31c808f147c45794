import { endingOf } from './file-name.ts';

/**
 * Kinds of files that programs show and do not run, by the endings of their names, with the media types
 * that IANA registers for them (empty where it has none).
 */
const SHOWN: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  rtf: 'application/rtf',
  tex: 'application/x-tex',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  mhtml: 'multipart/related',
  mht: 'multipart/related',
  epub: 'application/epub+zip',
  djvu: 'image/vnd.djvu',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odp: 'application/vnd.oasis.opendocument.presentation',
  pages: '',
  numbers: '',
  key: '',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  nbib: '',
  json: 'application/json',
  xml: 'application/xml',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  heic: 'image/heic',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/vnd.wave',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
};

/** The media type that a file's name speaks of; empty where it speaks of none. */
export function mediaTypeOf(name: string): string {
  const ending = endingOf(name);
  return Object.hasOwn(SHOWN, ending) ? SHOWN[ending]! : '';
}

/**
 * Whether a file of this name may be handed to the system's program for it: one that shows what is in
 * the file. Whatever is not known to be shown could be run (programs, scripts, installers, shortcuts).
 */
export function isShownByPrograms(name: string): boolean {
  return Object.hasOwn(SHOWN, endingOf(name));
}
