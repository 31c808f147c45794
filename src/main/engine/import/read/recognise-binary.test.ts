import { describe, expect, it } from 'vitest';
import { recogniseBinary } from './recognise-binary.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('recogniseBinary', () => {
  it.each([
    ['%PDF-1.7\n%\xe2\xe3', 'a PDF', true],
    ['{\\rtf1\\ansi words', 'a Rich Text (RTF) document', true],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest', 'an old Office document', true],
    ['PK\x03\x04..........................[Content_Types].xml', 'an Office document', true],
    ['PK\x03\x04......mimetypeapplication/epub+zip', 'an EPUB book', true],
    [
      'PK\x03\x04......mimetypeapplication/vnd.oasis.opendocument.text',
      'an OpenDocument file',
      true,
    ],
    ['PK\x03\x04......photos/one.jpg', 'a zip archive', false],
    ['\x89PNG\r\n\x1a\n....', 'a picture', false],
    ['\xff\xd8\xff\xe0', 'a picture', false],
    ['....ftypheic', 'a picture or film', false],
    ['\x1f\x8b\x08', 'a compressed archive', false],
    ['SQLite format 3\0', 'a database', false],
    ['GIF89a', 'a picture', false],
    ['II*\0', 'a picture', false],
    ['RIFF....WAVE', 'a picture, sound or film', false],
    ['ID3', 'a sound recording', false],
    ['OggS', 'a sound recording', false],
    ['\x1aE\xdf\xa3', 'a film', false],
    ['\x7fELF', 'a program', false],
    ['wOF2', 'a font', false],
  ])('names what begins with %j', (head, name, document) => {
    expect(recogniseBinary(latin1(head))).toEqual({ name, document });
  });

  it.each(['', 'PK', 'Plain words about a %PDF- file', '<!doctype html>', 'II. Methods'])(
    'lets %j pass',
    (head) => {
      expect(recogniseBinary(latin1(head))).toBeNull();
    },
  );

  it('looks at the bytes it was given, not at the buffer around them', () => {
    const around = latin1('%PDF-plain words');
    expect(recogniseBinary(around.subarray(5))).toBeNull();
  });
});
