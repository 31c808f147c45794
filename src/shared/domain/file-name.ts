/** The most bytes (UTF-8) of a file’s name: file systems take 255, and Windows 260 characters of a whole path. */
const MOST_BYTES = 180;
/** An ending that is longer is no ending but a part of the name. */
const MOST_ENDING = 16;

/** What some system refuses in a name: signs with a meaning, controls, halves of pairs. */
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What is not seen, and makes a name look like another: marks of direction above all. */
const UNSEEN = /\p{Cf}/gu;
/** Windows keeps these names for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/iu;

const UNNAMED = 'file';

function bytesOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** The first characters of a text that take no more than so many bytes in UTF-8. */
function firstBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}

/** What stands behind the last dot of a name, in small letters; empty where there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  const ending = dot < 1 ? '' : name.slice(dot + 1);
  return ending.length > MOST_ENDING || /\s/.test(ending) ? '' : ending.toLowerCase();
}

/** Whether Windows takes a name for that of a device, such as `con.csv`. */
export const isDeviceName = (name: string): boolean => DEVICE.test(name);

/**
 * A name from outside as a file may have it on every system: the last part of a path, without
 * characters that some system refuses or that hide what follows, at most 180 bytes long with its
 * ending kept. Never empty; the same name again for what it has made.
 */
export function safeFileName(outside: string): string {
  const last =
    outside
      .normalize('NFC')
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== '') ?? '';
  const clean = last
    .replace(UNSEEN, '')
    .replace(REFUSED, ' ')
    .replace(/\s+/gu, ' ')
    // Windows drops dots and spaces at the end; a dot at the start hides a file.
    .replace(/^[. ]+|[. ]+$/gu, '');
  const ending = endingOf(clean);
  const suffix = ending === '' ? '' : clean.slice(-ending.length - 1);
  const stem = clean.slice(0, clean.length - suffix.length);
  const short = firstBytes(stem, MOST_BYTES - suffix.length * 3).replace(/[. ]+$/u, '');
  const named = short === '' ? `${UNNAMED}${suffix}` : `${short}${suffix}`;
  return isDeviceName(named) ? `_${named}` : named;
}
