import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NotePicture } from '../../../../shared/domain/citation-note.ts';
import type { NotePiece } from './draft.ts';
import type { ReadPng } from './pictures.ts';

/** The folder beside a note in Markdown in which its pictures lie; several notes can share it. */
export const PICTURE_FOLDER = 'pictures';

/** Where the picture of an area lies, from the note. An area keeps its picture, so the name is its id. */
export const picturePath = (areaId: NotePicture['areaId']): string =>
  `${PICTURE_FOLDER}/${areaId}.png`;

/** The areas whose pictures pieces show. */
export const picturesIn = (piece: NotePiece): NotePicture['areaId'][] =>
  piece.blocks.flatMap(({ picture }) => picture?.areaId ?? []);

const isThere = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST';

/**
 * Writes the pictures of areas into the folder beside a note, those that are not there yet. Throws what the
 * system refuses; then none of them is left.
 * @param path the note
 */
export function writePictureFiles(
  path: string,
  areaIds: readonly NotePicture['areaId'][],
  readPng: ReadPng,
): void {
  const made: string[] = [];
  try {
    for (const areaId of areaIds) {
      const png = readPng(areaId);
      if (png === null) continue;
      const file = join(dirname(path), picturePath(areaId));
      mkdirSync(dirname(file), { recursive: true });
      try {
        writeFileSync(file, png, { flag: 'wx' });
        made.push(file);
      } catch (thrown) {
        if (!isThere(thrown)) throw thrown;
      }
    }
  } catch (thrown) {
    for (const file of made) rmSync(file, { force: true });
    throw thrown;
  }
}
