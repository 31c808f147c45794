import { safeFileName } from '../../../../shared/domain/file-name.ts';

/** So many characters of a question name its file. */
const NAMED_BY = 80;

/** What a file of a question is called on every system, without its ending. */
export const fileNameOf = (text: string): string =>
  // A stroke between words leads into no folder.
  safeFileName(text.slice(0, NAMED_BY).replaceAll(/[/\\]/g, ' '));

/** The address of a file in a folder that stands beside the page which names it. */
export const urlWithin = (folder: string, name: string): string =>
  `${encodeURIComponent(folder)}/${encodeURIComponent(name)}`;
