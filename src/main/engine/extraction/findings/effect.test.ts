import { describe, expect, it } from 'vitest';
import { asOneSentence, openTestReader } from '../test-reader.ts';
import { readEffect } from './effect.ts';
import { FINDING_TRAITS } from './finding-traits.ts';

const { open, tools } = openTestReader();
const traits = tools.judgeWords(FINDING_TRAITS.judge);

function read(text: string) {
  const [words = []] = open(text, asOneSentence(text)).sentenceWords;
  return readEffect(text, traits.ofAny(words));
}

describe('readEffect', () => {
  it.each([
    ['an odds ratio of 2.4 was seen', '2.4', 'odds ratio'],
    ['they were 17 percent less likely to fall', '17', '% less'],
    ['deaths fell by 10-15%', '10-15', '%'],
    ['the rate was three times as high', 'three', 'times'],
    ['weight fell by about 4.5 kg', '4.5', 'kg'],
    ['a mean difference of −1.2 points', '−1.2', 'points'],
    ['the mean difference from the old road at week 6 was −3.5 dB', '−3.5', 'dB'],
    ['yields rose from 3.1 t/ha on bare plots to 4.0 t/ha under clover', '3.1 to 4.0', 't/ha'],
    ['pass rates went from 61% in spring to 74% in autumn', '61 to 74', '%'],
    ['a large effect (d = 0.81) on recall', '0.81', 'd'],
    ['nest success and rainfall were linked (r = −.46)', '−.46', 'r'],
    ['with a price elasticity of −0.35', '−0.35', 'elasticity'],
    ['the beams were 12 mm shorter after a winter', '12', 'mm shorter'],
    ['the crews got 2.5 hours less sleep', '2.5', 'hours less'],
    ['households saved by about €40 a month, which is by €40', '40', '€'],
    ['it cut the number of crashes by a third', 'a third', null],
    ['a relative risk reduction of 20 percent', '20', '%'],
    ['turnover grew by 5 percentage points', '5', '%'],
  ])('reads the size in: %s', (text, value, unit) => {
    expect(read(text)).toMatchObject({ value, unit });
  });

  it.each([
    ['difference 2 (95% CI: -1.1 to 0.5)', '-1.1 to 0.5'],
    ['(hazard ratio 0.8; 95% confidence interval 0.7–0.9)', '0.7–0.9'],
    ['ratio 1.4 (CI 95% 1.1, 1.8)', '1.1, 1.8'],
  ])('keeps the interval in: %s', (text, interval) => {
    expect(read(text).interval).toBe(interval);
  });

  it.each([
    ['it differed (P<.001)', '<.001'],
    ['it differed, p = 0.03', '= 0.03'],
    ['with a p value of 0.04', '0.04'],
    ['p-value less than 0.05', 'less than 0.05'],
  ])('keeps the p value in: %s', (text, p) => {
    expect(read(text).p).toBe(p);
  });

  it.each([
    ['It was worse than in patients on water.', 'patients on water'],
    ['Falls were rarer than among untreated women.', 'untreated women'],
    ['Bees lived longer compared with untreated hives.', 'untreated hives'],
    ['Wages were higher relative to firms without the scheme.', 'firms without the scheme'],
    ['Rot reached 3% versus 11% in the painted posts.', 'the painted posts'],
    ['They slept more than those who were given the lamp.', 'those who were given the lamp'],
    ['Trout grew faster than fish in warm ponds are known to grow.', 'fish in warm ponds'],
  ])('names the comparator in: %s', (text, comparator) => {
    expect(read(text).comparator).toBe(comparator);
  });

  it('takes a number after "than" for no comparator', () => {
    expect(read('It was seen in more than 300 patients.').comparator).toBeNull();
  });

  it('names those compared without what links them to the verb', () => {
    const { comparator } = read(
      'Pupils in large classes scored less than those in smaller classes.',
    );
    expect(comparator).toBe('smaller classes');
  });

  it('takes a heart rate for no hazard ratio', () => {
    expect(read('Resting HR decreased from 72 to 65 bpm.').unit).not.toBe('hazard ratio');
    expect(read('The HR was 0.72 for the choir.').unit).toBe('hazard ratio');
  });

  it('states nothing where nothing is stated', () => {
    const nothing = { value: null, unit: null, interval: null, p: null, comparator: null };
    expect(read('The hens were content.')).toEqual(nothing);
    expect(read('Vitamin D was given on day 3.')).toEqual(nothing);
  });
});
