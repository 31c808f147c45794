import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DirectionJudge } from './direction-judge.ts';

const judge = new DirectionJudge();
const TEXT = `We compared figs with bread in 80 bakers. Sleep duration was significantly longer in the fig group than in the bread group (P = 0.01). Heart rate was significantly lower with figs than with bread (P < 0.001). There was no significant difference in body weight between the groups (P = 0.62).`;
const ask = (outcome: string, intervention = 'figs', comparator = 'bread') =>
  judge.judge(TEXT, { outcome, intervention, comparator });

describe('DirectionJudge', () => {
  it.each([
    ['heart rate', 'down', 'Heart rate was'],
    ['body weight', 'none', 'There was no significant difference in body weight'],
  ])('tells which way %s went, and shows the clause', (outcome, direction, words) => {
    const told = ask(outcome);
    expect(told.direction).toBe(direction);
    expect(TEXT.slice(told.shownBy?.start, told.shownBy?.end)).toContain(words);
  });

  it('leaves open what the text does not tell of', () => {
    expect(ask('appetite')).toEqual({ direction: 'unclear', chance: 0, shownBy: null });
  });

  it('is not moved by a sentence about something else', () => {
    const more = `${TEXT} The ovens were bought in Turin.`;
    const asked = { outcome: 'heart rate', intervention: 'figs', comparator: 'bread' };
    expect(judge.judge(more, asked).direction).toBe(judge.judge(TEXT, asked).direction);
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, outcome) => {
        const asked = { outcome, intervention: 'figs', comparator: 'bread' };
        const { chance, shownBy } = judge.judge(`${text} ${outcome}; no P > 0.5`, asked);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(shownBy === null || shownBy.end >= shownBy.start).toBe(true);
      }),
    );
  });
});
