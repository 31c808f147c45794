import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { goToReview } from '../../../services/navigation.ts';
import { planLibrary } from '../../../testing/test-library.ts';
import { drawWindow } from '../../../testing/test-window.tsx';
import { firstOf, layOutRows, numberOf, rowAt, sectionOf, stepFrom } from './review-rows.ts';
import { whyNothing, writeWords } from './review-words.ts';

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

/** An import of the entries that waits to be decided about, in a window so many pixels wide. */
async function open({ width = 1280, text = ENTRIES, lines = 4 } = {}) {
  const engine = await withReference();
  const { jobId: review } = await engine.call('import.text', { text, name: 'pasted.ris' });
  await engine.engine.waitForJob(review);
  const window = drawWindow(engine, { width });
  await screen.findByRole('option', { name: /corncrake/ });
  goToReview(review);
  const room = await screen.findByRole('main', { name: 'Import review' });
  const list = await within(room).findByRole('listbox', { name: 'Entries of the import' });
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(lines));
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

  it('are passed over by the arrows where they are heads', () => {
    const rows = layOutRows(COUNTS, new Set(['same'] as const));
    expect(stepFrom(rows, 2, 1)).toBe(4);
    expect(stepFrom(rows, 4, 1)).toBe(6);
    expect(stepFrom(rows, 4, -1)).toBe(2);
    expect(stepFrom(rows, 8, 1)).toBe(8);
  });

  it('are counted without the heads', () => {
    const rows = layOutRows(COUNTS, new Set(['same'] as const));
    expect(rows.selectable).toBe(2 + 1 + 3);
    expect([1, 2, 4, 6, 7, 8].map((place) => numberOf(rows, place))).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('the parts of a review', () => {
  const rows = layOutRows(COUNTS, new Set(['same'] as const));

  it('are gone to at their first line, or at their head where they are folded', () => {
    expect(firstOf(rows, 'new')).toBe(6);
    expect(firstOf(rows, 'same')).toBe(9);
    expect(firstOf(layOutRows({ ...COUNTS, failed: 0 }, new Set()), 'failed')).toBe(-1);
  });

  it('are known by each of their lines', () => {
    expect([0, 2, 3, 9, 10].map((place) => sectionOf(rows, place))).toEqual([
      'duplicate',
      'duplicate',
      'failed',
      'same',
      null,
    ]);
  });
});

describe('what the button of a review says', () => {
  const will = { add: 0, merge: 0, keepBoth: 0, leaveOut: 0, leaveAlone: 0 };

  it('counts all that is written, annotations alone too', () => {
    expect(writeWords({ will: { ...will, add: 38, keepBoth: 1, merge: 3 }, counts: COUNTS })).toBe(
      'Import 39, merge 3',
    );
    const ofNotes = { will, counts: { ...COUNTS, annotations: 2 } };
    expect(writeWords(ofNotes)).toBe('Add 2 annotations');
    expect(whyNothing(ofNotes)).toBeNull();
  });

  it('is disabled, with the reason, where nothing is', () => {
    const nothing = { will: { ...will, leaveOut: 4 }, counts: COUNTS };
    expect(writeWords(nothing)).toBe('Import nothing');
    expect(whyNothing(nothing)).toBe('There is nothing to import');
  });
});

const WRITE = '{Control>}{Enter}{/Control}';

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
    await user.keyboard('m{ArrowDown}{ArrowDown}{Delete}');
    expect(await within(room).findByRole('button', { name: 'Import 1, merge 1' })).toBeTruthy();
    expect(selected()).toContain('Skylarks');
    await user.keyboard('m');
    expect(await screen.findByText('This entry looks like nothing that is here')).toBeTruthy();
  });

  it('tells of a citekey that something else has, and takes another', async () => {
    const { user, room } = await open();
    await user.keyboard('{ArrowDown}{ArrowDown}');
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

  it.each([
    ['a field of a duplicate', 'radio', /They called|none/],
    ['a decision', 'button', /^Keep both/],
    ['what is suggested afterwards', 'checkbox', /^Suggest claims/],
    ['the list of failures', 'button', /^Save the list of failures/],
  ])('is written by its key from %s', async (_, role, name) => {
    const { user, room, call } = await open();
    await within(room).findByRole('button', { name: 'Import 2, merge 1' });
    const [control] = await within(room).findAllByRole(role, { name });
    control!.focus();
    await user.keyboard(WRITE);
    await waitFor(() => expect(screen.queryByRole('main', { name: 'Import review' })).toBeNull());
    await waitFor(async () => expect((await call('library.overview', {})).articles).toBe(3));
  });

  it('is written with the citekey that was typed, or not at all', async () => {
    const { user, room, call } = await open();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const field = await within(room).findByRole('textbox', { name: 'Citekey of the new article' });
    await user.clear(field);
    await user.type(field, `finch2018${WRITE}`);
    expect(await within(room).findByText(/finch2018.* is already the citekey of/)).toBeTruthy();
    expect(await call('import.reviews', {})).toHaveLength(1);
    await user.type(field, `larks${WRITE}`);
    await waitFor(() => expect(screen.queryByRole('main', { name: 'Import review' })).toBeNull());
    await waitFor(async () =>
      expect(await call('articles.withKey', { key: 'finch2018larks' })).not.toBeNull(),
    );
  });

  it('keeps a citekey that was typed when the reader goes on to another entry', async () => {
    const { user, room, list } = await open();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const field = await within(room).findByRole('textbox', { name: 'Citekey of the new article' });
    await user.clear(field);
    await user.type(field, 'larks2018');
    await user.click(within(list).getByRole('option', { name: /Lapwings/ }));
    await user.click(within(list).getByRole('option', { name: /Skylarks/ }));
    expect(await within(room).findByText('@larks2018', { selector: 'b' })).toBeTruthy();
  });

  it('with nothing to decide shows the first failure, and has nothing to write', async () => {
    const known = 'TY  - JOUR\nTI  - Calls of the corncrake\nDO  - 10.5555/corncrake\nER  -\n';
    const { room, selected } = await open({ text: `${known}TY  - JOUR\nER  -\n`, lines: 1 });
    expect(selected()).toMatch(/states nothing but its type/);
    const pane = await within(room).findByRole('region', { name: 'What could not be read' });
    expect(pane.textContent).toMatch(/states nothing but its type/);
    expect(within(room).getByRole('button', { name: /^Import nothing/ })).toBeTruthy();
  });

  it('leads to what failed by the arrows, each line numbered, and saves the list', async () => {
    const { user, room, list, selected, shell } = await open();
    await user.keyboard('{ArrowDown}');
    expect(selected()).toMatch(/pasted\.ris.*states nothing but its type/);
    const pane = await within(room).findByRole('region', { name: 'What could not be read' });
    expect(pane.textContent).toMatch(/states nothing but its type/);
    const numbers = within(list)
      .getAllByRole('option')
      .map((line) => `${line.ariaPosInSet ?? ''} of ${line.ariaSetSize ?? ''}`);
    expect(numbers).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4']);
    await user.click(within(room).getByRole('button', { name: 'Save the list of failures' }));
    expect(await screen.findByText('Saved: not-imported.txt')).toBeTruthy();
    expect(shell.saved[0]?.text).toMatch(/states nothing but its type/);
  });

  it('tells in the status line which entry is selected, and which of its fields has the focus', async () => {
    const { user, room } = await open();
    const status = screen.getByRole('contentinfo', { name: 'Status' });
    expect(status.textContent).toContain('Duplicate 1 of 1');
    const title = await within(room).findByRole('radiogroup', { name: 'Title' });
    await user.click(within(title).getAllByRole('radio')[0]!);
    expect(status.textContent).toMatch(/Duplicate 1 of 1, field 1 of \d/);
    await user.click(within(room).getByRole('option', { name: /Lapwings/ }));
    await waitFor(() => expect(status.textContent).toContain('New 2 of 2'));
    expect(status.textContent).not.toContain('field');
  });

  it('gives all new articles tags', async () => {
    const { user, room, call, review } = await open();
    expect(within(room).getByRole('button', { name: /^Tag/ }).textContent).toMatch(/^Tag[^s]*$/);
    await user.keyboard('t');
    const dialog = await screen.findByRole('dialog', { name: 'Tags of all new articles' });
    const field = within(dialog).getByRole('textbox', { name: 'Tags' });
    await user.type(field, 'birds, meadow{Enter}');
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

  it('shows in a narrow window the entry in place of the list, and the way back', async () => {
    const { user, room, list } = await open({ width: 700 });
    expect(within(room).queryByRole('region', { name: 'The selected entry' })).toBeNull();
    await user.keyboard('{Enter}');
    const pane = await within(room).findByRole('region', { name: 'The selected entry' });
    expect(list.isConnected).toBe(false);
    await waitFor(() => expect(pane.contains(document.activeElement)).toBe(true));
    await user.keyboard('{Escape}');
    const again = await within(room).findByRole('listbox', { name: 'Entries of the import' });
    await waitFor(() => expect(document.activeElement).toBe(again));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await user.click(within(again).getByRole('option', { name: /Lapwings/ }));
    const other = await within(room).findByRole('region', { name: 'The selected entry' });
    expect(other.textContent).toContain('Lapwings on wet meadows');
    await user.click(within(room).getByRole('button', { name: /List/ }));
    expect(
      await within(room).findByRole('option', { name: /Lapwings/, selected: true }),
    ).toBeTruthy();
  });
});
