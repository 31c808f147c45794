import { relative } from 'node:path';
import type { ViteUserConfig } from 'vitest/config';
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node';
import type { Answer, Asked, RunnerOptions } from './test-runner.ts';

/*
 * The process in which Vitest stays loaded. Its parent asks it for test files, one message at a time; it
 * runs them in that order and answers what became of each.
 */

const options = JSON.parse(process.argv[2]!) as RunnerOptions;

/** Runs the test files in the order in which they were asked for, not as Vitest would. */
class AsAsked {
  sort(specifications: TestSpecification[]): TestSpecification[] {
    return specifications;
  }
  shard(specifications: TestSpecification[]): TestSpecification[] {
    return specifications;
  }
}

/** Merged with the projects of the tree: what they set up stays. */
const settings: ViteUserConfig = { test: { setupFiles: [...options.setupFiles] } };

const vitest = await createVitest(
  'test',
  {
    watch: false,
    maxWorkers: 1,
    bail: options.stopsAtFailure ? 1 : 0,
    // Other programs may use the processors meanwhile; what never ends is ended by the parent.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    sequence: { sequencer: AsAsked },
    reporters: [{ onTestModuleEnd: answerEnd }],
  },
  settings,
);

const pathOf = (moduleId: string): string =>
  relative(vitest.config.root, moduleId).replaceAll('\\', '/');

const all = await vitest.globTestSpecifications();
const byPath = new Map(all.map((specification) => [pathOf(specification.moduleId), specification]));

function answer(message: Answer): void {
  process.send!(message);
}

function answerEnd(module: TestModule): void {
  const failed = [...module.children.allTests('failed')];
  const errors = [...module.errors(), ...failed.flatMap((test) => test.result().errors)];
  answer({
    kind: 'ended',
    test: pathOf(module.moduleId),
    isFailed: !module.ok(),
    said: errors.map((error) => error?.message).join('\n'),
  });
}

/** What was ever changed may have been changed back. */
const everChanged = new Set<string>();

async function run({ tests, changed }: Asked): Promise<void> {
  for (const file of changed) everChanged.add(file);
  for (const file of everChanged) vitest.invalidateFile(file);
  const asked = tests.map((test) => byPath.get(test)).filter((one) => one !== undefined);
  await vitest.runTestSpecifications(asked);
}

process.on('message', (asked: Asked) => {
  void run(asked).finally(() => {
    answer({ kind: 'done' });
  });
});
answer({ kind: 'ready' });
