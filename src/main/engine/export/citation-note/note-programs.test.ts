import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type TestContext } from 'vitest';
import { temporaryFolder } from '../../test-engine.ts';
import { openQuoted } from '../../test-notes.ts';

const QUOTES = [
  'said "no" -- twice ... and *so* on, at $5 & 10% of a_b [see map] <x>',
  'x^2^ ~sub~ #tag @smit2020 \\alpha `code` {span}',
  'קפץ השועל החום',
  '敏捷的棕色狐狸 and α ≤ β',
];
const TEXT = ['Voles', ...QUOTES.map((words, at) => `Sentence ${String(at)} ${words} ends.`)].join(
  '\n\n',
);

/** What a program makes of a file; skips the test where the program is not installed. */
function run(context: TestContext, program: string, args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') {
    context.skip(`${program} is not installed: what it reads of a note was not checked.`);
  }
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ');

test.for(['markdown', 'html', 'docx'] as const)(
  'pandoc reads every quote of a note in %s',
  async (format, context) => {
    const { save } = await openQuoted(TEXT, QUOTES);
    const path = join(temporaryFolder(), `note.${format}`);
    expect(await save(path, { format, citations: 'in_text' })).toMatchObject({ state: 'finished' });
    const read = flat(run(context, 'pandoc', ['-f', format, '-t', 'plain', '--wrap=none', path]));
    for (const words of QUOTES) expect(read).toContain(flat(words));
    expect(read).not.toContain('collate:');
  },
);

test('LibreOffice opens a note in Word with every quote, its styles and its statements', async (context) => {
  const { save } = await openQuoted(TEXT, QUOTES);
  const folder = temporaryFolder();
  const path = join(folder, 'note.docx');
  expect(await save(path, { format: 'docx' })).toMatchObject({ state: 'finished' });
  const convert = (to: string, name: string): string => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    run(context, 'soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, path]);
    return flat(readFileSync(join(folder, name), 'utf8'));
  };
  const read = convert('txt:Text (encoded):UTF8', 'note.txt');
  for (const words of QUOTES) expect(read).toContain(flat(words));
  const open = convert('fodt', 'note.fodt');
  expect(open.includes('text:style-name="Quote"')).toBe(true);
  expect(open.includes('text:style-name="Heading_20_1"')).toBe(true);
}, 120_000);
