import type { HandlersOf } from '../handler-types.ts';

export const jobHandlers = {
  'jobs.list': ({ jobs }) => jobs.list(),
  'jobs.cancel': ({ jobs }, { id }) => {
    jobs.cancel(id);
    return null;
  },
} satisfies HandlersOf<'jobs.list' | 'jobs.cancel'>;
