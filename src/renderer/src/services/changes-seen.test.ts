import { expect, test } from 'vitest';
import { ArticleId } from '../../../shared/domain/ids.ts';
import { collectChanges } from './changes-seen.ts';

const A = ArticleId.parse('01890a5d-ac96-774b-bcce-b302099a8051');
const B = ArticleId.parse('01890a5d-ac96-774b-bcce-b302099a8052');

test('changes are taken as one, and once', () => {
  const changes = collectChanges();
  changes.add({ articleIds: [A], parts: ['marks'] });
  changes.add({ articleIds: [B, A], parts: ['marks', 'status'] });
  expect(changes.take()).toEqual({
    articleIds: new Set([A, B]),
    parts: new Set(['marks', 'status']),
  });
  expect(changes.take()).toEqual({ articleIds: new Set(), parts: new Set() });
});

test('one that may be of any article makes all of them so', () => {
  const changes = collectChanges();
  changes.add({ articleIds: null, parts: ['articles'] });
  changes.add({ articleIds: [A], parts: [] });
  expect(changes.take().articleIds).toBeNull();
  expect(changes.take().articleIds).toEqual(new Set());
});
