import type { FileContent } from '../attachments/copy-in.ts';
import type { KeepFile } from '../attachments/file-store.ts';
import type { ReadPdf } from './prepared-pdf.ts';

/** The pictures of areas in a PDF that were kept. */
export interface KeptPictures {
  /** By the place of the mark among those of the file. */
  readonly ofMarks: ReadonlyMap<number, FileContent>;
  /** Of those that were wanted, by their ids. */
  readonly ofWanted: ReadonlyMap<string, FileContent>;
}

export const NO_PICTURES: KeptPictures = { ofMarks: new Map(), ofWanted: new Map() };

/** Keeps the pictures of the areas of a PDF, for the change that refers to them. */
export async function keepPictures(
  { marks, drawn }: ReadPdf,
  keep: KeepFile,
  signal: AbortSignal,
): Promise<KeptPictures> {
  const ofMarks = new Map<number, FileContent>();
  for (const [at, { picture }] of marks.entries())
    if (picture !== null) ofMarks.set(at, await keep({ bytes: picture }, signal));
  const ofWanted = new Map<string, FileContent>();
  for (const { id, picture } of drawn) ofWanted.set(id, await keep({ bytes: picture }, signal));
  return { ofMarks, ofWanted };
}
