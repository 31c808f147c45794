import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { linkToArticle, linkToClaim } from '../../../shared/domain/collate-link.ts';
import { useStore } from '../services/store.ts';
import { draftOf, planLibrary, spanOf } from '../testing/test-library.ts';
import { openInReader } from '../testing/test-reader.ts';
import { drawWindow } from '../testing/test-window.tsx';

const CAVEAT = { kind: 'safety', category: 'caveat', hedged: true } as const;

/** An article with a claim of its own, one that was rejected, and an article without any. */
const withLarks = planLibrary(async ({ call, addArticle }) => {
  const larks = await addArticle(
    'Larks at dawn\n\nLarks sing.\n\nOne lark may have lost a feather.',
  );
  const owls = await addArticle('Owls at dusk\n\nBarn owls hunt at dusk.');
  const claim = async (words: string) =>
    call('claims.create', {
      articleId: larks.id,
      revisionId: larks.revisionId,
      spans: [spanOf(larks.text, words)],
      draft: draftOf(CAVEAT, `“${words}” & <nothing> else`),
    });
  const { id: kept } = await claim('may have lost a feather');
  const { id: rejected } = await claim('Larks sing');
  await call('claims.decide', { ids: [rejected], decision: 'rejected' });
  const { citekey } = await call('articles.get', { id: owls.id });
  return { larks: larks.id, owls: owls.id, citekey, kept, rejected };
});

async function open(linkOf?: (made: Awaited<ReturnType<typeof withLarks>>['made']) => string) {
  const engine = await withLarks();
  const window = drawWindow(engine, linkOf ? { link: linkOf(engine.made) } : {});
  await screen.findByRole('option', { name: /Owls at dusk/ });
  return { ...window, ...engine.made };
}

describe('a link into the library', () => {
  it('with which Collate was started opens the claim beside its words', async () => {
    const { kept } = await open((made) => linkToClaim(made.kept));
    expect(await screen.findByRole('article', { name: 'Larks at dawn' })).toBeTruthy();
    await waitFor(() =>
      expect(useStore.getState().readers.first.mark).toEqual({ type: 'claim', id: kept }),
    );
    expect(useStore.getState().readers.first.jump).toMatchObject({ mark: { id: kept } });
  });

  it('that the system hands over later opens the article', async () => {
    const { shell, announce, citekey } = await open();
    shell.waitingLink = linkToArticle(citekey);
    announce('link.handedOver', {});
    expect(await screen.findByRole('article', { name: 'Owls at dusk' })).toBeTruthy();
    expect(shell.waitingLink).toBeNull();
  });

  it('to a claim that was rejected opens its words, and says where the claim is', async () => {
    await open((made) => linkToClaim(made.rejected));
    expect(await screen.findByText(/^The claim of the link was rejected/)).toBeTruthy();
    expect(await screen.findByRole('article', { name: 'Larks at dawn' })).toBeTruthy();
  });

  it('that leads nowhere is refused in words that stay, and what is open stays open', async () => {
    const { shell, announce, owls } = await open();
    await openInReader(owls);
    shell.waitingLink = 'collate-open://article/nobody1999';
    announce('link.handedOver', {});
    const banner = await screen.findByRole('alert');
    expect(banner.textContent).toContain('no article with the citekey “nobody1999”');
    expect(screen.getByRole('article', { name: 'Owls at dusk' })).toBeTruthy();
  });

  it('does not push away a dialog in which something is written', async () => {
    const { shell, announce, user, citekey } = await open();
    useStore.setState({ overlay: { name: 'paste', text: 'A text' } });
    const dialog = await screen.findByRole('dialog');
    shell.waitingLink = linkToArticle(citekey);
    announce('link.handedOver', {});
    expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain(
      'then open the link again',
    );
    const written = within(dialog).getByRole('textbox', { name: 'Text', hidden: true });
    expect((written as HTMLTextAreaElement).value).toBe('A text');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('article', { name: 'Owls at dusk' })).toBeNull();
  });
});

describe('Copy link', () => {
  it('copies that to the selected article, and a title that leads there', async () => {
    const { user, shell, citekey } = await open();
    await user.click(screen.getByRole('option', { name: /Owls at dusk/ }));
    screen.getByRole('option', { name: /Owls at dusk/ }).focus();
    await user.keyboard('{Shift>}Y{/Shift}');
    expect(await screen.findByText(`Link copied: ${citekey}`)).toBeTruthy();
    expect(shell.copied).toEqual([linkToArticle(citekey)]);
    expect(shell.copiedRich).toEqual([`<a href="${linkToArticle(citekey)}">Owls at dusk</a>`]);
  });

  it('copies that to a claim from its menu, its words escaped', async () => {
    const { user, shell, larks, kept } = await open();
    const margin = await openInReader(larks);
    const note = within(margin).getByText(/may have lost a feather” &/, { selector: 'p' });
    fireEvent.contextMenu(note, { clientX: 5, clientY: 5 });
    const menu = await screen.findByRole('menu');
    await user.click(within(menu).getByRole('menuitem', { name: /^Copy link/ }));
    await waitFor(() => expect(shell.copied).toEqual([linkToClaim(kept)]));
    expect(shell.copiedRich[0]).toContain('&amp; &lt;nothing&gt; else</a>');
  });
});
