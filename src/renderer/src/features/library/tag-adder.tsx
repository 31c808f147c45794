import { useState, type ReactElement } from 'react';
import { foldWords } from '../../../../shared/domain/word-order.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './dialogs.module.css';

interface TagAdderProps {
  readonly known: readonly string[];
  readonly onAdd: (name: string) => void;
}

/** A field for a tag, new or known; Enter takes it and empties the field for the next. */
export function TagAdder({ known, onAdd }: TagAdderProps): ReactElement {
  const [text, setText] = useState('');
  const name = text.trim();
  const same = known.find((tag) => foldWords(tag) === foldWords(name));
  const add = (): void => {
    if (name === '') return;
    onAdd(same ?? name);
    setText('');
  };
  return (
    <div className={styles.add}>
      <TextField
        label="Add a tag"
        layout="bare"
        placeholder="Add a tag"
        value={text}
        onChange={setText}
        maxLength={100}
        autoFocus
        hint={name !== '' && !same ? 'A new tag' : ''}
        onEnter={add}
      />
      <Button onPress={add} chord="Enter" isDisabled={name === ''} reason="Type a tag first">
        Add
      </Button>
    </div>
  );
}
