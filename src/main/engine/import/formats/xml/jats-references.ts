import { richTextOf } from './rich-text.ts';
import {
  childrenOf,
  elementAt,
  elementsAt,
  elementsWithin,
  wordsAt,
  type XmlElement,
} from './xml-element.ts';

const CITATIONS = ['mixed-citation', 'element-citation', 'nlm-citation', 'citation'] as const;
/** Numbers of the file, and what is no words. */
const UNREAD: ReadonlySet<string> = new Set(['label', 'object-id', 'graphic', 'inline-graphic']);

/** The references of a list in their order, each in a line, with its number or mark. */
export function jatsReferences(list: XmlElement): string[] {
  return elementsWithin(list, 'ref')
    .map((reference) => {
      const label = wordsAt(reference, 'label');
      const citations = [
        ...childrenOf(reference, ...CITATIONS),
        ...elementsAt(reference, 'citation-alternatives', CITATIONS[0]),
      ];
      const words = citations.map(citationText).filter((each) => each !== '');
      const text = words.length > 0 ? words.join(' ') : richTextOf(reference, UNREAD);
      return [/^\d+$/.test(label) ? `${label}.` : label, text].filter(Boolean).join(' ');
    })
    .filter((line) => line !== '');
}

/** A citation as it is printed, or put together where only its parts are stated. */
function citationText(citation: XmlElement): string {
  const isPrinted = citation.children.some(
    (child) => typeof child === 'string' && /[\p{L}\p{P}]/u.test(child),
  );
  return isPrinted ? printed(citation) : composed(citation);
}

function printed(citation: XmlElement): string {
  let text = '';
  for (const child of citation.children) {
    if (typeof child === 'string') text += child;
    else if (!UNREAD.has(child.name)) {
      const words = wordsOfPart(child, text);
      // Parts that no sign sets apart: a blank does.
      const touches = /[\p{L}\d.?!]$/u.test(text) && /^[\p{L}\d]/u.test(words);
      text += touches && !isInline(child) ? ` ${words}` : words;
    }
  }
  return text.replace(/\s+/g, ' ').trim();
}

function wordsOfPart(part: XmlElement, before: string): string {
  if (isName(part)) return nameText(part);
  if (part.name === 'person-group' || part.name === 'name-alternatives') return printed(part);
  const words = richTextOf(part);
  const kind = part.name === 'pub-id' ? (part.attributes.get('pub-id-type') ?? '') : '';
  const label = kind === 'pmid' ? 'PMID: ' : kind === 'doi' ? 'doi:' : '';
  const isNamed = kind !== '' && /(?:doi|pmid)\W*$/i.test(before);
  return isNamed ? words : label + words;
}

function composed(citation: XmlElement): string {
  const names = elementsWithin(citation, 'name').map(nameText);
  const collaborations = elementsWithin(citation, 'collab').map((each) => richTextOf(each));
  const people = [...names, ...collaborations].join(', ');
  const etAl = elementsWithin(citation, 'etal').length > 0 ? ' et al.' : '';
  const title = richTextOf(
    elementAt(citation, 'article-title') ?? elementAt(citation, 'chapter-title'),
  );
  const word = (name: string) => wordsAt(citation, name);
  const issue = word('issue') && `(${word('issue')})`;
  const [first, last] = [word('fpage') || word('elocation-id'), word('lpage')];
  const pages = first && last && first !== last ? `${first}–${last}` : first;
  const place = [word('volume') + issue, pages].filter(Boolean).join(': ');
  const doi = childrenOf(citation, 'pub-id').find(
    ({ attributes }) => attributes.get('pub-id-type') === 'doi',
  );
  const parts = [
    people + etAl,
    word('year') && `(${word('year')})`,
    title,
    richTextOf(elementAt(citation, 'source')),
    place,
    [word('publisher-loc'), word('publisher-name')].filter(Boolean).join(': '),
    richTextOf(elementAt(citation, 'comment')),
    doi ? `doi:${richTextOf(doi)}` : richTextOf(elementAt(citation, 'ext-link')),
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!)]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function isName({ name }: XmlElement): boolean {
  return name === 'name' || name === 'string-name';
}

function isInline({ name }: XmlElement): boolean {
  return /^(?:italic|bold|sup|sub|sc|underline|styled-content|named-content)$/.test(name);
}

function nameText(name: XmlElement): string {
  const parts = [wordsAt(name, 'surname'), wordsAt(name, 'given-names'), wordsAt(name, 'suffix')];
  const text = parts.filter((part) => part !== '').join(' ');
  return text === '' || name.name === 'string-name' ? richTextOf(name) : text;
}
