import { expect, test } from 'vitest';
import { drawWindow } from '../testing/test-window.tsx';
import { call } from './api.ts';

test('a call that is given up ends in the engine, too', async () => {
  drawWindow(undefined, { part: <p>Nothing</p> });
  const controller = new AbortController();
  const answer = call('search.query', { text: 'owls', limit: 1 }, controller.signal);
  controller.abort();
  await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
});
