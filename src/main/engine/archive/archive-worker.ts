import { serveTasks } from '../jobs/serve-task.ts';
import { checkArchive } from './check-archive.ts';

serveTasks(checkArchive);
