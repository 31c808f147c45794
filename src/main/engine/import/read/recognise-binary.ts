/** A format whose first bytes give it away, as a reader would call it. */
export interface BinaryFormat {
  /** With its article: "a PDF". */
  name: string;
  /** True where there is text in it that Collate does not take out. */
  document: boolean;
}

/** First bytes as Latin-1 text, at an offset; from the formats' own specifications and file(1). */
const SIGNATURES: readonly (readonly [
  magic: string,
  name: string,
  document: boolean,
  at?: number,
])[] = [
  ['%PDF-', 'a PDF', true],
  ['{\\rtf', 'a Rich Text (RTF) document', true],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document', true],
  ['bplist', 'a web archive or property list', true],
  ['AT&TFORM', 'a DjVu scan', true],
  ['BOOKMOBI', 'a Kindle book', true, 60],
  ['SQLite format 3\0', 'a database', false],
  ['\x1f\x8b', 'a compressed archive', false],
  ['BZh', 'a compressed archive', false],
  ['7z\xbc\xaf\x27\x1c', 'a compressed archive', false],
  ['\xfd7zXZ\0', 'a compressed archive', false],
  ['\x28\xb5\x2f\xfd', 'a compressed archive', false],
  ['Rar!\x1a\x07', 'a compressed archive', false],
  ['\x89PNG\r\n\x1a\n', 'a picture', false],
  ['\xff\xd8\xff', 'a picture', false],
  ['GIF87a', 'a picture', false],
  ['GIF89a', 'a picture', false],
  ['II*\0', 'a picture', false],
  ['MM\0*', 'a picture', false],
  ['RIFF', 'a picture, sound or film', false],
  ['ftyp', 'a picture or film', false, 4],
  ['ID3', 'a sound recording', false],
  ['OggS', 'a sound recording', false],
  ['fLaC', 'a sound recording', false],
  ['\x1aE\xdf\xa3', 'a film', false],
  ['\x7fELF', 'a program', false],
  ['\xca\xfe\xba\xbe', 'a program', false],
  ['wOF2', 'a font', false],
];

/** What a file that is no text is, by its first bytes; null where they could begin a text. */
export function recogniseBinary(bytes: Uint8Array): BinaryFormat | null {
  const head = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.byteLength, 512),
  ).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return recogniseZip(head);
  for (const [magic, name, document, at = 0] of SIGNATURES) {
    if (head.startsWith(magic, at)) return { name, document };
  }
  return null;
}

/** A zip by the name of its first entry, where Office, OpenDocument and EPUB put what they are. */
function recogniseZip(head: string): BinaryFormat {
  if (/mimetypeapplication\/epub/.test(head)) return { name: 'an EPUB book', document: true };
  if (/mimetypeapplication\/vnd\.oasis/.test(head)) {
    return { name: 'an OpenDocument file', document: true };
  }
  if (/\[Content_Types\]\.xml|_rels\/|word\/|ppt\/|xl\//.test(head)) {
    return { name: 'an Office document', document: true };
  }
  return { name: 'a zip archive', document: false };
}
