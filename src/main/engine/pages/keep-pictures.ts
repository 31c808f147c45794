import type { FileContent } from '../attachments/copy-in.ts';
import type { KeepFile } from '../attachments/file-store.ts';
import type { ReadPdf } from './prepared-pdf.ts';

/** The pictures of areas that were marked in a PDF, by the place of the mark among those of the file. */
export type KeptPictures = ReadonlyMap<number, FileContent>;

export const NO_PICTURES: KeptPictures = new Map();

/** Keeps the pictures of the areas that others marked in a PDF, for the change that refers to them. */
export async function keepPictures(
  { marks }: ReadPdf,
  keep: KeepFile,
  signal: AbortSignal,
): Promise<KeptPictures> {
  const kept = new Map<number, FileContent>();
  for (const [at, { picture }] of marks.entries())
    if (picture !== null) kept.set(at, await keep({ bytes: picture }, signal));
  return kept;
}
