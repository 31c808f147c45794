import { readFileSync } from 'node:fs';
import type { NotePicture } from '../../../../shared/domain/citation-note.ts';
import { attachmentFolder, pathOfFile } from '../../attachments/file-place.ts';
import type { ReadableDatabase } from '../../db/database.ts';
import { readPicture } from '../../pages/areas.ts';
import type { NotePiece } from './draft.ts';

/** The bytes of the picture of an area, a PNG; null where its file is missing or is none. */
export type ReadPng = (areaId: NotePicture['areaId']) => Uint8Array | null;

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Reads the pictures of areas that a library keeps in its folder. */
export function pictureReader(db: ReadableDatabase, directory: string): ReadPng {
  return (areaId) => {
    try {
      const { sha256 } = readPicture(db, areaId);
      const bytes = readFileSync(pathOfFile(attachmentFolder(directory), sha256));
      return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE) ? bytes : null;
    } catch {
      // The note says in words that a part of a page is meant; it is not held up by its picture.
      return null;
    }
  };
}

/** A piece whose pictures can be read when it is written; not before, as a note may have very many. */
export function withPictures(piece: NotePiece, readPng: ReadPng): NotePiece {
  return {
    ...piece,
    blocks: piece.blocks.map((block) =>
      block.picture ? { ...block, png: () => readPng(block.picture!.areaId) } : block,
    ),
  };
}
