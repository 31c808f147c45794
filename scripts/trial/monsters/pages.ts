import { numbered, recipesOf } from './recipe.ts';

const WORDS = 'Nine newts were weighed by the pond in the second week of May. ';
const inBody = (body: string): string =>
  `<!doctype html><html><head><title>A page</title></head><body>${body}</body></html>`;
const inHead = (head: string): string =>
  `<!doctype html><html><head>${head}</head><body><article><p>${WORDS.repeat(9)}</p></article></body></html>`;
const linked = (json: string): string =>
  inHead(`<script type="application/ld+json">${json}</script>`);
const nested = (name: string, depth: number): string =>
  inBody(`<${name}>`.repeat(depth) + WORDS + `</${name}>`.repeat(depth));

/** Elements in elements, and tags that are never closed. */
export const NESTED_PAGES = recipesOf('page', 'monster.html', [
  ['open divs, 222 KB', () => inBody('<div>'.repeat(44_400) + WORDS)],
  ['closed divs in divs, 0.5 MB', () => nested('div', 45_000)],
  ['spans in spans', () => nested('span', 100_000)],
  ['sections in sections', () => nested('section', 40_000)],
  ['quotes in quotes', () => nested('blockquote', 40_000)],
  ['tables in tables', () => inBody('<table><tr><td>'.repeat(30_000) + WORDS)],
  ['lists in lists', () => inBody('<ul><li>'.repeat(50_000) + WORDS)],
  ['marks of letters that overlap', () => inBody('<b><i><font><a></b></i>'.repeat(30_000) + WORDS)],
  ['links in links', () => inBody(`<a href="x">${WORDS}`.repeat(30_000))],
  ['inline quotes in inline quotes', () => nested('q', 60_000)],
  ['formulas in formulas', () => nested('math', 50_000)],
  ['drawings in drawings', () => nested('svg', 50_000)],
  ['hidden parts in hidden parts', () => inBody('<div hidden>'.repeat(40_000) + WORDS)],
  [
    'just below the depth that is parsed',
    () => inBody(('<div>'.repeat(480) + WORDS + '</div>'.repeat(480)).repeat(180)),
  ],
  [
    'many chains of divs',
    () => inBody(('<div>'.repeat(90) + '<p>' + WORDS.repeat(3)).repeat(9) + '</div>'.repeat(800)),
  ],
  ['open paragraphs', () => inBody(`<p>${WORDS}`.repeat(60_000))],
  ['open items', () => inBody('<li>newt'.repeat(150_000))],
  ['open rows', () => inBody('<table>' + '<tr><td>newt<td>toad'.repeat(60_000))],
  [
    'a table of a million cells',
    () => inBody(`<table>${`<tr>${'<td>1'.repeat(1000)}`.repeat(1000)}</table>`),
  ],
  ['options', () => inBody('<select>' + '<option>newt'.repeat(150_000))],
  ['scripts never closed', () => inBody(WORDS + '<script>'.repeat(100_000))],
  ['names of scripts without an end', () => inBody(WORDS + '<script '.repeat(200_000))],
  ['styles never closed', () => inBody(WORDS + '<style>'.repeat(100_000))],
  ['titles by the thousand', () => inHead('<title>A newt</title>'.repeat(50_000))],
  ['titles never closed', () => inHead('<title>'.repeat(100_000))],
  ['text areas never closed', () => inBody(WORDS + '<textarea>'.repeat(100_000))],
  ['templates never closed', () => inBody(WORDS + '<template>'.repeat(100_000))],
  ['frames within the page', () => inBody(WORDS + '<iframe>'.repeat(100_000))],
  ['bodies by the thousand', () => '<html><head><body>'.repeat(50_000) + WORDS],
  ['kinds of document by the thousand', () => '<!doctype html>'.repeat(100_000) + WORDS],
]);

