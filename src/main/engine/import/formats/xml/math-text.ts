import { grouped, shifted } from '../common/formula-text.ts';
import { childrenOf, rawTextOf, type XmlElement } from './xml-element.ts';

/** What says the same again, or nothing that is seen. */
const UNREAD: ReadonlySet<string> = new Set(['annotation', 'annotation-xml', 'mphantom', 'none']);
/** Signs of relation, which have a blank on either side. */
const RELATION = /^[=≠<>≤≥≈≅≡∼∝∈∉⊂⊆→⇒↔⇔±×≪≫∣]$/u;
/** Operators that are meant and not seen: function application, times, separator, plus. */
const INVISIBLE = /[\u2061-\u2064]/g;

/** A formula of MathML in one line: fractions with a slash, powers and indices as such, roots with their sign. */
export function mathText(math: XmlElement): string {
  return write(math).replace(/\s+/g, ' ').trim();
}

function write(element: XmlElement): string {
  if (UNREAD.has(element.name)) return '';
  const parts = childrenOf(element);
  const part = (at: number): string => (parts[at] ? write(parts[at]).trim() : '');
  switch (element.name) {
    case 'mi':
    case 'mn':
    case 'ms':
    case 'mtext':
      return rawTextOf(element).replace(INVISIBLE, '');
    case 'mo':
      return writeOperator(rawTextOf(element).replace(INVISIBLE, '').trim());
    case 'mspace':
      return ' ';
    case 'semantics':
      return part(0);
    case 'mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`;
    case 'msqrt':
      return `√${grouped(parts.map(write).join(''))}`;
    case 'mroot':
      return `${shifted('sup', part(1))}√${grouped(part(0))}`;
    case 'msub':
    case 'munder':
      return part(0) + shifted('sub', part(1));
    case 'msup':
      return part(0) + shifted('sup', part(1));
    case 'mover':
      return part(0) + (/^[^\p{L}\d]$/u.test(part(1)) ? part(1) : shifted('sup', part(1)));
    case 'msubsup':
    case 'munderover':
      return part(0) + shifted('sub', part(1)) + shifted('sup', part(2));
    case 'mfenced':
      return writeFenced(element, parts);
    case 'mtable':
      return parts.map(write).join('; ');
    case 'mtr':
    case 'mlabeledtr':
      return parts.map((cell) => write(cell).trim()).join(', ');
    default:
      return parts.map(write).join('');
  }
}

function writeOperator(sign: string): string {
  return RELATION.test(sign) ? ` ${sign} ` : sign;
}

function writeFenced(element: XmlElement, parts: readonly XmlElement[]): string {
  const open = element.attributes.get('open') ?? '(';
  const close = element.attributes.get('close') ?? ')';
  const separator = (element.attributes.get('separators') ?? ',').trim().charAt(0);
  const written = parts.map((each) => write(each).trim());
  return `${open}${written.join(separator === '' ? '' : `${separator} `)}${close}`;
}
