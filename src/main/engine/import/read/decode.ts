import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import {
  cyrillicPlausibility,
  isPlausibleThai,
  isPlausibleVietnamese,
  latinPlausibility,
} from './plausible-letters.ts';

export interface DecodedText {
  text: string;
  /** The name of the encoding in the Encoding Standard, such as "utf-8", "windows-1252", "shift_jis". */
  encoding: string;
  /** How many places could not be read and stand as U+FFFD. */
  replaced: number;
}

/** How much is looked at to tell an encoding from its bytes. */
const SAMPLE_BYTES = 64 * 1024;
/** An HTML encoding must be declared in the first 1,024 bytes; saved pages put comments before it. */
const DECLARATION_BYTES = 8 * 1024;
/** Text has practically no control characters; a few survive in old and damaged files. */
const MAX_CONTROL_SHARE = 0.01;
const MAX_CONTROLS = 8;
/** UTF-16 in which so many bytes are not NUL is hardly ever valid UTF-8. */
const MIN_UTF16_NULS = 0.3;
/** Encodings of Cyrillic, the common ones first. */
const CYRILLIC = [
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'x-mac-cyrillic',
  'iso-8859-5',
] as const;
/** Encodings of the Latin script before Windows. */
const OLD_LATIN = ['macintosh', 'cp850', 'cp437'] as const;
/** Of Russian letters four in five are common small ones (measured on news and abstracts). */
const MIN_CYRILLIC = 0.72;
/** So much of the letters of an old Latin encoding must stand well, and more than in the common one. */
const MIN_LATIN = 0.8;
const MIN_LEAD = 0.6;
/** Below this share of bytes beyond ASCII a text is in the Latin script (measured: German 8 %, Russian 80 %). */
const MIN_SCRIPT_SHARE = 0.2;

/**
 * Reads bytes as text: by byte order mark; as UTF-8 where they are valid or nearly so; as UTF-16
 * without a mark; by what the HTML declares (only with `html`); else by statistics, with
 * windows-1252 for Latin-1 and for what nothing else fits. Null where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, options?: { html?: boolean }): DecodedText | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoded = decodeMarked(buffer) ?? decodeUnmarked(buffer, options?.html ?? false);
  return decoded && !hasManyControls(decoded.text) ? decoded : null;
}

function decodeMarked(buffer: Buffer): DecodedText | null {
  const head = buffer.subarray(0, 4).toString('latin1');
  if (head.startsWith('\xef\xbb\xbf')) return decodeAs(buffer.subarray(3), 'utf-8');
  if (head === '\xff\xfe\0\0') return decodeAs(buffer.subarray(4), 'utf-32le');
  if (head === '\0\0\xfe\xff') return decodeAs(buffer.subarray(4), 'utf-32be');
  if (head.startsWith('\xff\xfe')) return decodeAs(buffer.subarray(2), 'utf-16le');
  if (head.startsWith('\xfe\xff')) return decodeAs(buffer.subarray(2), 'utf-16be');
  if (head === '\x84\x31\x95\x33') return decodeAs(buffer.subarray(4), 'gb18030');
  return null;
}

function decodeUnmarked(buffer: Buffer, html: boolean): DecodedText | null {
  const nuls = share(buffer.subarray(0, SAMPLE_BYTES), (byte) => byte === 0);
  if (
    nuls > 0 &&
    (nuls >= MIN_UTF16_NULS || !isUtf8(buffer) || hasManyControls(buffer.toString()))
  ) {
    const wide = detectUtf16(buffer);
    if (wide) return decodeAs(buffer, wide);
  }
  if (isUtf8(buffer)) {
    return decodeAs(
      buffer,
      usesShiftsOfJis(buffer.subarray(0, SAMPLE_BYTES)) ? 'iso-2022-jp' : 'utf-8',
    );
  }
  const declared = html ? declaredEncoding(buffer) : null;
  const damaged = decodeAs(buffer, 'utf-8');
  if (declared === 'utf-8' || isMostlyUtf8(buffer, damaged.replaced)) return damaged;
  if (declared) return decodeAs(buffer, declared);
  return decodeAs(buffer, detectByStatistics(buffer));
}

/** The escape sequences that switch to Japanese in ISO-2022-JP, all of it ASCII bytes (RFC 1468). */
function usesShiftsOfJis(sample: Buffer): boolean {
  return sample.includes('\x1b$B') || sample.includes('\x1b$@');
}

function decodeAs(buffer: Buffer, encoding: string): DecodedText {
  const text = iconv.encodingExists(encoding)
    ? iconv.decode(buffer, encoding, { stripBOM: false })
    : new TextDecoder(encoding, { ignoreBOM: true }).decode(buffer);
  const written = encoding === 'utf-8' ? countReplacements(buffer) : 0;
  return { text, encoding, replaced: Math.max(0, countIn(text, '\ufffd') - written) };
}

