import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { TextMark } from '../../../../shared/domain/citation-note.ts';
import type { DraftBlock, DraftRun } from './draft.ts';
import { CitationDrop, QuoteDrop, StateDrop } from './statement-scope.ts';
import { HELD_CLOSE, HELD_OPEN, type Rendered } from './template.ts';

const TOKEN = /\u{E000}(\d+)\u{E001}/gu;
/** Addresses that a note may lead to. */
const SAFE_LINK = /^(?:https?:\/\/|collate-open:\/\/)/;
const LEVELS = 6;

type Style = Pick<DraftBlock, 'kind' | 'level'>;

/** Makes paragraphs of what a template put out. */
class BlockMaker {
  readonly #held: Rendered['held'];
  readonly blocks: DraftBlock[] = [];

  constructor(held: Rendered['held']) {
    this.#held = held;
  }

  addAll(nodes: readonly RootContent[], style: Style): void {
    for (const node of nodes) this.#add(node, style);
  }

  #add(node: RootContent, style: Style): void {
    switch (node.type) {
      case 'heading':
        this.#push(node.children, { kind: 'heading', level: Math.min(node.depth, LEVELS) });
        break;
      case 'paragraph':
        this.#push(node.children, style);
        break;
      case 'blockquote':
        this.addAll(node.children, { kind: 'quote', level: style.level + 1 });
        break;
      case 'list':
        node.children.forEach((item, at) => {
          this.#addItem(
            item.children,
            node.ordered === true ? (node.start ?? 1) + at : null,
            style,
          );
        });
        break;
      case 'code':
      case 'html':
        this.#push([{ type: 'text', value: node.value }], style);
        break;
      case 'break':
      case 'definition':
      case 'delete':
      case 'emphasis':
      case 'footnoteDefinition':
      case 'footnoteReference':
      case 'image':
      case 'imageReference':
      case 'inlineCode':
      case 'link':
      case 'linkReference':
      case 'listItem':
      case 'strong':
      case 'table':
      case 'tableCell':
      case 'tableRow':
      case 'text':
      case 'thematicBreak':
      case 'yaml':
        break;
    }
  }

  #addItem(nodes: readonly RootContent[], number: number | null, style: Style): void {
    const level = style.kind === 'item' ? style.level + 1 : 1;
    const [first, ...rest] = nodes;
    if (first?.type !== 'paragraph') {
      this.addAll(nodes, { kind: 'item', level });
      return;
    }
    const words: PhrasingContent[] =
      number === null
        ? first.children
        : [{ type: 'text', value: `${String(number)}. ` }, ...first.children];
    this.#push(words, number === null ? { kind: 'item', level } : style);
    this.addAll(rest, { kind: 'item', level });
  }

  #push(children: readonly PhrasingContent[], style: Style): void {
    const runs = children.flatMap((child) => this.#runsOf(child, [], null));
    const drops = children.flatMap((child) => this.#dropsIn(child));
    const quote = drops.find((drop) => drop instanceof QuoteDrop);
    const isState = drops[0] instanceof StateDrop && style.kind === 'paragraph';
    for (const part of intoParagraphs(runs)) {
      this.blocks.push({
        ...style,
        kind: isState ? 'state' : style.kind,
        runs: part,
        quoteState: quote instanceof QuoteDrop ? quote.state : null,
      });
    }
  }

  #dropsIn(node: Nodes): Rendered['held'][number][] {
    if ('children' in node) return node.children.flatMap((child) => this.#dropsIn(child));
    const value = 'value' in node ? node.value : '';
    return [...value.matchAll(TOKEN)].flatMap(([, at]) => this.#held[Number(at)] ?? []);
  }

  #runsOf(node: PhrasingContent, marks: readonly TextMark[], link: string | null): DraftRun[] {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'html':
        return this.#fill(node.value, marks, link);
      case 'break':
        return this.#fill('\n', marks, link);
      case 'strong':
        return node.children.flatMap((child) => this.#runsOf(child, withMark(marks, 'bold'), link));
      case 'emphasis':
        return node.children.flatMap((child) =>
          this.#runsOf(child, withMark(marks, 'italic'), link),
        );
      case 'link': {
        const url = this.#plain(node.url);
        const safe = SAFE_LINK.test(url) ? url : link;
        return node.children.flatMap((child) => this.#runsOf(child, marks, safe));
      }
      case 'image':
        return this.#fill(node.alt ?? '', marks, link);
      case 'delete':
      case 'footnoteReference':
      case 'imageReference':
      case 'linkReference':
        return [];
    }
  }

  /** The text of a template with what its variables hold. A line end of the template itself is a blank. */
  #fill(text: string, marks: readonly TextMark[], link: string | null): DraftRun[] {
    const run = (words: string): DraftRun => ({ of: 'text', text: words, marks: [...marks], link });
    const runs: DraftRun[] = [];
    let at = 0;
    for (const found of text.matchAll(TOKEN)) {
      if (found.index > at) runs.push(run(text.slice(at, found.index)));
      at = found.index + found[0].length;
      const value = this.#held[Number(found[1])];
      if (value instanceof CitationDrop) runs.push({ of: 'cluster', cluster: value.cluster });
      else if (value !== undefined) runs.push(run(value.valueOf()));
    }
    if (at < text.length) runs.push(run(text.slice(at)));
    return runs;
  }

  #plain(text: string): string {
    return text.replace(TOKEN, (_, at: string) => this.#held[Number(at)]?.valueOf() ?? '');
  }
}

const withMark = (marks: readonly TextMark[], mark: TextMark): readonly TextMark[] =>
  marks.includes(mark) ? marks : [...marks, mark];

const isBlank = (run: DraftRun | undefined): boolean =>
  run?.of === 'text' && run.text.trim() === '';

/** Runs parted where blank lines stand in the words of a variable; none where nothing is left. */
function intoParagraphs(runs: readonly DraftRun[]): DraftRun[][] {
  const paragraphs: DraftRun[][] = [[]];
  for (const run of runs) {
    if (run.of === 'cluster') {
      paragraphs.at(-1)?.push(run);
      continue;
    }
    const [first = '', ...others] = run.text
      .replace(/\r\n?/g, '\n')
      .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/);
    if (first !== '') paragraphs.at(-1)?.push({ ...run, text: first });
    for (const other of others) paragraphs.push(other === '' ? [] : [{ ...run, text: other }]);
  }
  return paragraphs.map(trimRuns).filter((paragraph) => paragraph.length > 0);
}

/** Without the blanks that a template leaves at the ends of a paragraph where a variable is empty. */
function trimRuns(runs: readonly DraftRun[]): DraftRun[] {
  const kept = [...runs];
  while (isBlank(kept[0])) kept.shift();
  while (isBlank(kept.at(-1))) kept.pop();
  return kept;
}

/** The paragraphs of what a template put out, and which drops are in them. */
export function blocksOf({ markdown, held }: Rendered): DraftBlock[] {
  const maker = new BlockMaker(held);
  maker.addAll(fromMarkdown(markdown).children, { kind: 'paragraph', level: 0 });
  return maker.blocks;
}

/** Whether a token of a held value stands in what a template put out. */
export const isPutOut = ({ markdown }: Rendered, at: number): boolean =>
  markdown.includes(`${HELD_OPEN}${String(at)}${HELD_CLOSE}`);
