import type { ReactElement } from 'react';
import { formatDate, parseDateInput } from '../../../../shared/domain/csl-dates.ts';
import type { FieldDescription } from '../../../../shared/domain/csl-fields.ts';
import { parseNames } from '../../../../shared/domain/csl-names.ts';
import { useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './dialogs.module.css';

interface DetailFieldProps {
  readonly description: FieldDescription;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}

/** One field of the details, edited as its kind wants it. */
export function DetailField({
  description: { field, label, kind },
  value,
  onChange,
  autoFocus = false,
}: DetailFieldProps): ReactElement {
  switch (kind) {
    case 'names':
      return (
        <TextArea
          label={label}
          value={value}
          onChange={onChange}
          rows={Math.min(6, Math.max(2, value.split('\n').length))}
          hint={`One a line: Family, Given${value.trim() === '' ? '' : `. Read as ${plural(parseNames(value).length, 'name')}`}`}
        />
      );
    case 'date':
      return <TextField label={label} value={value} onChange={onChange} hint={dateHint(value)} />;
    case 'url':
      return <LinkField label={label} value={value} onChange={onChange} />;
    case 'text':
      return (
        <TextArea
          label={label}
          value={value}
          onChange={onChange}
          rows={field === 'title' ? 2 : 3}
          autoFocus={autoFocus}
        />
      );
    case 'line':
      return <TextField label={label} value={value} onChange={onChange} />;
  }
}

function dateHint(value: string): string {
  if (value.trim() === '') return 'For example 2 Nov 2015, Nov 2015 or 2015';
  const date = parseDateInput(value);
  return date
    ? `Read as ${formatDate(date)}`
    : 'No year read: it is kept as you write it, and the list shows no year';
}

interface LinkFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function LinkField({ label, value, onChange }: LinkFieldProps): ReactElement {
  const openLink = useCommand('shell.openLink');
  const isLink = /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value.trim());
  return (
    <div className={styles.link}>
      <TextField label={label} value={value} onChange={onChange} type="url" inputMode="url" />
      <Button
        isDisabled={!isLink}
        reason="Only http and https addresses open"
        title="Opens in the browser of the system"
        onPress={() => {
          openLink.mutate({ url: value.trim() });
        }}
      >
        Open
      </Button>
    </div>
  );
}
