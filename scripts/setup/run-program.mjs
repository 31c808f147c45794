import { spawn } from 'node:child_process';

/**
 * @typedef {object} ProgramResult
 * @property {number} code exit code; 127 when the program could not be started
 * @property {string} output what it wrote to stdout and stderr, in the order it arrived
 * @property {string} stdout what it wrote to stdout alone
 */

/**
 * Runs a program to its end without input and collects what it writes. Never throws: a program
 * that does not exist ends with code 127.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<ProgramResult>}
 */
export function runProgram(program, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    let stdout = '';
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', (error) => resolve({ code: 127, output: error.message, stdout }));
    child.on('close', (code) => resolve({ code: code ?? 1, output, stdout }));
  });
}

/**
 * The end of a program's output, enough to see why it failed.
 * @param {string} output
 * @returns {string}
 */
export function lastLines(output) {
  return output.trimEnd().split('\n').slice(-20).join('\n');
}
