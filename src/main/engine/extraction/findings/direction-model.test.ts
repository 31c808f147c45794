import { describe, expect, it, test } from 'vitest';
import type { TextSort } from '../cues/text-sort.ts';
import { openTestReader } from '../test-reader.ts';
import { chooseDirection, DirectionJudge } from './direction-model.ts';
import { DirectionReader } from './direction.ts';
import { FINDING_TRAITS } from './finding-traits.ts';

const { open, tools } = openTestReader();
const words = new DirectionReader(tools, tools.judgeWords(FINDING_TRAITS.judge));
const directions = new DirectionJudge(tools, words);

function directionOf(sentence: string, sort: TextSort): string | undefined {
  const [read] = open(sentence).reads;
  return read && directions.judge(sentence, read, sort);
}

describe('DirectionJudge', () => {
  it.each([
    ['positive', 'Milk yield was higher in cows that heard music than in cows that did not.'],
    ['positive', 'Mortality fell by a third in the flocks on the new feed.'],
    ['negative', 'The shearers who took the syrup had nausea, dizziness and vomiting.'],
    ['negative', 'Smoking was associated with a higher risk of stroke among the bakers.'],
    ['null', 'The two ploughs did not differ in depth.'],
    ['null', 'No complications occurred in the 40 lambs.'],
    ['null', 'The odds of a fall were similar in both choirs (OR 1.04, 95% CI 0.91 to 1.19).'],
    ['null', 'Falls were much rarer among those who sang (p = 0.41).'],
    ['null', 'Falls were rarer in choirs (12% vs 13%; RR 0.91; 95% CI, 0.78 to 1.06; P=0.22).'],
    ['null', 'Rents were not higher in the villages with a choir.'],
    ['null', 'There was no indication that the levy changed what people bought.'],
    ['positive', 'Singers lived longer (hazard ratio, 0.72; 95% CI, 0.58 to 0.89).'],
    ['negative', 'Those on the higher dose had twice as many strokes as those on the lower dose.'],
    ['mixed', 'Sleep improved, but there was no effect on mood.'],
  ])('%s: %s', (direction, sentence) => {
    expect(directionOf(sentence, 'abstract')).toBe(direction);
  });

  it('tells harm from benefit in reports too', () => {
    const harm = 'About 15 percent of the hikers suffered blisters and fever.';
    const benefit = 'Hikers who wore the socks had fewer blisters.';
    expect(directionOf(harm, 'reportage')).toBe('negative');
    expect(directionOf(benefit, 'reportage')).toBe('positive');
  });
});

test('chooseDirection takes what weighs most, and the first of equal ones', () => {
  const weights = { positive: -1, negative: 0.2, null: 0.5, mixed: 0.5 };
  expect(chooseDirection((direction) => weights[direction])).toBe('null');
});
