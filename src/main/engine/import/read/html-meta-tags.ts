/** The elements of a page that carry metadata, as far as they are read here. */
export interface HtmlPage {
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

interface HtmlElement {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

/** The longest value that is metadata and not a mishap. */
const MAX_VALUE = 20_000;
/** More values under one name than the longest list of authors has. */
const MAX_VALUES = 10_000;

/** Qualifiers that say something else than the name does. */
const OTHER_QUALIFIERS =
  /\.(?:alternative|translated|modified|updated|accessioned|submitted|embargo|role|affiliation|orcid|abstract|statementofresponsibility|contactperson)$/;

/** The `<meta>` values of a page by their name, in lower case, in document order. */
export class MetaTags {
  readonly #values = new Map<string, string[]>();

  constructor(page: HtmlPage) {
    for (const meta of page.querySelectorAll('meta')) {
      const name =
        meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop');
      const content = meta.getAttribute('content');
      if (!name || content === null || content.length > MAX_VALUE) continue;
      const value = cleanValue(content);
      if (value === '') continue;
      const key = plainName(name);
      const values = this.#values.get(key);
      if (values === undefined) this.#values.set(key, [value]);
      else if (values.length < MAX_VALUES) values.push(value);
    }
  }

  /** All values of the first name that has any. */
  all(...names: string[]): string[] {
    for (const name of names) {
      const values = this.#values.get(name);
      if (values) return values;
    }
    return [];
  }

  /** All values of the first name that has any, or of its qualified forms: "dc.creator.personalname". */
  qualified(...names: string[]): string[] {
    for (const name of names) {
      const plain = this.#values.get(name);
      if (plain) return plain;
      const forms = [...this.#values].filter(
        ([key]) => key.startsWith(`${name}.`) && !OTHER_QUALIFIERS.test(key),
      );
      if (forms.length > 0) return forms.flatMap(([, values]) => values);
    }
    return [];
  }

  /** The first value of the first name that has any. */
  first(...names: string[]): string | undefined {
    return this.all(...names)[0];
  }
}

/** A name as it is looked up: Dublin Core and PRISM with a full stop, Highwire tags without who wrote them. */
function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^(?:bepress|wkhealth|gs)_(?=citation_)/, '')
    .replace(/^(dc|dcterms|prism|eprints)[:_]/, '$1.')
    .replace(/^dc\.terms\./, 'dcterms.');
}

/** A value on one line, without its outer blanks. */
export function cleanValue(value: string | null | undefined): string {
  return (value ?? '').replace(/\s+/g, ' ').trim();
}
