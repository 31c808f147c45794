import type { Shift } from '../../../../../shared/domain/shifted-text.ts';
import { childrenOf, elementAt, type XmlElement } from '../xml/xml-element.ts';
import type { ListFormat } from './list-number.ts';

/** How one depth of a list marks its items; null for bullets. */
export interface OdtLevel {
  readonly format: ListFormat | null;
  readonly start: number;
}

/** The styles of a text of OpenDocument that say how it is read. */
export class OdtStyles {
  readonly #shifts = new Map<string, Shift>();
  readonly #lists = new Map<string, ReadonlyMap<number, OdtLevel>>();
  readonly #titles = new Set<string>(['Title']);

  /** Takes up a style: `style:style` or `text:list-style` (OpenDocument 1.3, 16 and 20). */
  add(style: XmlElement): void {
    const name = style.attributes.get('name') ?? '';
    if (style.name === 'list-style') {
      this.#lists.set(name, new Map(childrenOf(style).map(readLevel)));
      return;
    }
    const properties = elementAt(style, 'text-properties');
    const position = properties?.attributes.get('text-position') ?? '';
    const [place = ''] = position.split(' ');
    if (place === 'super' || /^[1-9]/.test(place)) this.#shifts.set(name, 'sup');
    else if (place === 'sub' || place.startsWith('-')) this.#shifts.set(name, 'sub');
    if (style.attributes.get('parent-style-name') === 'Title') this.#titles.add(name);
  }

  shiftOf(style: string): Shift | null {
    return this.#shifts.get(style) ?? null;
  }

  isTitle(style: string): boolean {
    return this.#titles.has(style);
  }

  /** How a list marks its items at a depth from 0. */
  levelOf(list: string, depth: number): OdtLevel {
    return this.#lists.get(list)?.get(depth) ?? { format: null, start: 1 };
  }
}

function readLevel(level: XmlElement): [depth: number, level: OdtLevel] {
  const depth = Number(level.attributes.get('level') ?? 1) - 1;
  const format = /^[1aAiI]$/.exec(level.attributes.get('num-format') ?? '')?.[0];
  const start = Number(level.attributes.get('start-value') ?? 1);
  const isNumber = level.name === 'list-level-style-number' && format !== undefined;
  return [depth, { format: isNumber ? (format as ListFormat) : null, start }];
}
