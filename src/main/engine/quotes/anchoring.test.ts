import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorQuote, type Anchor } from './anchoring.ts';
import { compareTexts } from './marked-text.ts';
import { SearchedText } from './searched-text.ts';
import { describeQuote, type Selectors } from './selectors.ts';
import { anyText, quoteOf, textWithSpan } from './test-texts.ts';

function anchor(before: string, quote: Selectors, text: string): Anchor {
  return anchorQuote(new SearchedText(text), quote, compareTexts(new SearchedText(before), text));
}

/** What became of the words of a text in another: the state and the words that stand there. */
function follow(before: string, words: string, text: string, from = 0) {
  const { state, found, score } = anchor(before, quoteOf(before, words, from), text);
  return { state, words: found && text.slice(found.start, found.end), at: found?.start, score };
}

const STUDY = [
  'Voles of the northern marsh were caught in live traps through the autumn.',
  'Twelve voles were weighed at dawn, and the ﬁrst of them twice (p < 0.05).',
  'No vole was harmed, and all were set free where they had been caught.',
  'The traps were emptied every second hour so that nothing froze.',
].join('\n\n');
const edit = (old: string, next: string): string => STUDY.replace(old, next);

describe('a quote whose words and surroundings are unchanged is verified', () => {
  test('in the text it was taken from', () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, start, end }) => {
        const quote = describeQuote(text, start, end);
        expect(anchor(text, quote, text)).toEqual({
          state: 'verified',
          found: { start: quote.start, end: quote.end },
          score: 1,
        });
      }),
    );
  });

  test.each([
    ['a paragraph is put before it', `A foreword about marshes.\n\n${STUDY}`],
    ['a paragraph is put behind it', `${STUDY}\n\nThanks are due to the wardens.`],
    [
      'a word changes far before and another far behind',
      edit('Voles of', 'Rats of').replace('hour', 'day'),
    ],
    ['a word is put in elsewhere', edit('live traps', 'wooden live traps')],
  ])('where %s', (_, text) => {
    expect(follow(STUDY, 'were weighed at dawn', text)).toEqual({
      state: 'verified',
      words: 'were weighed at dawn',
      at: text.indexOf('were weighed at dawn'),
      score: 1,
    });
  });

  test('where paragraphs are swapped', () => {
    const one =
      'In the first winter, when the marsh froze over, no vole was harmed at any time by us or by anyone.';
    const two =
      'In the second winter, which was mild, one of them fell ill and was set free at once.';
    expect(follow(`${one}\n\n${two}`, 'no vole was harmed', `${two}\n\n${one}`)).toMatchObject({
      state: 'verified',
      at: two.length + 2 + one.indexOf('no vole'),
    });
  });

  test('where it is one of many equal rows, and others are added before and behind them', () => {
    const rows = 'Burrow: ten voles, no harm was seen there.\n'.repeat(9);
    const before = `\n${rows}`;
    const quote = quoteOf(before, 'ten voles', 200);
    expect(anchor(before, quote, `Table\n${rows}`)).toMatchObject({
      state: 'verified',
      found: { start: quote.start + 5 },
    });
  });

  test('at the beginning and the end of a text, which may only go on in another line', () => {
    for (const words of ['Voles of', 'nothing froze.', STUDY]) {
      expect(follow(STUDY, words, `Title\n${STUDY}\nNotes`).state).toBe('verified');
      expect(follow(STUDY, words, `Not all ${STUDY}..`).state).toBe('moved');
    }
    expect(follow('It was p < 0.05', 'p < 0.05', 'It was p < 0.051')).toMatchObject({
      state: 'moved',
      words: 'p < 0.051',
    });
  });
});

