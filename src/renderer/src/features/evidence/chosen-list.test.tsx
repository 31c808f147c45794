import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { ChosenList } from './chosen-list.tsx';

const MANY = Array.from({ length: 1000 }, (_, at) => ({
  id: `article ${String(at)}` as ArticleId,
  title: `Trial ${String(at)}`,
  citekey: `trial${String(at)}`,
}));
const lineOf = (at: number) => screen.queryByText(`Trial ${String(at)}`)?.closest('li') ?? null;

test('of a thousand articles those in sight are drawn, and the one in hand wherever it is', () => {
  const moves: unknown[] = [];
  render(
    <ChosenList
      articles={MANY}
      onMove={(index, step) => moves.push([index, step])}
      onRemove={() => undefined}
    />,
  );
  expect(lineOf(0)?.getAttribute('aria-posinset')).toBe('1');
  expect(lineOf(0)?.getAttribute('aria-setsize')).toBe('1000');
  expect(lineOf(500)).toBeNull();
  screen.getByRole('button', { name: 'Move “Trial 1” down' }).focus();

  const scroller = screen.getByRole('list', { name: 'In the table' }).parentElement!;
  scroller.scrollTop = 20_000;
  fireEvent.scroll(scroller);
  expect(lineOf(0)).toBeNull();
  expect(lineOf(1)?.contains(document.activeElement)).toBe(true);
  fireEvent.click(document.activeElement!);
  expect(moves).toEqual([[1, 1]]);
});
