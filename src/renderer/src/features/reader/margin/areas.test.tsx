import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../../../../../main/engine/pdf/test-pdf.ts';
import { changePageView, pageViewOf } from '../../../services/page-views.ts';
import { draftOf, planLibrary, spanOf } from '../../../testing/test-library.ts';
import { openInReader } from '../../../testing/test-reader.ts';
import { drawWindow } from '../../../testing/test-window.tsx';

/** What begins as a PNG does, which is all that is looked at here. */
const PICTURE = btoa('\x89PNG\r\n\x1a\n and a picture');
const DRAFT = draftOf({ kind: 'safety', category: 'caveat', hedged: false }, 'Few nests');
const LINES = Array.from(
  { length: 12 },
  () => 'We followed twelve barn owls, which came home every night.',
);

/** A PDF with a claim that words, and areas of two pages, prove; and an annotation of an area. */
const withAreas = planLibrary(async ({ call, importFiles }) => {
  const pdf = makePdf(
    [
      { lines: ['Owls at dusk', '', ...LINES, 'Eleven owls nested.'] },
      { lines: ['They hunted on.', ...LINES] },
    ],
    { title: 'Owls at dusk', firstNumber: 31 },
  );
  const [outcome] = await importFiles({ 'owls.pdf': pdf });
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  const { articleId } = outcome;
  const { attachmentId } = (await call('pages.list', { articleId }))!;
  const area = (page: number) => ({
    attachmentId: attachmentId!,
    page,
    rect: { x0: 50, y0: 200, x1: 300, y1: 400 },
    picture: PICTURE,
  });
  const { id: claimId } = await call('areas.claim', { articleId, area: area(1), draft: DRAFT });
  await call('areas.addToClaim', { id: claimId, area: area(2) });
  const { text, revisions } = await call('articles.get', { id: articleId });
  const revisionId = revisions.at(-1)!.id;
  await call('claims.addQuote', { id: claimId, revisionId, span: spanOf(text, 'They hunted on.') });
  const remark = { color: 'red' as const, comment: 'The bars', tags: [] };
  await call('areas.annotate', { articleId, area: area(2), ...remark });
  return { articleId };
});

async function open() {
  const engine = await withAreas();
  const window = drawWindow(engine, { width: 1280 });
  const { articleId } = engine.made;
  changePageView(articleId, { view: 'text' });
  const margin = await openInReader(articleId);
  const head = await within(margin).findByRole('button', { name: /^s1 / });
  await window.user.click(head);
  const proofs = async () => {
    const [claim] = await engine.call('claims.list', { articleId });
    return { areas: claim!.areas.map(({ page }) => page), quotes: claim!.quotes.length };
  };
  return { ...window, articleId, margin, proofs };
}

describe('the areas of a claim', () => {
  it('are shown with their pictures, and counted beside its quotes', async () => {
    const { margin } = await open();
    expect(within(margin).getByText('1 quote, 2 areas')).toBeTruthy();
    const pictures = within(margin).getAllByRole<HTMLImageElement>('img', { name: /^The area on/ });
    expect(pictures.map(({ alt }) => alt)).toEqual([
      'The area on page 1, printed 31',
      'The area on page 2, printed 32',
    ]);
    expect(pictures[0]!.src).toMatch(/\/area\/[0-9a-f-]{36}$/);
  });

  it('are taken away one by one, by a press or by Delete, and the claim stays', async () => {
    const { user, margin, proofs } = await open();
    within(margin).getByRole('button', { name: 'Show the area on page 1, printed 31' }).focus();
    await user.keyboard('{Delete}');
    await waitFor(async () => expect(await proofs()).toEqual({ areas: [2], quotes: 1 }));
    expect(await screen.findByText('Area removed from the claim')).toBeTruthy();
    await user.click(
      await within(margin).findByRole('button', {
        name: 'Remove the area on page 2, printed 32 from the claim',
      }),
    );
    await waitFor(async () => expect(await proofs()).toEqual({ areas: [], quotes: 1 }));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await proofs()).toEqual({ areas: [2], quotes: 1 }));
  });

  it('keep the claim proved where its quote is taken away by Delete', async () => {
    const { user, margin, proofs } = await open();
    within(margin).getByRole('button', { name: 'Show the quote “They hunted on.”' }).focus();
    await user.keyboard('{Delete}');
    await waitFor(async () => expect(await proofs()).toEqual({ areas: [1, 2], quotes: 0 }));
    expect(within(margin).queryByText('Unproved: no quote')).toBeNull();
  });

  it('are shown in its form, and a press on one leads to its page', async () => {
    const { user, articleId, margin } = await open();
    await user.keyboard('e');
    await screen.findByRole('form', { name: /^Claim s1/ });
    expect(within(margin).getAllByRole('img', { name: /^The area on page/ })).toHaveLength(2);
    await user.keyboard('{Escape}');
    await user.click(await within(margin).findByRole('button', { name: /^s1 / }));
    await user.click(
      await within(margin).findByRole('button', { name: 'Show the area on page 2, printed 32' }),
    );
    await waitFor(() => expect(pageViewOf(articleId)).toMatchObject({ view: 'page', page: 2 }));
  });
});

it('an annotation of an area goes to the trash by Delete, also from its picture', async () => {
  const { call, user, margin, articleId } = await open();
  await user.click(within(margin).getByRole('button', { name: /^a1? Red/ }));
  const [area] = await within(margin).findAllByRole('button', {
    name: 'Show the area on page 2, printed 32',
  });
  area!.focus();
  await user.keyboard('{Delete}');
  await waitFor(async () => expect(await call('areas.list', { articleId })).toEqual([]));
});
