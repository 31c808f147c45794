import type { Bridge } from '../../../shared/contract/bridge.ts';

export type Platform = Bridge['platform'];

/** One press: a key with the modifiers that count. Letters are lower case. */
export interface Stroke {
  readonly key: string;
  /** Cmd on macOS, Ctrl elsewhere. */
  readonly mod: boolean;
  readonly alt: boolean;
  /** Only for letters and named keys: a character such as `?` already says it. */
  readonly shift: boolean;
}

/** What a keyboard event tells, so that tests need no browser. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const MODIFIER_KEYS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]);

/** Reads a chord of the actions table: `Mod+Shift+P`, `G I`, `?`. Empty when there is no key. */
export function parseChord(chord: string): readonly Stroke[] {
  return chord
    .split(' ')
    .filter((part) => part !== '')
    .map(parseStroke);
}

function parseStroke(text: string): Stroke {
  const parts = text === '+' ? ['+'] : text.split('+');
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '');
  const modifiers = new Set(parts.slice(0, -1));
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    mod: modifiers.has('Mod'),
    alt: modifiers.has('Alt'),
    shift: modifiers.has('Shift'),
  };
}

/**
 * What was pressed, or null for a modifier alone, a dead key or the system's own combinations.
 * Where the layout has no Latin letters the physical key decides, so that `J` works in Cyrillic too.
 */
export function strokeOf(press: KeyPress, platform: Platform): Stroke | null {
  if (MODIFIER_KEYS.has(press.key)) return null;
  const mac = platform === 'darwin';
  if (mac ? press.ctrlKey : press.metaKey) return null;
  const key = keyOf(press);
  const named = key.length > 1 || /^[a-z]$/.test(key);
  return {
    key,
    mod: mac ? press.metaKey : press.ctrlKey,
    alt: press.altKey,
    shift: named && press.shiftKey,
  };
}

function keyOf(press: KeyPress): string {
  if (press.key.length > 1) return press.key;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  if (letter !== undefined && press.key.charCodeAt(0) > 0x7f) return letter.toLowerCase();
  return press.key === ' ' ? 'Space' : press.key.toLowerCase();
}

/** Whether two strokes are the same press. */
export function sameStroke(a: Stroke, b: Stroke): boolean {
  return a.key === b.key && a.mod === b.mod && a.alt === b.alt && a.shift === b.shift;
}

/** Whether the presses are the beginning of the chord, or all of it. */
export function startsWith(chord: readonly Stroke[], presses: readonly Stroke[]): boolean {
  return (
    presses.length <= chord.length &&
    presses.every((press, index) => {
      const stroke = chord[index];
      return stroke !== undefined && sameStroke(stroke, press);
    })
  );
}

/** The chord as it is kept in the settings: the opposite of `parseChord`. */
export function writeChord(strokes: readonly Stroke[]): string {
  return strokes
    .map((stroke) =>
      [
        stroke.mod ? 'Mod' : '',
        stroke.alt ? 'Alt' : '',
        stroke.shift ? 'Shift' : '',
        stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key,
      ]
        .filter((part) => part !== '')
        .join('+'),
    )
    .join(' ');
}

/** Whether it acts with one bare character, so that it must not act while somebody types. */
export function isSingleKey(strokes: readonly Stroke[]): boolean {
  return strokes.some((stroke) => stroke.key.length === 1 && !stroke.mod && !stroke.alt);
}

const KEY_LABELS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Escape: 'Esc',
  Backspace: 'Backspace',
};

/** What stands on the key caps, one text for each press: `["Ctrl Shift P"]`, `["G", "I"]`. */
export function chordLabels(chord: string, platform: Platform): readonly string[] {
  return parseChord(chord).map((stroke) => {
    const key =
      KEY_LABELS[stroke.key] ?? (stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key);
    if (platform === 'darwin') {
      return `${stroke.alt ? '⌥' : ''}${stroke.shift ? '⇧' : ''}${stroke.mod ? '⌘' : ''}${key}`;
    }
    return [stroke.mod ? 'Ctrl' : '', stroke.alt ? 'Alt' : '', stroke.shift ? 'Shift' : '', key]
      .filter((part) => part !== '')
      .join(' ');
  });
}

/** The chord as `aria-keyshortcuts` wants it; null for a sequence, which it cannot say. */
export function ariaShortcut(chord: string, platform: Platform): string | null {
  const strokes = parseChord(chord);
  const [stroke] = strokes;
  if (!stroke || strokes.length > 1) return null;
  return [
    stroke.mod ? (platform === 'darwin' ? 'Meta' : 'Control') : '',
    stroke.alt ? 'Alt' : '',
    stroke.shift ? 'Shift' : '',
    stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key,
  ]
    .filter((part) => part !== '')
    .join('+');
}
