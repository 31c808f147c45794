import { randomUUID } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { saveArchive } from '../../../../../main/engine/test-archives.ts';
import { openTestEngine, temporaryFolder } from '../../../../../main/engine/test-engine.ts';
import { FileToken } from '../../../../../shared/domain/ids.ts';
import { drawWindow } from '../../../testing/test-window.tsx';

it('an archive in the watched folder waits, and is taken in by its button', async () => {
  const author = openTestEngine();
  await author.addArticle('Owls at dusk\n\nBarn owls hunt at dusk.');
  const { path } = await saveArchive(author);
  const engine = openTestEngine();
  const folder = temporaryFolder();
  const token = FileToken.parse(randomUUID());
  engine.engine.grantFile(token, { path: folder, name: 'incoming' });
  await engine.call('import.watch', { folder: token });
  const { user } = drawWindow(engine);
  await screen.findByText('Nothing to read yet');
  cpSync(path, join(folder, 'owls.collate'));
  writeFileSync(join(folder, 'zoo.pdf'), '');
  const waits = await screen.findByRole(
    'button',
    { name: '1 import waits for you' },
    { timeout: 9000 },
  );
  await user.click(waits);
  await user.click(await screen.findByRole('option', { name: /owls\.collate is an archive/ }));
  const pane = await screen.findByRole('region', { name: 'What could not be read' });
  await user.click(await within(pane).findByRole('button', { name: 'Take the archive in' }));
  expect(await screen.findByText('One article came in.')).toBeTruthy();
  const list = screen.getByRole('listbox', { name: 'Entries of the import' });
  await waitFor(() =>
    expect(
      within(list)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringMatching(/zoo\.pdf is empty/)]),
  );
}, 20_000);
