import { parentPort } from 'node:worker_threads';
import { toErrorBody } from '../../../shared/errors.ts';
import type { TaskReply } from './thread-task.ts';

function say(reply: TaskReply<unknown>): void {
  parentPort?.postMessage(reply);
}

/**
 * In a thread of `TaskThreads`: does the tasks that it is given, one after the other, and answers with
 * what came of each. A task closes what it opened before it is done.
 */
export function serveTasks(
  run: (input: never, tell: (progress: unknown) => void) => unknown,
): void {
  const answer = async (input: unknown): Promise<void> => {
    try {
      const output = await run(input as never, (progress) => {
        say({ of: 'progress', progress });
      });
      say({ of: 'done', output });
    } catch (thrown) {
      const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      say({ of: 'failed', error: toErrorBody(thrown), details });
    }
  };
  parentPort?.on('message', (input: unknown) => void answer(input));
}
