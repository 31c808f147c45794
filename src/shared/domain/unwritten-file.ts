import { AppError } from '../errors.ts';

const isIn =
  (...codes: readonly string[]) =>
  (code: string): boolean =>
    codes.includes(code);

/** What the system says of a place where nothing can be written, by its codes. */
const REASONS: readonly (readonly [(code: string) => boolean, string])[] = [
  [isIn('EROFS'), 'the disk can only be read. Choose another place'],
  [isIn('ENAMETOOLONG'), 'the name is too long. Choose a shorter one'],
  [isIn('EISDIR', 'EEXIST', 'ENOTEMPTY'), 'a folder has that name. Choose another name'],
  [isIn('EFBIG'), 'that disk holds no file of this size. Choose another place'],
  [
    isIn('ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'ESTALE', 'ENOTCONN', 'EHOSTDOWN'),
    'its folder is gone, or its drive does not answer. Connect it, or choose another place',
  ],
];
const OF_RIGHTS = 'Close it in other programs, or choose a folder that you may write to';

/** What the system’s refusal to write a file means to the reader: `disk_full`, or `conflict`. */
export function explainUnwritten(thrown: unknown, name: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError(
      'disk_full',
      `The disk is full, so ${name} was not written. Free some space, then save again.`,
      { cause: thrown },
    );
  }
  const reason = REASONS.find(([holds]) => holds(code))?.[1];
  const why = reason === undefined ? `. ${OF_RIGHTS}` : `: ${reason}`;
  return new AppError('conflict', `${name} could not be written there${why}.`, { cause: thrown });
}
