import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { goToScope, goToTrash } from '../../services/navigation.ts';
import { showOverlay } from '../../services/store.ts';
import { draftOf, planLibrary, spanOf } from '../../testing/test-library.ts';
import { openInReader, selectWords } from '../../testing/test-reader.ts';
import { drawWindow } from '../../testing/test-window.tsx';

const OWLS = 'Owls at dusk\n\nWe followed 12 barn owls for a year. They hunted at dusk.';
const BATS = 'Bats in attics\n\nWe counted 30 bats in an attic.';

const withTwo = planLibrary(async ({ call, addArticle }) => {
  const owls = await addArticle(OWLS);
  const bats = await addArticle(BATS);
  const { id: claimId } = await call('claims.create', {
    articleId: owls.id,
    revisionId: owls.revisionId,
    spans: [spanOf(owls.text, 'hunted at dusk')],
    draft: draftOf({ kind: 'safety', category: 'caveat', hedged: false }, 'Dusk only'),
  });
  await call('annotations.create', {
    articleId: owls.id,
    revisionId: owls.revisionId,
    span: spanOf(owls.text, 'for a year'),
    color: 'red',
    comment: 'Which?',
    tags: [],
  });
  return { owls: owls.id, bats: bats.id, claimId };
});

async function open() {
  const engine = await withTwo();
  const window = drawWindow(engine);
  const margin = await openInReader(engine.made.owls);
  await within(margin).findByRole('button', { name: /^a / });
  return { ...window, ...engine.made, margin };
}

const form = (name: RegExp) => screen.findByRole('form', { name });
const words = (within_: HTMLElement, name: string) =>
  within(within_).getByRole<HTMLInputElement>('textbox', { name });

/** Opens the claim of the owls and changes its statement. */
async function change({ user, margin }: Awaited<ReturnType<typeof open>>): Promise<HTMLElement> {
  await user.click(within(margin).getByRole('button', { name: /^s1/ }));
  await user.keyboard('e');
  const editor = await form(/^Claim s1/);
  await user.clear(words(editor, 'In your words'));
  await user.type(words(editor, 'In your words'), 'At dusk and dawn');
  return editor;
}

