import { expect, test } from 'vitest';
import { AttachmentId } from './ids.ts';
import { AreaDraft } from './pages.ts';

const area = {
  attachmentId: AttachmentId.parse('018f0000-0000-7000-8000-000000000000'),
  page: 1,
  rect: { x0: 0, y0: 0, x1: 14_400, y1: 14_400 },
  picture: 'iVBORw0KGgo=',
};

test.each([
  ['the whole of the largest page', area.rect, true],
  ['a point', { x0: 10, y0: 10, x1: 10, y1: 10 }, false],
  ['a line across', { x0: 10, y0: 10, x1: 90, y1: 10 }, false],
  ['a line down', { x0: 10, y0: 10, x1: 10, y1: 90 }, false],
  ['a part of it', { x0: 10, y0: 10, x1: 10.5, y1: 10.5 }, true],
  ['more than a page has', { ...area.rect, x1: 14_401 }, false],
  ['what lies above the page', { ...area.rect, y0: -1 }, false],
])('%s can be marked as an area: %s', (_, rect, isTaken) => {
  expect(AreaDraft.safeParse({ ...area, rect }).success).toBe(isTaken);
});

test('pages are counted from 1', () => {
  expect(AreaDraft.safeParse({ ...area, page: 0 }).success).toBe(false);
  expect(AreaDraft.safeParse(area).success).toBe(true);
});
