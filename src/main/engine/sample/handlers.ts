import { AppError } from '../../../shared/errors.ts';
import { prepared } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';
import { addSample } from './add-sample.ts';
import { readSample } from './sample-file.ts';

export const sampleHandlers = {
  'library.addSample': ({ db, resources, transact, now, readerId }) => {
    const sample = readSample(resources);
    if (prepared(db, 'SELECT 1 FROM article LIMIT 1').get() !== undefined) {
      throw new AppError(
        'conflict',
        'The sample goes into an empty library. Open the sample library instead.',
      );
    }
    transact('Add the sample library', () => {
      addSample({ db, now: now(), readerId: readerId() }, sample);
      prepared(db, 'UPDATE library SET is_sample = 1').run();
    });
    return { articles: sample.articles.length };
  },
} satisfies HandlersOf<'library.addSample'>;
