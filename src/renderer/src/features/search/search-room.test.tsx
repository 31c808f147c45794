import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { draftOf, planLibrary, spanOf } from '../../testing/test-library.ts';
import { arriveInArticle } from '../../testing/test-reader.ts';
import { drawWindow } from '../../testing/test-window.tsx';

/** Ten articles about owls, one of them with a claim and an annotation. */
const withOwls = planLibrary(async ({ call, addArticle }) => {
  const { id, revisionId, text } = await addArticle(
    'Owls at dusk\n\nWe followed 12 barn owls for a year. They hunted at dusk.\n\nNo owl was harmed.',
  );
  for (let at = 2; at <= 10; at += 1) {
    await addArticle(`Night ${String(at)}\n\nOwls were heard ${String(at)} times.`);
  }
  await call('claims.create', {
    articleId: id,
    revisionId,
    spans: [spanOf(text, '12 barn owls')],
    draft: draftOf({
      kind: 'sample_size',
      count: 12,
      unit: 'barn owls',
      unitKind: 'animals',
      role: 'enrolled',
      qualifier: 'exact',
    }),
  });
  await call('annotations.create', {
    articleId: id,
    revisionId,
    span: spanOf(text, 'No owl was harmed'),
    color: 'red',
    comment: 'Were owls asked?',
    tags: [],
  });
  return { id };
});

async function open() {
  const engine = await withOwls();
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /Owls at dusk/ });
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: /^Search articles/ });
  return { ...window, ...engine.made, box };
}

async function search(words: string) {
  const opened = await open();
  await opened.user.type(opened.box, words);
  const room = await screen.findByRole('main', { name: 'Search results' });
  await waitFor(() => expect(room.ariaBusy).toBe('false'));
  const selected = () => within(room).getByRole('option', { selected: true }).textContent;
  return { ...opened, room, selected };
}

const listed = (room: HTMLElement, group: RegExp) =>
  within(within(room).getByRole('listbox', { name: group })).getAllByRole('option');

