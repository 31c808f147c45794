/** How a monster is made: its name, the name of its file, and what the file holds. */
export type Recipe = readonly [name: string, fileName: string, make: () => string | Uint8Array];

/** One text for each number from 0, one behind the other. */
export function numbered(count: number, write: (number: number) => string): string {
  return Array.from({ length: count }, (_, at) => write(at)).join('');
}

/** A name in front of the recipes of one kind of file. */
export function recipesOf(
  kind: string,
  fileName: string,
  recipes: readonly (readonly [name: string, make: () => string | Uint8Array])[],
): readonly Recipe[] {
  return recipes.map(([name, make]) => [`${kind}: ${name}`, fileName, make]);
}
