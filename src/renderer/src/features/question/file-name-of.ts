/** So many characters of a question name its file. */
const NAMED_BY = 80;

/** What a file of a question is called, without its ending. */
export const fileNameOf = (text: string): string => text.slice(0, NAMED_BY).trim().toWellFormed();
