import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPreview, liftTitle, previewPart, type PreviewMark } from './preview-text.ts';

const TEXT = `${'Before it. '.repeat(100)}\n\nTwelve mice had pups.\n\n${'After it. '.repeat(300)}`;
const START = TEXT.indexOf('Twelve');
const PLACE = { start: START, end: START + 21 };

const mark = (start: number, end: number, id: string): PreviewMark => ({
  start,
  end,
  id,
  code: id,
  className: 'k-n',
  suggested: false,
});

describe('previewPart', () => {
  test('holds the place with what stands around it, cut at blanks', () => {
    const { start, end } = previewPart(TEXT, PLACE);
    expect(start).toBeGreaterThan(0);
    expect(start).toBeLessThan(PLACE.start);
    expect(end).toBeGreaterThan(PLACE.end);
    expect(end - start).toBeLessThan(3000);
    expect(TEXT.charAt(start - 1)).toBe(' ');
  });

  test('begins with the text where there is no place', () => {
    expect(previewPart('Short.', null)).toEqual({ start: 0, end: 6 });
    expect(previewPart('', null)).toEqual({ start: 0, end: 0 });
  });

  test('never loses the place, whatever the text', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n'), maxLength: 3000 });
    fc.assert(
      fc.property(words, fc.nat(2999), fc.integer({ min: 1, max: 300 }), (text, at, length) => {
        fc.pre(at < text.length);
        const place = { start: at, end: Math.min(text.length, at + length) };
        const { start, end } = previewPart(text, place);
        expect(start).toBeLessThanOrEqual(place.start);
        expect(end).toBeGreaterThanOrEqual(place.end);
      }),
    );
  });
});

describe('cutPreview', () => {
  test('gives runs that joined are the paragraph, the shortest mark on top and its code after it', () => {
    const text = 'Twelve mice had pups.\n\nThen none.';
    const marks = [mark(0, 21, 'f1'), mark(0, 11, 'n1')];
    const [first, second] = cutPreview(text, { start: 0, end: text.length }, marks, [
      { start: 7, end: 11 },
    ]);
    expect(
      first?.runs.map((run) => [
        run.text,
        run.mark?.id,
        run.matches,
        run.ending.map((one) => one.id),
      ]),
    ).toEqual([
      ['Twelve ', 'n1', false, []],
      ['mice', 'n1', true, ['n1']],
      [' had pups.', 'f1', false, ['f1']],
    ]);
    expect(second?.runs.map((run) => run.text)).toEqual(['Then none.']);
    expect([first?.cutBefore, second?.cutAfter]).toEqual([false, false]);
  });

  test('says where text is left out', () => {
    const [only] = cutPreview('one two three', { start: 4, end: 7 }, [], []);
    expect([only?.cutBefore, only?.cutAfter]).toEqual([true, true]);
  });
});

describe('liftTitle', () => {
  const cut = (text: string, start = 0) =>
    cutPreview(text, { start, end: text.length }, [mark(0, 4, 'n1')], []);

  test('takes a first line that says the title out of the paragraphs, with its marks', () => {
    const { title, body } = liftTitle(cut('Mice at  work\nBy Ada Ng\n\nThey dig.'), 'Mice at work');
    expect(title?.runs.map((run) => [run.text, run.mark?.id])).toEqual([
      ['Mice', 'n1'],
      [' at  work', undefined],
    ]);
    expect(body.map(({ runs }) => runs[0]?.text)).toEqual(['By Ada Ng', 'They dig.']);
  });

  test.each([
    ['a line that only begins like the title', 'Mice at work dig.\n\nThey do.', 0],
    ['a later line', 'They dig.\n\nMice at work', 0],
    ['a later line where the shown part begins', 'They dig.\n\nMice at work\n\nAnd rest.', 11],
  ])('leaves %s where it is', (_, text, start) => {
    const { title, body } = liftTitle(cut(text, start), 'Mice at work');
    expect(title).toBeNull();
    expect(body).toEqual(cut(text, start));
  });

  test('finds nothing where there is no title or no text', () => {
    expect(liftTitle(cut('They dig.'), '').title).toBeNull();
    expect(liftTitle([], 'Mice at work')).toEqual({ title: null, body: [] });
  });
});
