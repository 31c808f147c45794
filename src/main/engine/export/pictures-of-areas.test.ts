import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ExportFormat } from '../../../shared/contract/calls/export.ts';
import { openFigures } from '../test-figures.ts';
import { saveExport } from '../test-data-library.ts';
import { temporaryFolder } from '../test-engine.ts';

async function written(format: ExportFormat) {
  const library = await openFigures();
  const path = join(temporaryFolder(), 'newts');
  const job = await saveExport(library, path, format, library.target);
  expect(job).toMatchObject({ state: 'finished' });
  const [mark] = await library.call('areas.list', { articleId: library.target.id });
  const [claim] = await library.call('claims.list', { articleId: library.target.id });
  return { ...library, bytes: readFileSync(path), mark: mark!, claim: claim! };
}

test('annotations in JSON-LD hold the picture of an area', async () => {
  const { bytes, figure, mark } = await written('annotations_json');
  expect(JSON.parse(bytes.toString())).toMatchObject([
    {
      id: `urn:uuid:${mark.id}`,
      body: [
        { type: 'TextualBody', value: 'How they grew' },
        { type: 'Image', format: 'image/png', id: `data:image/png;base64,${figure}` },
      ],
    },
  ]);
});

test('a project of REFI-QDA has the pictures of areas as sources with their codes', async () => {
  const { bytes, figure, proof, mark, claim } = await written('refi_qda');
  const parts = unzipSync(bytes);
  const project = strFromU8(parts['project.qde']!);
  for (const [id, picture, memo] of [
    [mark.area.id, figure, 'How they grew'],
    [claim.areas[0]!.id, proof, 'None was lost'],
  ] as const) {
    expect(Buffer.from(parts[`Sources/${id}.png`]!).toString('base64')).toBe(picture);
    const source = new RegExp(`<PictureSource guid="${id}".*?</PictureSource>`, 's').exec(project);
    expect(source?.[0]).toContain(`path="internal://${id}.png"`);
    expect(source?.[0]).toContain(memo);
    expect(source?.[0]).toMatch(/<Coding .*<CodeRef targetGUID="/s);
  }
});
