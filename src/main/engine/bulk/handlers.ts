import type { HandlersOf } from '../handler-types.ts';

export const bulkHandlers = {
  'bulk.unfinished': ({ bulk }) => bulk.unfinished(),
  'bulk.continue': ({ bulk }) => bulk.goOn(),
  'bulk.forget': ({ bulk }) => {
    bulk.forget();
    return null;
  },
} satisfies HandlersOf<'bulk.unfinished' | 'bulk.continue' | 'bulk.forget'>;
