import { expect, test } from 'vitest';
import type { Absence } from './absence.ts';
import { absenceHeading, describeAbsence } from './absence-words.ts';
import { ArticleId } from './ids.ts';

const absence = {
  articleId: ArticleId.parse('018f0000-0000-7000-8000-000000000000'),
  kind: 'safety',
  attributeId: null,
  attributeName: null,
  recordedAt: 0,
} as const;
const byRules: Absence = {
  ...absence,
  confirmed: false,
  sentencesRead: 1204,
  foundBy: { by: 'rule', ruleVersion: 3 },
};
const byAnn: Absence = {
  ...absence,
  confirmed: true,
  sentencesRead: 1,
  foundBy: { by: 'reader', readerName: 'Ann' },
};

test('an absence says who read how much, and when', () => {
  expect(describeAbsence(byRules)).toBe('1,204 sentences read by rules, version 3');
  expect(describeAbsence({ ...byRules, confirmed: true }, 'yesterday')).toBe(
    '1,204 sentences read by rules, version 3, yesterday, confirmed',
  );
  expect(describeAbsence(byAnn)).toBe('1 sentence read by Ann');
  expect(describeAbsence(byAnn, 'yesterday')).toBe('1 sentence read by Ann yesterday');
});

test('that nothing is stated is a reader’s word', () => {
  expect(absenceHeading(byRules)).toBe('The rules found none');
  expect(absenceHeading(byAnn)).toBe('None stated');
});
