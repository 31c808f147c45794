import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ariaShortcut,
  chordLabels,
  isSingleKey,
  parseChord,
  sameStroke,
  startsWith,
  strokeOf,
  writeChord,
  type KeyPress,
} from './chords.ts';

function press(key: string, extra: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...extra,
  };
}

describe('parseChord', () => {
  it('reads modifiers, letters, named keys and sequences', () => {
    expect(parseChord('Mod+Shift+P')).toEqual([{ key: 'p', mod: true, alt: false, shift: true }]);
    expect(parseChord('G I').map((stroke) => stroke.key)).toEqual(['g', 'i']);
    expect(parseChord('F6')[0]?.key).toBe('F6');
    expect(parseChord('Mod+,')[0]).toMatchObject({ key: ',', mod: true });
    expect(parseChord('+')[0]?.key).toBe('+');
    expect(parseChord('Mod++')[0]).toMatchObject({ key: '+', mod: true });
    expect(parseChord('')).toEqual([]);
  });

  it('is undone by writeChord', () => {
    const stroke = fc.record({
      key: fc.constantFrom('a', 'z', '1', ',', '?', 'F2', 'Delete', 'ArrowUp'),
      mod: fc.boolean(),
      alt: fc.boolean(),
      shift: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 1, maxLength: 2 }), (strokes) => {
        expect(parseChord(writeChord(strokes))).toEqual(strokes);
      }),
    );
  });
});

describe('strokeOf', () => {
  it('takes Ctrl as the modifier, and Cmd on macOS', () => {
    const ctrl = press('k', { ctrlKey: true });
    expect(strokeOf(ctrl, 'linux')).toEqual({ key: 'k', mod: true, alt: false, shift: false });
    expect(strokeOf(ctrl, 'darwin')).toBeNull();
    const meta = press('k', { metaKey: true });
    expect(strokeOf(meta, 'darwin')?.mod).toBe(true);
    expect(strokeOf(meta, 'linux')).toBeNull();
  });

  it('counts Shift with letters and named keys, and not with characters that say it themselves', () => {
    expect(strokeOf(press('A', { shiftKey: true }), 'linux')).toMatchObject({
      key: 'a',
      shift: true,
    });
    expect(strokeOf(press('F6', { shiftKey: true }), 'linux')?.shift).toBe(true);
    expect(strokeOf(press('?', { shiftKey: true, code: 'Slash' }), 'linux')?.shift).toBe(false);
  });

  it('goes by the place of the key where the layout has no Latin letters', () => {
    expect(strokeOf(press('о', { code: 'KeyJ' }), 'linux')?.key).toBe('j');
    expect(strokeOf(press('é', { code: 'Digit2' }), 'linux')?.key).toBe('é');
  });

  it('says nothing for a modifier alone', () => {
    expect(strokeOf(press('Shift', { shiftKey: true }), 'linux')).toBeNull();
  });

  it('recognises the chord that was pressed', () => {
    const stroke = strokeOf(press('Z', { ctrlKey: true, shiftKey: true }), 'win32');
    const [wanted] = parseChord('Mod+Shift+Z');
    expect(stroke && wanted && sameStroke(stroke, wanted)).toBe(true);
  });
});

describe('startsWith', () => {
  it('holds for a beginning and for the whole, not for more', () => {
    const chord = parseChord('G I');
    expect(startsWith(chord, parseChord('G'))).toBe(true);
    expect(startsWith(chord, parseChord('G I'))).toBe(true);
    expect(startsWith(chord, parseChord('G I R'))).toBe(false);
    expect(startsWith(chord, parseChord('I'))).toBe(false);
  });
});

describe('isSingleKey', () => {
  it('is about bare characters', () => {
    expect(isSingleKey(parseChord('X'))).toBe(true);
    expect(isSingleKey(parseChord('Shift+X'))).toBe(true);
    expect(isSingleKey(parseChord('Mod+X'))).toBe(false);
    expect(isSingleKey(parseChord('F6'))).toBe(false);
  });
});

describe('labels', () => {
  it('writes key caps as each system does', () => {
    expect(chordLabels('Mod+Shift+P', 'linux')).toEqual(['Ctrl Shift P']);
    expect(chordLabels('Mod+Shift+P', 'darwin')).toEqual(['⇧⌘P']);
    expect(chordLabels('G I', 'win32')).toEqual(['G', 'I']);
    expect(chordLabels('Delete', 'linux')).toEqual(['Del']);
  });

  it('tells assistive technology single chords only', () => {
    expect(ariaShortcut('Mod+K', 'linux')).toBe('Control+K');
    expect(ariaShortcut('Mod+K', 'darwin')).toBe('Meta+K');
    expect(ariaShortcut('G I', 'linux')).toBeNull();
    expect(ariaShortcut('', 'linux')).toBeNull();
  });
});
