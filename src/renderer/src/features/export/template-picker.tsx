import type { ReactElement } from 'react';
import type { NoteOptions } from '../../../../shared/domain/citation-note.ts';
import { useCall } from '../../lib/api.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { ToolAction } from '../../ui/tool-action.tsx';
import styles from './export-settings.module.css';

type Choices = Omit<NoteOptions, 'format' | 'contents' | 'leaveOut'>;

interface TemplatePickerProps {
  readonly note: Choices;
  /** Whether the statements come in the order in which they were named. */
  readonly isOrdered: boolean;
  readonly onChange: (change: Partial<Choices>) => void;
}

/** What can be ticked, in words. */
const TICKS = [
  ['quotes', 'Quotes in full'],
  ['states', 'State of each quote'],
  ['bibliography', 'Bibliography'],
  ['links', 'Links back to Collate'],
  ['suggested', 'Suggestions too'],
  ['renewable', 'Can be exported again'],
] as const;

const ORDERS = [
  { value: 'article', label: 'by article' },
  { value: 'kind', label: 'by kind of statement' },
] as const;

/** How each statement is written, and what stands in the note besides. */
export function TemplatePicker({ note, isOrdered, onChange }: TemplatePickerProps): ReactElement {
  const templates = useCall('templates.list', {}).data ?? [];
  const chosen = templates.some(({ id }) => id === note.template);
  return (
    <section className={styles.section} aria-label="Template">
      <div className={styles.head}>
        <h2 className={styles.heading}>Template</h2>
        <ToolAction action="export.template" label="Edit" />
      </div>
      <Select
        label="Template"
        layout="bare"
        options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen ? note.template : null}
        placeholder={templates.length === 0 ? '' : 'Taken away: choose another'}
        onChange={(template) => {
          onChange({ template });
        }}
      />
      {isOrdered ? null : (
        <div className={styles.row}>
          <span aria-hidden="true">Statements</span>
          <Select
            label="Order of the statements"
            layout="bare"
            options={ORDERS}
            value={note.order === 'chosen' ? 'article' : note.order}
            onChange={(order) => {
              onChange({ order });
            }}
          />
        </div>
      )}
      <div className={styles.checks}>
        {TICKS.map(([option, label]) => (
          <Checkbox
            key={option}
            isSelected={note[option]}
            onChange={(isOn) => {
              onChange({ [option]: isOn });
            }}
          >
            {label}
          </Checkbox>
        ))}
      </div>
    </section>
  );
}
