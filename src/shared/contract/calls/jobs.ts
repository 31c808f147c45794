import { z } from 'zod';
import { JobId } from '../../domain/ids.ts';
import { Job } from '../../domain/job.ts';
import { done, nothing } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** Work that goes on in the background. */
export const jobsCalls = {
  'jobs.list': { at: 'engine', kind: 'query', input: nothing, output: z.array(Job) },
  'jobs.cancel': { at: 'engine', kind: 'command', input: z.object({ id: JobId }), output: done },
} as const satisfies Record<string, MethodShape>;
