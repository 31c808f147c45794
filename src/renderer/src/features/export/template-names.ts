import type { TemplateParts } from '../../../../shared/domain/citation-note.ts';

/** A name that a template can use, what is put in for it, and what stands for it in the text of a template. */
interface TemplateName {
  readonly name: string;
  readonly means: string;
  readonly insert: string;
}

const put = (name: string, means: string): TemplateName => ({
  name,
  means,
  insert: `{{ ${name} }}`,
});

/** The names of each part of a template; `highlight`, `citation`, `comment`, `color` and `tags` are Zotero’s. */
export const TEMPLATE_NAMES: Readonly<Record<keyof TemplateParts, readonly TemplateName[]>> = {
  article: [
    put('title', 'its title'),
    put('label', 'names and year'),
    put('authors', 'all authors'),
    put('year', 'the year'),
    put('outlet', 'journal or publisher'),
    put('doi', 'its DOI'),
    put('citekey', 'its citekey'),
    put('citation', 'its citation'),
    put('link', 'a link back to Collate'),
  ],
  statement: [
    put('statement', 'what it says'),
    put('citation', 'its citation, with the place'),
    put('highlight', 'the words of its quote'),
    put('comment', 'the comment'),
    put('state', 'whether the quote was verified'),
    put('place', 'page or paragraph'),
    put('label', 'its value: 12 owls'),
    put('detail', 'what stands beside the value'),
    put('kind', 'sample size, finding …'),
    put('code', 'its footnote mark'),
    put('type', 'claim, highlight, area or note'),
    put('color', 'the colour'),
    put('color_label', 'what the colour means'),
    put('link', 'a link back to Collate'),
    put('article.title', 'the article’s names, too'),
    { name: 'tags', means: 'each tag', insert: '{% for tag in tags %}{{ tag }} {% endfor %}' },
    {
      name: 'quotes',
      means: 'each quote: words, sentence, place, state',
      insert: '{% for quote in quotes %}\n> {{ quote.words }}\n\n{% endfor %}',
    },
    { name: 'unproved', means: 'whether it has no quote', insert: '{% if unproved %}{% endif %}' },
    {
      name: 'suggested',
      means: 'whether nobody has decided on it',
      insert: '{% if suggested %}{% endif %}',
    },
  ],
};