describe('the results', () => {
  it('come in groups with their numbers, the first hit selected and shown in its article', async () => {
    const { room, selected } = await search('owls');
    expect(
      within(room)
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['Claims 1', 'Annotations 1', 'Articles 10']));
    expect(listed(room, /^Claims/)[0]?.textContent).toMatch(/^n112 barn owls.*Owls at dusk/);
    expect(listed(room, /^Annotations/)[0]?.textContent).toContain(
      'Your comment: “Were owls asked?”',
    );
    expect(selected()).toMatch(/12 barn owls/);
    const preview = within(room).getByRole('region', { name: 'Preview' });
    expect(await within(preview).findByRole('heading', { name: /Owls at dusk/ })).toBeTruthy();
    expect(preview.textContent).toContain('Reading, 1 claim.');
    expect(within(preview).getAllByText('owls', { selector: 'mark' }).length).toBeGreaterThan(0);
    expect(within(preview).getByRole('button', { name: /^Open at the quote/ })).toBeTruthy();
  });

  it('say what was read of what was typed', async () => {
    const { room, user, box } = await search('owls dusk');
    const reading = within(room).getAllByRole('status')[0]!;
    expect(reading.textContent).toBe('Texts with owls and dusk (also: owl) 1 article found.');
    await user.clear(box);
    await user.type(box, 'howls dusk');
    const typed = await screen.findByText('howls', { selector: 'span' });
    expect(typed.parentElement?.textContent).toMatch(/^No text holds howls\. Texts with owls/);
  });

  it('say how fields were read, each part to be changed, and name what is unknown', async () => {
    const { room, user, box } = await search('speces:owl status:reading ');
    const reading = within(room).getAllByRole('status')[0]!;
    expect(reading.textContent).toMatch(
      /^Read as: articles with speces:owl, and the status reading/,
    );
    expect(reading.textContent).toContain('No field is called speces. Did you mean species:owl?');
    await user.click(within(reading).getByRole('button', { name: 'reading' }));
    expect([box.selectionStart, box.selectionEnd]).toEqual([18, 25]);
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    await waitFor(() => {
      expect(box.value).toBe('species:owl status:reading ');
    });
  });

  it('are narrowed by what is taken from the list under the box, by key', async () => {
    const { user, box } = await search('stat');
    const list = await screen.findByRole('listbox', { name: 'Fields' });
    expect(within(list).getAllByRole('option')[0]!.textContent).toContain('status:');
    await user.keyboard('{Tab}');
    await waitFor(() => {
      expect(box.value).toBe('status:');
    });
    const values = await screen.findByRole('listbox', { name: 'Values' });
    expect(
      within(values)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^inbox.*\d$/),
      expect.stringMatching(/^reading.*1$/),
      expect.stringMatching(/^read.*0$/),
    ]);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => {
      expect(box.value).toBe('status:reading');
    });
    await waitFor(() => {
      expect(screen.getByRole('listbox', { name: /^Articles/ })).toBeTruthy();
    });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox', { name: 'Values' })).toBeNull();
    expect(box.value).toBe('status:reading');
  });

  it('say what proves the selected one', async () => {
    const { room, user } = await search('owls');
    const facts = () =>
      [...room.querySelectorAll('dt')].map((term) => [
        term.textContent,
        term.nextSibling?.textContent,
      ]);
    await waitFor(() =>
      expect(facts()).toEqual([
        ['Claim n1', 'Sample size, 12 barn owls, enrolled, exact'],
        ['Quote', 'Verified, sentence 2 of 4, paragraph 2, revision 1'],
        ['Recorded', expect.stringMatching(/^by Reader, /)],
      ]),
    );
    await user.click(listed(room, /^Annotations/)[0]!);
    await waitFor(() =>
      expect(facts()).toEqual([
        ['Highlight a', 'red, caveat'],
        ['Comment', 'Were owls asked?'],
        ['Quote', 'Verified, sentence 4 of 4, paragraph 3, revision 1'],
        ['Recorded', expect.stringMatching(/^by Reader, /)],
      ]),
    );
    await user.click(listed(room, /^Articles/)[0]!);
    await waitFor(() =>
      expect(facts().slice(0, 2)).toEqual([
        ['Article', 'Document'],
        ['Citekey', '@owls'],
      ]),
    );
  });

  it('show more of a group when asked', async () => {
    const { user, room } = await search('owls');
    expect(listed(room, /^Articles/)).toHaveLength(6);
    await user.click(within(room).getByRole('button', { name: '4 more articles' }));
    await waitFor(() => expect(listed(room, /^Articles/)).toHaveLength(10));
    expect(within(room).queryByRole('button', { name: /more articles$/ })).toBeNull();
  });

  it('follow what is typed', async () => {
    const { user, box, room } = await search('owls');
    await user.type(box, ' heard 7');
    await waitFor(() =>
      expect(
        within(room)
          .getAllByRole('option')
          .map((each) => each.textContent),
      ).toEqual([expect.stringMatching(/^Night 7/)]),
    );
    expect(await within(room).findByRole('button', { name: /^Open (the|at)/ })).toBeTruthy();
  });

  it('say that there are none, and what can be tried', async () => {
    const { user, box } = await search('"owls barn"');
    expect(await screen.findByText('Nothing found for “"owls barn"”')).toBeTruthy();
    expect(screen.getByText(/^10 articles, 1 claim and 1 annotation were searched/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Search without quotation marks' }));
    expect(await screen.findByRole('option', { name: /^n1 12 barn owls/ })).toBeTruthy();
    expect(box.value).toBe('owls barn');
    await user.clear(box);
    expect(await screen.findByText('Type to search the library')).toBeTruthy();
    await user.type(box, '!?');
    expect(await screen.findByText('There is no word to search for')).toBeTruthy();
  });
});

