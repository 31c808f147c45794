import { afterEach, expect, test, vi } from 'vitest';
import { keep } from '../lib/kept.ts';

afterEach(() => {
  localStorage.clear();
});

test('what an earlier start kept is there when the window begins', async () => {
  const view = { view: 'both', zoom: 1.25, rotation: 90, side: null, page: 12, above: 0.4 };
  keep('collate.pages', [['a', view]]);
  keep('collate.reading', [['a', { at: 120, below: 8 }]]);
  keep('collate.folded', ['birds']);
  vi.resetModules();
  const { usePageViews } = await import('./page-views.ts');
  const { useReadingPlaces } = await import('./reading-places.ts');
  const { useFolded } = await import('./folded-collections.ts');
  expect(usePageViews.getState().views.get('a')).toEqual(view);
  expect(useReadingPlaces.getState().places.get('a')).toEqual({ at: 120, below: 8 });
  expect([...useFolded.getState().folded]).toEqual(['birds']);
});
