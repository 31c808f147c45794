import type { z } from 'zod';
import { contract, type EngineMethod, type Method } from '../../src/shared/contract/contract.ts';
import { hostileText } from './hostile-text.ts';
import { seededRandom, type Random } from './random.ts';

/** The ids of what a library holds, so that calls reach into it. */
export interface FuzzIds {
  readonly articles: readonly {
    readonly id: string;
    readonly revisionId: string;
    /** UTF-16 code units of its text. */
    readonly length: number;
  }[];
  readonly claims: readonly string[];
  readonly annotations: readonly string[];
  readonly quotes: readonly string[];
  readonly tables: readonly string[];
  readonly collections: readonly string[];
}

/** A call as a window that was taken over could make it. */
export interface FuzzedCall {
  readonly method: EngineMethod;
  readonly input: unknown;
}

/** Methods that work through the whole library, or empty it, are called this much more seldom than others. */
const SELDOM = 40;
const SELDOM_CALLED: ReadonlySet<string> = new Set([
  'library.check',
  'library.verify',
  'trash.purge',
  'library.addSample',
  'backups.create',
  'backups.list',
  'suggestions.run',
  'suggestions.read',
  'suggestions.continue',
]);

const METHODS = (Object.keys(contract) as Method[]).filter(
  (method): method is EngineMethod => contract[method].at === 'engine',
);

const NO_ID = '01890a5d-ac96-774b-bcce-b302099a8057';

/** What the values of one call have in common. */
interface Scene {
  readonly random: Random;
  readonly method: string;
  readonly ids: FuzzIds;
  /** The article that the call is about. */
  readonly article: FuzzIds['articles'][number] | undefined;
}

/** An id of the kind that a field of this name has in this method. */
function chooseId({ random, method, ids, article }: Scene, field: string): string {
  if (random.oneIn(12)) return NO_ID;
  const room = method.split('.')[0] ?? '';
  const from: readonly string[] = {
    articleId: [article?.id ?? NO_ID],
    articleIds: ids.articles.map(({ id }) => id),
    revisionId: [article?.revisionId ?? NO_ID],
    quoteId: ids.quotes,
    parentId: ids.collections,
    add: ids.collections,
    remove: ids.collections,
    collection: ids.collections,
    tables: ids.tables,
    annotations: ids.annotations,
    claims: ids.claims,
    collections: ids.collections,
    quotes: ids.quotes,
    articles: [article?.id ?? NO_ID, ...ids.articles.map(({ id }) => id)],
  }[Object.hasOwn(FIELDS, field) ? field : room] ?? [
    ...ids.articles.map(({ id }) => id),
    ...ids.claims,
    ...ids.annotations,
    ...ids.tables,
  ];
  return from.length === 0 ? NO_ID : random.pick(from);
}

const FIELDS = {
  articleId: 1,
  articleIds: 1,
  revisionId: 1,
  quoteId: 1,
  parentId: 1,
  add: 1,
  remove: 1,
} as const;

const NUMBERS: readonly unknown[] = [
  0,
  1,
  -1,
  -0,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  2 ** 63,
  -(2 ** 63),
  1e308,
  5e-324,
  12n,
];

/** A value of any kind, as deep and as wide as it comes. */
function anyValue(random: Random, depth = 0): unknown {
  switch (random.int(0, 9)) {
    case 0:
      return null;
    case 1:
      return undefined;
    case 2:
      return random.oneIn(2);
    case 3:
    case 4:
      return random.pick(NUMBERS);
    case 5:
      return Array.from({ length: random.int(0, random.oneIn(50) ? 20_000 : 6) }, () =>
        depth > 3 ? 0 : anyValue(random, depth + 2),
      );
    case 6:
      return deep(random.int(1, random.oneIn(20) ? 4000 : 20));
    case 7:
      return Object.fromEntries(
        Array.from({ length: random.int(0, random.oneIn(50) ? 3000 : 6) }, (_, at) => [
          random.oneIn(4) ? `__proto__${String(at)}` : hostileText(random, 20),
          depth > 3 ? 0 : anyValue(random, depth + 2),
        ]),
      );
    case 8:
      return random.pick([new Date(0), new Map([[1, 2]]), new Set([1]), new Uint8Array(3), /a/]);
    default:
      return hostileText(random, random.oneIn(30) ? 2_000_000 : 200);
  }
}

