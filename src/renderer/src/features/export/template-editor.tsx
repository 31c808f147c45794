import { useRef, type ReactElement, type RefObject } from 'react';
import {
  TEMPLATE_PARTS,
  type TemplateFault,
  type TemplateParts,
} from '../../../../shared/domain/citation-note.ts';
import { useCommand } from '../../lib/api.ts';
import { formPress } from '../../lib/enter.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { Button } from '../../ui/button.tsx';
import { useLeaveQuestion } from '../../ui/leave-question.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TEMPLATE_NAMES } from './template-names.ts';
import type { TemplateDraft, TemplateEditing } from './use-template-editing.ts';
import styles from './template-editor.module.css';

type Part = keyof TemplateParts;

interface TemplateEditorProps {
  readonly editing: TemplateEditing;
  readonly draft: TemplateDraft;
  readonly faults: readonly TemplateFault[];
  /** The template that was saved is the one to write with. */
  readonly onSaved: (id: string) => void;
}

const PART_WORDS: Readonly<Record<Part, string>> = {
  article: 'Before the statements of an article',
  statement: 'Each statement',
};

const ROWS: Readonly<Record<Part, number>> = { article: 4, statement: 12 };

/** A template in Liquid, its faults by line, and the names that it can use; the preview beside follows. */
export function TemplateEditor({
  editing,
  draft,
  faults,
  onSaved,
}: TemplateEditorProps): ReactElement {
  const create = useCommand('templates.create');
  const update = useCommand('templates.update');
  const remove = useCommand('templates.remove');
  const fields = {
    article: useRef<HTMLTextAreaElement>(null),
    statement: useRef<HTMLTextAreaElement>(null),
  };
  const { name, parts, from, isBuiltIn } = draft;
  const isPending = create.isPending || update.isPending || remove.isPending;
  const reason =
    name.trim() === '' ? 'Type a name' : faults.length > 0 ? 'Mend its faults first' : null;

  const saveAsNew = (): void => {
    if (reason !== null || isPending) return;
    create.mutate(
      { name, parts },
      {
        onSuccess: ({ id }) => {
          onSaved(id);
          editing.end();
          showToast({ message: `New template: ${name.trim()}`, undo: () => void undoLast() });
        },
      },
    );
  };
  const save = (): void => {
    if (isBuiltIn) {
      saveAsNew();
      return;
    }
    if (reason !== null || isPending) return;
    update.mutate(
      { id: from, name, parts },
      {
        onSuccess: () => {
          onSaved(from);
          editing.end();
          showToast({ message: `Saved: ${name.trim()}`, undo: () => void undoLast() });
        },
      },
    );
  };
  const { leave, question } = useLeaveQuestion({
    unsaved: editing.isChanged ? 'The template is not saved.' : null,
    onSave: save,
    onLeave: editing.end,
  });
  const setPart = (part: Part, text: string): void => {
    editing.change({ parts: { ...parts, [part]: text } });
  };
  return (
    <form
      className={styles.editor}
      aria-label="Edit the template"
      onSubmit={(event) => {
        event.preventDefault();
      }}
      onKeyDown={(event) => {
        const press = formPress(event);
        if (press === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (press === 'save') save();
        else leave();
      }}
    >
      <div className={styles.fields}>
        <h2 className={styles.heading}>{isBuiltIn ? 'A template of your own' : 'Template'}</h2>
        <TextField
          label="Name"
          layout="stacked"
          value={name}
          maxLength={100}
          onChange={(text) => {
            editing.change({ name: text });
          }}
        />
        {TEMPLATE_PARTS.map((part) => (
          <div key={part} className={styles.part}>
            <TextArea
              label={PART_WORDS[part]}
              layout="stacked"
              rows={ROWS[part]}
              value={parts[part]}
              autoFocus={part === 'statement'}
              inputRef={fields[part]}
              onChange={(text) => {
                setPart(part, text);
              }}
            />
            <Faults
              faults={faults.filter((fault) => fault.part === part)}
              field={fields[part]}
              text={parts[part]}
            />
            <Names
              part={part}
              onInsert={(insert) => {
                const field = fields[part].current;
                const [start, end] = [
                  field?.selectionStart ?? parts[part].length,
                  field?.selectionEnd ?? parts[part].length,
                ];
                setPart(part, parts[part].slice(0, start) + insert + parts[part].slice(end));
                field?.focus();
                requestAnimationFrame(() => {
                  field?.setSelectionRange(start + insert.length, start + insert.length);
                });
              }}
            />
          </div>
        ))}
      </div>
      <div className={styles.foot}>
        {question ?? (
          <>
            <Button
              chord="Mod+Enter"
              isDisabled={reason !== null || isPending}
              reason={reason ?? ''}
              onPress={save}
            >
              Save template
            </Button>
            {isBuiltIn ? null : (
              <>
                <Button
                  variant="plain"
                  isDisabled={reason !== null || isPending}
                  reason={reason ?? ''}
                  onPress={saveAsNew}
                >
                  Save as new
                </Button>
                <Button
                  variant="danger"
                  isDisabled={isPending}
                  onPress={() => {
                    remove.mutate(
                      { id: from },
                      {
                        onSuccess: () => {
                          onSaved('statement-quote');
                          editing.end();
                          showToast({
                            message: `Removed: ${name.trim()}`,
                            undo: () => void undoLast(),
                          });
                        },
                      },
                    );
                  }}
                >
                  Remove
                </Button>
              </>
            )}
            <Button variant="plain" chord="Escape" onPress={leave}>
              Close
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

interface FaultsProps {
  readonly faults: readonly TemplateFault[];
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
}

/** What is wrong, line by line; a press leads to the place. */
function Faults({ faults, field, text }: FaultsProps): ReactElement {
  return (
    <ul className={styles.faults} role="alert">
      {faults.map(({ line, column, message }) => (
        <li key={`${String(line)}:${String(column)} ${message}`}>
          <button
            type="button"
            onClick={() => {
              const before = text.split('\n').slice(0, line - 1);
              const at = before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
              field.current?.focus();
              field.current?.setSelectionRange(at, at);
            }}
          >
            Line {line}
          </button>
          : {message}
        </li>
      ))}
    </ul>
  );
}

interface NamesProps {
  readonly part: Part;
  readonly onInsert: (insert: string) => void;
}

/** The names that can be used; a press puts one in at the caret. */
function Names({ part, onInsert }: NamesProps): ReactElement {
  return (
    <details className={styles.names} open={part === 'statement'}>
      <summary>Names to put in</summary>
      <ul aria-label={`Names: ${PART_WORDS[part].toLowerCase()}`}>
        {TEMPLATE_NAMES[part].map(({ name, means, insert }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                onInsert(insert);
              }}
            >
              {name}
            </button>
            <span>{means}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
