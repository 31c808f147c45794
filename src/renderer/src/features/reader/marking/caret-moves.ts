/** How `Selection.modify` is told to move. */
export interface CaretMove {
  readonly alter: 'move' | 'extend';
  readonly direction: 'left' | 'right' | 'backward' | 'forward';
  readonly granularity: 'character' | 'word' | 'line' | 'paragraph' | 'lineboundary';
  readonly times: number;
}

/** What a key does to the caret: a move, or a jump to an end of the text. */
export type CaretKey =
  CaretMove | { readonly alter: CaretMove['alter']; readonly to: 'start' | 'end' };

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const LINES_OF_A_PAGE = 12;

/** What a key press does in caret mode; null when it is none of the caret's keys. */
export function readCaretKey(press: Press): CaretKey | null {
  const alter = press.shiftKey ? 'extend' : 'move';
  const byWord = press.ctrlKey || press.altKey;
  const move = (
    direction: CaretMove['direction'],
    granularity: CaretMove['granularity'],
    times = 1,
  ): CaretMove => ({ alter, direction, granularity, times });
  switch (press.key) {
    case 'ArrowLeft':
      if (press.metaKey) return move('backward', 'lineboundary');
      return move('left', byWord ? 'word' : 'character');
    case 'ArrowRight':
      if (press.metaKey) return move('forward', 'lineboundary');
      return move('right', byWord ? 'word' : 'character');
    case 'ArrowUp':
      if (press.metaKey) return { alter, to: 'start' };
      return move('backward', byWord ? 'paragraph' : 'line');
    case 'ArrowDown':
      if (press.metaKey) return { alter, to: 'end' };
      return move('forward', byWord ? 'paragraph' : 'line');
    case 'Home':
      return press.ctrlKey ? { alter, to: 'start' } : move('backward', 'lineboundary');
    case 'End':
      return press.ctrlKey ? { alter, to: 'end' } : move('forward', 'lineboundary');
    case 'PageUp':
      return move('backward', 'line', LINES_OF_A_PAGE);
    case 'PageDown':
      return move('forward', 'line', LINES_OF_A_PAGE);
    default:
      return null;
  }
}
