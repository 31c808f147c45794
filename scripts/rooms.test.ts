import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { allowed, breaches } from './lint/planted-tree.ts';
import { projectRoot } from './setup/cache-folder.mjs';

/**
 * The rules of the rooms, proved by breaking them: a tree with the repository's own configuration
 * and a file per breach, which the real linter and the real compiler must refuse.
 */

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true })));

/** A copy of the repository's rules with these files as its source. */
function plant(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'collate-rooms-')));
  roots.push(root);
  const rules = [
    '.oxlintrc.json',
    'package.json',
    'scripts/lint',
    'scripts/setup/*.mjs',
    'tsconfig*.json',
  ];
  for (const file of globSync(rules, { cwd: projectRoot })) {
    cpSync(join(projectRoot, file), join(root, file), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `${content}\n`);
  }
  return root;
}

function run(root: string, ...command: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

interface Diagnostic {
  readonly filename: string;
  readonly message: string;
}

function lint(root: string) {
  const linter = 'node_modules/oxlint/bin/oxlint';
  const { status, output } = run(
    root,
    linter,
    '--type-aware',
    '--deny-warnings',
    '-f',
    'json',
    'src',
  );
  const { diagnostics } = JSON.parse(output) as { diagnostics: Diagnostic[] };
  return { status, diagnostics };
}

const compile = (root: string, project: string) =>
  run(root, 'node_modules/typescript/bin/tsc', '-p', `tsconfig.${project}.json`);

describe('a tree that keeps the rules', () => {
  const root = plant(allowed);

  test('passes the linter', () => {
    expect(lint(root)).toEqual({ status: 0, diagnostics: [] });
  });

  test.each(['shared', 'engine', 'shell', 'renderer', 'tests'])('compiles (%s)', (project) => {
    expect(compile(root, project)).toEqual({ status: 0, output: '' });
  });
});

describe('the linter refuses', () => {
  let result: ReturnType<typeof lint>;

  beforeAll(() => {
    const planted = Object.fromEntries(breaches.map(({ file, content }) => [file, content]));
    const other = "import { one } from './round-one.ts';\nexport const two = () => one;";
    result = lint(plant({ ...allowed, ...planted, 'src/main/engine/library/round-two.ts': other }));
  });

  test('the tree as a whole', () => {
    expect(result.status).toBe(1);
  });

  test.each(breaches)('$name', ({ file, refused }) => {
    const said = result.diagnostics.filter((found) => found.filename === file);
    expect(said.map((found) => found.message)).toContainEqual(expect.stringMatching(refused));
  });
});

describe('the compiler refuses', () => {
  const foreign = [
    {
      project: 'shared',
      api: "the DOM's",
      file: 'src/shared/dom.ts',
      code: 'document.title',
      names: 'document',
    },
    {
      project: 'shared',
      api: "Node's",
      file: 'src/shared/node.ts',
      code: 'process.cwd()',
      names: 'process',
    },
    {
      project: 'engine',
      api: "the DOM's",
      file: 'src/main/engine/dom.ts',
      code: 'document.title',
      names: 'document',
    },
    {
      project: 'shell',
      api: "the DOM's",
      file: 'src/main/shell/dom.ts',
      code: 'document.title',
      names: 'document',
    },
    {
      project: 'renderer',
      api: "Node's",
      file: 'src/renderer/src/app/node.ts',
      code: 'process.cwd()',
      names: 'process',
    },
  ];

  test.each(foreign)('$api globals in $project', ({ project, file, code, names }) => {
    const { status, output } = compile(
      plant({ ...allowed, [file]: `export const value = ${code};` }),
      project,
    );
    expect(status).not.toBe(0);
    expect(output).toContain(file);
    expect(output).toContain(`'${names}'`);
  });
});
