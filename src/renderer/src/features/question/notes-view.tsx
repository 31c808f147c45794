import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { Nodes, Parents } from 'mdast';
import { createElement, Fragment, useMemo, type ReactElement, type ReactNode } from 'react';
import { readLink } from '../../../../shared/domain/collate-link.ts';
import type { ClaimId } from '../../../../shared/domain/ids.ts';
import type { CitedClaim } from '../../../../shared/domain/question.ts';
import { Citation } from './citation.tsx';
import styles from './notes.module.css';

interface NotesViewProps {
  /** In Markdown. */
  readonly notes: string;
  readonly cited: readonly CitedClaim[];
}

type Cited = ReadonlyMap<ClaimId, CitedClaim>;

/** The notes of a question as they read, each claim that they cite behind its sentence. */
export function NotesView({ notes, cited }: NotesViewProps): ReactElement {
  const tree = useMemo(() => fromMarkdown(notes), [notes]);
  const byId = useMemo(() => new Map(cited.map((one) => [one.claimId, one])), [cited]);
  return <div className={styles.notes}>{drawAll(tree, byId)}</div>;
}

/** Parts that stay in their places, so that they need no keys. */
const inOrder = (parts: readonly ReactNode[]): ReactElement =>
  createElement(Fragment, null, ...parts);

function drawAll({ children }: Parents, cited: Cited): ReactNode {
  return inOrder(children.map((child) => draw(child, cited)));
}

const CLAIM_LINK = /(collate-open:\/\/claim\/[0-9a-f-]{36})/i;

/** Words among which links to claims may stand bare, as they are pasted. */
function drawText(text: string, cited: Cited): ReactNode {
  const drawPart = (part: string): ReactNode => {
    const target = readLink(part);
    return target?.to === 'claim' ? <Citation id={target.id} words="" cited={cited} /> : part;
  };
  return inOrder(text.split(CLAIM_LINK).map(drawPart));
}

function draw(node: Nodes, cited: Cited): ReactNode {
  switch (node.type) {
    case 'text':
      return drawText(node.value, cited);
    case 'paragraph':
      return <p dir="auto">{drawAll(node, cited)}</p>;
    case 'heading':
      return node.depth === 1 ? <h3>{drawAll(node, cited)}</h3> : <h4>{drawAll(node, cited)}</h4>;
    case 'emphasis':
      return <em>{drawAll(node, cited)}</em>;
    case 'strong':
      return <strong>{drawAll(node, cited)}</strong>;
    case 'blockquote':
      return <blockquote>{drawAll(node, cited)}</blockquote>;
    case 'list':
      return node.ordered === true ? (
        <ol start={node.start ?? 1}>{drawAll(node, cited)}</ol>
      ) : (
        <ul>{drawAll(node, cited)}</ul>
      );
    case 'listItem':
      return <li>{drawAll(node, cited)}</li>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'link': {
      const target = readLink(node.url);
      if (target?.to === 'claim') {
        return <Citation id={target.id} words={toString(node)} cited={cited} />;
      }
      return <span title={node.url}>{drawAll(node, cited)}</span>;
    }
    case 'html':
    case 'yaml':
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'delete':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'linkReference':
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'root':
      // What notes have no use for stands as its words alone.
      return toString(node);
  }
}
