import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, type TestContext } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import { openQuoted, OPTIONS } from '../test-notes.ts';
import { saveExport } from '../test-data-library.ts';

const OLD = 'What stood there before.';
const [MOUNT, UNMOUNT] = ['mount', 'umount'] as const;

/** A library, and what saves a note and claims of it to a place and answers with what each job says. */
async function openVoles() {
  const library = await openQuoted('Voles\n\nNone of them died.', ['None of them died']);
  const saveBoth = async (path: string): Promise<(string | null)[]> => {
    const note = await library.save(path, OPTIONS);
    const data = await saveExport(library, path, 'claims_csv');
    expect([note.state, data.state]).toEqual(['failed', 'failed']);
    return [note.message, data.message];
  };
  return { ...library, saveBoth };
}

/** A disk of a megabyte over a folder; the test is left out where none can be mounted. */
function mountDisk(context: TestContext, folder: string): void {
  const options = ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder];
  const { status } = spawnSync(MOUNT, options);
  if (status !== 0) context.skip('no small disk can be mounted here: a full one was not tried');
  onTestFinished(() => {
    spawnSync(UNMOUNT, [folder]);
  });
}

test('a file that is read-only, or open in another program, stays as it is', async () => {
  const { saveBoth } = await openVoles();
  const folder = temporaryFolder();
  const path = join(folder, 'owls.docx');
  writeFileSync(path, OLD);
  chmodSync(path, 0o444);
  for (const message of await saveBoth(path)) {
    expect(message).toBe(
      'owls.docx is read-only, so it stays as it is. Allow writing to it, or save under another name.',
    );
  }
  chmodSync(path, 0o644);
  for (const lock of ['.~lock.owls.docx#', '~$ls.docx']) {
    const held = temporaryFolder();
    writeFileSync(join(held, 'owls.docx'), OLD);
    writeFileSync(join(held, lock), '');
    const [message] = await saveBoth(join(held, 'owls.docx'));
    expect(message).toContain(`owls.docx is open in another program (${lock} lies beside it)`);
    expect(readdirSync(held)).toHaveLength(2);
  }
  expect(readFileSync(path, 'utf8')).toBe(OLD);
  expect(readdirSync(folder)).toEqual(['owls.docx']);
});

test('names that a system keeps for devices, too long ones and those of folders are told apart', async () => {
  const library = await openVoles();
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'taken.csv'));
  for (const [name, words] of [
    ['con.csv', 'Windows keeps the name con.csv for a device'],
    ['LPT1.docx', 'Windows keeps the name LPT1.docx for a device'],
    [`${'x'.repeat(300)}.csv`, 'the name is too long'],
    ['taken.csv', 'a folder has that name'],
    [join('away', 'owls.csv'), 'its folder is gone, or its drive does not answer'],
  ] as const) {
    for (const message of await library.saveBoth(join(folder, name)))
      expect(message).toContain(words);
  }
  expect(readdirSync(folder)).toEqual(['taken.csv']);
  // The longest name that a system takes is one.
  const longest = join(folder, `${'x'.repeat(251)}.csv`);
  expect(await saveExport(library, longest, 'claims_csv')).toMatchObject({ state: 'finished' });
});

test('a disk that is full or can only be read keeps the file that is there, and is named', async (context) => {
  const { saveBoth } = await openVoles();
  const folder = temporaryFolder();
  mountDisk(context, folder);
  const path = join(folder, 'owls.csv');
  writeFileSync(path, OLD);
  try {
    writeFileSync(join(folder, 'filler'), new Uint8Array(2_000_000));
  } catch {
    // It is full, as it is meant to be.
  }
  for (const message of await saveBoth(path)) {
    expect(message).toBe(
      'The disk is full, so owls.csv was not written. Free some space, then save again.',
    );
  }
  expect(spawnSync(MOUNT, ['-o', 'remount,ro', folder]).status).toBe(0);
  for (const message of await saveBoth(path)) {
    expect(message).toContain('the disk can only be read. Choose another place.');
  }
  expect(readFileSync(path, 'utf8')).toBe(OLD);
  expect(readdirSync(folder).toSorted()).toEqual(['filler', 'owls.csv']);
});
