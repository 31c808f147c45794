import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { draftOf, planLibrary, spanOf } from '../../../testing/test-library.ts';
import { openInReader, selectWords, selectedNote, spokenIn } from '../../../testing/test-reader.ts';
import { drawWindow } from '../../../testing/test-window.tsx';

const OWLS = `Owls at dusk

We followed 12 barn owls for a year. They hunted at dusk.

Owls with a nest hunted longer than those without.`;

/** An article with an annotation, a claim with two quotes and one without a quote. */
const withNotes = planLibrary(async ({ call, addArticle }) => {
  const { id: articleId, revisionId, text } = await addArticle(OWLS);
  const claim = await call('claims.create', {
    articleId,
    revisionId,
    spans: [spanOf(text, '12 barn owls'), spanOf(text, 'Owls with a nest')],
    draft: draftOf({
      kind: 'sample_size',
      count: 12,
      unit: 'barn owls',
      unitKind: 'animals',
      role: 'enrolled',
      qualifier: 'exact',
    }),
  });
  const unproved = await call('claims.create', {
    articleId,
    revisionId,
    spans: [],
    draft: draftOf({ kind: 'safety', category: 'caveat', hedged: true }, 'One valley only'),
  });
  await call('annotations.create', {
    articleId,
    revisionId,
    span: spanOf(text, 'hunted at dusk'),
    color: 'red',
    comment: 'How was that seen?',
    tags: ['method'],
  });
  return { articleId, revisionId, text, claimId: claim.id, unprovedId: unproved.id };
});

async function openOwls() {
  const engine = await withNotes();
  const window = drawWindow(engine);
  const margin = await openInReader(engine.made.articleId);
  await within(margin).findByRole('button', { name: /^a / });
  return { ...window, ...engine.made, margin };
}

describe('notes', () => {
  it('stand in the order of the text, what has no place first', async () => {
    const { margin } = await openOwls();
    const heads = within(margin).getAllByRole('button', { expanded: false });
    const names = heads.map(spokenIn).filter((name) => name.includes(':'));
    expect(names).toEqual([
      expect.stringMatching(/^s2 Safety, caveat: One valley only/),
      expect.stringMatching(/^n1 Sample size: 12 barn owls/),
      expect.stringMatching(/^a Red: caveat: How was that seen\?/),
    ]);
    expect(within(margin).getByText('Unproved: no quote')).toBeTruthy();
    expect(within(margin).getByText('2 claims')).toBeTruthy();
    expect(within(margin).getByText('1 annotation')).toBeTruthy();
    expect(within(margin).getByText('2 quotes')).toBeTruthy();
    expect(within(margin).getByText('method')).toBeTruthy();
    expect(within(margin).getByText('hedged')).toBeTruthy();
  });

  it('have the facts about the article in words above them', async () => {
    const { user, margin, call, articleId, revisionId, text } = await openOwls();
    expect(within(margin).queryByRole('list', { name: 'Facts about the article' })).toBeNull();
    await call('claims.create', {
      articleId,
      revisionId,
      spans: [spanOf(text, 'for a year')],
      draft: draftOf({
        kind: 'setting',
        country: 'Wales',
        years: null,
        followUp: 'a year',
        words: {},
      }),
    });
    const facts = await within(margin).findByRole('list', { name: 'Facts about the article' });
    const fact = within(facts).getByRole('button', { name: 'Setting: Wales, follow-up a year' });
    await user.click(fact);
    expect(selectedNote(margin)).toMatch(/^set3 Setting: Wales/);
  });

  it('are selected by a press on them or on their words', async () => {
    const { user, margin } = await openOwls();
    await user.click(within(margin).getByText('How was that seen?'));
    expect(selectedNote(margin)).toMatch(/^a /);
    await user.click(screen.getByText('12 barn owls', { selector: 'mark' }));
    expect(selectedNote(margin)).toMatch(/^n1/);
    await user.keyboard('{Escape}');
    expect(selectedNote(margin)).toBeNull();
  });

  it('Q leads from the text to the note and back', async () => {
    const { user, margin } = await openOwls();
    await user.keyboard('jj');
    expect(selectedNote(margin)).toMatch(/^n1/);
    await user.keyboard('q');
    expect(document.activeElement).toBe(within(margin).getByRole('button', { name: /^n1/ }));
    await user.keyboard('q');
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Text of the article' }));
  });

  it('go to the trash by Delete and come back by undo', async () => {
    const { user, margin, call } = await openOwls();
    await user.click(within(margin).getByRole('button', { name: /^n1/ }));
    await user.keyboard('{Delete}');
    const toast = await screen.findByText('Moved to the trash: claim n1');
    await waitFor(() => expect(within(margin).queryByRole('button', { name: /^n1/ })).toBeNull());
    expect(selectedNote(margin)).toBeNull();
    expect((await call('trash.list', { after: null, limit: 10 })).items).toHaveLength(1);
    await user.click(within(toast.parentElement!).getByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^n1/));
    await user.click(within(margin).getByRole('button', { name: /^a / }));
    await user.keyboard('{Delete}');
    expect(await screen.findByText('Moved to the trash: annotation a')).toBeTruthy();
  });

  it('Y copies the quote with its citation', async () => {
    const { user, margin, shell } = await openOwls();
    await user.click(within(margin).getByRole('button', { name: /^n1/ }));
    await user.keyboard('y');
    await waitFor(() => expect(shell.copied).toHaveLength(1));
    expect(shell.copied[0]).toMatch(/12 barn owls.*\[@/s);
    await user.click(within(margin).getByRole('button', { name: /^s2/ }));
    await user.keyboard('y');
    expect(await screen.findByText('This claim has no quote to copy')).toBeTruthy();
  });
});

