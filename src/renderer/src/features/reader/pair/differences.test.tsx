import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { compareTwo } from '../../../services/comparing.ts';
import { openArticle, useStore } from '../../../services/store.ts';
import { draftOf, planLibrary, spanOf } from '../../../testing/test-library.ts';
import { openInReader } from '../../../testing/test-reader.ts';
import { drawWindow } from '../../../testing/test-window.tsx';

const PAPER = `Night work and stroke among bakers

We followed 4,112 women who bake for eleven years. In conclusion, night work was associated with a higher risk of stroke in bakers. The study cannot show that night work causes strokes.`;
const NEWS = `Night shifts cause strokes

Working at night causes strokes in bakers, researchers have found. They followed 4,211 women who bake for eleven years.`;
const OWLS = 'Owls at dusk\n\nOwls hunted.';

const sample = (count: number) =>
  draftOf({
    kind: 'sample_size',
    count,
    unit: 'women',
    unitKind: 'participants',
    role: 'enrolled',
    qualifier: 'exact',
  });

const withReport = planLibrary(async ({ call, addArticle }) => {
  const news = await addArticle(NEWS);
  const paper = await addArticle(PAPER);
  const owls = await addArticle(OWLS);
  await call('articles.link', { from: news.id, to: paper.id, relation: 'reports_on' });
  const made = [];
  for (const [article, words, count] of [
    [news, '4,211 women', 4211],
    [paper, '4,112 women', 4112],
  ] as const) {
    const { id } = await call('claims.create', {
      articleId: article.id,
      revisionId: article.revisionId,
      spans: [spanOf(article.text, words)],
      draft: sample(count),
    });
    made.push(id);
  }
  return { news: news.id, paper: paper.id, owls: owls.id, claims: made };
});

const grid = () => screen.findByRole('grid', { name: 'Differences' });
const rowOf = async (name: RegExp) => within(await grid()).findByRole('row', { name });
const inHand = () => screen.queryByRole('row', { selected: true });

/** The window with the report and its paper, and the focus in what they differ in. */
async function compareReport(width = 1440) {
  const engine = await withReport();
  const window = drawWindow(engine, { width });
  await screen.findByRole('option', { name: /Owls at dusk/ });
  compareTwo(engine.made.news, engine.made.paper);
  const list = await grid();
  await within(list).findByRole('row', { name: /Numbers differ/ });
  list.focus();
  return { ...window, ...engine.made, list };
}

