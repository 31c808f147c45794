import type { ReadsOf } from '../reads/read-types.ts';
import { attachmentFolder, isFileThere } from './file-place.ts';
import { listAttachments, requireAttachment } from './queries.ts';

export const attachmentReads = {
  'attachments.list': ({ db, directory }, { articleId }) =>
    listAttachments(db, articleId).map((each) => ({
      ...each,
      isThere: isFileThere(attachmentFolder(directory), each),
    })),

  'attachments.get': ({ db, directory }, { id }) => {
    const recorded = requireAttachment(db, id);
    return { ...recorded, isThere: isFileThere(attachmentFolder(directory), recorded) };
  },
} satisfies ReadsOf<'attachments.list' | 'attachments.get'>;