function countIn(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** How many U+FFFD the UTF-8 itself spells out; they are the author's, not ours. */
function countReplacements(buffer: Buffer): number {
  let count = 0;
  for (let at = buffer.indexOf('\ufffd'); at >= 0; at = buffer.indexOf('\ufffd', at + 3)) count++;
  return count;
}

/** UTF-16 without a mark: no NUL, no broken pair, and more ASCII read this way round than the other. */
function detectUtf16(buffer: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = buffer.subarray(0, Math.min(SAMPLE_BYTES, buffer.length - (buffer.length % 2)));
  const little = iconv.decode(sample, 'utf-16le');
  const big = iconv.decode(sample, 'utf-16be');
  const littleAscii = countAscii(little);
  const bigAscii = countAscii(big);
  if (littleAscii === bigAscii) return null;
  const text = littleAscii > bigAscii ? little : big;
  const ending = /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
  if (!ending.isWellFormed() || /[\0\ufffe\uffff]/.test(ending)) return null;
  return littleAscii > bigAscii ? 'utf-16le' : 'utf-16be';
}

function countAscii(text: string): number {
  return text.match(/[\n\r\t\x20-\x7e]/g)?.length ?? 0;
}

/** The encoding an HTML page names in `<meta charset>`, `http-equiv` or its XML declaration. */
function declaredEncoding(buffer: Buffer): string | null {
  const head = buffer.subarray(0, DECLARATION_BYTES).toString('latin1');
  const label =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)["']/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // A page whose declaration could be read in ASCII is not UTF-16 (HTML Standard, 13.2.3.2).
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

/**
 * A UTF-8 file with some damage: for each broken place a letter of several bytes is sound, which in
 * other encodings is chance. One of three bytes or more says as much as two of two.
 */
function isMostlyUtf8(buffer: Buffer, replaced: number): boolean {
  const text = buffer.toString('utf8');
  let sound = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80 && code <= 0xfffc) sound += code < 0x800 ? 1 : 2;
  }
  if (sound >= replaced * 2) return true;
  return sound >= replaced && latinPlausibility(decodeAs(buffer, 'windows-1252').text) < 0;
}

/**
 * The likeliest of what chardet proposes and windows-1252, by its confidence less how odd the
 * words come out. A reading that leaves holes is out; so is another script where hardly any
 * bytes are beyond ASCII, for its letters would be most of the text.
 */
function detectByStatistics(buffer: Buffer): string {
  const firstHigh = buffer.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, firstHigh - 2000);
  const sample = buffer.subarray(start, start + SAMPLE_BYTES);
  const highShare = share(sample.subarray(firstHigh - start), (byte) => byte >= 0x80);
  let best = { encoding: 'windows-1252', score: oddness(sample, 'windows-1252') };
  for (const { name, confidence } of chardet.analyse(sample)) {
    const encoding = standardName(name);
    if (encoding === null || encoding.startsWith('utf-')) continue;
    if (highShare < MIN_SCRIPT_SHARE && !isLatin(encoding)) continue;
    const score = confidence + oddness(sample, encoding);
    if (score > best.score) best = { encoding, score };
  }
  return detectByLetters(sample, highShare) ?? best.encoding;
}

/**
 * Encodings that chardet does not know, or takes for others: those of DOS and the old Mac, Thai and
 * Vietnamese. Each is told by where its letters stand; null where none stand much better than in
 * the common encoding of the script.
 */
function detectByLetters(sample: Buffer, highShare: number): string | null {
  const read = (encoding: string): string => decodeAs(sample, encoding).text;
  if (highShare >= MIN_SCRIPT_SHARE && isPlausibleThai(read('windows-874'))) return 'windows-874';
  if (isPlausibleVietnamese(read('windows-1258'))) return 'windows-1258';
  const best = (encodings: readonly string[], weigh: (text: string) => number) =>
    encodings
      .map((encoding) => ({ encoding, score: weigh(read(encoding)) }))
      .reduce((one, other) => (other.score > one.score ? other : one));
  if (highShare >= MIN_SCRIPT_SHARE) {
    const cyrillic = best(CYRILLIC, cyrillicPlausibility);
    return cyrillic.score >= MIN_CYRILLIC ? cyrillic.encoding : null;
  }
  const usual = read('windows-1252');
  // A no-break space alone, which Windows programs put between words, says nothing of DOS or the Mac.
  if (!/[^\0-\x7f\u00a0]/.test(usual)) return null;
  const common = latinPlausibility(usual);
  const other = best(OLD_LATIN, latinPlausibility);
  return other.score >= MIN_LATIN && common < other.score - MIN_LEAD ? other.encoding : null;
}

/** From 0 down: holes, signs inside words and capitals behind small letters, by letters beyond ASCII. */
function oddness(sample: Buffer, encoding: string): number {
  const { text } = decodeAs(sample, encoding);
  const whole = sample.length < SAMPLE_BYTES ? text : text.slice(0, -2);
  if (whole.includes('\ufffd')) return -1000;
  const high = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const odd = text.match(
    /\p{Ll}\p{Lu}|(?<=\p{L})[^\0-\x7f\p{L}\p{M}\p{P}](?=\p{L})|(?<=\p{L})[¡-¿†‡‰•](?=\p{L})/gu,
  );
  return high === 0 ? 0 : (-200 * (odd?.length ?? 0)) / high;
}

function isLatin(encoding: string): boolean {
  return /^(?:windows-125[0247]|iso-8859-(?:2|3|4|10|13|14|15|16)|macintosh)$/.test(encoding);
}

/** The Encoding Standard's name: Latin-1 is windows-1252, GB 2312 is GBK. */
function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function hasManyControls(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  const controls = sample.match(/[^\P{Cc}\s\u0080-\u009f]/gu)?.length ?? 0;
  return controls > Math.max(MAX_CONTROLS, sample.length * MAX_CONTROL_SHARE);
}

function share(bytes: Uint8Array, matches: (byte: number) => boolean): number {
  let count = 0;
  for (const byte of bytes) if (matches(byte)) count++;
  return bytes.length === 0 ? 0 : count / bytes.length;
}
