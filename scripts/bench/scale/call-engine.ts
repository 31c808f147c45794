import type { Engine } from '../../../src/main/engine/engine.ts';
import type { EngineMethod, Input, Output } from '../../../src/shared/contract/contract.ts';

/** Calls a method of an engine; throws what it answers with. */
export async function callEngine<M extends EngineMethod>(
  engine: Engine,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const result = await engine.dispatch(method, input, new AbortController().signal);
  if (!result.ok) throw new Error(`${method}: ${result.error.message}`);
  return result.value as Output<M>;
}
