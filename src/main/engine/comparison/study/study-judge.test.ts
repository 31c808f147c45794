import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOKS_SAME } from '../../../../shared/domain/comparison/same-study.ts';
import { readDays } from './read-days.ts';
import { readStudy } from './read-study.ts';
import { StudyJudge } from './study-judge.ts';

const judge = new StudyJudge();
const compare = (left: string, right: string) => judge.judge(judge.read(left), judge.read(right));

const RELEASE = `Napping bakers slip less, says Lund study
12 March 2019
Bakers who nap before the night shift drop 23.4% fewer trays, according to research led by Ingrid Ahlquist of Lund University.
The team filmed 1,412 bakers in 38 bakeries for two winters. Those who napped for twenty minutes dropped fewer trays and burned fewer loaves.
“A short nap works like a second morning,” said Dr Ahlquist, who plans to film pastry cooks next.`;
const NEWS = `Sleep on it: why your baker should nap
13 March 2019
A nap before the night shift keeps bread off the floor. Researchers in Lund who filmed 1,412 bakers found that nappers dropped 23.4% fewer trays.
Ingrid Ahlquist, who led the research, said: “A short nap works like a second morning.”`;
const OTHER = `Night shifts and loaves
2 July 2021
Bakers eat more loaves at night than by day, a survey of 640 bakers in Porto has found. The study did not ask about naps. Most of the bakers said that they eat out of boredom.`;

describe('StudyJudge', () => {
  it('takes a release and its news for the same study, and says why with their words', () => {
    const { chance, reasons } = compare(RELEASE, NEWS);
    expect(chance).toBeGreaterThan(LOOKS_SAME);
    const told = reasons.map(({ words }) => words).join('\n');
    expect(told).toContain('Both have the number “23.4%”, “1,412”.');
    expect(told).toContain('They name days a day apart.');
    expect(told).toContain('A short nap works like a second morning');
  });

  it('takes reports on the same subject for different studies', () => {
    expect(compare(RELEASE, OTHER).chance).toBeLessThan(LOOKS_SAME);
  });

  it('knows a near copy', () => {
    const { chance, reasons } = compare(RELEASE, `Read today:\n${RELEASE}\nSubscribe now.`);
    expect(chance).toBeGreaterThan(LOOKS_SAME);
    expect(reasons[0]?.words).toBe(
      'Near copies: 100 % of the phrases of the shorter one stand in the other.',
    );
  });

  it('says the same either way round, of any two texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        const { chance } = compare(`${left} ${NEWS}`, right);
        expect(compare(right, `${left} ${NEWS}`).chance).toBeCloseTo(chance, 10);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('readStudy', () => {
  it('reads numbers that are no chance, and neither years nor small ones', () => {
    const { numbers, smallNumbers } = readStudy('In 2014 some 1,412 of 38 saw 7% and 0.5 rise.');
    expect([...numbers.keys()]).toEqual(['1412', '7', '0.5']);
    expect([...smallNumbers]).toEqual(['38', '7']);
  });
});

describe('readDays', () => {
  const day = (iso: string): number => Date.parse(iso) / 86_400_000;

  it.each([
    ['PUBLIC RELEASE: 5-JUL-2016', ['2016-07-05']],
    ['Thursday, May 5th, 2016', ['2016-05-05']],
    ['on the 21st March 2017', ['2017-03-21']],
    ['Updated 2016-04-06 09:10', ['2016-04-06']],
    ['3/4/2016', ['2016-04-03', '2016-03-04']],
    ['31/12/2016', ['2016-12-31']],
    ['in May 2016, 45/78/2016, page 12', []],
  ])('reads “%s”', (text, days) => {
    expect(readDays(text)).toEqual(days.map(day));
  });
});
