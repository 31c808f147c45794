import { Liquid, LiquidError, toValueSync, type Template } from 'liquidjs';
import {
  TEMPLATE_PARTS,
  type TemplateFault,
  type TemplateParts,
} from '../../../../shared/domain/citation-note.ts';
import {
  CitationDrop,
  QuoteDrop,
  StateDrop,
  type ArticleScope,
  type StatementScope,
} from './statement-scope.ts';

/** What a template put out, held apart from its own words so that none of it is taken for mark-up. */
export type HeldValue = string | CitationDrop | QuoteDrop | StateDrop;

/** What a template made of its variables: Markdown in which tokens stand for what they hold. */
export interface Rendered {
  readonly markdown: string;
  readonly held: readonly HeldValue[];
}

/** Signs of Unicode’s private use, which stand around the number of a held value. */
export const HELD_OPEN = '\u{E000}';
export const HELD_CLOSE = '\u{E001}';
const HELD_SIGNS = /[\u{E000}\u{E001}]/gu;

/**
 * What rendering one part may take: a template that is thought well takes less than a thousandth of it. Time
 * is only a last resort, as a busy machine is slow.
 */
const LIMITS = { parseLimit: 50_000, renderLimit: 1000, memoryLimit: 2_000_000 } as const;

/** So many values one part may put out. */
const MOST_VALUES = 20_000;

/** Tags that would read other files, and those that no note needs. */
const WITHOUT = ['include', 'render', 'layout', 'block'] as const;

/** A fault of a template, thrown where its note is written. */
export class TemplateError extends Error {
  readonly fault: TemplateFault;

  constructor(fault: TemplateFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** What the reader is told of a fault, in words of ours where we know it. */
function faultWords(message: string): string {
  const unknown = /^undefined variable: (.+)$/.exec(message)?.[1];
  if (unknown !== undefined) return `There is no variable “${unknown}”.`;
  const filter = /^undefined filter: (.+)$/.exec(message)?.[1];
  if (filter !== undefined) return `There is no filter “${filter}”.`;
  if (message.includes('limit exceeded')) {
    return 'This takes too long or too much memory: a loop may be endless or much too long.';
  }
  const tag = /^tag "(.+?)" not found/.exec(message)?.[1];
  if (tag !== undefined) return `There is no tag “${tag}” in templates of notes.`;
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${message.endsWith('.') ? '' : '.'}`;
}

function toFault(part: TemplateFault['part'], thrown: unknown): TemplateFault {
  if (!LiquidError.is(thrown)) throw thrown;
  const cause = (thrown as { originalError?: Error }).originalError?.message;
  const message = (cause ?? thrown.message)
    // The place is told apart.
    .replace(/,? ?(?:file:[^,]*, )?line:\d+, col:\d+$/u, '');
  const token = (thrown as { token?: { getPosition: () => number[] } }).token;
  const [line = 1, column = 1] = token?.getPosition() ?? [];
  return { part, line, column, message: faultWords(message) };
}

type Scope = ArticleScope | StatementScope;

/** A template that can be used: its parts are parsed. */
export interface ReadyTemplate {
  /** Throws `TemplateError`. */
  readonly render: (part: keyof TemplateParts, scope: Scope) => Rendered;
}

function holdIn(held: HeldValue[], value: unknown): string {
  if (Array.isArray(value))
    return value
      .map((each) => holdIn(held, each))
      .filter((token) => token !== '')
      .join(', ');
  const kept =
    value instanceof CitationDrop || value instanceof QuoteDrop || value instanceof StateDrop
      ? value
      : wordsOfValue(value);
  const isEmpty = kept instanceof CitationDrop ? false : kept.valueOf() === '';
  if (isEmpty) return '';
  if (held.length >= MOST_VALUES) throw new Error('output limit exceeded');
  held.push(kept);
  return `${HELD_OPEN}${String(held.length - 1)}${HELD_CLOSE}`;
}

function wordsOfValue(value: unknown): string {
  const plain: unknown = toValueSync(value);
  return typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean'
    ? String(plain)
    : '';
}

/** Parses the parts of a template. Throws `TemplateError` for the first that is not Liquid. */
export function readTemplate(parts: TemplateParts): ReadyTemplate {
  let held: HeldValue[] = [];
  const liquid = new Liquid({
    ...LIMITS,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    // No file is ever read.
    templates: {},
    outputEscape: (value: unknown) => holdIn(held, value),
  });
  for (const tag of WITHOUT) delete liquid.tags[tag];
  const parse = (part: keyof TemplateParts): Template[] => {
    try {
      return liquid.parse(parts[part].replace(HELD_SIGNS, ''));
    } catch (thrown) {
      throw new TemplateError(toFault(part, thrown));
    }
  };
  const parsed = { article: parse('article'), statement: parse('statement') };
  return {
    render: (part, scope) => {
      held = [];
      try {
        const markdown = liquid.renderSync(parsed[part], scope) as string;
        return { markdown, held };
      } catch (thrown) {
        throw new TemplateError(toFault(part, thrown));
      }
    },
  };
}

/** Everything that is wrong with a template when it is tried on these. */
export function findFaults(
  parts: TemplateParts,
  trial: { readonly article: ArticleScope; readonly statements: readonly StatementScope[] },
): TemplateFault[] {
  return TEMPLATE_PARTS.flatMap((part) => {
    try {
      const ready = readTemplate({ article: '', statement: '', [part]: parts[part] });
      const scopes = part === 'article' ? [trial.article] : trial.statements;
      for (const scope of scopes) ready.render(part, scope);
      return [];
    } catch (thrown) {
      if (thrown instanceof TemplateError) return [thrown.fault];
      throw thrown;
    }
  });
}
