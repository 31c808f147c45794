import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { makePdf } from '../../../../../main/engine/pdf/test-pdf.ts';
import { openTestEngine } from '../../../../../main/engine/test-engine.ts';
import { openArticle } from '../../../services/store.ts';
import { drawWindow } from '../../../testing/test-window.tsx';

/** A sentence whose letters are each the next of the alphabet. */
const SHIFTED = 'Xf gpmmpxfe uxfmwf cbso pxmt, xijdi dbnf ipnf fwfsz ojhiu.';

it('letters that the page does not show are taken when they are asked for', async () => {
  const engine = openTestEngine();
  const lines = Array.from({ length: 8 }, () => SHIFTED);
  await engine.importFiles({ 'owls.pdf': makePdf([{ lines }]) });
  // What has no text of its own waits for the reader.
  const [review] = await engine.call('import.reviews', {});
  const { jobId } = await engine.call('import.write', { id: review!.id });
  const [outcome] = (await engine.engine.waitForJob(jobId)).imports;
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  const { user } = drawWindow(engine, { width: 1280 });
  openArticle(outcome.articleId);
  await user.click(await screen.findByRole('button', { name: 'Take its letters all the same' }));
  expect(await screen.findByText(/were taken because they were asked for/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take its letters all the same' })).toBeNull();
  const { text } = await engine.call('articles.get', { id: outcome.articleId });
  expect(text).toContain(SHIFTED);
});
