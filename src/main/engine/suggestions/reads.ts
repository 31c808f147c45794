import type { ReadsOf } from '../reads/read-types.ts';
import { readLastReading } from './readings.ts';

export const suggestionReads = {
  'suggestions.reading': ({ db }, { articleId }) => readLastReading(db, articleId),
} satisfies ReadsOf<'suggestions.reading'>;