describe('what is typed into the form of a claim', () => {
  it('is there again when its article is, and saved then', async () => {
    const opened = await open();
    const { user, call, owls, bats } = opened;
    await change(opened);
    await openInReader(bats);
    expect(screen.queryByRole('form', { name: /^Claim/ })).toBeNull();
    await openInReader(owls);
    const again = await form(/^Claim s1/);
    expect(words(again, 'In your words').value).toBe('At dusk and dawn');
    await user.click(within(again).getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(screen.queryByRole('form', { name: /^Claim/ })).toBeNull());
    expect((await call('claims.list', { articleId: owls }))[0]!.statement).toBe('At dusk and dawn');
    await openInReader(bats);
    await openInReader(owls);
    expect(screen.queryByRole('form', { name: /^Claim/ })).toBeNull();
  });

  it('goes with its article when that is deleted for good', async () => {
    const opened = await open();
    const { call, engine, owls, bats } = opened;
    const kept = (): string => Object.values({ ...localStorage }).join();
    await change(opened);
    await openInReader(bats);
    expect(kept()).toContain('At dusk and dawn');
    await call('articles.trash', { articles: { of: 'these', ids: [owls] } });
    expect(kept()).toContain('At dusk and dawn');
    const { jobId } = await call('trash.purge', { things: { of: 'all' } });
    if (jobId) await engine.waitForJob(jobId);
    await waitFor(() => expect(kept()).not.toContain('At dusk and dawn'));
  });

  it('outlasts another room, and a press on the article that is open', async () => {
    const opened = await open();
    const { user, owls } = opened;
    await change(opened);
    goToTrash();
    await screen.findByRole('main', { name: 'Trash' });
    goToScope({ of: 'all' });
    expect(words(await form(/^Claim s1/), 'In your words').value).toBe('At dusk and dawn');
    await user.click(await screen.findByRole('option', { name: /Owls/ }));
    expect(words(await form(/^Claim s1/), 'In your words').value).toBe('At dusk and dawn');
    await openInReader(owls);
    expect(words(await form(/^Claim s1/), 'In your words').value).toBe('At dusk and dawn');
  });

  it('is there again for a new claim, with its words', async () => {
    const { user, call, owls, bats } = await open();
    await selectWords('12 barn owls for a year');
    await user.keyboard('cn');
    const editor = await form(/^New claim/);
    await waitFor(() => expect(words(editor, 'Count').value).toBe('12'));
    await user.clear(words(editor, 'As written'));
    await user.type(words(editor, 'As written'), 'hunting owls');
    await openInReader(bats);
    expect(screen.queryByRole('form', { name: /^New claim/ })).toBeNull();
    await openInReader(owls);
    const again = await form(/^New claim/);
    expect(again.textContent).toContain('12 barn owls for a year');
    expect(words(again, 'Count').value).toBe('12');
    expect(words(again, 'As written').value).toBe('hunting owls');
    await user.click(within(again).getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(screen.queryByRole('form', { name: /^New claim/ })).toBeNull());
    const claims = await call('claims.list', { articleId: owls });
    expect(claims.find(({ code }) => code === 'n2')).toMatchObject({
      value: { count: 12, unit: 'hunting owls' },
      quotes: [{ exact: '12 barn owls for a year' }],
    });
  });

  it('is discarded only where the reader says so', async () => {
    const opened = await open();
    const { user, call, owls, bats } = opened;
    const editor = await change(opened);
    await user.keyboard('{Escape}');
    expect(within(editor).getByRole('alert').textContent).toBe('1 change not saved.');
    await user.keyboard('{Escape}');
    expect(within(editor).queryByRole('alert')).toBeNull();
    expect(words(editor, 'In your words').value).toBe('At dusk and dawn');
    await user.click(within(editor).getByRole('button', { name: /^Cancel/ }));
    await user.click(within(editor).getByRole('button', { name: 'Discard' }));
    expect(screen.queryByRole('form', { name: /^Claim/ })).toBeNull();
    await openInReader(bats);
    await openInReader(owls);
    expect(screen.queryByRole('form', { name: /^Claim/ })).toBeNull();
    expect((await call('claims.list', { articleId: owls }))[0]!.statement).toBe('Dusk only');
  });

  it('is not asked about when the words are as they were', async () => {
    const { user, margin } = await open();
    await user.click(within(margin).getByRole('button', { name: /^s1/ }));
    await user.keyboard('e');
    const editor = await form(/^Claim s1/);
    await user.type(words(editor, 'In your words'), '!{Backspace}{Escape}');
    expect(screen.queryByRole('form', { name: /^Claim/ })).toBeNull();
  });

  it('comes back with its claim when that was taken away meanwhile', async () => {
    const opened = await open();
    const { user, call, claimId, margin } = opened;
    await change(opened);
    await call('claims.trash', { ids: [claimId] });
    expect(await screen.findByText(/^The claim is gone\. What you typed/)).toBeTruthy();
    expect(screen.queryByRole('form', { name: /^Claim/ })).toBeNull();
    await call('history.undo', {});
    await user.click(await within(margin).findByRole('button', { name: /^s1/ }));
    await user.keyboard('e');
    expect(words(await form(/^Claim s1/), 'In your words').value).toBe('At dusk and dawn');
  });

  it('is what the key of editing leads back to from the text', async () => {
    const opened = await open();
    const { user } = opened;
    const editor = await change(opened);
    screen.getByRole('group', { name: 'Text of the article' }).focus();
    await user.keyboard('e');
    expect(editor.contains(document.activeElement)).toBe(true);
  });
});

describe('a comment', () => {
  it('that was left half written is there again when its article is', async () => {
    const { user, call, margin, owls, bats } = await open();
    await user.click(within(margin).getByRole('button', { name: /^a / }));
    await user.keyboard('m');
    const editor = await form(/^Comment of annotation a/);
    await user.type(words(editor, 'Comment'), ' And where?');
    await openInReader(bats);
    await openInReader(owls);
    const again = await form(/^Comment of annotation a/);
    expect(words(again, 'Comment').value).toBe('Which? And where?');
    await user.click(within(again).getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(await call('annotations.list', { articleId: owls })).toMatchObject([
      { comment: 'Which? And where?' },
    ]);
  });

  it('is not lost by the choice of another note', async () => {
    const { user, margin } = await open();
    await user.click(within(margin).getByRole('button', { name: /^a / }));
    await user.keyboard('m');
    const editor = await form(/^Comment of annotation a/);
    await user.type(words(editor, 'Comment'), ' And where?');
    await user.click(within(margin).getByRole('button', { name: /^s1/ }));
    expect(screen.queryByRole('form')).toBeNull();
    await user.click(within(margin).getByRole('button', { name: /^a / }));
    expect(words(await form(/^Comment of annotation a/), 'Comment').value).toBe(
      'Which? And where?',
    );
  });
});

it('a dialog with changes is not pushed away by the native menu', async () => {
  const { user, announce, owls } = await open();
  showOverlay({ name: 'details', articleId: owls });
  const dialog = await screen.findByRole('dialog', { name: 'Details' });
  await user.type(words(dialog, 'Title'), '!');
  announce('menu.chosen', { action: 'settings.open' });
  expect(screen.getByRole('dialog', { name: 'Details' })).toBe(dialog);
  expect(words(dialog, 'Title').value).toBe('Owls at dusk!');
});
