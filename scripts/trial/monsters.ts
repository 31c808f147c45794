import { FRONT_MATTER, MARKDOWN } from './monsters/markdown.ts';
import type { SourceFile } from './mutated-files.ts';
import { NESTED_PAGES, STATED_PAGES } from './monsters/pages.ts';
import { BYTES, TEXTS } from './monsters/texts.ts';

/** A file that no good program writes, made to cost its reader more than it may. */
export interface Monster extends SourceFile {
  /** What is wrong with it, such as "page: open divs, 222 KB". No two have the same. */
  readonly name: string;
  /** Made anew, up to 51 MB, each time that it is asked for. */
  readonly bytes: Uint8Array;
}

const encode = (contents: string | Uint8Array): Uint8Array =>
  typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;

/** The monsters of every kind of file that Collate reads, always the same ones. */
export function* monsters(): Generator<Monster> {
  const recipes = [NESTED_PAGES, STATED_PAGES, MARKDOWN, FRONT_MATTER, TEXTS, BYTES].flat();
  for (const [name, fileName, make] of recipes) {
    yield {
      name,
      fileName,
      get bytes() {
        return encode(make());
      },
    };
  }
}
