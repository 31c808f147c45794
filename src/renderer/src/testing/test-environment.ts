import { builtinEnvironments, type Environment } from 'vitest/runtime';

/**
 * A DOM in plain Node: modules are loaded as Node loads them, so that the engine and its threads run
 * beside the window that is tested.
 */
export default {
  ...builtinEnvironments.jsdom,
  name: 'dom-in-node',
  viteEnvironment: 'ssr',
} satisfies Environment;