describe('the menu of the right button', () => {
  const choose = async (
    { user }: Awaited<ReturnType<typeof openOwls>>,
    thing: HTMLElement,
    item: RegExp,
  ) => {
    fireEvent.contextMenu(thing, { clientX: 5, clientY: 5 });
    const menu = await screen.findByRole('menu');
    await user.click(within(menu).getByRole('menuitem', { name: item }));
  };

  it('on marked words is about their note', async () => {
    const opened = await openOwls();
    const { margin } = opened;
    await choose(opened, screen.getByText('12 barn owls', { selector: 'mark' }), /^Edit claim/);
    expect(await within(margin).findByRole('form', { name: /^Claim n1/ })).toBeTruthy();
  });

  it('on a note is about that note', async () => {
    const opened = await openOwls();
    const { user, margin } = opened;
    await user.click(within(margin).getByRole('button', { name: /^n1/ }));
    await choose(opened, within(margin).getByText('How was that seen?'), /^Delete/);
    expect(await screen.findByText('Moved to the trash: annotation a')).toBeTruthy();
  });

  it('on selected words makes something of them', async () => {
    const opened = await openOwls();
    await selectWords('for a year');
    fireEvent.contextMenu(screen.getByText(/^We followed/), { clientX: 5, clientY: 5 });
    await screen.findByRole('menu', { name: 'Selected words' });
    await opened.user.keyboard('{Enter}');
    await waitFor(() =>
      expect(
        screen
          .getByRole('toolbar', { name: 'Mark the selected words' })
          .contains(document.activeElement),
      ).toBe(true),
    );
  });
});

describe('the quotes of a claim', () => {
  it('are listed, shown and taken away', async () => {
    const { user, margin, call, articleId } = await openOwls();
    await user.click(within(margin).getByRole('button', { name: /^n1/ }));
    await user.click(within(margin).getByRole('button', { name: /^Show the quote “Owls with/ }));
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Text of the article' }));
    await user.click(
      within(margin).getByRole('button', {
        name: 'Remove the quote “12 barn owls” from the claim',
      }),
    );
    await waitFor(() =>
      expect(screen.queryByText('12 barn owls', { selector: 'mark' })).toBeNull(),
    );
    const claims = await call('claims.list', { articleId });
    expect(claims.find(({ code }) => code === 'n1')?.quotes).toHaveLength(1);
    expect(within(margin).queryByRole('button', { name: /^Remove the quote/ })).toBeNull();
  });

  it('get one more by Shift Q', async () => {
    const { user, margin, call, articleId } = await openOwls();
    await user.click(within(margin).getByRole('button', { name: /^s2/ }));
    await user.keyboard('{Shift>}Q{/Shift}');
    expect(await screen.findByText('Select words in the text first')).toBeTruthy();
    await selectWords('for a year');
    await user.keyboard('{Shift>}Q{/Shift}');
    expect(await screen.findByText('Quote added to s2')).toBeTruthy();
    const claims = await call('claims.list', { articleId });
    expect(claims.find(({ code }) => code === 's2')?.quotes).toMatchObject([
      { exact: 'for a year', state: 'verified' },
    ]);
    await waitFor(() => expect(within(margin).queryByText('Unproved: no quote')).toBeNull());
  });
});

