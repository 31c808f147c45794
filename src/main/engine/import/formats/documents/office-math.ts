import { grouped, shifted } from '../common/formula-text.ts';
import { childrenOf, elementAt, rawTextOf, type XmlElement } from '../xml/xml-element.ts';

/** A formula of Office's own mathematics in one line: fractions with a slash, powers and indices as such. */
export function officeMath(math: XmlElement): string {
  return write(math).replace(/\s+/g, ' ').trim();
}

function write(element: XmlElement): string {
  const part = (name: string): string => {
    const found = elementAt(element, name);
    return found ? write(found).trim() : '';
  };
  switch (element.name) {
    case 't':
      return rawTextOf(element);
    case 'f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`;
    case 'sSup':
      return part('e') + shifted('sup', part('sup'));
    case 'sSub':
      return part('e') + shifted('sub', part('sub'));
    case 'sSubSup':
      return part('e') + shifted('sub', part('sub')) + shifted('sup', part('sup'));
    case 'rad':
      return `${part('deg')}√${grouped(part('e'))}`;
    case 'd':
      return `(${part('e')})`;
    case 'nary': {
      const sign = elementAt(element, 'naryPr', 'chr')?.attributes.get('val') ?? '∫';
      return `${sign}${shifted('sub', part('sub'))}${shifted('sup', part('sup'))} ${part('e')}`;
    }
    default:
      return childrenOf(element)
        .filter(({ name }) => !name.endsWith('Pr'))
        .map(write)
        .join('');
  }
}