describe('the differences of two articles', () => {
  it('come from the linked article by key, the report at the left, and go again', async () => {
    const engine = await withReport();
    const { user } = drawWindow(engine);
    await screen.findByRole('option', { name: /Owls at dusk/ });
    await openInReader(engine.made.paper);
    await user.keyboard('{Shift>}D{/Shift}');
    const list = await grid();
    await waitFor(() => expect(document.activeElement).toBe(list));
    const { readers } = useStore.getState();
    expect([readers.first.articleId, readers.second.articleId]).toEqual([
      engine.made.news,
      engine.made.paper,
    ]);
    expect(await screen.findByText('Report and paper')).toBeTruthy();
    expect(await screen.findByText(/^\d differences/)).toBeTruthy();
    await user.keyboard('{Shift>}D{/Shift}');
    await waitFor(() => expect(screen.queryByRole('grid')).toBeNull());
  });

  it('come from two articles that are selected in the list', async () => {
    const engine = await withReport();
    const { user } = drawWindow(engine);
    const list = await screen.findByRole('listbox', { name: 'All articles' });
    await screen.findByRole('option', { name: /Owls at dusk/ });
    const { owls, paper } = engine.made;
    useStore.setState({ selection: { of: 'these', ids: [owls, paper] } });
    list.focus();
    await user.keyboard('{Shift>}D{/Shift}');
    await grid();
    const { readers } = useStore.getState();
    expect(new Set([readers.first.articleId, readers.second.articleId])).toEqual(
      new Set([owls, paper]),
    );
  });

  it('say that nothing is linked, with the way to link one', async () => {
    const engine = await withReport();
    const { user } = drawWindow(engine);
    await screen.findByRole('option', { name: /Owls at dusk/ });
    await openInReader(engine.made.owls);
    await user.keyboard('{Shift>}D{/Shift}');
    await user.click(await screen.findByRole('button', { name: /^Link to another article/ }));
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });

  it('are gone through by key, and lead into both texts', async () => {
    const { user, list } = await compareReport();
    await user.keyboard('j');
    const first = inHand()!;
    expect(first.textContent).toMatch(/Headline stronger in the report/);
    await user.keyboard('{ArrowDown}k');
    expect(inHand()).toBe(first);
    const { readers } = useStore.getState();
    expect(readers.first.passage).toMatchObject({ part: 'title' });
    expect(document.activeElement).toBe(list);
    fireEvent.mouseDown(await rowOf(/Numbers differ/));
    expect(useStore.getState().readers.second.passage?.span).toEqual(spanOf(PAPER, '4,112'));
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    await waitFor(() =>
      expect(document.activeElement?.closest('section[aria-label="Right article"]')).not.toBeNull(),
    );
  });

  it('are settled and opened again, with who said so', async () => {
    const { user, list, call, news, paper } = await compareReport();
    await call('settings.set', { readerName: 'Ada' });
    fireEvent.mouseDown(await rowOf(/Numbers differ/));
    await user.keyboard('r');
    await waitFor(() =>
      expect(within(list).queryByRole('row', { name: /Numbers differ/ })).toBeNull(),
    );
    expect(inHand()).not.toBeNull();
    const fold = await screen.findByRole('button', { name: /^1 settled/ });
    expect(fold.textContent).toMatch(/“4,211” in the report.*No difference, said Ada/);
    await user.click(fold);
    fireEvent.mouseDown(await rowOf(/Numbers differ.*No difference, said Ada/));
    list.focus();
    await user.keyboard('a');
    await waitFor(async () =>
      expect(await call('evidence.settled', { left: news, right: paper })).toEqual([]),
    );
    expect(await rowOf(/Numbers differ/)).toBeTruthy();
  });

  it('tell how much was read where one of the two says nothing', async () => {
    const { call, news } = await compareReport();
    const row = await rowOf(/Caveat missing from the report/);
    expect(row.textContent).toMatch(/The rules found none\. 3 sentences read/);
    await call('absences.record', { articleId: news, kind: 'safety' });
    await waitFor(() => expect(row.textContent).toMatch(/None stated/));
  });

  it('are copied as a note with both sentences', async () => {
    const { user, shell } = await compareReport();
    await user.keyboard('y');
    await screen.findByText('Differences copied as a note');
    const [note] = shell.copied;
    expect(note).toContain('**Numbers differ.**');
    expect(note).toMatch(
      /- “They followed 4,211 women who bake for eleven years\.” \[@\S+, para\. 2\]/,
    );
    expect(note).toMatch(/- \[@\S+\] The rules found none\. 3 sentences read\./);
  });

  it('are exported as a note, and as data', async () => {
    const { user } = await compareReport();
    await user.keyboard('{Control>}e{/Control}');
    const room = await screen.findByRole('main', { name: 'Export what differs' });
    expect(await within(room).findByText('4 differences of 2 articles')).toBeTruthy();
    expect(await within(room).findByText(/^Numbers differ\.$/)).toBeTruthy();
    await user.click(within(room).getByRole('radio', { name: 'CSV' }));
    const text = await within(room).findByRole('region', { name: 'Text to export' });
    await waitFor(() => expect(text.textContent).toMatch(/left_sentence.*right_sentence/));
  });

  it('link the claims that stand in their passages', async () => {
    const { user, call, claims, news } = await compareReport();
    fireEvent.mouseDown(await rowOf(/Numbers differ/));
    await user.keyboard('l');
    const dialog = await screen.findByRole('dialog', { name: 'Link to another claim' });
    await within(dialog).findByRole('option', { name: /article beside/, selected: true });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () =>
      expect(await call('claims.links', { articleId: news })).toMatchObject([
        { from: claims[0], to: claims[1] },
      ]),
    );
  });

  it('fold what both say alike, and show its claims', async () => {
    const { user, call, paper, claims } = await compareReport();
    await call('claims.update', { id: claims[1]!, draft: sample(4211), accept: true });
    const fold = await screen.findByRole('button', { name: /^1 claim agrees/ });
    await user.click(fold);
    await user.click(await screen.findByRole('button', { name: /says the same/ }));
    const { second } = useStore.getState().readers;
    expect(second.articleId).toBe(paper);
    expect(second.mark).toEqual({ type: 'claim', id: claims[1] });
  });

  it('take the room of the texts, and give it back', async () => {
    const { user } = await compareReport();
    await user.keyboard('o');
    expect(screen.getByRole('button', { name: /^Only differences/, pressed: true })).toBeTruthy();
    expect(screen.queryByRole('separator', { name: 'Height of the differences' })).toBeNull();
    await user.keyboard('o');
    const line = screen.getByRole('separator', { name: 'Height of the differences' });
    const height = Number(line.getAttribute('aria-valuenow'));
    line.focus();
    await user.keyboard('{ArrowUp}');
    expect(Number(line.getAttribute('aria-valuenow'))).toBeGreaterThan(height);
    expect(JSON.parse(localStorage.getItem('collate.panes')!)).toMatchObject({
      differences: height + 24,
    });
  });

  it('say so where there are none, or nothing to read', async () => {
    const { call } = await compareReport();
    const { id } = await call('articles.addReference', {
      csl: { type: 'article-journal', title: 'Gulls' },
      citekey: null,
    });
    compareTwo(useStore.getState().readers.first.articleId!, id);
    expect(await screen.findByText(/No text yet|has no text yet/)).toBeTruthy();
  });

  it('stand over one text at a time where there is room for one', async () => {
    const { user, list } = await compareReport(800);
    expect(screen.getAllByRole('article')).toHaveLength(1);
    list.focus();
    await user.keyboard('j{Shift>}{Enter}{/Shift}');
    expect(await screen.findByRole('article', { name: /Night work/ })).toBeTruthy();
  });

  it('are of the pair that is open', async () => {
    const { owls } = await compareReport();
    openArticle(owls);
    await waitFor(() => expect(screen.queryByText('Report and paper')).toBeNull());
    expect(await screen.findByText('Two articles')).toBeTruthy();
  });
});
