import { splitFrontMatter } from './front-matter.ts';
import { guessMetadata } from './guess-metadata.ts';
import { MarkdownBlocks } from './markdown-blocks.ts';
import type { Readable } from './readable.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Reads Markdown as text: front matter and a heading at the start as metadata; headings,
 * paragraphs, list items (with their bullets or numbers), code and table rows as lines;
 * paragraphs that were wrapped joined; comments and tags gone.
 * @param decoded text with any line ends
 */
export function readMarkdown(decoded: string): Readable {
  const { body, metadata } = splitFrontMatter(decoded.replace(/\r\n?/g, '\n'));
  const lines = body.replace(/<!--[\s\S]*?-->/g, '').split('\n');
  const blocks = new MarkdownBlocks(lines);
  let code: { fence: string; lines: string[] } | null = null;
  for (const line of lines) {
    const fence = FENCE.exec(line)?.[1];
    if (code === null) {
      if (fence === undefined) blocks.add(line);
      else code = { fence, lines: [] };
    } else if (fence?.startsWith(code.fence) && line.trim() === fence) {
      blocks.addVerbatim(code.lines.join('\n'));
      code = null;
    } else {
      code.lines.push(line);
    }
  }
  if (code) blocks.addVerbatim(code.lines.join('\n'));
  const { text, title } = blocks.finish();
  return {
    text,
    metadata: { ...guessMetadata(text), ...(title !== null && { title }), ...metadata },
  };
}
