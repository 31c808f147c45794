import { prepareMachine } from '../setup/prepare.ts';
import { showProblem } from '../setup/report.mjs';
import { stages, type Stage } from './stages.ts';
import { addTallies, describeTally, type Tally } from './tally.ts';

const oneFailure: Tally = { passed: 0, failed: 1, skipped: 0 };

async function runStage(stage: Stage): Promise<Tally> {
  console.log(`\n── ${stage.name} ${'─'.repeat(70 - stage.name.length)}`);
  const started = Date.now();
  const tally = await stage.run().catch((problem: unknown) => {
    showProblem(problem);
    return oneFailure;
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `${tally.failed === 0 ? 'ok' : 'FAILED'}: ${stage.name}, ${describeTally(tally)} (${seconds} s)`,
  );
  return tally;
}

async function runStages(): Promise<Map<string, Tally>> {
  const results = new Map<string, Tally>();
  for (const stage of stages) {
    const needed = stage.after === undefined ? undefined : results.get(stage.after);
    if (needed && needed.failed > 0) {
      console.log(`\nFAILED: ${stage.name}, not run because of ${stage.after}`);
      results.set(stage.name, oneFailure);
    } else {
      results.set(stage.name, await runStage(stage));
    }
  }
  return results;
}

let tally = oneFailure;
try {
  await prepareMachine(process.platform === 'linux');
  const results = await runStages();
  console.log(`\n── summary ${'─'.repeat(63)}`);
  for (const [name, result] of results) {
    console.log(
      `${result.failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(12)} ${describeTally(result)}`,
    );
  }
  tally = addTallies([...results.values()]);
} catch (problem) {
  showProblem(problem);
}
console.log(`\n${describeTally(tally)}`);
process.exitCode = tally.failed === 0 ? 0 : 1;
