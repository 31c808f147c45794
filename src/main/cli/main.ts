import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { AppError, toErrorBody } from '../../shared/errors.ts';
import { COMMANDS, isCommand } from './commands.ts';
import { HELP } from './help.ts';

/** Exit codes: 0 done, 1 done but something is wrong with the library or a file, 2 wrong usage, 3 failed. */
const WRONG_USAGE = 2;
const FAILED = 3;

function parse(argv: string[]) {
  return parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      library: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      format: { type: 'string', default: 'note' },
      style: { type: 'string' },
      template: { type: 'string' },
      all: { type: 'boolean', default: false },
      limit: { type: 'string', default: '20' },
      in: { type: 'string' },
      out: { type: 'string' },
      root: { type: 'string' },
      password: { type: 'string' },
      merge: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      skip: { type: 'boolean', default: false },
    },
  });
}

/** Does what the words of a command line ask for, prints, and answers with the exit code. */
export async function main(argv: string[]): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (thrown) {
    console.error(`${thrown instanceof Error ? thrown.message : String(thrown)}\n\n${HELP}`);
    return WRONG_USAGE;
  }
  const { values, positionals } = parsed;
  const [name, ...words] = positionals;
  if (values.help || name === undefined) {
    console.log(HELP);
    return values.help ? 0 : WRONG_USAGE;
  }
  if (!isCommand(name)) {
    console.error(`Collate has no command “${name}”.\n\n${HELP}`);
    return WRONG_USAGE;
  }
  const chosen = (['merge', 'keep', 'skip'] as const).filter((each) => values[each]);
  if (chosen.length > 1) {
    console.error('Choose one of --merge, --keep and --skip.');
    return WRONG_USAGE;
  }
  try {
    const run = await COMMANDS[name]();
    return await run({
      words,
      directory: values.library ? resolve(values.library) : null,
      asJson: values.json,
      format: values.format,
      style: values.style || null,
      template: values.template || null,
      isAll: values.all,
      limit: Number(values.limit),
      input: values.in || null,
      output: values.out || null,
      root: values.root || null,
      password: values.password || null,
      duplicates: chosen[0] ?? 'default',
    });
  } catch (thrown) {
    const error = toErrorBody(thrown);
    if (values.json) console.log(JSON.stringify({ error }));
    else console.error(error.message);
    if (error.code === 'internal') console.error(thrown);
    return thrown instanceof AppError && error.code === 'invalid_input' ? WRONG_USAGE : FAILED;
  }
}