describe('a quote with the same words in other surroundings is moved', () => {
  test('where a word beside it changed', () => {
    expect(follow(STUDY, 'were weighed at dawn', edit('Twelve voles', 'Twelve moles'))).toEqual({
      state: 'moved',
      words: 'were weighed at dawn',
      at: STUDY.indexOf('were weighed at dawn'),
      score: 1,
    });
  });

  test('where the second of two equal sentences went', () => {
    const sentence = 'None of the animals was harmed in this part of the study at all.';
    const before = `Marsh.\n${sentence}\n${sentence}\nEnd.`;
    const text = `Marsh.\n${sentence}\nEnd.`;
    const words = 'animals was harmed';
    expect(follow(before, words, text).state).toBe('verified');
    expect(follow(before, words, text, 40)).toMatchObject({ state: 'moved', words });
  });

  test('where one of many equal rows went', () => {
    const row = 'Burrow: ten voles, no harm was seen there.\n';
    const found = follow(row.repeat(6), 'ten voles', row.repeat(5), row.length * 2);
    expect(found).toMatchObject({ state: 'moved', words: 'ten voles' });
  });

  test('where the same words stand at its old place by chance', () => {
    const before = 'In the marsh. Ten voles slept in the winter.';
    const quote = quoteOf(before, 'voles slept');
    const text = `${'x'.repeat(quote.start - 1)} voles slept. ${before}`;
    const { state, found } = anchor(before, quote, text);
    expect(text.slice(quote.start, quote.end)).toBe('voles slept');
    expect([state, found?.start]).toEqual(['moved', text.lastIndexOf('voles slept')]);
  });

  test('at the place with the most of what stood around it, of equal ones at the nearest', () => {
    const before = 'On Monday the voles were fed. On Friday the voles were weighed.';
    const text = `The voles came. Each day the voles ate. On Monday the voles were fed; on Friday the voles were weighed. At last the voles left.`;
    const { at } = follow(before, 'the voles', text, 20);
    expect(text.slice(at, at! + 21)).toBe('the voles were weighe');
    const line = 'Count: ten voles in this one of many burrows.\n';
    const quote = quoteOf(line.repeat(5), 'ten voles', line.length * 3);
    const nearest = anchor(
      line.repeat(5),
      quote,
      `${'x\n'.repeat(3)}${line.repeat(4)}${line.trim()}!`,
    );
    expect(nearest.found?.start).toBe(quote.start + 6);
  });

  test('as a whole word where it was one', () => {
    expect(follow('Ten men came today.', 'men', 'Ten women came; no men at all.')).toMatchObject({
      state: 'moved',
      words: 'men',
      at: 19,
    });
  });
});

describe('a quote written differently is moved', () => {
  test.each([
    [
      'one letter is corrected',
      'Twelve voles were weighed',
      edit('weighed', 'weighted'),
      'Twelve voles were weighted',
    ],
    [
      'a ligature is resolved',
      'the ﬁrst of them twice',
      edit('ﬁrst', 'first'),
      'the first of them twice',
    ],
    ['blanks beside a sign are gone', 'p < 0.05', edit('p < 0.05', 'p<0.05'), 'p<0.05'],
    ['a value is corrected', 'p < 0.05', edit('p < 0.05', 'p < 0.01'), 'p < 0.01'],
    [
      'case changed',
      'No vole was harmed',
      edit('No vole was harmed', 'NO VOLE WAS HARMED'),
      'NO VOLE WAS HARMED',
    ],
    [
      'a line was broken',
      'and all were set free',
      edit('and all were', 'and\nall  were'),
      'and\nall  were set free',
    ],
    [
      'a word was put in',
      'were weighed at dawn',
      edit('weighed at', 'weighed twice at'),
      'were weighed twice at dawn',
    ],
    [
      'a word went',
      'No vole was harmed, and all were set free',
      edit(', and all were', ', all were'),
      'No vole was harmed, all were set free',
    ],
    ['a number grew in front', '12 men', 'There were 112 men in it.', '112 men'],
  ])('where %s', (_, words, text, expected) => {
    const before = words === '12 men' ? 'There were 12 men in it.' : STUDY;
    expect(follow(before, words, text)).toMatchObject({ state: 'moved', words: expected });
  });

  test('where a character that is not seen is gone, and where one is put in', () => {
    const seen = 'The experiment ended early.';
    const unseen = 'The experi\u200bment ended early.';
    expect(follow(unseen, 'experi\u200bment', seen)).toMatchObject({
      state: 'moved',
      words: 'experiment',
    });
    expect(follow(seen, 'experiment', unseen)).toMatchObject({
      state: 'moved',
      words: 'experi\u200bment',
    });
  });

  test('wherever in a long text it went', () => {
    const filler = Array.from(
      { length: 4000 },
      (_, at) => `Line ${String(at)} is about something else.`,
    );
    const before = [STUDY, ...filler].join('\n');
    const text = [...filler, 'And all were set free where they had once been caught.'].join('\n');
    expect(follow(before, 'all were set free where they had been caught', text)).toMatchObject({
      state: 'moved',
      words: 'all were set free where they had once been caught',
    });
  });

  test('with a score that tells how much of its letters stands there', () => {
    const { score } = follow(STUDY, 'Twelve voles were weighed', edit('weighed', 'weighted'));
    expect(score).toBeCloseTo(1 - 1 / 25, 10);
    expect(follow(STUDY, 'p < 0.05', edit('p < 0.05', 'p<0.05')).score).toBe(1);
  });
});

