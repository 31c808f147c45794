import type { NoteRun, TextMark, TextRun } from '../../../../shared/domain/citation-note.ts';

import type { WrittenBlock } from './draft.ts';

/** C0 and C1 control characters, which HTML has no place for. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;

/** Words as HTML that reads back as the same words. */
function escapeHtml(text: string): string {
  return text
    .replace(CONTROLS, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '<br>');
}

const TAGS: readonly (readonly [TextMark, string, string])[] = [
  ['bold', '<strong>', '</strong>'],
  ['italic', '<em>', '</em>'],
  ['underline', '<u>', '</u>'],
  ['small_caps', '<span style="font-variant:small-caps">', '</span>'],
  ['superscript', '<sup>', '</sup>'],
  ['subscript', '<sub>', '</sub>'],
  ['upright', '<span style="font-style:normal">', '</span>'],
];

function writeMarked({ text, marks, link }: TextRun): string {
  const marked = TAGS.filter(([mark]) => marks.includes(mark)).reduce(
    (inner, [, open, close]) => `${open}${inner}${close}`,
    escapeHtml(text),
  );
  return link === null ? marked : `<a href="${escapeHtml(link)}">${marked}</a>`;
}

/** The look of a note in a browser, and on paper. */
const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 serif}
figure{margin:.5rem 0}img{max-width:100%;height:auto}
blockquote{margin:.25rem 0 .5rem;padding-left:1rem;border-left:2px solid}
blockquote.moved{border-left-style:double;border-left-width:5px}blockquote.broken{border-left-style:dashed}
.state{font-size:.85em}.reference{padding-left:2em;text-indent:-2em}`;

function writeRun(run: NoteRun, notes: string[]): string {
  switch (run.of) {
    case 'text':
      return writeMarked(run);
    case 'citation':
      return `<cite style="font-style:normal">${run.runs.map(writeMarked).join('')}</cite>`;
    case 'footnote': {
      const mark = `<sup>${String(notes.length + 1)}</sup>`;
      notes.push(`<p class="state">${mark} ${run.runs.map(writeMarked).join('')}</p>`);
      return mark;
    }
  }
}

/** Points are 72 to the inch, pixels of HTML 96. */
const PIXELS = 96 / 72;

function writePicture({ picture, png }: WrittenBlock): string {
  const bytes = png?.() ?? null;
  if (!picture) return '';
  const words = escapeHtml(picture.words);
  if (bytes === null) return `<p class="state">${words}</p>`;
  const source = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  const width = String(Math.round(picture.width * PIXELS));
  return `<figure><img src="${source}" width="${width}" alt="${words}"></figure>`;
}

function writeBlock(block: WrittenBlock, notes: string[]): string {
  const { kind, level, runs, quoteState } = block;
  const text = runs.map((run) => writeRun(run, notes)).join('');
  switch (kind) {
    case 'title':
      return `<h1>${text}</h1>`;
    case 'heading': {
      const tag = `h${String(Math.min(Math.max(level, 1), 6))}`;
      return `<${tag}>${text}</${tag}>`;
    }
    case 'quote':
      return quoteState === null
        ? `<blockquote><p dir="auto">${text}</p></blockquote>`
        : `<blockquote class="${quoteState}"><p dir="auto">${text}</p></blockquote>`;
    case 'item':
      return `<ul><li dir="auto">${text}</li></ul>`;
    case 'state':
    case 'reference':
    case 'subtitle':
      return `<p class="${kind}" dir="auto">${text}</p>`;
    case 'paragraph':
      return `<p dir="auto">${text}</p>`;
    case 'picture':
      return writePicture(block);
  }
}

/**
 * Writes paragraphs of a note in HTML, each on a line of its own, without a line end behind. The words of
 * footnotes stand below and are numbered by themselves, so that no other statement changes them.
 */
export function writeHtml(blocks: readonly WrittenBlock[]): string {
  const notes: string[] = [];
  const lines = blocks.map((block) => writeBlock(block, notes));
  return [...lines, ...notes].join('\n');
}

/** What stands before and behind the paragraphs in a page of its own. Nothing in it runs or is fetched. */
export const htmlPage = (title: string): { readonly head: string; readonly foot: string } => ({
  head: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title).replaceAll('<br>', ' ')}</title>
<style>
${STYLE}
</style>
</head>
<body>
`,
  foot: '</body>\n</html>\n',
});
