import writeFileAtomic from 'write-file-atomic';
import { ExportFormat } from '../../shared/contract/calls/export.ts';
import { AppError } from '../../shared/errors.ts';
import type { CommandInput } from './commands.ts';
import { withNamedFile } from './file-errors.ts';
import { findArticle } from './read-library.ts';
import { withLibrary } from './session.ts';

/** `collate export KEY...` */
export async function exportArticles(input: CommandInput): Promise<number> {
  const { words, directory, output, asJson } = input;
  const format = ExportFormat.safeParse(input.format);
  if (!format.success) {
    throw new AppError(
      'invalid_input',
      `There is no format “${input.format}”: use ${ExportFormat.options.join(', ')}.`,
    );
  }
  if (words.length === 0)
    throw new AppError('invalid_input', 'Name the articles by their citekeys.');
  return withLibrary(directory, { create: false }, async (session) => {
    const ids = [];
    for (const key of words) ids.push(await findArticle(session, key));
    const target = { of: 'articles', articles: { of: 'these', ids } } as const;
    const exported = await session.call('export.text', { target, format: format.data });
    if (output !== null) {
      await withNamedFile('write', output, () => writeFileAtomic(output, exported.text, 'utf8'));
    } else if (asJson) console.log(JSON.stringify(exported, null, 2));
    else process.stdout.write(exported.text);
    await session.call('export.left', { what: target });
    for (const warning of exported.warnings) console.error(warning);
    return 0;
  });
}
