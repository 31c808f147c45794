import { useEffect, useRef } from 'react';
import type { ActionId } from '../../../shared/contract/actions.ts';
import { showToast } from './toast.ts';

/** Runs an action, or says in words why it cannot run now. */
export interface ActionHandler {
  readonly run: () => void;
  /** Null when it can run; else the reason, as the palette shows it. */
  readonly disabled?: string | null;
}

export type ActionHandlers = Partial<Record<ActionId, ActionHandler>>;

const stack: { current: ActionHandlers }[] = [];

/**
 * Offers handlers while the component is mounted. Where several offer the same action, the one
 * mounted last answers, so a pane can take over from what lies behind it.
 */
export function useActions(handlers: ActionHandlers): void {
  const ref = useRef(handlers);
  useEffect(() => {
    ref.current = handlers;
  });
  useEffect(() => {
    stack.push(ref);
    return () => {
      stack.splice(stack.indexOf(ref), 1);
    };
  }, []);
}

/** Who would answer the action now, if anyone. */
export function findHandler(id: ActionId): ActionHandler | null {
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const handler = stack[index]?.current[id];
    if (handler) return handler;
  }
  return null;
}

/** Runs the action, or says why it cannot run now. */
export function runOrSay(id: ActionId): void {
  const handler = findHandler(id);
  if (handler?.disabled) showToast({ message: handler.disabled });
  else handler?.run();
}

/** Runs the action if someone offers it and it is not disabled; tells whether it ran. */
export function runAction(id: ActionId): boolean {
  const handler = findHandler(id);
  if (!handler || handler.disabled) return false;
  handler.run();
  return true;
}
