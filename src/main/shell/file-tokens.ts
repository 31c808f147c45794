import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { FileToken } from '../../shared/domain/ids.ts';

export interface TokenOfFile {
  readonly token: FileToken;
  readonly name: string;
}

/** Names a path by a token and tells the engine which file it stands for. */
export function issueToken(
  path: string,
  grant: (token: string, path: string, name: string) => void,
): TokenOfFile {
  const token = FileToken.parse(randomUUID());
  const name = basename(path);
  grant(token, path, name);
  return { token, name };
}
