import { describe, expect, it } from 'vitest';
import { QuoteId } from '../../../../../../shared/domain/ids.ts';
import { NOWHERE } from '../../../../../../main/engine/test-ids.ts';
import type { TextMark } from '../../text/marks.ts';
import { markAt, paintMarks } from './painted-marks.ts';

const mark = (code: string, start: number, end: number, look: TextMark['look'] = 'accepted') =>
  ({
    key: code,
    mark: { type: 'annotation', id: NOWHERE },
    quoteId: QuoteId.parse(NOWHERE),
    start,
    end,
    code,
    tone: 'k-yellow',
    look,
  }) as TextMark;

/** Ten words in two lines of five, each of four letters. */
const PAGE = {
  number: 1,
  words: Array.from({ length: 10 }, (_, at) => ({
    start: at * 5,
    end: at * 5 + 4,
    x0: (at % 5) * 30,
    x1: (at % 5) * 30 + 25,
    y0: at < 5 ? 0 : 20,
    y1: at < 5 ? 10 : 30,
  })),
};

describe('paintMarks', () => {
  it('draws a rectangle for each line, and says where a quote begins', () => {
    const [painted] = paintMarks(PAGE, [mark('a', 15, 34)]);
    expect(painted?.lines).toMatchObject([
      { x0: 90, y0: 0, x1: 145, y1: 10 },
      { x0: 0, y0: 20, x1: 55, y1: 30 },
    ]);
    expect(painted?.begins).toBe(true);
    expect(
      paintMarks({ ...PAGE, words: PAGE.words.slice(5) }, [mark('a', 15, 34)])[0]?.begins,
    ).toBe(false);
  });
  it('fills the shorter of two that overlap, and rules the longer and what is suggested', () => {
    const painted = paintMarks(PAGE, [
      mark('long', 0, 44),
      mark('short', 5, 14),
      mark('s', 20, 24, 'suggested'),
    ]);
    expect(painted.map(({ look }) => look)).toEqual(['ruled', 'filled', 'suggested']);
  });
});

describe('markAt', () => {
  it('is the shortest of those under a point', () => {
    const painted = paintMarks(PAGE, [mark('long', 0, 44), mark('short', 5, 14)]);
    expect(markAt(painted, { x: 40, y: 5 })?.code).toBe('short');
    expect(markAt(painted, { x: 100, y: 5 })?.code).toBe('long');
    expect(markAt(painted, { x: 40, y: 15 })).toBeNull();
  });
});
