/** A step of the set-up that failed, with what to do about it; shown without a stack. */
export class SetupProblem extends Error {
  /**
   * @param {string} message what failed, and on what
   * @param {string} advice what to do next
   */
  constructor(message, advice) {
    super(message);
    this.name = 'SetupProblem';
    this.advice = advice;
  }
}

/**
 * Tells the person at the terminal what a step does. Goes to stderr, so that stdout carries only
 * what the app and the checks report.
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/**
 * Shows a problem and what to do about it, and returns the exit code that belongs to it.
 * A surprise (anything but a SetupProblem) is shown with its stack.
 * @param {unknown} problem
 * @returns {number}
 */
export function showProblem(problem) {
  if (problem instanceof SetupProblem) {
    say(`\nProblem: ${problem.message}\nWhat to do: ${problem.advice}`);
  } else {
    say(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
  }
  return 1;
}

/**
 * Waits for silent work and says every ten seconds that it is still going on.
 * @template T
 * @param {string} label what is going on, for instance "Installing packages"
 * @param {Promise<T>} work
 * @param {() => string} [describe] how far it is, for instance "120 of 196 MB"
 * @returns {Promise<T>}
 */
export async function withHeartbeat(label, work, describe) {
  const started = Date.now();
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    say(`  ${label}: ${describe ? `${describe()}, ` : ''}${seconds} s so far`);
  }, 10_000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
