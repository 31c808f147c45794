import { globSync } from 'node:fs';
import { checkSync } from 'recheck';
import { describe, expect, test } from 'vitest';
import { collectBuilt, collectLiterals, type Pattern } from './lint/collect-patterns.ts';
import { projectRoot } from './setup/cache-folder.mjs';

/** Modules that read whole articles, of any length and from anywhere. */
const READING = [
  'src/main/engine/extraction/**/*.ts',
  'src/shared/domain/{sentences,abbreviations}.ts',
];
/** Modules that read files from anywhere; most of what they match has a bound of its own. */
const IMPORTING = [
  'src/main/engine/import/**/*.ts',
  'src/shared/domain/{canonical-text,citekey,csl-dates,csl-names}.ts',
];
/**
 * Proofs only: the checker's other way, attacks drawn at random, calls safe patterns dangerous when
 * the machine is busy. What cannot be proved is a fault. A proof takes less than a second; the limit
 * is there to name a pattern that would hang.
 */
const PROOF = { checker: 'automaton', timeout: 60_000 } as const;

const find = (paths: readonly string[]): string[] =>
  globSync(paths, { cwd: projectRoot })
    .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('worker.ts'))
    .toSorted();
const modules = find(READING);

function findFault({ source, flags, place }: Pattern): string[] {
  const result = checkSync(source, flags, PROOF);
  if (result.status === 'safe') return [];
  const why = result.status === 'vulnerable' ? result.complexity.summary : result.error.kind;
  return [`${place} ${why}: /${source}/${flags}`];
}

/** Each of them once, whatever the number of places. */
function unite(patterns: readonly Pattern[]): Pattern[] {
  return [...new Map(patterns.map((one) => [`${one.source}/${one.flags}`, one])).values()];
}

describe('the regular expressions of the rules', () => {
  test('the checker knows a bad one', () => {
    expect(findFault({ source: '^(a|a)*$', flags: '', place: 'here' })).toEqual([
      'here exponential: /^(a|a)*$/',
    ]);
    expect(findFault({ source: '(?<!x)a*b', flags: '', place: 'here' })).toEqual([
      'here unsupported: /(?<!x)a*b/',
    ]);
  });

  test('never take more than time in proportion to the text', { timeout: 300_000 }, async () => {
    const patterns = modules.flatMap((path) => collectLiterals(projectRoot, path));
    for (const path of modules) patterns.push(...(await collectBuilt(projectRoot, path)));
    expect(patterns.length).toBeGreaterThan(100);
    expect(unite(patterns).flatMap(findFault)).toEqual([]);
  });
});

test(
  'no regular expression for imported files takes time that grows like a power of two',
  { timeout: 300_000 },
  () => {
    const patterns = find(IMPORTING).flatMap((path) => collectLiterals(projectRoot, path));
    expect(patterns.length).toBeGreaterThan(100);
    const faults = unite(patterns).flatMap(findFault);
    expect(
      faults.filter((fault) => !/ (?:\S+ degree polynomial|unsupported): /.test(fault)),
    ).toEqual([]);
  },
);
