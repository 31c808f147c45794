import { serveTask } from '../jobs/serve-task.ts';
import { checkArchive } from './check-archive.ts';

await serveTask(checkArchive);
