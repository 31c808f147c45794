import { parseAst } from 'vite';

/**
 * What must run for a change to matter, in UTF-16 code units: an expression, the key of a property, or the
 * body of a function, of which only the start is given.
 */
export interface Place {
  readonly kind: 'expression' | 'key' | 'body';
  readonly start: number;
  readonly end: number;
}

/** One change of a source text that a test should notice. Offsets are UTF-16 code units. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  /** What stands from `start` to `end` afterwards. */
  readonly replacement: string;
  /** Counted from 1. */
  readonly line: number;
  /** The change for a person: `a < b → a <= b`. */
  readonly words: string;
  readonly place: Place;
  /** Whether the place runs while the module loads, in every test that loads it: it is in no function. */
  readonly runsOnLoad: boolean;
}

/** A node of the parser's tree; what else it has depends on its type. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

type Change = Pick<Mutant, 'start' | 'end' | 'replacement' | 'place'>;

const expression = ({ start, end }: Node): Place => ({ kind: 'expression', start, end });

/** What stands for each operator: what is most like it and still another thing. */
const OTHER_OPERATOR: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '+=': '-=',
  '-=': '+=',
};

/** Types are gone when the tests run; of these nodes the expression stays. */
const TYPED_EXPRESSION = /^TS(?:As|Satisfies|NonNull|Instantiation)Expression$/;

/** Tells a node of the parser's tree from its other values. */
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const isText = (node: Node): boolean =>
  node.type === 'TemplateLiteral' || typeof node['value'] === 'string';

/** The other operator between two sides; a sum with a text in it has none. */
function changeOperator(node: Node, text: string): Change[] {
  const { operator, left, right } = node as Node & { operator: string; left: Node; right: Node };
  const replacement = OTHER_OPERATOR[operator];
  if (replacement === undefined) return [];
  if (operator.startsWith('+') && (isText(left) || isText(right))) return [];
  const start = text.indexOf(operator, left.end);
  return [{ start, end: start + operator.length, replacement, place: expression(node) }];
}

/** The condition turned around, where no other change does just that. */
function negate(node: Node, text: string): Change[] {
  const test = node['test'];
  if (!isNode(test)) return [];
  const isTurnedElsewhere = ['===', '!==', '!'].includes(String(test['operator']));
  if (isTurnedElsewhere) return [];
  const { start, end } = test;
  const replacement = `!(${text.slice(start, end)})`;
  return [{ start, end, replacement, place: expression(test) }];
}

function changeLiteral(node: Node, _text: string, parent: Node | null): Change[] {
  const { start, end, value } = node;
  const isKey = parent?.['key'] === node && parent['computed'] === false;
  const place: Place = { kind: isKey ? 'key' : 'expression', start, end };
  if (typeof value === 'number') return [{ start, end, replacement: String(value + 1), place }];
  if (typeof value === 'boolean') return [{ start, end, replacement: String(!value), place }];
  return [];
}

function dropNegation(node: Node, text: string): Change[] {
  const { start, end, operator, argument } = node;
  if (operator !== '!' || !isNode(argument)) return [];
  const replacement = text.slice(argument.start, argument.end);
  return [{ start, end, replacement, place: expression(node) }];
}

/** The statement gone, but not the call of a parent's constructor, without which nothing runs. */
function dropStatement({ start, end, directive, expression: stated }: Node): Change[] {
  if (directive || !isNode(stated)) return [];
  const callee = stated['callee'];
  if (isNode(callee) && callee.type === 'Super') return [];
  return [{ start, end, replacement: ';', place: expression(stated) }];
}

function returnAtOnce({ body }: Node): Change[] {
  if (!isNode(body) || body.type !== 'BlockStatement') return [];
  if ((body['body'] as unknown[]).length === 0) return [];
  const [start, end] = [body.start + 1, body.start + 1];
  return [{ start, end, replacement: ' return;', place: { kind: 'body', start, end } }];
}

/** What can be changed about a node, by its type. */
const OPERATORS: Readonly<
  Record<string, (node: Node, text: string, parent: Node | null) => Change[]>
> = {
  BinaryExpression: changeOperator,
  LogicalExpression: changeOperator,
  AssignmentExpression: changeOperator,
  UnaryExpression: dropNegation,
  IfStatement: negate,
  ConditionalExpression: negate,
  WhileStatement: negate,
  DoWhileStatement: negate,
  ForStatement: negate,
  Literal: changeLiteral,
  ExpressionStatement: dropStatement,
  FunctionDeclaration: returnAtOnce,
  FunctionExpression: returnAtOnce,
  ArrowFunctionExpression: returnAtOnce,
};

/** The nodes directly below one, without types and imports. */
export function childrenOf(node: Node): Node[] {
  if (TYPED_EXPRESSION.test(node.type)) return [node['expression'] as Node];
  if (node.type.startsWith('TS') || node.type === 'ImportDeclaration') return [];
  return Object.values(node).flat().filter(isNode);
}

/** How much of a long statement is shown. */
const SHOWN = 60;

function shorten(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

function describe(text: string, node: Node, { start, end, replacement }: Change): string {
  if (replacement === ';') return `removed: ${shorten(text.slice(start, end))}`;
  if (start === end) return `returns at once: ${shorten(text.slice(node.start, node.end))}`;
  const around = text.slice(0, start).split('\n').at(-1)! + text.slice(start).split('\n', 1)[0]!;
  return `${shorten(text.slice(start, end))} → ${shorten(replacement)} in: ${shorten(around)}`;
}

/** What is in one of these runs when it is called or made, not when the module loads. */
const RUNS_LATER = /Function|^(?:Accessor)?PropertyDefinition$/;

function mutantsOf(node: Node, text: string, parent: Node | null, runsOnLoad: boolean): Mutant[] {
  const changes = OPERATORS[node.type]?.(node, text, parent) ?? [];
  const isInLater = RUNS_LATER.test(node.type);
  const own = changes.map((change) => ({
    ...change,
    line: text.slice(0, change.start).split('\n').length,
    words: describe(text, node, change),
    runsOnLoad: runsOnLoad && change.place.kind !== 'body',
  }));
  const below = childrenOf(node).flatMap((child) =>
    mutantsOf(child, text, node, runsOnLoad && !isInLater),
  );
  return [...own, ...below];
}

/**
 * All changes of a TypeScript source that are tried, in the order of their places: operators,
 * conditions, numbers and yes or no, statements removed, functions that return at once. Throws when the
 * source cannot be parsed.
 */
export function findMutants(text: string, lang: 'ts' | 'tsx'): Mutant[] {
  const program = parseAst(text, { lang }) as unknown as Node;
  return mutantsOf(program, text, null, true).toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** The source with the change in it. */
export function applyMutant(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
