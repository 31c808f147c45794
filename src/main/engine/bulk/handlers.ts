import type { HandlersOf } from '../handler-types.ts';

export const bulkHandlers = {
  'changes.unfinished': ({ bulk }) => bulk.unfinished(),
  'changes.continue': ({ bulk }) => bulk.goOn(),
  'changes.forget': ({ bulk }) => {
    bulk.forget();
    return null;
  },
} satisfies HandlersOf<'changes.unfinished' | 'changes.continue' | 'changes.forget'>;
