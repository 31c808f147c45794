import { answerWords } from '../../../../shared/domain/attribute.ts';
import type { Color } from '../../../../shared/domain/annotation.ts';
import type { ClaimValue } from '../../../../shared/domain/claim.ts';
import {
  CHANGE_WORDS,
  KIND_WORDS,
  PUBLICATION_STATUS_WORDS,
  SAFETY_CATEGORY_WORDS,
  STUDY_DESIGN_WORDS,
} from '../../../../shared/domain/claim-words.ts';
import type { Settings } from '../../../../shared/domain/settings.ts';
import { ZOTERO_COLORS } from '../../zotero/nearest-color.ts';
import { KIND_COLORS } from '../kind-colors.ts';
import { xmlElement } from '../xml-text.ts';
import { guidOf } from './guid.ts';

/** What a code within the one of its kind is called; null where the kind says it all. */
function innerName(value: ClaimValue): string | null {
  switch (value.kind) {
    case 'study_design':
      return STUDY_DESIGN_WORDS[value.design];
    case 'publication_status':
      return PUBLICATION_STATUS_WORDS[value.status];
    case 'setting':
      return value.country;
    case 'sample_size':
      return value.unit;
    case 'species':
      return value.scientificName;
    case 'finding':
      return CHANGE_WORDS[value.change];
    case 'safety':
      return SAFETY_CATEGORY_WORDS[value.category];
    case 'attribute':
      return `${value.name}: ${answerWords(value)}`;
  }
}

interface Code {
  readonly guid: string;
  readonly name: string;
  readonly color: string;
}

interface Group extends Code {
  readonly codes: Map<string, Code>;
}

const HIGHLIGHTS = 'Highlights';
const TAGS = 'Tags';

/** The codes of a project, each made when it is asked for first. */
export class CodeBook {
  readonly #groups = new Map<string, Group>();
  readonly #labels: Settings['colorLabels'];

  constructor(labels: Settings['colorLabels']) {
    this.#labels = labels;
  }

  /** The code of a claim: its kind, or within it what the claim is about. */
  ofClaim(value: ClaimValue): string {
    const group = this.#group(KIND_WORDS[value.kind], ZOTERO_COLORS[KIND_COLORS[value.kind]]);
    const name = innerName(value);
    return name === null ? group.guid : this.#code(group, name, group.color);
  }

  /** The code of a highlight: what its colour means to the reader. */
  ofColor(color: Color): string {
    const group = this.#group(HIGHLIGHTS, ZOTERO_COLORS.yellow);
    return this.#code(group, this.#labels[color], ZOTERO_COLORS[color]);
  }

  ofTag(tag: string): string {
    return this.#code(this.#group(TAGS, ZOTERO_COLORS.gray), tag, ZOTERO_COLORS.gray);
  }

  /** The element `CodeBook`; nothing where there are no codes, as it must have one. */
  toXml(): string {
    if (this.#groups.size === 0) return '';
    const groups = [...this.#groups.values()].toSorted(byName).map(({ codes, ...group }) => {
      const inner = [...codes.values()].toSorted(byName).map((code) => codeXml(code));
      return codeXml(group, inner.join(''));
    });
    return xmlElement('CodeBook', {}, xmlElement('Codes', {}, groups.join('')));
  }

  #group(name: string, color: string): Group {
    const there = this.#groups.get(name);
    if (there) return there;
    const group = { guid: guidOf('code', name), name, color, codes: new Map<string, Code>() };
    this.#groups.set(name, group);
    return group;
  }

  #code(group: Group, name: string, color: string): string {
    const there = group.codes.get(name);
    if (there) return there.guid;
    const guid = guidOf('code', group.name, name);
    group.codes.set(name, { guid, name, color });
    return guid;
  }
}

const byName = (one: Code, other: Code): number => (one.name < other.name ? -1 : 1);

function codeXml({ guid, name, color }: Code, inner = ''): string {
  return xmlElement('Code', { guid, name, isCodable: 'true', color }, inner);
}
