/**
 * The rooms of the engine from the ground up, as data: a room may import those before it. So no two
 * rooms need each other, however many rooms lie between them.
 */
const ENGINE_ROOMS = [
  'db',
  'jobs',
  'extraction',
  'comparison',
  'pdf',
  // What the reading connections answer: the type of a room's reads. Which rooms have some is put
  // together in reads/reads.ts.
  'reads',
  'settings',
  'attachments',
  'backups',
  'opening',
  'history',
  'bulk',
  'pages',
  'quotes',
  // Other forms of words, as far as the library holds them.
  'words',
  // Queries as SQL, for lists and searches alike.
  'query',
  'library',
  'annotations',
  'notes',
  // What readers want to know of articles.
  'attributes',
  'claims',
  // Searches that a reader saved, and those asked last.
  'searches',
  'evidence',
  'search',
  'suggestions',
  // Questions with their notes, table and search.
  'questions',
  'citations',
  // A library as one file.
  'archive',
  'import',
  'zotero',
  'export',
  'trash',
  'sample',
];

const IN_ROOM = /^src\/main\/engine\/(?<room>[^/]+)\//;
/**
 * Files that put rooms together, so that they may import any: handlers, which no room imports, and
 * the list of what all rooms read.
 */
const COMPOSES = /\/handlers\.ts$|^src\/main\/engine\/reads\/(?:reads|read-worker)\.ts$/;

/** What is wrong with one room of the engine importing another, or null. */
export function judgeOrder(importer: string, imported: string): string | null {
  const from = IN_ROOM.exec(importer)?.groups?.['room'];
  const to = IN_ROOM.exec(imported)?.groups?.['room'];
  if (from === undefined || to === undefined || from === to || COMPOSES.test(importer)) return null;
  const unknown = [from, to].find((room) => !ENGINE_ROOMS.includes(room));
  if (unknown !== undefined)
    return `engine/${unknown} has no place yet among the rooms of the engine: give it one in scripts/lint/engine-rooms.ts`;
  if (ENGINE_ROOMS.indexOf(to) < ENGINE_ROOMS.indexOf(from)) return null;
  return `engine/${from} stands below engine/${to} (scripts/lint/engine-rooms.ts): the rooms of the engine have no cycle`;
}
