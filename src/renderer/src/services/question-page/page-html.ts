import type { Image, Nodes, Parents } from 'mdast';
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

/** Light and dark as the reader's system has it; on paper dark on white, with heads repeated on each page. */
const STYLE = `:root{color-scheme:light dark;--ink:light-dark(#1a1d1f,#dfe3e5);--quiet:light-dark(#474d51,#b0b7bb);--line:light-dark(#d0d0ca,#363c42);--accent:light-dark(#0b6170,#6fc6d2)}
body{font:17px/1.6 Georgia,serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:var(--ink);background:light-dark(#fdfdfc,#14171a);overflow-wrap:break-word}
h1,h2,h3{line-height:1.25;break-after:avoid}h1{font-size:1.7rem}h2{margin-top:2.2rem;font-size:1.25rem}h3{margin-top:1.6rem;font-size:1.05rem}
a{color:var(--accent)}blockquote{margin-left:0;padding-left:1rem;border-left:3px solid var(--line);color:var(--quiet)}
.wide{overflow-x:auto}table{border-collapse:collapse;font:14px/1.4 system-ui,sans-serif}th,td{min-width:4rem;border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
tr{break-inside:avoid}figure{margin:1rem 0;overflow-x:auto}figure svg{display:block;box-sizing:content-box;max-width:none;padding:.5rem;background:#fdfdfc}li>p{margin:.25rem 0}figcaption{font:13px/1.4 system-ui,sans-serif;color:var(--quiet)}
pre{overflow-x:auto}section{font-size:.9rem}
@media print{:root{color-scheme:light}@page{margin:18mm 16mm}body{max-width:none;margin:0;padding:0;background:none;font-size:11pt}.wide,figure,pre{overflow:visible}table{font-size:8.5pt;width:100%}th,td{min-width:0}thead{display:table-header-group}figure{break-inside:avoid}figure svg{box-sizing:border-box;max-width:100%;height:auto;padding:0}a{color:inherit;text-decoration:none}}`;

/** The pictures of a page, as SVG documents by their addresses. */
export type PagePictures = ReadonlyMap<string, string>;

/**
 * A page in Markdown (GFM) as an HTML document that stands alone: the pictures stand in it, and HTML in the
 * Markdown is text, but for line breaks.
 */
export function pageHtml(markdown: string, title: string, pictures: PagePictures): string {
  const body = writeAll(fromMarkdown(markdown, OPTIONS), pictures);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body>
${body}</body>
</html>
`;
}

const writeAll = ({ children }: Parents, pictures: PagePictures): string =>
  children.map((node) => write(node, pictures)).join('');

/** A picture that the page has, with its words below it; the words of another. */
function writeImage({ url, alt }: Image, pictures: PagePictures): string {
  const svg = pictures.get(url);
  if (svg === undefined) return escape(alt ?? '');
  return `<figure>${svg}<figcaption>${escape(alt ?? '')}</figcaption></figure>`;
}

/** The picture that a paragraph is, where it is nothing else. */
function onlyPicture({ children }: Parents, pictures: PagePictures): Image | null {
  const [first, ...others] = children;
  return first?.type === 'image' && others.length === 0 && pictures.has(first.url) ? first : null;
}

function write(node: Nodes, pictures: PagePictures): string {
  const all = (of: Parents): string => writeAll(of, pictures);
  const within = (tag: string, of: Parents): string => `<${tag}>${all(of)}</${tag}>`;
  switch (node.type) {
    case 'root':
      return all(node);
    case 'text':
      return escape(node.value);
    case 'paragraph': {
      const picture = onlyPicture(node, pictures);
      return picture ? `${writeImage(picture, pictures)}\n` : `${within('p', node)}\n`;
    }
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
      const body = rows.map((row) => write(row, pictures)).join('');
      return `<div class="wide"><table>\n<thead>${headRow}</thead>\n<tbody>${body}</tbody></table></div>\n`;
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
        ? `<a href="${escape(node.url)}">${all(node)}</a>`
        : all(node);
    case 'footnoteReference':
      return `<sup><a href="#note-${escape(node.identifier)}">${escape(node.identifier)}</a></sup>`;
    case 'footnoteDefinition':
      return `<section id="note-${escape(node.identifier)}"><small>${escape(node.identifier)}</small> ${all(node)}</section>\n`;
    case 'linkReference':
      return all(node);
    case 'image':
      return writeImage(node, pictures);
    case 'imageReference':
      return escape(node.alt ?? '');
    case 'definition':
    case 'yaml':
      return '';
  }
}
