import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { FileToken } from '../../shared/domain/ids.ts';

export interface TokenOfFile {
  readonly token: FileToken;
  readonly name: string;
}

/** Names each path by a token and tells the engine which file it stands for. */
export function issueTokens(
  paths: readonly string[],
  grant: (token: string, path: string, name: string) => void,
): TokenOfFile[] {
  return paths.map((path) => {
    const token = FileToken.parse(randomUUID());
    const name = basename(path);
    grant(token, path, name);
    return { token, name };
  });
}
