import { expect, test } from 'vitest';
import type { ErrorCode } from '../../../../shared/errors.ts';
import { planFor, type RefusalPlan } from './refusal-plan.ts';

/** The ways on that a plan offers. */
const waysOf = (plan: RefusalPlan): string[] =>
  Object.entries(plan)
    .filter(([name, offer]) => name !== 'title' && offer !== false && offer !== null)
    .map(([name]) => name)
    .toSorted();

const RESTORED = ['again', 'hasFolder', 'offersOthers', 'offersRestore'];
const UNTOUCHED = ['again', 'hasFolder', 'offersOthers'];

test.each<[ErrorCode, readonly string[]]>([
  ['library_not_found', ['again', 'locate', 'offersNew', 'offersOthers']],
  ['library_missing', [...RESTORED, 'offersNewHere']],
  ['library_in_use', UNTOUCHED],
  ['unsafe_place', ['hasFolder', 'locate', 'offersHere', 'offersNew', 'offersOthers']],
  ['db_corrupt', [...RESTORED, 'offersCheck']],
  ['db_too_new', RESTORED],
  ['db_locked', UNTOUCHED],
  ['disk_full', UNTOUCHED],
  ['engine_unfit', ['again', 'hasFolder']],
  ['engine_stopped', [...RESTORED, 'offersCheck']],
  ['internal', [...RESTORED, 'offersCheck']],
])('a library refused for %s has these ways on', (code, ways) => {
  expect(waysOf(planFor(code))).toEqual([...ways].toSorted());
});

test('each reason has a title of its own', () => {
  const codes: readonly ErrorCode[] = [
    'library_not_found',
    'library_missing',
    'library_in_use',
    'unsafe_place',
    'db_corrupt',
    'db_too_new',
    'db_locked',
    'disk_full',
    'engine_unfit',
    'engine_stopped',
    'internal',
  ];
  expect(new Set(codes.map((code) => planFor(code).title)).size).toBe(codes.length);
});