/** Attributes, references, comments and what a page states about itself. */
export const STATED_PAGES = recipesOf('page', 'monster.htm', [
  [
    'a tag with 200,000 attributes',
    () => inBody(`<div ${numbered(200_000, (at) => `a${String(at)}="1" `)}>${WORDS}</div>`),
  ],
  [
    'a tag with one attribute 200,000 times',
    () => inBody(`<div ${'class="newt" '.repeat(200_000)}>${WORDS}</div>`),
  ],
  [
    'a class of a million names',
    () => inBody(`<div class="${numbered(500_000, (at) => `c${String(at)} `)}">${WORDS}</div>`),
  ],
  ['an attribute of 8 MB', () => inBody(`<div id="${'newt'.repeat(2_000_000)}">${WORDS}</div>`)],
  [
    'attributes whose quotes never end',
    () => inBody(`<p>${WORDS}</p>${'<a href="x'.repeat(150_000)}`),
  ],
  ['quotes in a tag', () => inBody(`${WORDS}<a ${'"\''.repeat(400_000)}>`)],
  [
    'styles that hide, by blanks',
    () => inBody(`<p style="display${' '.repeat(1900)}:">${WORDS}</p>`.repeat(300)),
  ],
  ['tags that only begin', () => inBody(WORDS + '<'.repeat(2_000_000))],
  ['closings that only begin', () => inBody(WORDS + '</'.repeat(1_000_000))],
  ['comments never closed', () => inBody(WORDS + '<!--'.repeat(400_000))],
  ['comments that are closed', () => inBody('<!--newt-->'.repeat(300_000) + WORDS)],
  ['declarations never closed', () => inBody(WORDS + '<!'.repeat(600_000))],
  ['sections of characters never closed', () => inBody(WORDS + '<![CDATA['.repeat(150_000))],
  ['instructions never closed', () => inBody(WORDS + '<?'.repeat(600_000))],
  ['ampersands', () => inBody(`<p>${'&'.repeat(2_000_000)}`)],
  ['references to butterflies', () => inBody(`<p>${'&#x1F98B;'.repeat(300_000)}`)],
  ['references beyond Unicode', () => inBody(`<p>${'&#99999999;'.repeat(200_000)}`)],
  [
    'references with long names',
    () => inBody(`<p>${'&CounterClockwiseContourIntegral;'.repeat(100_000)}`),
  ],
  ['references that lack their end', () => inBody(`<p>${'&ampamp'.repeat(200_000)}`)],
  [
    'entities that stand for entities',
    () =>
      `<!DOCTYPE html [<!ENTITY a0 "ha">${numbered(30, (at) => `<!ENTITY a${String(at + 1)} "&a${String(at)};&a${String(at)};">`)}]><p>&a30;</p>`,
  ],
  ['details under one name', () => inHead('<meta name="keywords" content="newt">'.repeat(100_000))],
  [
    'details under as many names',
    () => inHead(numbered(90_000, (at) => `<meta name="k${String(at)}" content="newt">`)),
  ],
  [
    'authors by the hundred thousand',
    () =>
      inHead(
        numbered(100_000, (at) => `<meta name="citation_author" content="Newt${String(at)}, A.">`),
      ),
  ],
  [
    'a detail of 8 MB',
    () => inHead(`<meta name="citation_title" content="${'newt '.repeat(1_600_000)}">`),
  ],
  ['JSON-LD in brackets', () => linked('['.repeat(400_000) + ']'.repeat(400_000))],
  [
    'JSON-LD in parts of parts',
    () => linked(`${'{"@type":"Article","isPartOf":'.repeat(30_000)}1${'}'.repeat(30_000)}`),
  ],
  [
    'JSON-LD with 100,000 authors',
    () => linked(`{"@type":"Article","author":[${'"A. Newt",'.repeat(90_000)}"B. Toad"]}`),
  ],
  [
    'JSON-LD with a headline of blanks',
    () => linked(`{"@type":"Article","headline":"${' '.repeat(900_000)}"}`),
  ],
  [
    'JSON-LD blocks by the thousand',
    () => inHead('<script type="application/ld+json">{"@type":"Thing"}</script>'.repeat(20_000)),
  ],
  ['JSON-LD of 20 MB', () => linked(`{"@type":"Article","name":"${'newt '.repeat(4_000_000)}"}`)],
  [
    'a byline of blanks',
    () => inBody(`<p class="byline">By${' '.repeat(400_000)}x</p><p>${WORDS.repeat(5)}</p>`),
  ],
  ['line ends by the million', () => inBody(`<pre>${'\n'.repeat(3_000_000)}newt</pre>`)],
  ['breaks by the million', () => inBody(`newt${'<br>'.repeat(1_000_000)}newt`)],
  ['paragraphs of blanks', () => inBody('<p>&nbsp;</p>'.repeat(150_000) + WORDS)],
  ['raised numbers', () => inBody('newt<sup>2</sup>'.repeat(90_000))],
  ['400 KB of accents', () => inBody(`<p>o${'\u0301'.repeat(200_000)}</p>`)],
  [
    'pictures written out, 40 MB',
    () =>
      inBody(`<p>${WORDS}</p><img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(3_800_000)}">`),
  ],
  ['49 MB of paragraphs', () => inBody(`<p>${WORDS}</p>`.repeat(700_000))],
]);