describe('an annotation', () => {
  it('gets another comment and tags by M', async () => {
    const { user, margin, call, articleId } = await openOwls();
    await user.click(within(margin).getByRole('button', { name: /^a / }));
    const say = within(margin).getByRole('button', { name: /Comment/ });
    expect(say.getAttribute('aria-keyshortcuts')).toBe('M');
    await user.keyboard('m');
    const form = await within(margin).findByRole('form', { name: 'Comment of annotation a' });
    const comment = within(form).getByRole('textbox', { name: 'Comment' });
    await waitFor(() => expect(document.activeElement).toBe(comment));
    await user.clear(comment);
    await user.type(comment, 'By whom?');
    const tags = within(form).getByRole('textbox', { name: /^Tags/ });
    await user.clear(tags);
    await user.type(tags, 'method, dusk, method,,');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(within(margin).queryByRole('form')).toBeNull());
    expect(await call('annotations.list', { articleId })).toMatchObject([
      { comment: 'By whom?', tags: ['dusk', 'method'] },
    ]);
    expect(await within(margin).findByText('By whom?')).toBeTruthy();
  });

  it('stays as it is when its form is left', async () => {
    const { user, margin, call, articleId } = await openOwls();
    await user.click(within(margin).getByRole('button', { name: /^a / }));
    await user.keyboard('e');
    await within(margin).findByRole('form');
    await user.keyboard(' Perhaps.{Escape}');
    await user.click(within(margin).getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(within(margin).queryByRole('form')).toBeNull());
    expect(selectedNote(margin)).toMatch(/^a /);
    expect(await call('annotations.list', { articleId })).toMatchObject([
      { comment: 'How was that seen?' },
    ]);
  });

  it('cannot be saved with a comment that is too long', async () => {
    const { user, margin, call, articleId } = await openOwls();
    await user.click(within(margin).getByRole('button', { name: /^a / }));
    await user.keyboard('m');
    const form = await within(margin).findByRole('form');
    await user.click(within(form).getByRole('textbox', { name: 'Comment' }));
    await user.paste('x'.repeat(60_000));
    expect(await within(form).findByText(/^A comment/)).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await call('annotations.list', { articleId })).toMatchObject([
      { comment: 'How was that seen?' },
    ]);
  });

  it('changes its colour by a digit and by a press', async () => {
    const { user, margin } = await openOwls();
    await user.click(within(margin).getByRole('button', { name: /^a / }));
    await user.keyboard('3');
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^a Green/));
    await user.click(within(margin).getByRole('button', { name: /^blue/ }));
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^a Blue/));
  });
});

