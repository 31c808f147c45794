import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';

/** A regular expression of the source, and where it stands. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** `path:line` of a literal, the path of the module that builds it for any other. */
  readonly place: string;
}

/** The regular expressions that a TypeScript file writes as literals. */
export function collectLiterals(root: string, path: string): Pattern[] {
  const code = readFileSync(`${root}/${path}`, 'utf8');
  const found: Pattern[] = [];
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const line = code.slice(0, node.start).split('\n').length;
      found.push({
        source: node.regex.pattern,
        flags: node.regex.flags,
        place: `${path}:${String(line)}`,
      });
    },
  }).visit(parseSync(path, code).program);
  return found;
}

/** The regular expressions that a module builds with `new RegExp` while it is loaded. */
export async function collectBuilt(root: string, path: string): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string, string?]) {
      found.push({ source, flags: flags ?? '', place: path });
      return new target(source, flags);
    },
  });
  try {
    await import(`${root}/${path}`);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}
