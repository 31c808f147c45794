import { describe, expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import { createDispatch, isMethod, type Handlers } from './dispatch.ts';

type Few = 'settings.get' | 'articles.setStatus' | 'history.undo' | 'search.query';
const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

const unused = (): never => {
  throw new AppError('internal', 'was not to be called');
};

/** A dispatch with these handlers, and what it reported to the log. */
function dispatchWith(handlers: Partial<Handlers<{ calls: unknown[] }, Few>>) {
  const context = { calls: [] as unknown[] };
  const reported: { method: string; thrown: unknown }[] = [];
  const dispatch = createDispatch<{ calls: unknown[] }, Few>(
    {
      'settings.get': unused,
      'articles.setStatus': unused,
      'history.undo': unused,
      'search.query': unused,
      ...handlers,
    },
    context,
    (method, thrown) => reported.push({ method, thrown }),
  );
  const signal = new AbortController().signal;
  return {
    context,
    reported,
    call: (method: string, raw: unknown, at = signal) => dispatch(method, raw, at),
  };
}

describe('dispatch', () => {
  test('gives the handler the parsed input, without what the contract does not name', async () => {
    const { context, call, reported } = dispatchWith({
      'articles.setStatus': ({ calls }, input) => {
        calls.push(input);
        return { things: 1, jobId: null };
      },
    });
    const raw = { articles: { of: 'these', ids: [ID], except: [] }, status: 'read', extra: 1 };
    expect(await call('articles.setStatus', raw)).toEqual({
      ok: true,
      value: { things: 1, jobId: null },
    });
    expect(context.calls).toEqual([{ articles: { of: 'these', ids: [ID] }, status: 'read' }]);
    expect(reported).toEqual([]);
  });

  test.each([
    'nothing.such',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    'shell.openLink',
    'library.overview',
    'x'.repeat(5000),
  ])('knows no method %j', async (method) => {
    const { call, reported } = dispatchWith({});
    const result = await call(method, {});
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    expect(JSON.stringify(result).length).toBeLessThan(250);
    expect(reported).toEqual([]);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['words', 'read'],
    ['no ids', { articles: { of: 'these', ids: [] }, status: 'read' }],
    [
      'an id that is none',
      { articles: { of: 'these', ids: ["'; DROP TABLE article; --"] }, status: 'read' },
    ],
    ['another status', { articles: { of: 'these', ids: [ID] }, status: '/etc/passwd' }],
  ])('refuses %s as input and does not repeat it', async (_, raw) => {
    const { call, reported } = dispatchWith({});
    const result = await call('articles.setStatus', raw);
    if (result.ok) throw new Error('was accepted');
    expect(result.error.code).toBe('invalid_input');
    expect(result.error.message).toContain('articles.setStatus');
    expect(result.error.message).not.toMatch(/passwd|DROP/);
    expect(reported).toEqual([]);
  });

  test.each([
    [
      'too many ids',
      'articles.setStatus',
      { articles: { of: 'these', ids: Array.from({ length: 10_001 }, () => ID) }, status: 'read' },
      '10,000 articles can be named at once; these are 10,001. Take fewer at a time.',
    ],
    [
      'too long a search',
      'search.query',
      { text: 'x'.repeat(2002), limit: 1 },
      'A search may hold 2,001 characters; this one has 2,002. Shorten it or divide it.',
    ],
    [
      'a text beyond all bounds',
      'search.query',
      { text: 'x'.repeat(1_000_001), limit: 1 },
      'That is too long: 1,000,000 characters can be given at once. Shorten it or divide it.',
    ],
    [
      'more values than any call needs',
      'articles.setStatus',
      { articles: { of: 'these', ids: Array.from({ length: 50_000 }, () => 1) }, status: 'read' },
      'Those are too many things at once. Take fewer at a time.',
    ],
  ] as const)(
    'says in the reader’s words what is over a limit: %s',
    async (_, method, raw, message) => {
      const { call, reported } = dispatchWith({});
      expect(await call(method, raw)).toEqual({
        ok: false,
        error: { code: 'invalid_input', message },
      });
      expect(reported).toEqual([]);
    },
  );

  test('a value that holds itself is refused, not followed', async () => {
    const { call, reported } = dispatchWith({});
    const endless: Record<string, unknown> = { text: 'voles' };
    endless['limit'] = endless;
    expect(await call('search.query', endless)).toMatchObject({
      ok: false,
      error: { code: 'invalid_input' },
    });
    expect(reported).toEqual([]);
  });

  test('names at most three of the values that do not fit', async () => {
    const { call } = dispatchWith({});
    const result = await call('articles.setStatus', {
      articles: { of: 'these', ids: ['a', 'b', 'c', 'd', 'e'] },
      status: 'x',
    });
    if (result.ok) throw new Error('was accepted');
    expect(result.error.message.split(';')).toHaveLength(3);
  });

  test('what a handler says went wrong is answered, not thrown', async () => {
    const { call, reported } = dispatchWith({
      'history.undo': () => {
        throw new AppError('conflict', 'An import is running.');
      },
    });
    expect(await call('history.undo', {})).toEqual({
      ok: false,
      error: { code: 'conflict', message: 'An import is running.' },
    });
    expect(reported).toEqual([]);
  });

  test('a surprise goes to the log whole and to the caller as internal', async () => {
    const surprise = new Error('SELECT * FROM vole; /home/reader/library.sqlite');
    const { call, reported } = dispatchWith({ 'history.undo': () => Promise.reject(surprise) });
    const result = await call('history.undo', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toMatch(/SELECT|home|stack/);
    expect(reported).toEqual([{ method: 'history.undo', thrown: surprise }]);
  });

  test('what SQLite says is put into the reader’s words', async () => {
    const { call, reported } = dispatchWith({
      'history.undo': () => {
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      },
    });
    expect(await call('history.undo', {})).toMatchObject({
      ok: false,
      error: { code: 'disk_full' },
    });
    expect(reported).toEqual([]);
  });

  test('a call that was cancelled before its turn is not run', async () => {
    const { call } = dispatchWith({});
    expect(await call('settings.get', {}, AbortSignal.abort())).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(await call('settings.get', {}, AbortSignal.abort('the window is gone'))).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
  });

  test('a call that is cancelled while it runs ends as cancelled', async () => {
    const controller = new AbortController();
    const { call, reported } = dispatchWith({
      'search.query': (_, __, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
          controller.abort();
        }),
    });
    const answer = await call('search.query', { text: 'voles', limit: 1 }, controller.signal);
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(reported).toEqual([]);
  });
});

test('isMethod knows the contract’s own names alone', () => {
  expect(isMethod('search.query')).toBe(true);
  expect(isMethod('__proto__')).toBe(false);
  expect(isMethod('valueOf')).toBe(false);
});
