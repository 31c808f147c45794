import { create } from 'zustand';
import type { ActionId } from '../../../shared/contract/actions.ts';

/** What a toast offers beside its words. */
export interface ToastAction {
  readonly label: string;
  /** The action whose key does the same; null where no key does. */
  readonly key: ActionId | null;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  readonly message: string;
  /** Null where there is nothing to do but read. */
  readonly action: ToastAction | null;
}

interface ToastState {
  readonly toast: Toast | null;
}

/** The one toast on the screen, if any. */
export const useToastState = create<ToastState>()(() => ({ toast: null }));

let lastId = 0;

interface ToastOptions {
  readonly message: string;
  /** Takes back what the message tells of. */
  readonly undo?: () => void;
  /** Something else that can be done now. */
  readonly action?: ToastAction;
}

/** Shows one line at the foot of the window for eight seconds; it replaces the one before. */
export function showToast({ message, undo, action }: ToastOptions): void {
  lastId += 1;
  const offered = undo ? ({ label: 'Undo', key: 'history.undo', run: undo } as const) : action;
  useToastState.setState({ toast: { id: lastId, message, action: offered ?? null } });
}

/** Takes away a toast whose undo would undo another step than it tells of, as one was made since. */
export function withdrawUndo(): void {
  useToastState.setState(({ toast }) =>
    toast?.action?.key === 'history.undo' || toast?.action?.key === 'history.redo'
      ? { toast: null }
      : { toast },
  );
}

/** Takes the toast away, if it is still the one with this id. */
export function hideToast(id: number): void {
  useToastState.setState((state) => (state.toast?.id === id ? { toast: null } : state));
}
