import { listAreas } from './area-annotations.ts';
import type { ReadsOf } from '../reads/read-types.ts';
import { readPicture } from './areas.ts';
import { readPages, readParts, readPlace, readWords } from './queries.ts';

export const pagesReads = {
  'pages.list': ({ db }, { articleId }) => readPages(db, articleId),
  'pages.words': ({ db }, { readingId, from, to }) =>
    readWords(db, readingId, from, to).map(({ number, words }) => ({
      number,
      words: Buffer.from(words).toString('base64'),
    })),
  'pages.parts': ({ db }, { revisionId }) => readParts(db, revisionId),
  'pages.place': ({ db }, { revisionId, span }) => readPlace(db, revisionId, span),
  'areas.list': ({ db }, { articleId }) => listAreas(db, articleId),
  'areas.picture': ({ db }, { id }) => readPicture(db, id),
} satisfies ReadsOf<
  'pages.list' | 'pages.words' | 'pages.parts' | 'pages.place' | 'areas.list' | 'areas.picture'
>;
