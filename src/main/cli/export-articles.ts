import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { ExportFormat, type ExportTarget } from '../../shared/contract/calls/export.ts';
import { FileToken } from '../../shared/domain/ids.ts';
import { AppError } from '../../shared/errors.ts';
import type { CommandInput } from './commands.ts';
import { findArticle } from './read-library.ts';
import { withLibrary, type Session } from './session.ts';

const ALL: ExportTarget = {
  of: 'articles',
  articles: {
    of: 'all',
    list: { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' },
    except: [],
  },
};

async function targetOf(session: Session, { words, isAll }: CommandInput): Promise<ExportTarget> {
  if (isAll) return ALL;
  const ids = [];
  for (const key of words) ids.push(await findArticle(session, key));
  return { of: 'articles', articles: { of: 'these', ids } };
}

/** Writes all of an export to a file, which is there when it is whole. */
async function saveTo(
  { engine, call }: Session,
  path: string,
  input: { readonly target: ExportTarget; readonly format: ExportFormat },
): Promise<void> {
  const token = FileToken.parse(randomUUID());
  engine.grantFile(token, { path: resolve(path), name: basename(path), isToSave: true });
  const { jobId } = await call('export.save', { ...input, token });
  const { state, message } = await engine.waitForJob(jobId);
  if (state !== 'finished') throw new AppError('conflict', message ?? 'Nothing was written.');
  console.error(message);
}

/** Prints an export that is a text and not too long for that. */
async function print(
  { call }: Session,
  { target, format }: { readonly target: ExportTarget; readonly format: ExportFormat },
  asJson: boolean,
): Promise<void> {
  const exported = await call('export.text', { target, format });
  if (exported.isFile || !exported.isWhole) {
    const why = exported.isFile ? `${format} is no text` : 'That is too much to print';
    throw new AppError('invalid_input', `${why}: say where to write it, --out FILE.`);
  }
  if (asJson) console.log(JSON.stringify(exported, null, 2));
  else process.stdout.write(exported.text);
  await call('export.left', { what: target });
  for (const warning of exported.warnings) console.error(warning);
}

/** `collate export KEY...` */
export async function exportArticles(input: CommandInput): Promise<number> {
  const { words, directory, output, asJson, isAll } = input;
  const format = ExportFormat.safeParse(input.format);
  if (!format.success) {
    throw new AppError(
      'invalid_input',
      `There is no format “${input.format}”: use ${ExportFormat.options.join(', ')}.`,
    );
  }
  if (words.length === 0 && !isAll) {
    throw new AppError(
      'invalid_input',
      'Name the articles by their citekeys, or say --all for the whole library.',
    );
  }
  return withLibrary(directory, { create: false }, async (session) => {
    const exported = { target: await targetOf(session, input), format: format.data };
    if (output === null) await print(session, exported, asJson);
    else await saveTo(session, output, exported);
    return 0;
  });
}
