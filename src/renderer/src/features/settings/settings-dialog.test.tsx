import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../../../../main/engine/test-engine.ts';
import { openArticle } from '../../services/store.ts';
import { drawWindow } from '../../testing/test-window.tsx';

async function openSettings(tab: 'General' | 'Colours' | 'Keys' = 'General') {
  const engine = openTestEngine();
  const window = drawWindow(engine);
  await screen.findByRole('contentinfo', { name: 'Status' });
  await window.user.keyboard('{Control>},{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Settings and keys' });
  if (tab !== 'General') await window.user.click(within(dialog).getByRole('tab', { name: tab }));
  const settings = () => engine.call('settings.get', {});
  return { ...window, dialog, settings };
}

describe('general settings', () => {
  it('keep the name of the reader when the field is left, and never an empty one', async () => {
    const { user, dialog, settings } = await openSettings();
    const name = within(dialog).getByRole('textbox', { name: 'Your name' });
    const { readerName } = await settings();
    await user.clear(name);
    expect(within(dialog).getByText(/^Give a name/)).toBeTruthy();
    await user.tab();
    expect((await settings()).readerName).toBe(readerName);
    await user.type(name, ' Ada {Enter}');
    await waitFor(async () => expect((await settings()).readerName).toBe('Ada'));
    await user.type(name, '{End}B');
    await user.tab();
    await waitFor(async () => expect((await settings()).readerName).toBe('Ada B'));
  });

  it('choose light or dark', async () => {
    const { user, dialog, settings, shell } = await openSettings();
    await user.click(within(dialog).getByRole('radio', { name: 'dark' }));
    await waitFor(async () => expect((await settings()).theme).toBe('dark'));
    await waitFor(() =>
      expect(shell.asked.at(-1)).toEqual({ method: 'shell.setTheme', input: { theme: 'dark' } }),
    );
  });

  it('choose for how long undo and the trash keep things', async () => {
    const { user, dialog, settings } = await openSettings();
    const choose = (of: string, name: string) =>
      user.click(
        within(within(dialog).getByRole('radiogroup', { name: of })).getByRole('radio', { name }),
      );
    await choose('Undo keeps', '90 days');
    await waitFor(async () => expect((await settings()).historyDays).toBe(90));
    await choose('The trash keeps', 'a year');
    await waitFor(async () => expect((await settings()).trashDays).toBe(365));
    await choose('The trash keeps', 'until I empty it');
    await waitFor(async () => expect((await settings()).trashDays).toBeNull());
    expect(await within(dialog).findByText('Nothing leaves it by itself')).toBeTruthy();
  });

  it('switch single letters off', async () => {
    const { user, dialog, settings } = await openSettings();
    await user.click(within(dialog).getByRole('checkbox', { name: /^Single letters/ }));
    await waitFor(async () => expect((await settings()).singleKeys).toBe(false));
    await user.click(within(dialog).getByRole('button', { name: /^Close/ }));
    await user.keyboard('?');
    await user.keyboard('{Control>},{/Control}');
    expect(await screen.findByRole('dialog', { name: 'Settings and keys' })).toBeTruthy();
  });
});

describe('the words for colours', () => {
  it('are kept when a field is left, and never empty', async () => {
    const { user, dialog, settings } = await openSettings('Colours');
    const red = within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'What red means' });
    const before = red.value;
    await user.clear(red);
    await user.tab();
    expect(red.value).toBe(before);
    await user.clear(red);
    await user.type(red, 'doubt{Enter}');
    await waitFor(async () => expect((await settings()).colorLabels.red).toBe('doubt'));
    expect((await settings()).colorLabels.yellow).not.toBe('doubt');
  });
});

describe('keys', () => {
  const row = (dialog: HTMLElement, action: string) =>
    within(dialog).getByText(action).closest('li')!;

  it('are found by words', async () => {
    const { user, dialog } = await openSettings('Keys');
    const find = within(dialog).getByRole('textbox', { name: 'Find an action' });
    await user.type(find, 'accept claim');
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^Accept claim.*A/),
      expect.stringMatching(/^Accept claim and stay/),
    ]);
    await user.type(find, ' quickly');
    expect(within(dialog).getByText('No action has these words.')).toBeTruthy();
  });

  it('are changed to a press, to two letters, or to none, and back', async () => {
    const { user, dialog, settings } = await openSettings('Keys');
    const change = () =>
      user.click(within(dialog).getByRole('button', { name: 'Change the key of Edit details' }));
    await change();
    const box = within(dialog).getByRole<HTMLInputElement>('textbox', { name: /^New key of/ });
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(box.value).toBe('D');
    await user.keyboard('{Control>}{Shift>}D{/Shift}{/Control}');
    expect(box.value).toBe('Mod+Shift+D');
    await user.keyboard('{Enter}');
    await waitFor(async () =>
      expect((await settings()).keys).toEqual({ 'article.details': 'Mod+Shift+D' }),
    );
    await change();
    await user.keyboard('bd{Enter}');
    await waitFor(async () =>
      expect((await settings()).keys).toEqual({ 'article.details': 'B D' }),
    );
    await change();
    await user.keyboard('{Backspace}{Enter}');
    await waitFor(async () => expect((await settings()).keys).toEqual({ 'article.details': '' }));
    await waitFor(() => expect(row(dialog, 'Edit details').textContent).toContain('no key'));
    await user.click(
      within(dialog).getByRole('button', { name: 'Give Edit details its usual key' }),
    );
    await waitFor(async () => expect((await settings()).keys).toEqual({}));
  });

  it('that are taken are refused', async () => {
    const { user, dialog, settings } = await openSettings('Keys');
    await user.click(
      within(dialog).getByRole('button', { name: 'Change the key of Edit details' }),
    );
    await user.keyboard('t');
    expect(within(dialog).getByText('Taken by: Tags and collections…')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: /^Keep/ }).disabled).toBe(
      true,
    );
    await user.keyboard('{Escape}');
    expect(within(dialog).queryByRole('button', { name: /^Keep/ })).toBeNull();
    expect((await settings()).keys).toEqual({});
  });

  it('are all given back at once', async () => {
    const { user, dialog, call, settings } = await openSettings('Keys');
    const all = within(dialog).getByRole<HTMLButtonElement>('button', { name: /^All as usual/ });
    expect(all.disabled).toBe(true);
    await call('settings.set', { keys: { 'article.details': 'W', 'article.tag': 'Z' } });
    await waitFor(() => expect(all.disabled).toBe(false));
    await user.click(all);
    await waitFor(async () => expect((await settings()).keys).toEqual({}));
  });

  it('that were changed act', async () => {
    const engine = openTestEngine();
    const { id } = await engine.addArticle('Owls at dusk\n\nBarn owls hunt at dusk.');
    await engine.call('settings.set', { keys: { 'article.details': 'W' } });
    const { user } = drawWindow(engine);
    await screen.findByRole('option', { name: /Owls/ });
    openArticle(id);
    await screen.findByRole('article');
    await user.keyboard('d');
    await user.keyboard('w');
    expect(await screen.findByRole('dialog', { name: 'Details' })).toBeTruthy();
  });
});

describe('the keys of the place', () => {
  it('are listed by ?, those alone that do something here', async () => {
    const { user } = drawWindow();
    await screen.findByRole('contentinfo', { name: 'Status' });
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keys for this place' });
    expect(within(dialog).getByText('All commands').nextSibling?.textContent).toContain(
      'Mod+Shift+P',
    );
    expect(within(dialog).queryByText('Accept claim')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Change keys' }));
    expect(await screen.findByRole('dialog', { name: 'Settings and keys' })).toBeTruthy();
  });
});
