import { useDeferredValue, useState } from 'react';
import type { TemplateParts } from '../../../../shared/domain/citation-note.ts';
import type { NoteTemplate } from '../../../../shared/domain/note-template.ts';
import { useCall } from '../../lib/api.ts';
import { keep, readKept } from '../../lib/kept.ts';

/** A template that is being edited. */
export interface TemplateDraft {
  /** The template that it began as. */
  readonly from: string;
  readonly isBuiltIn: boolean;
  readonly name: string;
  readonly parts: TemplateParts;
}

export interface TemplateEditing {
  readonly draft: TemplateDraft | null;
  /** Whether something was typed that is not saved. */
  readonly isChanged: boolean;
  /** The parts for the preview, which may lag a moment behind what is typed; null while none is edited. */
  readonly shown: TemplateParts | null;
  readonly begin: (id: string) => void;
  readonly change: (next: Partial<Pick<TemplateDraft, 'name' | 'parts'>>) => void;
  /** Lets go of what was typed. */
  readonly end: () => void;
}

const NAME = 'collate.template';

const partsOf = ({ article, statement }: TemplateParts): TemplateParts => ({ article, statement });

function draftOf(template: NoteTemplate): TemplateDraft {
  const { id, isBuiltIn, name } = template;
  return {
    from: id,
    isBuiltIn,
    name: isBuiltIn ? `${name}, changed` : name,
    parts: partsOf(template),
  };
}

/** What another start left of an edited template, if it has the shape of this version. */
function readDraft(id: string): Pick<TemplateDraft, 'name' | 'parts'> | null {
  const kept = readKept(NAME) as Partial<TemplateDraft> | null;
  const { from, name, parts } = kept ?? {};
  return from === id &&
    typeof name === 'string' &&
    typeof parts?.statement === 'string' &&
    typeof parts.article === 'string'
    ? { name, parts: partsOf(parts) }
    : null;
}

/** A template in hand. What is typed is kept until it is saved or let go of, also across a restart. */
export function useTemplateEditing(): TemplateEditing {
  const templates = useCall('templates.list', {}).data ?? [];
  const [draft, setDraft] = useState<TemplateDraft | null>(null);
  const shown = useDeferredValue(draft?.parts ?? null);
  const origin = templates.find(({ id }) => id === draft?.from);
  const first = origin ? draftOf(origin) : null;
  const isChanged =
    draft !== null &&
    (first === null ||
      draft.name !== first.name ||
      draft.parts.article !== first.parts.article ||
      draft.parts.statement !== first.parts.statement);
  return {
    draft,
    isChanged,
    shown: draft ? shown : null,
    begin: (id) => {
      const template = templates.find((each) => each.id === id) ?? templates[0];
      if (template) setDraft({ ...draftOf(template), ...readDraft(template.id) });
    },
    change: (next) => {
      if (!draft) return;
      const after = { ...draft, ...next };
      setDraft(after);
      keep(NAME, after);
    },
    end: () => {
      setDraft(null);
      keep(NAME, null);
    },
  };
}
