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

/** The templates that Collate brings with it: starting points, which stay as they are. */
export const BUILT_IN_TEMPLATES: readonly NoteTemplate[] = [
  builtIn(
    'statement-quote',
    'Statement, then quote',
    `{% if unproved %}**Unproved:** {% endif %}{% if statement != "" %}{{ statement }} {% endif %}{{ citation }}\n\n${QUOTES}\n{{ state }}\n`,
  ),
  builtIn(
    'in-full',
    'Value, statement, quote, tags',
    `{% if unproved %}**Unproved:** {% endif %}**{% if label != "" %}{{ label }}{% else %}{{ kind }}{% endif %}**{% if detail != "" %} ({{ detail }}){% endif %}{% if statement != "" %}: {{ statement }}{% endif %} {{ citation }}{% if suggested %} (suggested and not yet decided){% endif %}

${QUOTES}
{{ state }}{% if color_label != "" %}

{{ color_label }}{% for tag in tags %}, {{ tag }}{% endfor %}{% endif %}
`,
  ),
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
