import type { NoteTemplate } from '../../../../shared/domain/note-template.ts';

const HEADING = '## {{ title }}\n\n{% if label != title %}{{ label }} {% endif %}{{ citation }}\n';

const QUOTES = '{% for quote in quotes %}\n> {{ quote.words }}\n\n{% endfor %}';

const builtIn = (id: string, name: string, statement: string): NoteTemplate => ({
  id,
  name,
  article: HEADING,
  statement,
  isBuiltIn: true,
  updatedAt: null,
});

/** The one that leaves out nothing that is known of a statement. */
export const FULL_TEMPLATE = builtIn(
  'in-full',
  'Value, statement, quote, tags',
  `{% assign value = label | append: " (" | append: detail | append: ")" %}{% if unproved %}**Unproved:** {% endif %}**{% if label != "" %}{{ label }}{% else %}{{ kind }}{% endif %}**{% if detail != "" %} ({{ detail }}){% endif %}{% if statement != "" and statement != label and statement != value %}: {{ statement }}{% endif %} {{ citation }}{% if suggested %} (suggested and not yet decided){% endif %}

${QUOTES}
{{ state }}{% if color_label != "" %}

{{ color_label }}{% for tag in tags %}, {{ tag }}{% endfor %}{% endif %}
`,
);

/** The templates that Collate brings with it: starting points, which stay as they are. */
export const BUILT_IN_TEMPLATES: readonly NoteTemplate[] = [
  builtIn(
    'statement-quote',
    'Statement, then quote',
    `{% if unproved %}**Unproved:** {% endif %}{% if statement != "" %}{{ statement }} {% endif %}{{ citation }}\n\n${QUOTES}\n{{ state }}\n`,
  ),
  FULL_TEMPLATE,
  builtIn(
    'quote-comment',
    'Quote, then comment',
    `{% if highlight != "" %}> {{ highlight }} {{ citation }}\n\n{{ statement }}{% else %}{{ statement }} {{ citation }}{% endif %}\n\n{{ state }}\n`,
  ),
  builtIn(
    'zotero',
    'As in Zotero',
    '“{{ highlight }}” {{ citation }} {{ comment }}\n\n{{ state }}\n',
  ),
];
