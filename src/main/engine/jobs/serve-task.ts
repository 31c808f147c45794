import { parentPort, workerData } from 'node:worker_threads';
import { toErrorBody } from '../../../shared/errors.ts';
import type { TaskReply } from './thread-task.ts';

function say(reply: TaskReply<unknown>): void {
  parentPort?.postMessage(reply);
}

/** In a thread: does the task that it was started for by `runTask`, and answers with what came of it. */
export async function serveTask(
  run: (input: never, tell: (progress: unknown) => void) => unknown,
): Promise<void> {
  try {
    const output = await run(workerData as never, (progress) => {
      say({ of: 'progress', progress });
    });
    say({ of: 'done', output });
  } catch (thrown) {
    const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    say({ of: 'failed', error: toErrorBody(thrown), details });
  }
}
