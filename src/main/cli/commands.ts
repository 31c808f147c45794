import { check } from './check.ts';
import { convert } from './convert.ts';
import { exportArticles } from './export-articles.ts';
import { extract } from './extract.ts';
import { importFiles } from './import-files.ts';
import { list, search, show } from './read-library.ts';
import { readPdfs } from './read-pdf.ts';
import { readZotero } from './read-zotero.ts';

/** What becomes of entries that double an article: as it is proposed, or all in one way. */
export type OnDuplicate = 'default' | 'merge' | 'keep' | 'skip';

/** What the command line gives a command. */
export interface CommandInput {
  readonly words: readonly string[];
  readonly directory: string | null;
  readonly asJson: boolean;
  readonly format: string;
  readonly limit: number;
  readonly input: string | null;
  readonly output: string | null;
  readonly root: string | null;
  readonly password: string | null;
  readonly duplicates: OnDuplicate;
}

/** Does its work, prints, and answers with the exit code. */
export type Command = (input: CommandInput) => Promise<number>;

export const COMMANDS = {
  import: importFiles,
  list,
  search,
  show,
  export: exportArticles,
  check,
  extract,
  convert,
  'read-pdf': readPdfs,
  'read-zotero': readZotero,
} as const satisfies Record<string, Command>;

export function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}
