import { connect, copyLog } from '../db/database.ts';
import { serveTasks } from '../jobs/serve-task.ts';
import {
  copyLibrary,
  findDamageOfCopy,
  findDamageOfLibrary,
  type TaskProgress,
} from './copy-task.ts';
import { openFacts, readFilesOf } from './facts.ts';
import { compressFile, hashFiles, sendFile } from './file-tasks.ts';
import { prepareCopy } from './prepare-task.ts';
import { sendFiles, sweepFiles } from './send-files.ts';
import type { BackupRequest } from './thread.ts';

/** Progress is reported only when it has grown by this share (of 1) or more. */
const STEP = 0.01;

function copyLogOf(file: string): void {
  const db = connect(file);
  try {
    copyLog(db);
  } finally {
    db.close();
  }
}

async function run(request: BackupRequest, tell: TaskProgress): Promise<unknown> {
  let told = 0;
  const progress = (share: number): void => {
    if (share - told < STEP) return;
    told = share;
    tell(share);
  };
  switch (request.task) {
    case 'copy':
      return copyLibrary(request.input.file, request.input.target, progress);
    case 'verifyCopy':
      return findDamageOfCopy(request.input.file, progress);
    case 'verifyLibrary':
      return findDamageOfLibrary(request.input.file, progress);
    case 'copyLog':
      copyLogOf(request.input.file);
      return null;
    case 'facts':
      return openFacts(request.input.file);
    case 'files':
      return readFilesOf(request.input.file);
    case 'sendFiles':
      return sendFiles(request.input, progress);
    case 'sweepFiles':
      sweepFiles(request.input.place);
      return null;
    case 'prepare':
      await prepareCopy(request.input, progress);
      return null;
    case 'hash':
      return hashFiles(request.input.files);
    case 'send':
      await sendFile(request.input.from, request.input.to, request.input.sha256);
      return null;
    case 'compress':
      return compressFile(request.input.file, request.input.target, request.input.sha256);
  }
}

serveTasks(run);
