import type { AriaAttributes, AriaRole, KeyboardEvent, MouseEvent } from 'react';

/**
 * The attributes of a list whose rows are too many, or too short-lived, to take the focus
 * themselves: the focus stays on the list (or on the field above it), which names the row that is
 * active. See “Managing focus in composites using aria-activedescendant” in the ARIA practices.
 */
interface ListboxAttributes extends AriaAttributes {
  readonly role: AriaRole;
  readonly tabIndex?: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** A list box that holds the focus; `activeId` is the id of the active row, if it is drawn. */
export function focusedListbox(
  label: string,
  activeId: string | null,
  onKeyDown: (event: KeyboardEvent) => void,
): ListboxAttributes {
  return {
    role: 'listbox',
    tabIndex: 0,
    onKeyDown,
    'aria-label': label,
    'aria-multiselectable': true,
    ...(activeId === null ? {} : { 'aria-activedescendant': activeId }),
  };
}

/** The field of such a list: what is typed there filters, the arrows move in the list. */
export function fieldOfListbox(
  label: string,
  listId: string,
  activeId: string | null,
): ListboxAttributes {
  return {
    role: 'combobox',
    'aria-label': label,
    'aria-expanded': true,
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    ...(activeId === null ? {} : { 'aria-activedescendant': activeId }),
  };
}

/** A list box under a field that holds the focus. */
export function listboxOfField(label: string): ListboxAttributes {
  return { role: 'listbox', 'aria-label': label };
}

/** The attributes of a row of such a list. */
export interface OptionAttributes extends AriaAttributes {
  readonly role: AriaRole;
  readonly id: string;
  readonly onClick: (event: MouseEvent) => void;
}

/** One row; keys reach it through the list. */
export function listOption(
  id: string,
  isSelected: boolean,
  onClick: (event: MouseEvent) => void,
): OptionAttributes {
  return { role: 'option', id, 'aria-selected': isSelected, onClick };
}

/** Rows that belong together, under a heading that the label repeats. */
export function optionGroup(label: string): ListboxAttributes {
  return { role: 'group', 'aria-label': label };
}
