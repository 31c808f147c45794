import { describe, expect, it, test } from 'vitest';
import type { TextSort } from '../cues/text-sort.ts';
import { openTestReader } from '../test-reader.ts';
import { ChangeJudge, chooseOption, LEAST_SURE } from './change-model.ts';
import type { JudgedResult } from './change-model.ts';
import { FINDING_TRAITS } from './finding-traits.ts';
import { ResultSignReader } from './result-signs.ts';

const { open, tools } = openTestReader();
const signs = new ResultSignReader(tools, tools.judgeWords(FINDING_TRAITS.judge));
const changes = new ChangeJudge(tools, signs);

function judge(sentence: string, sort: TextSort = 'abstract'): JudgedResult | undefined {
  const [read] = open(sentence).reads;
  return read && changes.judge(sentence, read, sort);
}

describe('ChangeJudge', () => {
  it.each([
    ['decrease', 'better', 'Mortality fell by a third in the flocks on the new feed.'],
    ['decrease', 'worse', 'Survival was shorter in ewes that were fed the dye.'],
    ['increase', 'worse', 'Smoking was associated with a higher risk of stroke among bakers.'],
    ['no_difference', 'neutral', 'The two ploughs did not differ in depth (p = 0.4).'],
    ['open', 'open', 'The two ploughs were made of ash and of oak.'],
  ])('%s, %s: %s', (change, value, sentence) => {
    expect(judge(sentence)).toMatchObject({ change, value });
  });

  it('says how sure it is of what it says, and of nothing that it leaves open', () => {
    const sure = judge('Mortality fell by a third in the flocks on the new feed.');
    expect(sure?.fieldConfidence.change).toBeGreaterThanOrEqual(LEAST_SURE.change);
    expect(sure?.fieldConfidence.value).toBeGreaterThanOrEqual(LEAST_SURE.value);
    expect(judge('The two ploughs were made of ash and of oak.')?.fieldConfidence).toEqual({});
  });
});

test('chooseOption takes what weighs most, and the first of equal ones, with its lead', () => {
  const weights = { increase: -1, decrease: 0.5, mixed: 0.5 };
  const options = ['increase', 'decrease', 'mixed'] as const;
  expect(chooseOption(options, (one) => weights[one])).toEqual({ said: 'decrease', lead: 0 });
  expect(chooseOption(['decrease', 'increase'] as const, (one) => weights[one]).lead).toBe(1.5);
});
