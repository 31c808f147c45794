/** The file in a library's folder that holds everything but attachments and backups. */
export const DATABASE_NAME = 'library.sqlite';

/** The words of a large library, from which slips are corrected; made anew when they are not there. */
export const WORDS_NAME = `${DATABASE_NAME}-words`;
/** The folder in it that copies of that file are kept in. */
export const BACKUP_FOLDER = 'backups';
/** The folder in it that the files of articles are kept in, each under the SHA-256 of what it holds. */
export const ATTACHMENT_FOLDER = 'attachments';
