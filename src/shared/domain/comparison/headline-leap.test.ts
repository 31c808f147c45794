import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../sentences.ts';
import { findHeadlineLeap, readSpecies } from './headline-leap.ts';
import type { SpeciesReading } from './headline-leap.ts';

/** A source whose first sentence is its main statement. */
function read(title: string, text: string, isPaper = false): SpeciesReading {
  const sentences = splitSentences(text);
  return readSpecies({ title, text, sentences, main: sentences[0] ?? null, isPaper });
}

const PAPER = read(
  'A diet of beans slows tumour growth in a mouse model',
  'Growth slowed on beans.',
  true,
);

describe('findHeadlineLeap', () => {
  it.each([
    ['Beans could save you from cancer', 'Beans slow tumours, researchers say.'],
    ['Beans slow tumours', 'Mice that were fed beans lived longer.'],
    ['Hope for patients in a tin', 'The patients of tomorrow may eat beans.'],
    ['Beans beat cancer', 'Cancer affects 40,000 men in the country every year.'],
  ])('finds it in “%s”', (title, text) => {
    const leap = findHeadlineLeap(read(title, text), PAPER, 'right');
    expect(leap?.studied).toMatchObject({ part: 'title', weight: 3 });
    expect(leap?.studiedIn).toBe('left');
  });

  it.each([
    ['the headline names the animal', 'Beans slow tumours in mice', 'Growth slowed.'],
    ['it is about nobody', 'Beans and their proteins', 'Proteins of beans fold twice.'],
    ['the report tells of people', 'Beans beat cancer', 'In the trial 300 women ate beans.'],
  ])('finds none where %s', (_, title, text) => {
    expect(findHeadlineLeap(read(title, text), PAPER, 'right')).toBeNull();
  });

  it('finds none where the paper studied people', () => {
    const paper = read('Beans and cancer in women: a cohort study', 'Women ate beans.', true);
    const news = read('Beans beat cancer', 'It works. Earlier studies in mice pointed this way.');
    expect(findHeadlineLeap(news, paper, 'right')).toBeNull();
  });

  it('is not hidden by the men of the headline, and reads them as no people studied', () => {
    const news = read(
      'Men hear again after new jab',
      'Men hear again after new jab. Deaf mice were treated.',
    );
    expect(news.people).toEqual([]);
    const silent = read('Hair cells', 'Hair cells grew.', true);
    expect(findHeadlineLeap(news, silent, 'right')).toMatchObject({
      concern: { part: 'title', start: 0, end: 3 },
      studiedIn: 'right',
    });
  });

  it('cannot be told where nothing says what was studied', () => {
    const news = read('Beans beat cancer', 'Beans are good.');
    expect(findHeadlineLeap(news, read('Beans', 'Beans.', true), 'right')).toBeNull();
  });

  it('does not depend on the order of what was read, nor on what has no animals and people', () => {
    const news = read('Beans beat cancer', 'Mice ate beans. Rats did not. Hamsters slept.');
    const order = fc.shuffledSubarray([...news.animals], { minLength: news.animals.length });
    fc.assert(
      fc.property(order, (animals) => {
        const leap = findHeadlineLeap({ ...news, animals }, PAPER, 'right');
        expect(leap?.studied.weight).toBe(3);
      }),
    );
  });

  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (title, text, isPaper) => {
        const { animals, people } = read(title, text, isPaper);
        for (const { part, start, end } of [...animals, ...people])
          expect((part === 'title' ? title : text).slice(start, end)).not.toBe('');
      }),
    );
  });
});