describe('selected words', () => {
  it('are highlighted by a digit', async () => {
    const { user, margin, call, articleId } = await openOwls();
    await selectWords('for a year');
    await user.keyboard('5');
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^b Purple/));
    expect(await call('annotations.list', { articleId })).toMatchObject([
      { quote: { exact: 'for a year' }, color: 'purple' },
      { quote: { exact: 'hunted at dusk' } },
    ]);
    expect(screen.getByText('for a year', { selector: 'mark' })).toBeTruthy();
  });

  it('are highlighted by H and a colour of the bar', async () => {
    const { user, margin } = await openOwls();
    const bar = await selectWords('for a year');
    await user.keyboard('h');
    const [first] = within(bar).getAllByRole('button');
    expect(document.activeElement).toBe(first);
    await user.click(within(bar).getByRole('button', { name: /^orange/ }));
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^b Orange/));
    await waitFor(() =>
      expect(screen.queryByRole('toolbar', { name: 'Mark the selected words' })).toBeNull(),
    );
  });

  it('are highlighted and commented on by M', async () => {
    const { user, margin } = await openOwls();
    await selectWords('for a year');
    await user.keyboard('m');
    expect(
      await within(margin).findByRole('form', { name: 'Comment of annotation b' }),
    ).toBeTruthy();
  });

  it('are copied with their citation before a note is', async () => {
    const { user, shell } = await openOwls();
    await user.keyboard('jj');
    await selectWords('for a year');
    await user.keyboard('y');
    await waitFor(() => expect(shell.copied).toHaveLength(1));
    expect(shell.copied[0]).toMatch(/^“?.*for a year/);
  });

  it('become a claim by C and the key of its kind', async () => {
    const { user, margin, call, articleId } = await openOwls();
    await selectWords('12 barn owls for a year');
    await user.keyboard('c');
    const chooser = await within(margin).findByRole('group', { name: 'Kind of the new claim' });
    expect(within(chooser).getByText('New claim')).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('Sample size');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('Cancel');
    await user.keyboard('n');
    const form = await within(margin).findByRole('form', { name: 'New claim: Sample size' });
    const count = within(form).getByRole<HTMLInputElement>('textbox', { name: 'Count' });
    await waitFor(() => expect(count.value).toBe('12'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(selectedNote(margin)).toBe('n3 Sample size: 12 owls'));
    const claims = await call('claims.list', { articleId });
    expect(claims.find(({ code }) => code === 'n3')).toMatchObject({
      status: 'accepted',
      quotes: [{ exact: '12 barn owls for a year' }],
    });
  });

  it('are not needed for a claim, which is then unproved', async () => {
    const { user, margin } = await openOwls();
    await user.keyboard('c');
    const chooser = await within(margin).findByRole('group', { name: 'Kind of the new claim' });
    expect(within(chooser).getByText('New claim, without a quote')).toBeTruthy();
    await user.keyboard('s');
    const form = await within(margin).findByRole('form', { name: 'New claim: Safety' });
    expect(within(form).getByText(/^No quote/)).toBeTruthy();
    await user.click(within(form).getByRole('radio', { name: 'regulatory' }));
    await user.click(within(form).getByRole('button', { name: /Save/ }));
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^s3 Safety: Regulatory/));
    expect(within(margin).getAllByText('Unproved: no quote')).toHaveLength(2);
  });

  it('keep the margin as it was when no kind is chosen', async () => {
    const { user, margin } = await openOwls();
    await user.keyboard('c');
    await within(margin).findByRole('group', { name: 'Kind of the new claim' });
    await user.keyboard('{Escape}');
    expect(within(margin).queryByRole('group', { name: 'Kind of the new claim' })).toBeNull();
  });
});

