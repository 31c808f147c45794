import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
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
  const waits = await screen.findByRole(
    'button',
    { name: '1 import waits for you' },
    { timeout: 9000 },
  );
  await user.click(waits);
  const pane = await screen.findByRole('region', { name: 'What could not be read' });
  expect(pane.textContent).toMatch(/owls\.collate is an archive of Collate/);
  await user.click(within(pane).getByRole('button', { name: 'Take the archive in' }));
  expect(await screen.findByText('One article came in.')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('main', { name: 'Import review' })).toBeNull());
  expect(await screen.findByRole('option', { name: /Owls at dusk/ })).toBeTruthy();
}, 20_000);
