import type { ReactElement, ReactNode } from 'react';

/** Words that are read out and not seen, for where the eye tells by its place what something is. */
export function Spoken({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className="visually-hidden">{children}</span>;
}
