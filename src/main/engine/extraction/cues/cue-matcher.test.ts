import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CueMatcher } from './cue-matcher.ts';
import type { Cue } from './cue-phrases.ts';
import { readSentenceWords } from '../text/sentence-words.ts';
import { WordCutter } from '../text/text-words.ts';
import { asOneSentence } from '../test-reader.ts';
import { WORD_KINDS } from './word-kinds.ts';

/** A matcher with the words of a text as its reader cuts them. */
function matchIn(cues: readonly Cue[], text: string) {
  const cutter = new WordCutter();
  const matcher = new CueMatcher(cues, cutter.spellings.judgeBy(WORD_KINDS.judge));
  const runs = cutter.cut(text);
  const [words = []] = readSentenceWords(text, asOneSentence(text), runs, cutter.spellings);
  return { matcher, words };
}
const none = { drugs: new Set<string>(), harms: new Set<string>() };

function findIn(phrases: string, sentence: string, taught = none): boolean {
  const { matcher, words } = matchIn([{ id: 'one', why: 'test', phrases }], sentence);
  return matcher.find(words, taught).cues.length === 1;
}

/** Do the slots match the words from `at` on? Tried out in every way, as `Cue` describes slots. */
function standsAt(slots: readonly string[], words: readonly string[], at: number): boolean {
  const [slot, ...rest] = slots;
  if (slot === undefined) return true;
  if (slot === '~') return [0, 1, 2, 3, 4].some((skipped) => standsAt(rest, words, at + skipped));
  return slot.split('/').includes(words[at] ?? '') && standsAt(rest, words, at + 1);
}

describe('CueMatcher', () => {
  it('finds what trying every place finds, wherever the anchors are', () => {
    const word = fc.constantFrom('no', 'of', 'otter', 'badger', 'heron');
    const slot = fc.oneof(word, fc.constantFrom('~', 'no/otter', 'heron/badger/of'));
    const phrase = fc.record({
      opens: fc.boolean(),
      slots: fc
        .tuple(word, fc.array(slot, { maxLength: 4 }), word)
        .map(([first, between, last]) => [first, ...between, last]),
    });
    const phrases = fc.array(phrase, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(phrases, fc.array(word, { maxLength: 12 }), (tables, words) => {
        const { matcher, words: read } = matchIn(
          tables.map(({ opens, slots }, at) => ({
            id: String(at),
            why: 'test',
            phrases: `${opens ? '^ ' : ''}${slots.join(' ')}`,
          })),
          words.join(' '),
        );
        const { cues, firsts } = matcher.find(read, none);
        const startsOf = tables.map(({ opens, slots }) =>
          words.flatMap((_, at) =>
            standsAt(slots, words, at) && (at === 0 || !opens) ? [at] : [],
          ),
        );
        expect(cues.toSorted((a, b) => a - b)).toEqual(
          startsOf.flatMap((starts, cue) => (starts.length > 0 ? [cue] : [])),
        );
        cues.forEach((cue, at) => {
          expect(startsOf[cue]).toContain(firsts[at]);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('matches words, alternatives, beginnings and numbers', () => {
    expect(findIn('no/never sign*', 'There was never significant loss')).toBe(true);
    expect(findIn('no/never sign*', 'There was a significant loss')).toBe(false);
    expect(findIn('# of #', 'It failed in 3 of 12 tanks.')).toBe(true);
  });

  it('bridges at most four words at a gap', () => {
    expect(findIn('more ~ needed', 'more of this and that needed')).toBe(true);
    expect(findIn('more ~ needed', 'more of this and that is needed')).toBe(false);
  });

  it('holds a start mark to the first word', () => {
    expect(findIn('^ second', 'Second, the tanks leaked.')).toBe(true);
    expect(findIn('^ second', 'The second tank leaked.')).toBe(false);
    expect(findIn('^ but/still ~ uncertain', 'But still uncertain')).toBe(true);
  });

  it('knows classes of words, from the lexicons and from the article', () => {
    expect(findIn('@drug induced @harm', 'Amoxicillin-induced dermatitis')).toBe(true);
    expect(findIn('@drug induced', 'Brelomidine-induced sleep')).toBe(false);
    const taught = { drugs: new Set(['brelomidine']), harms: new Set<string>() };
    expect(findIn('@drug induced', 'Brelomidine-induced sleep', taught)).toBe(true);
  });

  it('tells where a cue began and ended', () => {
    const cues = [{ id: 'one', why: 'test', phrases: 'tank ~ leaked' }];
    const { matcher, words } = matchIn(cues, 'The second tank on the hill leaked into the ditch.');
    expect(matcher.find(words, none)).toEqual({ cues: [0], firsts: [2], lasts: [6] });
  });

  it('refuses a phrase that begins with a gap, and an unknown cue', () => {
    expect(() => matchIn([{ id: 'x', why: 'test', phrases: '~ tank' }], '')).toThrow('~ tank');
    expect(() => matchIn([], '').matcher.indexOf('x')).toThrow('x');
  });
});
