import { ExportFormat, type ExportTarget } from '../../shared/contract/calls/export.ts';
import { AppError } from '../../shared/errors.ts';
import type { CommandInput } from './commands.ts';
import { exportNote, NOTE_FORMATS } from './export-note.ts';
import { findArticle } from './read-library.ts';
import { saveTo } from './save-to.ts';
import { withLibrary, type Session } from './session.ts';

const ALL: ExportTarget = {
  of: 'articles',
  articles: {
    of: 'all',
    list: { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' },
    except: [],
  },
};

const isOfPair = ({ format }: Pick<CommandInput, 'format'>): boolean =>
  format.startsWith('differences_');

async function targetOf(session: Session, input: CommandInput): Promise<ExportTarget> {
  if (input.isAll) return ALL;
  const ids = [];
  for (const key of input.words) ids.push(await findArticle(session, key));
  const [left, right] = ids;
  if (isOfPair(input) && left !== undefined && right !== undefined)
    return { of: 'pair', left, right };
  return { of: 'articles', articles: { of: 'these', ids } };
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

/** A format by its name. Throws `invalid_input`. */
function formatOf(name: string): ExportFormat {
  const format = ExportFormat.safeParse(name);
  if (format.success) return format.data;
  const known = [...NOTE_FORMATS.keys(), ...ExportFormat.options].join(', ');
  throw new AppError('invalid_input', `There is no format “${name}”: use ${known}.`);
}

/** `collate export KEY...` */
export async function exportArticles(input: CommandInput): Promise<number> {
  const { words, directory, output, asJson, isAll } = input;
  const note = NOTE_FORMATS.get(input.format);
  const data = note ? null : formatOf(input.format);
  if (words.length === 0 && !isAll) {
    throw new AppError(
      'invalid_input',
      'Name the articles by their citekeys, or say --all for the whole library.',
    );
  }
  if (isOfPair(input) && (isAll || words.length !== 2)) {
    throw new AppError('invalid_input', 'Name the two articles that differ by their citekeys.');
  }
  return withLibrary(directory, { create: false }, async (session) => {
    const target = await targetOf(session, input);
    if (note) await exportNote(session, target, note, input);
    else if (data && output === null) await print(session, { target, format: data }, asJson);
    else if (data && output !== null) {
      await saveTo(session, output, (token) =>
        session.call('export.save', { target, format: data, token }),
      );
    }
    return 0;
  });
}
