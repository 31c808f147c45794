import { parseAst } from 'vite';
import { childrenOf, isNode, type Node } from './find-mutants.ts';

function declared(statement: Node): string[] {
  const declaration = statement['declaration'];
  if (statement.type !== 'ExportNamedDeclaration' || !isNode(declaration)) return [];
  const named = [declaration, ...((declaration['declarations'] as Node[] | undefined) ?? [])];
  return named
    .map((one) => one['id'])
    .filter(isNode)
    .map((id) => String(id['name']));
}

/** The call of the contract, such as `claims.create`, in whose entry the offset stands. */
function callAround(node: Node, offset: number): string | null {
  const key = node['key'];
  const name = isNode(key) ? key['value'] : null;
  if (node.type === 'Property' && typeof name === 'string' && name.includes('.')) return name;
  const inner = childrenOf(node).find((child) => child.start <= offset && offset < child.end);
  return inner ? callAround(inner, offset) : null;
}

/**
 * The names by which tests would speak of what stands at an offset of a source: the call of the contract
 * around it; else what its statement exports; else all that its file exports.
 */
export function namesAround(text: string, lang: 'ts' | 'tsx', offset: number): string[] {
  const program = parseAst(text, { lang }) as unknown as Node;
  const statements = program['body'] as Node[];
  const around = statements.find(({ start, end }) => start <= offset && offset < end);
  const call = around ? callAround(around, offset) : null;
  if (call !== null) return [call];
  const own = around ? declared(around) : [];
  return own.length > 0 ? own : statements.flatMap(declared);
}
