import { isMeantAsLink } from '../../shared/domain/collate-link.ts';

/** What Collate was started with. */
export interface StartArguments {
  /** The link that the system hands over; null where it hands over none. */
  readonly link: string | null;
  /**
   * What stands before the link. Nothing behind it counts: whoever wrote the link could have brought it
   * in, where a program joins the words of a command without quoting them.
   */
  readonly others: readonly string[];
}

/** Tells a link among the arguments of a start from the others. */
export function splitArguments(argv: readonly string[]): StartArguments {
  const at = argv.findIndex(isMeantAsLink);
  return at === -1 ? { link: null, others: argv } : { link: argv[at]!, others: argv.slice(0, at) };
}

/** The link that waits until the window can follow it. A newer one takes its place. */
export class WaitingLink {
  #link: string | null;

  constructor(link: string | null) {
    this.#link = link;
  }

  put(link: string): void {
    this.#link = link;
  }

  /** Gives the link away; null where none waits. */
  take(): string | null {
    const link = this.#link;
    this.#link = null;
    return link;
  }
}
