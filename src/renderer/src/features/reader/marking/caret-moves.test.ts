import { describe, expect, it } from 'vitest';
import { readCaretKey } from './caret-moves.ts';

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', true>> = {},
) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('readCaretKey', () => {
  it('moves by letter, by word with Ctrl or Option, and selects with Shift', () => {
    expect(readCaretKey(press('ArrowRight'))).toMatchObject({
      alter: 'move',
      granularity: 'character',
    });
    expect(readCaretKey(press('ArrowRight', { ctrlKey: true, shiftKey: true }))).toEqual({
      alter: 'extend',
      direction: 'right',
      granularity: 'word',
      times: 1,
    });
    expect(readCaretKey(press('ArrowLeft', { altKey: true }))).toMatchObject({
      granularity: 'word',
    });
  });

  it('moves by line, page and paragraph, and to the ends of line and text', () => {
    expect(readCaretKey(press('ArrowDown'))).toMatchObject({ granularity: 'line', times: 1 });
    expect(readCaretKey(press('ArrowUp', { ctrlKey: true }))).toMatchObject({
      granularity: 'paragraph',
    });
    expect(readCaretKey(press('Home'))).toMatchObject({ granularity: 'lineboundary' });
    expect(readCaretKey(press('End', { ctrlKey: true, shiftKey: true }))).toEqual({
      alter: 'extend',
      to: 'end',
    });
    expect(readCaretKey(press('PageDown'))).toMatchObject({
      direction: 'forward',
      granularity: 'line',
    });
  });

  it('leaves every other key alone', () => {
    for (const key of ['h', '1', 'Enter', 'Escape', 'Tab', ' ']) {
      expect(readCaretKey(press(key))).toBeNull();
    }
  });
});
