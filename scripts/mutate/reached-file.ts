/** The name of the file in which the places are kept that a test file, relative to its tree, reaches. */
export function reachedFile(test: string): string {
  return test.replaceAll('\\', '/').replaceAll('/', '+');
}
