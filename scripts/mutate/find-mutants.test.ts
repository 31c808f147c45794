import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { applyMutant, findMutants } from './find-mutants.ts';

/** The source with each of its changes. */
const mutated = (text: string): string[] =>
  findMutants(text, 'ts').map((mutant) => applyMutant(text, mutant));

test('comparisons, sums and logical operators become others', () => {
  expect(mutated('x = a < b;')).toEqual([';', 'x = a <= b;']);
  expect(mutated('x = (a) === (b);')).toContain('x = (a) !== (b);');
  expect(mutated('x = a && b || c;')).toEqual([';', 'x = a || b || c;', 'x = a && b && c;']);
  expect(mutated('x += a - b;')).toEqual([';', 'x -= a - b;', 'x += a + b;']);
});

test('texts are joined, not added: their plus stays', () => {
  expect(mutated("x = 'a' + b;")).toEqual([';']);
  expect(mutated('x = b + `a`;')).toEqual([';']);
});

test('conditions are turned around, once', () => {
  expect(mutated('if (a) {}')).toEqual(['if (!(a)) {}']);
  expect(mutated('if (!a) {}')).toEqual(['if (a) {}']);
  expect(mutated('if (a === b) {}')).toEqual(['if (a !== b) {}']);
  expect(mutated('for (;;) {}')).toEqual([]);
});

test('numbers grow by one, and yes becomes no', () => {
  expect(mutated('const a = 41;')).toEqual(['const a = 42;']);
  expect(mutated('const a = [true];')).toEqual(['const a = [false];']);
  expect(mutated("const a = 'one';")).toEqual([]);
});

test('statements are removed, and functions return at once', () => {
  expect(mutated("'use strict'; go();")).toEqual(["'use strict'; ;"]);
  expect(mutated('function a() { return b; }')).toEqual(['function a() { return; return b; }']);
  expect(mutated('const a = () => {};')).toEqual([]);
  expect(mutated('class A extends B { constructor() { super(); } }')).toHaveLength(1);
});

test('types and imports are left alone', () => {
  expect(mutated("import a from 'b' with { type: 'json' };")).toEqual([]);
  expect(mutated('type A = 1 | true; interface B { c: 2 }')).toEqual([]);
  expect(mutated('const a = b as 1;')).toEqual([]);
  expect(mutated('const a = (1 as number)!;')).toEqual(['const a = (2 as number)!;']);
});

test('a change says where it is, and what', () => {
  const [first, second] = findMutants("const 𝛼 = '𝛼';\nif (a < 1) b();\n", 'ts');
  expect(first).toMatchObject({ line: 2, words: 'a < 1 → !(a < 1) in: if (a < 1) b();' });
  expect(second).toMatchObject({ line: 2, words: '< → <= in: if (a < 1) b();' });
  const words = findMutants('function one(\n  a,\n) {\n  return a;\n}', 'ts').map(
    (each) => each.words,
  );
  expect(words).toEqual(['returns at once: function one( a, ) { return a; }']);
});

test('what runs while a module loads is told from what runs when it is called', () => {
  const runsOnLoad = (text: string): boolean[] =>
    findMutants(text, 'ts').map((mutant) => mutant.runsOnLoad);
  expect(runsOnLoad('export const a = { b: [1] };')).toEqual([true]);
  expect(runsOnLoad('const a = (b) => b < c;')).toEqual([false]);
  expect(runsOnLoad('class A { b = 1; }')).toEqual([false]);
  expect(runsOnLoad('a(function () { go(); });')).toEqual([true, false, false]);
});

test('every change of a real file is another text, and parses', () => {
  const text = readFileSync(join(import.meta.dirname, 'find-mutants.ts'), 'utf8');
  const changed = mutated(text);
  expect(changed.length).toBeGreaterThan(50);
  expect(new Set([text, ...changed]).size).toBe(changed.length + 1);
  for (const each of changed) expect(() => parseAst(each, { lang: 'ts' })).not.toThrow();
});
