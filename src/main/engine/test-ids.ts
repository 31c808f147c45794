import type {
  AnnotationId,
  AreaId,
  ArticleId,
  AttachmentId,
  ClaimId,
  FileToken,
  JobId,
  LinkId,
  NoteId,
  QuoteId,
  ReadingId,
  RevisionId,
  SavedSearchId,
  TableId,
} from '../../shared/domain/ids.ts';

/** An id of whatever is asked for, of something that is nowhere. */
export const NOWHERE = '01890a5d-ac96-774b-bcce-b302099a8057' as AnnotationId &
  ArticleId &
  AttachmentId &
  ClaimId &
  FileToken &
  JobId &
  LinkId &
  NoteId &
  QuoteId &
  ReadingId &
  AreaId &
  RevisionId &
  SavedSearchId &
  TableId;

/** Asks for as much of the trash as one answer holds. */
export const FIRST_TRASH = { after: null, limit: 200 } as const;
