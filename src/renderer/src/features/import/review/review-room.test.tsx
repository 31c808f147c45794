import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { goToReview } from '../../../services/navigation.ts';
import { planLibrary } from '../../../testing/test-library.ts';
import { drawWindow } from '../../../testing/test-window.tsx';
import { layOutRows, rowAt, stepFrom } from './review-rows.ts';

const COUNTS = {
  duplicate: 2,
  uncertain: 0,
  new: 3,
  same: 5,
  failed: 1,
  keyTaken: 0,
  annotations: 0,
};

const entry = (title: string, doi: string, more = ''): string =>
  `TY  - JOUR\nTI  - ${title}\nAU  - Finch, Ada\nPY  - 2018\nDO  - ${doi}\n${more}ER  -\n`;

const withReference = planLibrary(async ({ call }) => {
  const { id: articleId } = await call('articles.addReference', {
    csl: { type: 'article-journal', title: 'Calls of the corncrake', DOI: '10.5555/corncrake' },
    citekey: 'finch2018',
  });
  return { articleId };
});

/** Four entries, of which one doubles the reference, one has its key, and one says nothing. */
const ENTRIES = [
  entry('Calls of the corncrake at night', '10.5555/corncrake', 'AB  - They called.\n'),
  entry('Skylarks over barley', '10.5555/skylark', 'ID  - finch2018\n'),
  entry('Lapwings on wet meadows', '10.5555/lapwing'),
  'TY  - JOUR\nER  -\n',
].join('\n');

/** An import of the entries that waits to be decided about. */
async function open() {
  const engine = await withReference();
  const { jobId: review } = await engine.call('import.text', { text: ENTRIES, name: 'pasted.ris' });
  await engine.engine.waitForJob(review);
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /corncrake/ });
  goToReview(review);
  const room = await screen.findByRole('main', { name: 'Import review' });
  const list = await within(room).findByRole('listbox', { name: 'Entries of the import' });
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(3));
  await waitFor(() => expect(document.activeElement).toBe(list));
  const selected = () => within(list).getByRole('option', { selected: true }).textContent;
  return { ...window, ...engine.made, review, room, list, selected };
}

describe('the lines of a review', () => {
  it('are the parts in their order, and what is folded has a head alone', () => {
    const rows = layOutRows(COUNTS, new Set(['same'] as const));
    expect(rows.total).toBe(3 + 2 + 4 + 1);
    expect(rowAt(rows, 0)).toEqual({ of: 'head', section: 'duplicate', count: 2 });
    expect(rowAt(rows, 4)).toEqual({ of: 'failure', at: 0 });
    expect(rowAt(rows, 9)).toEqual({ of: 'head', section: 'same', count: 5 });
    expect(rowAt(rows, 10)).toBeNull();
  });

  it('are passed over by the arrows where they are no entry', () => {
    const rows = layOutRows(COUNTS, new Set(['same'] as const));
    expect(stepFrom(rows, 2, 1)).toBe(6);
    expect(stepFrom(rows, 6, -1)).toBe(2);
    expect(stepFrom(rows, 8, 1)).toBe(8);
  });
});

describe('a review', () => {
  it('says what is new, what looks like a duplicate and what failed', async () => {
    const { user, room, selected, shell } = await open();
    expect(selected()).toContain('Same DOI');
    expect(within(room).getByText(/states nothing but its type/)).toBeTruthy();
    await user.keyboard('y');
    await waitFor(() => expect(shell.copied.at(-1)).toMatch(/states nothing but its type/));
    expect(await within(room).findByRole('radiogroup', { name: 'Title' })).toBeTruthy();
    expect(within(room).getByRole('button', { name: 'Import 2, merge 1' })).toBeTruthy();
  });

  it('is decided by keys: keep both, leave out, merge', async () => {
    const { user, room, selected } = await open();
    await user.keyboard('b');
    expect(await within(room).findByRole('button', { name: 'Import 3' })).toBeTruthy();
    await user.keyboard('{Delete}');
    expect(await within(room).findByRole('button', { name: 'Import 2' })).toBeTruthy();
    await user.keyboard('m{ArrowDown}{Delete}');
    expect(await within(room).findByRole('button', { name: 'Import 1, merge 1' })).toBeTruthy();
    expect(selected()).toContain('Skylarks');
    await user.keyboard('m');
    expect(await screen.findByText('This entry looks like nothing that is here')).toBeTruthy();
  });

  it('tells of a citekey that something else has, and takes another', async () => {
    const { user, room } = await open();
    await user.keyboard('{ArrowDown}');
    const field = await within(room).findByRole('textbox', { name: 'Citekey of the new article' });
    await user.clear(field);
    await user.type(field, 'finch2018{Enter}');
    expect(await within(room).findByText(/finch2018.* is already|Choose another/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'finch2018larks{Enter}');
    expect(await within(room).findByText('@finch2018larks', { selector: 'b' })).toBeTruthy();
  });

  it('writes what was decided in one step that undo takes back', async () => {
    const { user, room, call, articleId } = await open();
    await within(room).findByRole('button', { name: 'Import 2, merge 1' });
    // Wherever the focus is in the room, also on a button.
    await user.click(within(room).getByRole('button', { name: /^New/ }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('main', { name: 'Import review' })).toBeNull());
    await waitFor(async () => expect((await call('library.overview', {})).articles).toBe(3));
    expect((await call('articles.get', { id: articleId })).csl.abstract).toBe('They called.');
    await call('history.undo', {});
    await waitFor(async () => expect((await call('library.overview', {})).articles).toBe(1));
    expect((await call('articles.get', { id: articleId })).csl.abstract).toBeUndefined();
  });

  it('gives all new articles tags', async () => {
    const { user, room, call, review } = await open();
    await user.keyboard('t');
    const dialog = await screen.findByRole('dialog', { name: 'Tags of all new articles' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Tags' }), 'birds, meadow{Enter}');
    expect(await within(room).findByRole('button', { name: /birds, meadow/ })).toBeTruthy();
    const [waiting] = await call('import.reviews', {});
    expect(waiting).toMatchObject({ id: review, tags: ['birds', 'meadow'] });
  });

  it('waits when it is left, or is let go of', async () => {
    const { user, call } = await open();
    await user.keyboard('{Escape}');
    const question = await screen.findByRole('alertdialog', { name: 'Leave the import?' });
    await user.click(within(question).getByRole('button', { name: 'Decide later' }));
    await waitFor(() => expect(screen.queryByRole('main', { name: 'Import review' })).toBeNull());
    expect(await call('import.reviews', {})).toHaveLength(1);
    await user.keyboard('gj');
    const jobs = await screen.findByRole('dialog', { name: /Background work/ });
    await user.click(within(jobs).getByRole('button', { name: /^Review / }));
    expect(await screen.findByRole('main', { name: 'Import review' })).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Let go of it' }));
    await waitFor(() => expect(screen.queryByRole('main', { name: 'Import review' })).toBeNull());
    expect(await call('import.reviews', {})).toEqual([]);
  });
});
