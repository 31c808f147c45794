import { parentPort, workerData } from 'node:worker_threads';
import { canonicalText } from '../../../shared/domain/canonical-text.ts';
import { measureText } from './revision-text.ts';

const measured = measureText(canonicalText(workerData as string));
parentPort?.postMessage(measured, [measured.utf8.buffer]);
