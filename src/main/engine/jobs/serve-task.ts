import { parentPort, workerData } from 'node:worker_threads';
import { toErrorBody } from '../../../shared/errors.ts';
import type { TaskReply } from './thread-task.ts';

/** In a thread: does the task that it was started for by `runTask`, and answers with what came of it. */
export async function serveTask<Input, Progress>(
  run: (input: Input, tell: (progress: Progress) => void) => unknown,
): Promise<void> {
  const say = (reply: TaskReply<Progress>): void => {
    parentPort?.postMessage(reply);
  };
  try {
    const output = await run(workerData as Input, (progress) => {
      say({ of: 'progress', progress });
    });
    say({ of: 'done', output });
  } catch (thrown) {
    const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    say({ of: 'failed', error: toErrorBody(thrown), details });
  }
}
