import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../shared/domain/comparison/comparison.ts';
import { openTestEngine } from '../test-engine.ts';
import { NEWS, PAPER } from '../test-pair.ts';

async function openTwo() {
  const library = openTestEngine();
  const left = await library.addArticle(NEWS);
  const right = await library.addArticle(PAPER);
  return { ...library, ids: { left: left.id, right: right.id } };
}

const keyOf = ({ differences }: Comparison, kind: string): string =>
  differences.find((one) => one.kind === kind)!.key;

describe('evidence.settle', () => {
  test('is told with its reader, whichever article stands at the left, until it is undone', async () => {
    const { call, ids } = await openTwo();
    const swapped = { left: ids.right, right: ids.left };
    const key = keyOf(await call('evidence.compare', ids), 'number');
    expect(keyOf(await call('evidence.compare', swapped), 'number')).toBe(key);
    await call('settings.set', { readerName: 'Ada' });
    await call('evidence.settle', { ...ids, keys: [key], verdict: 'no_difference' });
    const settled = await call('evidence.settled', swapped);
    expect(settled).toMatchObject([{ key, verdict: 'no_difference', readerName: 'Ada' }]);

    await call('evidence.settle', { ...swapped, keys: [key], verdict: 'settled' });
    expect(await call('evidence.settled', ids)).toMatchObject([{ key, verdict: 'settled' }]);
    await call('evidence.settle', { ...swapped, keys: [key], verdict: null });
    expect(await call('evidence.settled', ids)).toEqual([]);
    for (const verdict of ['settled', 'no_difference']) {
      await call('history.undo', {});
      expect(await call('evidence.settled', ids)).toMatchObject([{ verdict }]);
    }
    await call('history.undo', {});
    expect(await call('evidence.settled', ids)).toEqual([]);
  });

  test('is over when a passage says something else, and stays when it only moves', async () => {
    const { call, ids } = await openTwo();
    const before = await call('evidence.compare', ids);
    const kinds = ['number', 'headline'] as const;
    const revise = (text: string): Promise<unknown> =>
      call('articles.revise', { id: ids.left, text });
    await revise(NEWS.replace('They followed', 'All is said here. They followed'));
    const moved = await call('evidence.compare', ids);
    for (const kind of kinds) expect(keyOf(moved, kind)).toBe(keyOf(before, kind));
    await revise(NEWS.replace('eleven years', 'eleven long years'));
    const changed = await call('evidence.compare', ids);
    expect(keyOf(changed, 'number')).not.toBe(keyOf(before, 'number'));
    expect(keyOf(changed, 'headline')).toBe(keyOf(before, 'headline'));
  });

  test('goes with its article, and undo cannot bring it back', async () => {
    const { call, finish, ids } = await openTwo();
    const key = keyOf(await call('evidence.compare', ids), 'number');
    await call('evidence.settle', { ...ids, keys: [key], verdict: 'settled' });
    await finish(call('articles.trash', { articles: { of: 'these', ids: [ids.right] } }));
    await expect(
      call('evidence.settle', { ...ids, keys: [key], verdict: null }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await finish(
      call('trash.purge', { things: { of: 'these', refs: [{ type: 'article', id: ids.right }] } }),
    );
    expect(await call('evidence.settled', ids)).toEqual([]);
    expect((await call('history.state', {})).undo).not.toBe('Settle difference');
  });

  test('asks for two articles', async () => {
    const { call, ids } = await openTwo();
    await expect(
      call('evidence.settle', { ...ids, right: ids.left, keys: ['0'.repeat(32)], verdict: null }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
