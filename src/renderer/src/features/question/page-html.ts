import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const OPTIONS = {
  // One tilde stands before a number that is about right, and strikes nothing out.
  extensions: [gfm({ singleTilde: false })],
  mdastExtensions: [gfmFromMarkdown()],
};

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** What a link may lead to: the web, an address, or a place in the library. */
const SAFE_LINK = /^(?:https?|mailto|collate-open):/i;

const STYLE = `body{font:17px/1.6 Georgia,serif;max-width:48rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;font:14px/1.4 sans-serif}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}`;

/** A page in Markdown (GFM) as an HTML document that stands alone. HTML in it is text, but for line breaks. */
export function pageHtml(markdown: string, title: string): string {
  const body = writeAll(fromMarkdown(markdown, OPTIONS));
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body>
${body}</body>
</html>
`;
}

const writeAll = ({ children }: Parents): string => children.map(write).join('');

const within = (tag: string, node: Parents): string => `<${tag}>${writeAll(node)}</${tag}>`;

function write(node: Nodes): string {
  switch (node.type) {
    case 'root':
      return writeAll(node);
    case 'text':
      return escape(node.value);
    case 'paragraph':
      return `${within('p', node)}\n`;
    case 'heading':
      return `${within(`h${String(node.depth)}`, node)}\n`;
    case 'emphasis':
      return within('em', node);
    case 'strong':
      return within('strong', node);
    case 'delete':
      return within('del', node);
    case 'blockquote':
      return `${within('blockquote', node)}\n`;
    case 'list':
      return `${within(node.ordered === true ? 'ol' : 'ul', node)}\n`;
    case 'listItem':
      return within('li', node);
    case 'table': {
      const [head, ...rows] = node.children;
      const headRow = head
        ? `<tr>${head.children.map((cell) => within('th', cell)).join('')}</tr>\n`
        : '';
      return `<table>\n${headRow}${rows.map(write).join('')}</table>\n`;
    }
    case 'tableRow':
      return `${within('tr', node)}\n`;
    case 'tableCell':
      return within('td', node);
    case 'inlineCode':
      return `<code>${escape(node.value)}</code>`;
    case 'code':
      return `<pre><code>${escape(node.value)}</code></pre>\n`;
    case 'break':
      return '<br>';
    case 'thematicBreak':
      return '<hr>\n';
    case 'html':
      return node.value === '<br>' ? node.value : escape(node.value);
    case 'link':
      return SAFE_LINK.test(node.url)
        ? `<a href="${escape(node.url)}">${writeAll(node)}</a>`
        : writeAll(node);
    case 'footnoteReference':
      return `<sup><a href="#note-${escape(node.identifier)}">${escape(node.identifier)}</a></sup>`;
    case 'footnoteDefinition':
      return `<section id="note-${escape(node.identifier)}"><small>${escape(node.identifier)}</small> ${writeAll(node)}</section>\n`;
    case 'linkReference':
      return writeAll(node);
    case 'image':
    case 'imageReference':
      return escape(node.alt ?? '');
    case 'definition':
    case 'yaml':
      return '';
  }
}
