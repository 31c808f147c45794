import { fireEvent, screen } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { formPress } from '../lib/enter.ts';
import { drawWindow } from '../testing/test-window.tsx';
import { TextField } from './text-field.tsx';

/** A form that says what the last press came to. */
function Form(): ReactElement {
  const [said, say] = useState('nothing');
  return (
    <form
      onKeyDown={(event) => {
        const press = formPress(event);
        if (press) say(press);
      }}
    >
      <TextField
        label="Name"
        value=""
        onChange={() => undefined}
        onEnter={() => {
          say('done');
        }}
      />
      <output>{said}</output>
    </form>
  );
}

function open() {
  drawWindow(undefined, { part: <Form /> });
  const field = screen.getByRole('textbox', { name: 'Name' });
  return (press: object): string | null => {
    fireEvent.keyDown(field, press);
    return screen.getByRole('status').textContent;
  };
}

describe('a field', () => {
  it('takes Enter for the end of what stands in it, and leaves it to the form with Ctrl', () => {
    const press = open();
    expect(press({ key: 'Enter' })).toBe('done');
    expect(press({ key: 'Enter', ctrlKey: true })).toBe('save');
    expect(press({ key: 'Escape' })).toBe('leave');
  });

  it.each([{ key: 'Enter' }, { key: 'Enter', ctrlKey: true }, { key: 'Escape' }])(
    'leaves %j to an input method that puts a word together',
    (key) => {
      expect(open()({ ...key, isComposing: true })).toBe('nothing');
    },
  );
});
