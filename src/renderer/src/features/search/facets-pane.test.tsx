import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { draftOf, planLibrary, spanOf } from '../../testing/test-library.ts';
import { drawWindow } from '../../testing/test-window.tsx';

/** Eleven articles about owls in as many outlets; two of them state how many owls there were. */
const withOutlets = planLibrary(async ({ call, addArticle }) => {
  for (let at = 1; at <= 11; at += 1) {
    const { id, revisionId, text } = await addArticle(
      `Owls ${String(at)}\n\nWe followed ${String(at * 12)} owls.`,
    );
    const outlet = at === 11 ? 'Zoology of Nights' : `Outlet ${String(at)}`;
    await call('articles.update', {
      id,
      csl: { type: 'article-journal', title: `Owls ${String(at)}`, 'container-title': outlet },
      citekey: `owls${String(at)}`,
    });
    if (at > 2) continue;
    await call('claims.create', {
      articleId: id,
      revisionId,
      spans: [spanOf(text, `${String(at * 12)} owls`)],
      draft: draftOf({
        kind: 'sample_size',
        count: at * 12,
        unit: 'owls',
        unitKind: 'animals',
        role: 'enrolled',
        qualifier: 'exact',
      }),
    });
  }
  return {};
});

async function search(words: string) {
  const engine = await withOutlets();
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /Owls 11/ });
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: /^Search articles/ });
  await window.user.type(box, words);
  const room = await screen.findByRole('main', { name: 'Search results' });
  await waitFor(() => expect(room.ariaBusy).toBe('false'));
  return { ...window, room, box };
}

const findPane = () => screen.findByRole('region', { name: 'Narrow the results' });
const section = async (name: string) => within(await findPane()).findByRole('region', { name });

describe('the facets of a search', () => {
  it('list every value of one where more are asked for, narrowed by what is typed above them', async () => {
    const { user, box } = await search('owls');
    const outlets = await section('Outlet');
    expect(within(outlets).getAllByRole('checkbox')).toHaveLength(8);
    const more = within(outlets).getByRole('button', { name: 'All 11 outlets' });
    await user.click(more);
    await waitFor(() => expect(within(outlets).getAllByRole('checkbox')).toHaveLength(11));
    await user.type(within(outlets).getByRole('searchbox', { name: 'Filter outlets' }), 'zoo');
    await waitFor(() => expect(within(outlets).getAllByRole('checkbox')).toHaveLength(1));
    await user.type(within(outlets).getByRole('searchbox'), 'x');
    expect(
      await within(outlets).findByText('None of the outlets has this in its name'),
    ).toBeTruthy();
    await user.keyboard('{Backspace}');
    await user.click(await within(outlets).findByRole('checkbox', { name: 'Zoology of Nights' }));
    expect(box.value).toBe('owls journal:"Zoology of Nights" ');
  });

  it('Escape in the list of all values closes it and stays in the search', async () => {
    const { user, room } = await search('owls');
    const outlets = await section('Outlet');
    await user.click(within(outlets).getByRole('button', { name: 'All 11 outlets' }));
    await user.type(within(outlets).getByRole('searchbox'), 'zoo{Escape}');
    expect(within(outlets).queryByRole('searchbox')).toBeNull();
    expect(document.activeElement?.textContent).toBe('All 11 outlets');
    expect(room.isConnected).toBe(true);
  });

  it('narrow to sizes between two handles, and to any size again', async () => {
    const { user, box } = await search('owls');
    const sizes = await section('Units of samples');
    const least = within(sizes).getByRole('slider', { name: 'Smallest sample size' });
    expect(least.getAttribute('aria-valuetext')).toBe('at least 0');
    fireEvent.change(least, { target: { value: '3' } });
    fireEvent.keyUp(least, { key: 'ArrowRight' });
    expect(box.value).toBe('owls n>=20 ');
    await waitFor(() => expect(least.getAttribute('aria-valuetext')).toBe('at least 20'));
    const most = within(sizes).getByRole('slider', { name: 'Largest sample size' });
    fireEvent.change(most, { target: { value: '1' } });
    fireEvent.keyUp(most, { key: 'Home' });
    expect(box.value).toBe('owls n:20..49 ');
    await user.click(await within(sizes).findByRole('button', { name: 'Any size' }));
    expect(box.value).toBe('owls ');
  });

  it('are not there where the results have none', async () => {
    const { user, box, room } = await search('owls');
    await findPane();
    await user.clear(box);
    await user.type(box, 'xylophone');
    await waitFor(() => expect(room.ariaBusy).toBe('false'));
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Narrow the results' })).toBeNull(),
    );
  });

  it('stand behind a button too, for a narrow window', async () => {
    const { user, box } = await search('owls');
    await user.click(await screen.findByRole('button', { name: /^Narrow the results/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Narrow the results' });
    await user.click(within(dialog).getByRole('checkbox', { name: 'Sample size' }));
    expect(box.value).toBe('owls kind:sample_size ');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
