import { expect, test } from 'vitest';
import type { Attribute } from '../../../../../shared/domain/attribute.ts';
import type { AnalysedArticle } from './analysed-table.ts';
import { choiceGroups, numberLines } from './answer-lines.ts';

const attribute = (id: string, parts: Partial<Attribute>): Attribute =>
  ({ id, name: id, type: 'number', unit: null, options: [], ...parts }) as Attribute;

function article(name: string, answers: Readonly<Record<string, readonly string[]>>) {
  return {
    id: name,
    column: { articleId: name, label: name },
    claims: Object.entries(answers).map(([attributeId, given]) => ({
      id: `${name} ${attributeId}`,
      status: 'accepted',
      value: { kind: 'attribute', attributeId, answers: given },
    })),
  } as unknown as AnalysedArticle;
}

test('numbers stand on the scale of their unit, small ones first', () => {
  const attributes = [
    attribute('followed', { unit: 'months' }),
    attribute('treated', { unit: 'months' }),
    attribute('score', {}),
    attribute('wait', {}),
    attribute('nobody', { unit: 'kg' }),
  ];
  const articles = [
    article('Ada', { followed: ['1,200'], treated: ['6'], score: ['2'] }),
    article('Bea', { followed: ['12'], score: ['−3'], wait: ['about a week'] }),
  ];
  const lines = numberLines(attributes, articles);
  expect(
    lines.map(({ name, from, to, points }) => [name, from, to, points.map(({ number }) => number)]),
  ).toEqual([
    ['followed', 6, 1200, [12, 1200]],
    ['treated', 6, 1200, [6]],
    // Without a unit nothing tells that two can be held against each other.
    ['score', -3, 2, [-3, 2]],
  ]);
  expect(lines[0]?.points[1]?.words).toBe('followed: 1,200 months, Ada');
});

test('choices stand in their order, each article once for an answer, unallowed ones behind', () => {
  const attributes = [
    attribute('blinded', { type: 'yes_no' }),
    attribute('tissue', { type: 'several_of', options: ['blood', 'urine', 'hair'] }),
    attribute('words', { type: 'text' }),
  ];
  const articles = [
    article('Ada', { blinded: ['no'], tissue: ['skin', 'hair', 'blood'], words: ['x'] }),
    article('Bea', { tissue: ['blood'] }),
  ];
  const groups = choiceGroups(attributes, articles).map(({ name, answered, answers }) => [
    name,
    answered,
    answers.map(({ answer, marks }) => [answer, marks.map(({ label }) => label)]),
  ]);
  expect(groups).toEqual([
    ['blinded', 1, [['no', ['Ada']]]],
    [
      'tissue',
      2,
      [
        ['blood', ['Ada', 'Bea']],
        ['hair', ['Ada']],
        ['skin', ['Ada']],
      ],
    ],
  ]);
});
