import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../engine/test-engine.ts';
import { TestZotero } from '../engine/zotero/test-zotero.ts';
import { readZotero } from './read-zotero.ts';

const INPUT = {
  directory: null,
  asJson: false,
  format: 'note',
  isAll: false,
  limit: 20,
  input: null,
  root: null,
  password: null,
  duplicates: 'default' as const,
  style: null,
  template: null,
};

test('writes what a folder holds in Zotero’s own terms', async () => {
  const zotero = new TestZotero(temporaryFolder());
  const paper = zotero.item('journalArticle', {
    library: 2,
    fields: {
      title: 'Eels',
      journalAbbreviation: 'J Eels',
      extra: 'PMID: 7\noriginal-title: Aale\nCitation Key: eels',
    },
    creators: [
      ['author', 'van der Berg', 'Ada'],
      ['author', 'Society of Shores'],
    ],
  });
  zotero.tag(paper, 'Humans', 1);
  zotero.attachment(paper, { path: 'storage:eels.pdf', content: 'eels' });
  zotero.attachment(paper, { path: '/gone.pdf', linkMode: 2 });
  zotero.close();
  const output = join(temporaryFolder(), 'out.json');
  expect(await readZotero({ ...INPUT, words: [zotero.folder], output })).toBe(0);
  expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
    items: [
      {
        zoteroKey: 'KEY00001',
        library: 'Lab',
        csl: {
          type: 'article-journal',
          title: 'Eels',
          journalAbbreviation: 'J Eels',
          PMID: '7',
          note: 'original-title: Aale',
          author: [{ family: 'van der Berg', given: 'Ada' }, { literal: 'Society of Shores' }],
        },
        citekey: 'eels',
        tags: ['Humans'],
        autoTags: ['Humans'],
        dateAdded: '2024-05-06 07:08:09',
        attachments: [
          {
            key: 'KEY00002',
            file: 'storage/KEY00002/eels.pdf',
            present: true,
            sha256: createHash('sha256').update('eels').digest('hex'),
          },
          { key: 'KEY00003', file: null, dbPath: '/gone.pdf', present: false, linkMode: 2 },
        ],
      },
    ],
    warnings: [],
  });
});

test('writes nothing for a folder that is none of Zotero’s', async () => {
  const output = join(temporaryFolder(), 'out.json');
  await expect(readZotero({ ...INPUT, words: [temporaryFolder()], output })).rejects.toThrow(
    /There is no zotero.sqlite/,
  );
  expect(existsSync(output)).toBe(false);
});