describe('links between claims', () => {
  it('are made by L, named from both sides, and taken away', async () => {
    const { user, margin, call, articleId } = await openOwls();
    await user.click(within(margin).getByRole('button', { name: /^n1/ }));
    await user.keyboard('l');
    const dialog = await screen.findByRole('dialog', { name: 'Link to another claim' });
    expect(within(dialog).getByText('n1, 12 barn owls')).toBeTruthy();
    const link = within(dialog).getByRole<HTMLButtonElement>('button', { name: /^Link/ });
    expect(link.disabled).toBe(true);
    await user.click(within(dialog).getByRole('radio', { name: 'qualifies' }));
    await user.click(within(dialog).getByRole('option', { name: /One valley only/ }));
    await user.click(link);
    expect(await screen.findByText('Claims linked')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await call('claims.links', { articleId })).toMatchObject([{ relation: 'qualifies' }]);
    expect(await within(margin).findByText('qualified by')).toBeTruthy();
    await user.click(within(margin).getByRole('button', { name: /^Remove the link: qualifies/ }));
    await waitFor(() => expect(within(margin).queryByText('qualifies')).toBeNull());
    expect(await call('claims.links', { articleId })).toEqual([]);
  });

  it('lead to the other claim, in its own article', async () => {
    const { user, margin, call, addArticle, claimId, unprovedId } = await openOwls();
    const bats = await addArticle('Bats in attics\n\nWe counted 30 bats.');
    const other = await call('claims.create', {
      articleId: bats.id,
      revisionId: bats.revisionId,
      spans: [spanOf(bats.text, '30 bats')],
      draft: draftOf({ kind: 'safety', category: 'caveat', hedged: false }, 'Bats only'),
    });
    await call('claims.link', { from: unprovedId, to: claimId, relation: 'qualifies' });
    await call('claims.link', { from: claimId, to: other.id, relation: 'supports' });
    const back = await within(margin).findByRole('button', {
      name: /^qualified by s2: One valley/,
    });
    fireEvent.contextMenu(back, { clientX: 5, clientY: 5 });
    expect(await screen.findByRole('menu', { name: /^s2: One valley/ })).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(back);
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^s2/));
    await user.click(
      within(margin).getByRole('button', { name: /^supports s1 of @.*: Bats only/ }),
    );
    await screen.findByRole('article', { name: 'Bats in attics' });
    const there = screen.getByRole('region', { name: 'Claims and annotations' });
    await waitFor(() => expect(selectedNote(there)).toMatch(/^s1 .*Bats only/));
  });

  it('are found by words and made by keys', async () => {
    const { user, margin, call, articleId } = await openOwls();
    await user.click(within(margin).getByRole('button', { name: /^n1/ }));
    await user.keyboard('l');
    const dialog = await screen.findByRole('dialog', { name: 'Link to another claim' });
    await user.keyboard('valley');
    expect(await within(dialog).findByRole('option', { name: /One valley only/ })).toBeTruthy();
    await user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Claims linked')).toBeTruthy();
    expect(await call('claims.links', { articleId })).toMatchObject([{ relation: 'supports' }]);
  });
});

describe('after the text was replaced', () => {
  async function openRevised(text: string) {
    const engine = await withNotes();
    const { articleId } = engine.made;
    await engine.call('articles.revise', { id: articleId, text });
    const window = drawWindow(engine);
    const margin = await openInReader(articleId);
    await within(margin).findByRole('button', { name: /^a / });
    return { ...window, articleId, margin };
  }
  const states = async ({ call, articleId }: Awaited<ReturnType<typeof openRevised>>) =>
    (await call('annotations.list', { articleId })).map(({ quote }) => quote.state);

  it('quotes that moved are shown with both words, and confirmed', async () => {
    const opened = await openRevised(OWLS.replace('hunted at dusk', 'hunted at the dusk'));
    const { user, margin } = opened;
    expect(within(margin).getByText('3 quotes moved')).toBeTruthy();
    await user.click(within(margin).getByRole('button', { name: /^a / }));
    expect(within(margin).getByText(/Marked in revision 1\./)).toBeTruthy();
    expect(await states(opened)).toEqual(['moved']);
    await user.keyboard('a');
    await waitFor(() => expect(within(margin).queryByText(/Marked in revision/)).toBeNull());
    expect(await states(opened)).toEqual(['verified']);
  });

  it('all quotes that moved are confirmed at once', async () => {
    const opened = await openRevised(
      OWLS.replace('hunted at dusk', 'hunted at the dusk').replace('12 barn owls', '12 barn-owls'),
    );
    const { user } = opened;
    await user.keyboard('{Shift>}C{/Shift}');
    expect(await screen.findByText('3 quotes confirmed')).toBeTruthy();
    expect(await states(opened)).toEqual(['verified']);
    await user.keyboard('{Shift>}C{/Shift}');
    expect(await screen.findByText('No quote of this article has moved')).toBeTruthy();
  });

  it('a quote that is gone is kept, and put at other words', async () => {
    const opened = await openRevised(OWLS.replace('They hunted at dusk.', 'It rained.'));
    const { user, margin } = opened;
    expect(within(margin).getByText('1 quote not found')).toBeTruthy();
    await user.click(within(margin).getByRole('button', { name: /^a / }));
    expect(
      within(margin).getByText(/^Not in this revision; the words are kept\. Select/),
    ).toBeTruthy();
    await selectWords('It rained');
    await user.click(await within(margin).findByRole('button', { name: 'Put the quote here' }));
    await waitFor(() => expect(within(margin).queryByText('1 quote not found')).toBeNull());
    expect(await states(opened)).toEqual(['verified']);
  });
});
