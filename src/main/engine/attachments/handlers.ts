import { endingOf, safeFileName } from '../../../shared/domain/file-name.ts';
import { AppError } from '../../../shared/errors.ts';
import { nameThings } from '../bulk/bulk-kind.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import type { Context, GrantedFile, HandlersOf } from '../handler-types.ts';
import { requireArticle } from '../library/queries.ts';
import { checkFiles } from './check-files.ts';
import { requireAttachment } from './queries.ts';
import { insertAttachment, type NewAttachment } from './write-attachment.ts';

function requireFile({ grantedFile }: Context, token: string): GrantedFile {
  const file = grantedFile(token);
  if (file) return file;
  throw new AppError('not_found', 'Those files are no longer at hand. Choose them again.');
}

export const attachmentHandlers = {
  'attachments.add': async (context, { articleId, tokens }, signal) => {
    const { db, now, attachments, transact } = context;
    const files = tokens.map((token) => requireFile(context, token));
    requireArticle(db, articleId);
    return attachments.keepWhile(async (keep) => {
      const kept: NewAttachment[] = [];
      for (const { path, name } of files) {
        kept.push({ articleId, name, content: await keep({ path }, signal) });
      }
      const ids = transact(`Add ${nameThings(kept.length, 'file')}`, () => {
        requireArticle(db, articleId);
        return kept.map((each) => insertAttachment(db, attachments, each, now()));
      });
      return { ids };
    });
  },

  'attachments.rename': ({ db, transact }, { id, name }) =>
    transact('Rename file', () => {
      const ending = endingOf(requireAttachment(db, id).name);
      const isWhole = ending === '' || endingOf(safeFileName(name)) !== '';
      const newName = safeFileName(isWhole ? name : `${name}.${ending}`);
      changeOneRow(db, 'the file', 'UPDATE attachment SET name = ? WHERE id = ?', newName, id);
      return { name: newName };
    }),

  'attachments.trash': ({ db, bulk }, { ids }) => {
    for (const id of ids) requireAttachment(db, id);
    return bulk.make(
      'attachments.trash',
      {},
      {
        sql: `SELECT 'attachment' AS type, t.id
          FROM json_each(?) these CROSS JOIN attachment t ON t.id = these.value`,
        values: [JSON.stringify(ids)],
      },
    );
  },

  'attachments.check': ({ db, attachments }, _, signal) => checkFiles(db, attachments, signal),
} satisfies HandlersOf<
  'attachments.add' | 'attachments.rename' | 'attachments.trash' | 'attachments.check'
>;
