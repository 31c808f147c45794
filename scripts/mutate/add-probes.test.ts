import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { addProbes } from './add-probes.ts';
import { findMutants } from './find-mutants.ts';

/** The source with a probe at each place that can be changed, numbered in their order. */
function probed(text: string): string {
  const places = new Map(
    findMutants(text, 'ts').map(({ place }) => [JSON.stringify(place), place]),
  );
  const numbered = [...places.values()].map((place, number) => ({ ...place, number }));
  return addProbes(text, numbered).replaceAll('globalThis.reportReached', 'hit');
}

test('expressions, keys and bodies report when they run', () => {
  expect(probed('go();')).toBe('(hit(0), go());');
  expect(probed('const a = b < 2;')).toBe('const a = (hit(0), b < (hit(1), 2));');
  expect(probed('const a = { 1: b };')).toBe('const a = { [(hit(0), 1)]: b };');
  expect(probed('function a() { return b; }')).toBe('function a() { hit(0); return b; }');
  expect(probed('if (a) b += c;')).toBe('if ((hit(0), a)) (hit(1), b += c);');
});

test('a side that is not looked at does not report', () => {
  expect(probed('const a = (b && !c) || !d;')).toBe(
    'const a = (hit(2), ((hit(0), b && (hit(1), !c))) || (hit(3), !d));',
  );
});

test('real sources with probes parse', () => {
  for (const name of globSync('*.ts', { cwd: import.meta.dirname })) {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    expect(() => parseAst(probed(text), { lang: 'ts' })).not.toThrow();
  }
});
