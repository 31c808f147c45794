import { isBuiltin } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';

import { projectRoot } from '../setup/cache-folder.mjs';
import { judgeFileImport, judgePackageImport, rawChannels } from './rooms.ts';

/** The parts of the syntax tree that the rule looks at. */
interface Node {
  readonly type: string;
  readonly source?: { readonly value?: unknown } | null;
  readonly specifiers?: readonly Specifier[];
}

interface Program extends Node {
  readonly body: readonly Node[];
}

interface Specifier extends Node {
  readonly imported?: { readonly name?: string; readonly value?: string };
}

interface Context {
  readonly filename: string;
  report(problem: { node: Node; message: string }): void;
}

/** Reports every import that goes where the room of its file may not reach. */
const imports = {
  create(context: Context) {
    const importer = relative(projectRoot, context.filename).split(sep).join('/');
    const check = (node: Node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const message = judge(importer, specifier);
      if (message !== null) context.report({ node, message });
      if (specifier === 'electron') checkChannels(context, importer, node);
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** Reports files that hold nothing of their own: they hide where a thing lives. */
const noBarrel = {
  create(context: Context) {
    return {
      Program(program: Program) {
        const passesOn = program.body.filter(
          ({ type, source }) =>
            type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && source),
        );
        if (program.body.length > 0 && passesOn.length === program.body.length) {
          const message = 'this file only passes on what others export: import from them';
          context.report({ node: program, message });
        }
      },
    };
  },
};

function judge(importer: string, specifier: string): string | null {
  const [path = ''] = specifier.split('?');
  if (path.startsWith('.')) {
    const imported = relative(projectRoot, resolve(projectRoot, dirname(importer), path));
    return judgeFileImport(importer, imported.split(sep).join('/'));
  }
  return judgePackageImport(
    importer,
    isBuiltin(path) ? `node:${path.replace(/^node:/, '')}` : path,
  );
}

function checkChannels(context: Context, importer: string, node: Node): void {
  for (const specifier of node.specifiers ?? []) {
    const name = specifier.imported?.name ?? specifier.imported?.value;
    if (name === undefined && !importer.startsWith('e2e/')) {
      const message = 'import from electron by name, so that it shows what is used';
      context.report({ node: specifier, message });
    }
    const channel = name === undefined ? undefined : rawChannels[name];
    if (channel && !channel.onlyIn.test(importer)) {
      context.report({ node: specifier, message: channel.rule });
    }
  }
}

export default { meta: { name: 'rooms' }, rules: { imports, 'no-barrel': noBarrel } };
