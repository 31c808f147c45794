import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { SavedPlaces } from './saved-places.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

it('remembers the last file of each thing in each library, while it is there', async () => {
  const folder = temporaryFolder();
  const [first, second] = [join(folder, 'a.docx'), join(folder, 'b.docx')];
  for (const file of [first, second]) writeFileSync(file, '');
  const places = new SavedPlaces(join(folder, 'home'));
  await places.remember('/library', 'docx owls', first);
  await places.remember('/library', 'docx eels', first);
  await places.remember('/library', 'docx owls', second);
  const again = new SavedPlaces(join(folder, 'home'));
  expect(await again.find('/library', 'docx owls')).toBe(second);
  expect(await again.find('/library', 'docx eels')).toBe(first);
  expect(await again.find('/other', 'docx owls')).toBeNull();
  rmSync(second);
  expect(await again.find('/library', 'docx owls')).toBeNull();
});

it('remembers nothing where what was kept cannot be read', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'saved-places.json'), '{"of": "another version"');
  const places = new SavedPlaces(folder);
  expect(await places.find('/library', 'docx owls')).toBeNull();
  await places.remember('/library', 'docx owls', folder);
  expect(await places.find('/library', 'docx owls')).toBe(folder);
});
