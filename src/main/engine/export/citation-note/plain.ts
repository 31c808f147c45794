import type { NoteBlock, NoteRun } from '../../../../shared/domain/citation-note.ts';

const words = (run: NoteRun, notes: string[]): string => {
  switch (run.of) {
    case 'text':
      return run.link === null || run.text === run.link ? run.text : `${run.text} <${run.link}>`;
    case 'citation':
      return run.runs.map(({ text }) => text).join('');
    case 'footnote': {
      const mark = `[${String(notes.length + 1)}]`;
      notes.push(`${mark} ${run.runs.map(({ text }) => text).join('')}`);
      return mark;
    }
  }
};

/**
 * Writes paragraphs of a note as plain text, without a line end behind. The words of footnotes stand below
 * and are numbered by themselves, so that no other statement changes them.
 */
export function writePlain(blocks: readonly NoteBlock[]): string {
  const notes: string[] = [];
  const worded = blocks.filter(({ kind }) => kind !== 'picture');
  const paragraphs = worded.map(({ kind, level, runs }) => {
    const text = runs.map((run) => words(run, notes)).join('');
    switch (kind) {
      case 'title':
        return `${text}\n${'='.repeat(Math.min(text.length, 72))}`;
      case 'heading':
        return level <= 2 ? `${text}\n${'-'.repeat(Math.min(text.length, 72))}` : text;
      case 'quote':
        return indent(text, '    ');
      case 'item':
        return `- ${indent(text, '  ').trimStart()}`;
      case 'subtitle':
      case 'paragraph':
      case 'state':
      case 'reference':
      case 'picture':
        return text;
    }
  });
  return [...paragraphs, ...notes].join('\n\n');
}

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `${by}${line}`))
    .join('\n');
