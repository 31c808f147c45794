import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { FileToken, type JobId } from '../../shared/domain/ids.ts';
import type { ReviewEntry, ReviewFilter } from '../../shared/domain/import-review.ts';
import type { ImportOutcome } from '../../shared/domain/job.ts';
import { matchWords } from '../../shared/domain/match-words.ts';
import { AppError } from '../../shared/errors.ts';
import type { CommandInput, OnDuplicate } from './commands.ts';
import { withLibrary, type Session } from './session.ts';

/** A line, and under it what was lost, a sentence each. */
const withLosses = (line: string, losses: readonly string[]): string =>
  [line, ...losses].join('\n           ');

function describe(each: ImportOutcome): string {
  switch (each.outcome) {
    case 'imported':
      return withLosses(`imported   ${each.name}: ${each.title}`, each.warnings);
    case 'merged':
      return withLosses(`merged     ${each.name}: ${each.title}`, each.warnings);
    case 'rejected':
      return `rejected   ${each.message}`;
  }
}

/** An entry that doubles something, why, and what becomes of it. */
function describeDuplicate({ place, title, match, decision, warnings }: ReviewEntry): string {
  // What was merged or added says in its own line what was lost.
  const losses = decision === 'leave_out' ? warnings : [];
  if (!match) return withLosses(`left out   ${place}: ${title}`, losses);
  const { reason, target } = match;
  const { head, rest } = matchWords(reason);
  const other = target.of === 'article' ? target.citekey : target.place;
  const why = rest === '' ? head : `${head} (${rest})`;
  const line = `duplicate  ${place}: ${why} as ${other}; ${DECISIONS[decision]}`;
  return withLosses(line, losses);
}

const DECISIONS = {
  add: 'kept beside it',
  merge: 'merged into it',
  leave_out: 'left out',
} as const;

/** An entry whose citekey somebody else has, and which one it got. */
function describeTakenKey({ place, keyTaken, citekey }: ReviewEntry): string {
  const { key, by } = keyTaken ?? { key: '', by: '' };
  return `key taken  ${place}: ${key} ${by === '' ? 'cannot be cited' : `is ${by}`}; it came in as ${citekey}`;
}

const duplicateOf = ({ place, title, match, decision, warnings }: ReviewEntry): object => ({
  outcome: 'duplicate',
  name: place,
  title,
  decision,
  warnings,
  ...match,
});

const takenKeyOf = ({ place, title, keyTaken, citekey }: ReviewEntry): object => ({
  outcome: 'key_taken',
  name: place,
  title,
  citekey,
  ...keyTaken,
});

/** Entries are asked for so many at a time. */
const PAGE = 200;

type Call = Session['call'];

async function listEntries(call: Call, id: JobId, filter: ReviewFilter): Promise<ReviewEntry[]> {
  const entries: ReviewEntry[] = [];
  for (;;) {
    const page = await call('import.entries', { id, filter, first: entries.length, limit: PAGE });
    entries.push(...page);
    if (page.length < PAGE) return entries;
  }
}

/** Decides about the duplicates of an import as the command line says: what is sure is left out by default. */
async function decide(call: Call, id: JobId, duplicates: OnDuplicate): Promise<ReviewEntry[]> {
  const entries = { of: 'filter', filter: 'duplicate' } as const;
  if (duplicates === 'merge') await call('import.fillEmpty', { id });
  else if (duplicates === 'keep') await call('import.decide', { id, entries, decision: 'add' });
  else if (duplicates === 'skip') {
    await call('import.decide', { id, entries, decision: 'leave_out' });
  } else {
    const sure = (await listEntries(call, id, 'duplicate')).filter(
      (each) => each.match?.reason.isSure,
    );
    for (let at = 0; at < sure.length; at += PAGE) {
      const these = sure.slice(at, at + PAGE).map(({ entry }) => entry);
      const some = { of: 'these', entries: these } as const;
      await call('import.decide', { id, entries: some, decision: 'leave_out' });
    }
  }
  await call('import.prepare', { id, suggestAfterwards: false });
  return [...(await listEntries(call, id, 'duplicate')), ...(await listEntries(call, id, 'same'))];
}

/** `collate import FILE...`: 1 when something was not imported. */
export async function importFiles({
  words,
  directory,
  asJson,
  duplicates,
}: CommandInput): Promise<number> {
  if (words.length === 0 || words.includes(''))
    throw new AppError('invalid_input', 'Name the files to import.');
  return withLibrary(directory, { create: true }, async ({ engine, call }) => {
    const tokens = words.map((word) => {
      const token = FileToken.parse(randomUUID());
      engine.grantFile(token, { path: resolve(word), name: basename(word) });
      return token;
    });
    const { jobId } = await call('import.files', { tokens });
    let job = await engine.waitForJob(jobId);
    const isWaiting = (await call('import.reviews', {})).some(({ id }) => id === jobId);
    const found = isWaiting ? await decide(call, jobId, duplicates) : [];
    const taken = isWaiting ? await listEntries(call, jobId, 'key_taken') : [];
    if (isWaiting) {
      job = await engine.waitForJob((await call('import.write', { id: jobId })).jobId);
    }
    await engine.whenIndexed();
    if (asJson) {
      const outcomes = [...job.imports, ...found.map(duplicateOf), ...taken.map(takenKeyOf)];
      console.log(JSON.stringify(outcomes, null, 2));
    } else {
      console.log(
        [
          ...job.imports.map(describe),
          ...found.map(describeDuplicate),
          ...taken.map(describeTakenKey),
          job.message ?? '',
        ].join('\n'),
      );
    }
    const isClean =
      job.state === 'finished' && job.imports.every((each) => each.outcome !== 'rejected');
    return isClean ? 0 : 1;
  });
}
