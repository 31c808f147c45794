import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly message: string;
  /** Runs when the reader presses Undo; absent where there is nothing to undo. */
  readonly undo: (() => void) | null;
}

interface ToastState {
  readonly toast: Toast | null;
}

/** The one toast on the screen, if any. */
export const useToastState = create<ToastState>()(() => ({ toast: null }));

let lastId = 0;

/** Shows one line at the foot of the window for eight seconds; it replaces the one before. */
export function showToast(options: { readonly message: string; readonly undo?: () => void }): void {
  lastId += 1;
  useToastState.setState({
    toast: { id: lastId, message: options.message, undo: options.undo ?? null },
  });
}

/** Takes the toast away, if it is still the one with this id. */
export function hideToast(id: number): void {
  useToastState.setState((state) => (state.toast?.id === id ? { toast: null } : state));
}
