import { describe, expect, test } from 'vitest';
import { AppError, AppErrorBody, assertNever, toErrorBody } from './errors.ts';

function withCode(code: string): Error {
  return Object.assign(new Error('near "SELEC": /home/reader/library.sqlite'), { code });
}

describe('toErrorBody', () => {
  test('keeps what Collate itself says, and nothing else of it', () => {
    const error = new AppError('conflict', 'That name is taken.', {
      details: { name: 'voles' },
      cause: new Error('/home/reader'),
    });
    expect(toErrorBody(error)).toEqual({
      code: 'conflict',
      message: 'That name is taken.',
      details: { name: 'voles' },
    });
    expect(toErrorBody(new AppError('not_found', 'Gone.'))).toEqual({
      code: 'not_found',
      message: 'Gone.',
    });
  });

  test.each([
    ['SQLITE_FULL', 'disk_full'],
    ['SQLITE_IOERR_WRITE', 'disk_full'],
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['SQLITE_CORRUPT', 'db_corrupt'],
    ['SQLITE_CORRUPT_VTAB', 'db_corrupt'],
    ['SQLITE_NOTADB', 'db_corrupt'],
    ['SQLITE_BUSY', 'db_locked'],
    ['SQLITE_BUSY_SNAPSHOT', 'db_locked'],
    ['SQLITE_LOCKED', 'db_locked'],
    ['SQLITE_READONLY_DIRECTORY', 'db_locked'],
    ['SQLITE_CANTOPEN', 'db_locked'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'internal'],
    ['SQLITE_ERROR', 'internal'],
  ])('%s is %s', (code, expected) => {
    const body = toErrorBody(withCode(code));
    expect(body.code).toBe(expected);
    expect(body.message).not.toMatch(/SELEC|home|SQLITE|sqlite/);
    expect(AppErrorBody.parse(body)).toEqual(body);
  });

  test('an abort is cancelled', () => {
    expect(toErrorBody(AbortSignal.abort().reason).code).toBe('cancelled');
  });

  test.each([
    ['an error', new TypeError('undefined is not a function at /home/reader/x.ts')],
    ['words', 'no such table: vole'],
    ['nothing', undefined],
    ['an object', { code: 'conflict', message: 'SELECT 1' }],
  ])('%s thrown by surprise says nothing of itself', (_, thrown) => {
    const body = toErrorBody(thrown);
    expect(body.code).toBe('internal');
    expect(body.message).not.toMatch(/home|vole|SELECT|function/);
  });
});

test('assertNever throws an internal error', () => {
  expect(() => assertNever('vole' as never)).toThrow(expect.objectContaining({ code: 'internal' }));
});