describe('the keys of the search', () => {
  it('/ goes to the box; Down goes into the hits, Up from the first back to the box', async () => {
    const { user, box, selected } = await search('owls');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toMatch(/12 barn owls/);
    await user.keyboard('{ArrowDown}');
    expect(selected()).toMatch(/Were owls asked/);
    expect(document.activeElement?.textContent).toBe(selected());
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(box);
  });

  it('Tab goes to the next group, Shift Tab back; Home and End to the ends', async () => {
    const { user, room, selected } = await search('owls');
    await user.keyboard('{ArrowDown}{Tab}{Tab}');
    expect(selected()).toBe(listed(room, /^Articles/)[0]?.textContent);
    await user.keyboard('{Shift>}{Tab}{/Shift}');
    expect(selected()).toMatch(/Were owls asked/);
    await user.keyboard('{End}');
    expect(selected()).toBe(listed(room, /^Articles/).at(-1)?.textContent);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(listed(room, /^Articles/)).toHaveLength(10));
    await user.keyboard('{Home}');
    expect(selected()).toMatch(/12 barn owls/);
  });

  it('Enter opens the selected hit at its place', async () => {
    const { user } = await search('owls');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('article', { name: 'Owls at dusk' })).toBeTruthy();
    const note = await screen.findByRole('button', { name: /^n1 Sample size/ });
    await waitFor(() => expect(note.ariaExpanded).toBe('true'));
    expect(screen.queryByRole('main', { name: 'Search results' })).toBeNull();
  });

  it('Enter on a hit opens it, and a double press too', async () => {
    const { user, room } = await search('owls');
    await user.dblClick(listed(room, /^Articles/)[1]!);
    await arriveInArticle(/./);
    await user.keyboard('/');
    await screen.findByRole('main', { name: 'Search results' });
    await user.keyboard('{ArrowDown}{Home}{ArrowDown}{Enter}');
    const note = await screen.findByRole('button', { name: /^a Red/ });
    await waitFor(() => expect(note.ariaExpanded).toBe('true'));
  });

  it('Escape goes back to where the reader was', async () => {
    const { user, box } = await open();
    const row = screen.getByRole('option', { name: /Owls at dusk/ });
    await user.click(row);
    await screen.findByRole('article', { name: 'Owls at dusk' });
    await user.keyboard('/');
    expect(document.activeElement).toBe(box);
    await user.keyboard('owls{Escape}');
    expect(await screen.findByRole('article', { name: 'Owls at dusk' })).toBeTruthy();
    expect(box.value).toBe('');
    await waitFor(() => expect(document.activeElement).not.toBe(box));
  });

  it('Y copies the quote of the hit with its citation, X compares its article', async () => {
    const { user, shell, room } = await search('owls');
    await user.keyboard('{ArrowDown}');
    await within(room).findByRole('button', { name: /^Copy with citation/ });
    await user.keyboard('y');
    await waitFor(() => expect(shell.copied).toHaveLength(1));
    expect(shell.copied[0]).toContain('12 barn owls');
    await user.keyboard('x');
    expect(await screen.findByRole('group', { name: 'Comparison' })).toBeTruthy();
    await user.click(within(room).getByRole('button', { name: /^Do not compare/ }));
    expect(screen.queryByRole('group', { name: 'Comparison' })).toBeNull();
    await user.click(listed(room, /^Articles/)[1]!);
    await user.keyboard('y');
    expect(await screen.findByText('There is no quote to copy')).toBeTruthy();
  });

  it('Ctrl E exports the articles that were found, or their claims, or their annotations', async () => {
    const { user, room } = await search('barn owls');
    expect(room.ariaBusy).toBe('false');
    await user.keyboard('{Control>}e{/Control}');
    const exporting = await screen.findByRole('main', { name: 'Export citation notes' });
    const picker = await within(exporting).findByRole('button', {
      name: /1 article of the search “barn owls”/,
    });
    await user.click(picker);
    await user.click(
      await screen.findByRole('option', { name: '1 claim of the search “barn owls”' }),
    );
    expect(
      await screen.findByRole('button', { name: /1 claim of the search “barn owls”/ }),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Cancel/ }));
    expect(await screen.findByRole('main', { name: 'Search results' })).toBeTruthy();
  });

  it('Ctrl E says so where the search finds nothing', async () => {
    const { user } = await search('zeppelin');
    await user.keyboard('{Control>}e{/Control}');
    expect(await screen.findByText('The search finds nothing to export')).toBeTruthy();
  });
});

describe('an article that a hit opened', () => {
  const bar = () => screen.findByRole('group', { name: 'Matches of the search' });

  it('says which match is shown, goes through them by F3, and leads back to the results', async () => {
    const { user, room } = await search('owl');
    await user.keyboard('{ArrowDown}{Enter}');
    await arriveInArticle(/Owls at dusk/);
    const matches = await bar();
    await waitFor(() =>
      expect(within(matches).getByRole('status').textContent).toBe('match 2 of 3 in this article'),
    );
    expect(matches.textContent).toContain('From the search “owl”');
    await user.keyboard('{F3}');
    expect(within(matches).getByRole('status').textContent).toContain('match 3 of 3');
    await user.click(within(matches).getByRole('button', { name: 'Next' }));
    expect(within(matches).getByRole('status').textContent).toContain('match 1 of 3');
    await user.keyboard('{Shift>}{F3}{/Shift}');
    expect(within(matches).getByRole('status').textContent).toContain('match 3 of 3');
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('main', { name: 'Search results' })).toBeTruthy();
    expect(room.isConnected).toBe(false);
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: /^Search articles/ }).value).toBe(
      'owl',
    );
  });

  it('counts what is found where the hit has no match, and lets go of the matches', async () => {
    const { user } = await search('asked');
    await user.keyboard('{ArrowDown}{Enter}');
    await arriveInArticle(/Owls at dusk/);
    const matches = await bar();
    await waitFor(() =>
      expect(within(matches).getByRole('status').textContent).toBe('no match in this text'),
    );
    expect(within(matches).getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(
      true,
    );
    await user.click(within(matches).getByRole('button', { name: 'Put the matches away' }));
    expect(screen.queryByRole('group', { name: 'Matches of the search' })).toBeNull();
    await user.keyboard('{Escape}{Escape}');
    expect(screen.queryByRole('main', { name: 'Search results' })).toBeNull();
  });
});