describe('a quote is broken', () => {
  test.each([
    [
      'all of it went',
      'Twelve voles were weighed at dawn',
      edit('Twelve voles were weighed at dawn, and', 'Once'),
    ],
    ['the text is empty', 'Twelve voles', ''],
    [
      'other words stand between its surroundings',
      'Twelve voles',
      edit('Twelve voles', 'A hundred shrews'),
    ],
  ])('where %s', (_, words, text) => {
    expect(anchor(STUDY, quoteOf(STUDY, words), text)).toEqual({
      state: 'broken',
      found: null,
      score: null,
    });
  });
});

test('quotes that overlap are each looked up for themselves', () => {
  const text = edit('weighed at dawn', 'weighed at dusk');
  expect(follow(STUDY, 'Twelve voles were weighed', text).words).toBe('Twelve voles were weighed');
  expect(follow(STUDY, 'were weighed at dawn', text)).toMatchObject({
    state: 'moved',
    words: 'were weighed at dusk',
  });
  expect(follow(STUDY, 'at dawn, and', text).words).toBe('at dusk, and');
});

test('characters of two code units are found whole', () => {
  expect(follow('Fed 🐁🐀 twice.', '🐀', 'Both 🐁 and 🐁🐀 fed twice.')).toMatchObject({
    state: 'moved',
    words: '🐀',
    at: 14,
  });
});

describe('no edit attaches a quote to other words without saying so', () => {
  const edges = (text: string, quote: Selectors, at: number, of: string) => {
    const from = at - quote.prefix.length;
    const to = at + quote.exact.length + quote.suffix.length;
    return {
      before: quote.start > quote.prefix.length || from === 0 || text[from - 1] === '\n',
      after: quote.end + quote.suffix.length < of.length || to === text.length || text[to] === '\n',
    };
  };
  const check = (before: string, start: number, end: number, text: string): void => {
    const quote = describeQuote(before, start, end);
    const { state, found, score } = anchor(before, quote, text);
    if (state === 'broken') {
      expect(found).toBeNull();
      return;
    }
    expect(found.start).toBeLessThan(found.end);
    const words = text.slice(found.start, found.end);
    expect(words.isWellFormed()).toBe(true);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
    if (state === 'moved') return;
    const whole = quote.prefix + quote.exact + quote.suffix;
    expect(words).toBe(quote.exact);
    expect(text.startsWith(whole, found.start - quote.prefix.length)).toBe(true);
    expect(edges(text, quote, found.start, before)).toEqual({ before: true, after: true });
  };

  test('whatever the two texts are', () => {
    fc.assert(
      fc.property(textWithSpan, anyText, ({ text, start, end }, other) => {
        check(text, start, end, other);
      }),
      { numRuns: 2000 },
    );
  });

  /** Cuts a piece out of a text and puts another in its place. */
  const splice = (text: string, at: number, length: number, put: string): string => {
    const from = at % (text.length + 1);
    return (text.slice(0, from) + put + text.slice(from + length)).toWellFormed();
  };

  test('whatever is cut out, put in or moved, and verified is only what is certain', () => {
    const edits = fc.array(
      fc.record({ at: fc.nat(200), length: fc.nat(20), put: fc.oneof(fc.constant(''), anyText) }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(textWithSpan, edits, ({ text, start, end }, changes) => {
        let next = text;
        for (const { at, length, put } of changes) next = splice(next, at, length, put);
        check(text, start, end, next);
      }),
      { numRuns: 2000 },
    );
  });
});
