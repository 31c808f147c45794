/** What becomes of entries that double an article: as it is proposed, or all in one way. */
export type OnDuplicate = 'default' | 'merge' | 'keep' | 'skip';

/** What the command line gives a command. */
export interface CommandInput {
  readonly words: readonly string[];
  readonly directory: string | null;
  readonly asJson: boolean;
  readonly format: string;
  /** How the citations of a note are written; null for the usual way. */
  readonly style: string | null;
  /** What the statements of a note are written by; null for the usual one. */
  readonly template: string | null;
  /** Whether it is about every article of the library. */
  readonly isAll: boolean;
  readonly limit: number;
  readonly input: string | null;
  readonly output: string | null;
  readonly root: string | null;
  readonly password: string | null;
  readonly duplicates: OnDuplicate;
}

/** Does its work, prints, and answers with the exit code. */
export type Command = (input: CommandInput) => Promise<number>;

/** What loads each command, as none needs what the others do. */
export const COMMANDS = {
  import: async () => (await import('./import-files.ts')).importFiles,
  list: async () => (await import('./read-library.ts')).list,
  search: async () => (await import('./read-library.ts')).search,
  show: async () => (await import('./read-library.ts')).show,
  export: async () => (await import('./export-articles.ts')).exportArticles,
  check: async () => (await import('./check.ts')).check,
  extract: async () => (await import('./extract.ts')).extract,
  compare: async () => (await import('./compare.ts')).compare,
  convert: async () => (await import('./convert.ts')).convert,
  'read-pdf': async () => (await import('./read-pdf.ts')).readPdfs,
  'read-zotero': async () => (await import('./read-zotero.ts')).readZotero,
} as const satisfies Record<string, () => Promise<Command>>;

export function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}
