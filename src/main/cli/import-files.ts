import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { FileToken } from '../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../shared/domain/job.ts';
import { AppError } from '../../shared/errors.ts';
import type { CommandInput } from './commands.ts';
import { withLibrary } from './session.ts';

const REASONS = {
  same_text: 'same text',
  same_doi: 'same DOI',
  same_title_and_year: 'same title and year',
} as const;

function describe(each: ImportOutcome): string {
  switch (each.outcome) {
    case 'imported':
      return `imported   ${each.name}: ${each.title}`;
    case 'duplicate':
      return `duplicate  ${each.name}: ${REASONS[each.reason]} as ${each.existing.citekey}`;
    case 'rejected':
      return `rejected   ${each.message}`;
  }
}

/** `collate import FILE...`: 1 when a file was rejected. */
export async function importFiles({ words, directory, asJson }: CommandInput): Promise<number> {
  if (words.length === 0 || words.includes(''))
    throw new AppError('invalid_input', 'Name the files to import.');
  return withLibrary(directory, { create: true }, async ({ engine, call }) => {
    const tokens = words.map((word) => {
      const token = FileToken.parse(randomUUID());
      engine.grantFile(token, { path: resolve(word), name: basename(word) });
      return token;
    });
    const { jobId } = await call('import.files', { tokens });
    const job = await engine.waitForJob(jobId);
    await engine.whenIndexed();
    if (asJson) console.log(JSON.stringify(job.imports, null, 2));
    else console.log([...job.imports.map(describe), job.message ?? ''].join('\n'));
    const isClean =
      job.state === 'finished' && job.imports.every((each) => each.outcome !== 'rejected');
    return isClean ? 0 : 1;
  });
}