/** Arrays, or objects, so many within each other. */
function deep(levels: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

/** How long a list, or a text, may be that says nothing of it. */
const OPEN_END = 300_000;

/** What a schema is made of. */
function defOf({ _zod: inner }: z.core.$ZodType): Definition {
  return inner.def as Definition;
}

/** The kinds of schema that the contract is made of. */
type Definition = Extract<
  z.core.$ZodTypes['_zod']['def'],
  {
    type:
      | 'string'
      | 'number'
      | 'boolean'
      | 'literal'
      | 'enum'
      | 'nullable'
      | 'optional'
      | 'default'
      | 'pipe'
      | 'transform'
      | 'union'
      | 'array'
      | 'record'
      | 'object';
  }
>;

/** How short and how long a schema says that a text or a list may be. */
function lengthsOf(schema: z.core.$ZodType): { minimum: number; maximum: number } {
  const lengths = { minimum: 0, maximum: OPEN_END };
  for (const { _zod: inner } of defOf(schema).checks ?? []) {
    const check = inner.def as z.core.$ZodCheckMaxLengthDef | z.core.$ZodCheckMinLengthDef;
    if (check.check === 'max_length') lengths.maximum = check.maximum;
    if (check.check === 'min_length') lengths.minimum = check.minimum;
  }
  return lengths;
}

function lengthUpTo(random: Random, least: number, most: number): number {
  if (random.oneIn(60)) return Math.min(most + 1, OPEN_END);
  if (random.oneIn(60)) return Math.min(most, OPEN_END);
  return Math.min(least + Math.floor(6 * random.next() ** 2), most);
}

function makeString(scene: Scene, field: string, schema: z.core.$ZodType): string {
  const { random } = scene;
  const { maximum } = lengthsOf(schema);
  const def = defOf(schema);
  if ('format' in def && def.format === 'uuid') return chooseId(scene, field);
  if (random.oneIn(40)) return hostileText(random, Math.min(maximum + 1, 5_000_000)) + 'x';
  return hostileText(
    random,
    random.oneIn(25) ? Math.min(maximum, OPEN_END) : Math.min(maximum, 300),
  );
}

function makeNumber({ random, article }: Scene, field: string): unknown {
  if (random.oneIn(10)) return random.pick(NUMBERS);
  const end = article?.length ?? 100;
  if (field === 'start') return random.int(0, Math.max(0, end - 2));
  if (field === 'end') return random.oneIn(3) ? end : random.int(1, end);
  return random.int(0, 200);
}

/** A value for a schema: of its form as a rule, with hostile texts, numbers and lengths in it. */
function makeValue(scene: Scene, field: string, schema: z.core.$ZodType): unknown {
  const { random } = scene;
  if (random.oneIn(150)) return anyValue(random);
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return makeString(scene, field, schema);
    case 'number':
      return makeNumber(scene, field);
    case 'boolean':
      return random.oneIn(2);
    case 'literal':
      return random.pick(def.values);
    case 'enum':
      return random.pick(Object.values(def.entries));
    case 'nullable':
      return random.oneIn(4) ? null : makeValue(scene, field, def.innerType);
    case 'optional':
    case 'default':
      return random.oneIn(2) ? undefined : makeValue(scene, field, def.innerType);
    case 'pipe':
      return makeValue(scene, field, def.in);
    case 'union':
      return makeValue(scene, field, random.pick(def.options));
    case 'array': {
      const { minimum, maximum } = lengthsOf(schema);
      const length = lengthUpTo(random, minimum, maximum);
      // What a long list holds comes again and again, so that making it takes no longer than refusing it.
      const some = Array.from({ length: Math.min(length, 40) }, () =>
        makeValue(scene, field, def.element),
      );
      return Array.from({ length }, (_, at) => some[at % some.length]);
    }
    case 'record':
      return Object.fromEntries(
        Array.from({ length: lengthUpTo(random, 0, 200) }, () => [
          hostileText(random, 120),
          makeValue(scene, field, def.valueType),
        ]),
      );
    case 'object': {
      const known = Object.entries(def.shape).flatMap(([name, inner]) =>
        random.oneIn(80) ? [] : [[name, makeValue(scene, name, inner)] as const],
      );
      const more = random.oneIn(8) ? [[hostileText(random, 30), anyValue(random)] as const] : [];
      return Object.fromEntries([...known, ...more].filter(([, value]) => value !== undefined));
    }
    case 'transform':
      return anyValue(random);
  }
}

/**
 * Calls to every method of the engine: inputs built from what the contract says of them, with
 * hostile leaves, ids of this library, and now and then a part of another form altogether. The
 * same seed gives the same calls for the same ids.
 */
export function* fuzzedCalls(seed: number, count: number, ids: FuzzIds): Generator<FuzzedCall> {
  const random = seededRandom(seed);
  for (let made = 0; made < count;) {
    const method = random.pick(METHODS);
    if (SELDOM_CALLED.has(method) && !random.oneIn(SELDOM)) continue;
    const article = ids.articles.length === 0 ? undefined : random.pick(ids.articles);
    const scene = { random, method, ids, article };
    made += 1;
    yield {
      method,
      input: random.oneIn(60) ? anyValue(random) : makeValue(scene, '', contract[method].input),
    };
  }
}

/** A value in a line: long texts and lists are cut and counted. */
function describeValue(value: unknown, depth = 0): string {
  if (typeof value === 'string') {
    return value.length <= 60
      ? JSON.stringify(value)
      : `${JSON.stringify(value.slice(0, 40))}…(${String(value.length)})`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > 4) return '…';
  if (Array.isArray(value)) {
    const few = value.slice(0, 3).map((one) => describeValue(one, depth + 1));
    return `[${few.join(', ')}${value.length > 3 ? `, …(${String(value.length)})` : ''}]`;
  }
  const entries = Object.entries(value);
  const few = entries
    .slice(0, 12)
    .map(([key, one]) => `${key.slice(0, 30)}: ${describeValue(one, depth + 1)}`);
  return `{${few.join(', ')}${entries.length > 12 ? `, …(${String(entries.length)})` : ''}}`;
}

/** A call in a line, to be read in a report. */
export function describeCall({ method, input }: FuzzedCall): string {
  return `${method} ${describeValue(input)}`.slice(0, 500);
}
