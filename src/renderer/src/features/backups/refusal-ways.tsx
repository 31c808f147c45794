import type { ReactElement, ReactNode } from 'react';
import { runAction } from '../../services/actions.ts';
import { Button } from '../../ui/button.tsx';
import { Way, WayList } from '../../ui/way-list.tsx';
import { CheckAnswer, useLibraryCheck } from './library-check.tsx';
import type { RefusalPlan } from './refusal-plan.ts';

interface RefusalWaysProps {
  readonly plan: RefusalPlan;
  /** Nothing else is opened while something is. */
  readonly isBusy: boolean;
  /** The first way is the one to take; else that stands elsewhere on the screen. */
  readonly leads: boolean;
  readonly onReopen: (as: 'same' | 'here') => void;
  readonly onLocate: () => void;
  readonly onStartNewHere: () => void;
}

/** The ways on from a library that does not open. */
export function RefusalWays(props: RefusalWaysProps): ReactElement {
  const { plan, isBusy, leads, onReopen, onLocate, onStartNewHere } = props;
  const way = (
    title: string,
    text: ReactNode,
    button: string,
    onPress: () => void,
    isFirst = false,
  ): ReactElement => (
    <Way
      title={title}
      text={text}
      action={
        <Button
          variant={isFirst && leads ? 'primary' : 'secondary'}
          isDisabled={isBusy}
          onPress={onPress}
        >
          {button}
        </Button>
      }
    />
  );
  const { locate, again } = plan;
  return (
    <WayList>
      {locate === null ? null : way('Locate it', locate, 'Locate…', onLocate, true)}
      {again === null
        ? null
        : way('Try again', again, 'Try again', () => onReopen('same'), locate === null)}
      {plan.offersCheck ? <CheckWay /> : null}
      {plan.offersNewHere
        ? way(
            'Start a new library here',
            'An empty one in the same folder. The backups stay.',
            'Start new…',
            onStartNewHere,
          )
        : null}
      {plan.offersHere
        ? way(
            'Open it here all the same',
            'Backups are your only safety then. Collate remembers this for the library.',
            'Open anyway',
            () => onReopen('here'),
          )
        : null}
      {plan.offersOthers
        ? way('Open another library', 'This one stays as it is.', 'Choose…', () => {
            runAction('library.open');
          })
        : null}
      {plan.offersNew
        ? way('Make a new library', 'An empty one, in a folder that you choose.', 'New…', () => {
            runAction('library.new');
          })
        : null}
      {plan.offersOthers
        ? way(
            'Open the sample library',
            'A library of its own, to look at meanwhile.',
            'Open sample',
            () => {
              runAction('library.openSample');
            },
          )
        : null}
      {plan.hasFolder ? (
        <Way
          title="Look into its folder"
          text="Your files, and its backups in the folder of that name."
          action={
            <Button
              onPress={() => {
                runAction('library.showFolder');
              }}
            >
              Show folder
            </Button>
          }
        />
      ) : null}
    </WayList>
  );
}

function CheckWay(): ReactElement {
  const check = useLibraryCheck();
  return (
    <Way
      title="Check the library"
      text={
        <CheckAnswer
          check={check}
          before="Reads all of it and changes nothing."
          whenWhole="Try again."
          whenDamaged="Restore a backup."
        />
      }
      action={
        <Button
          isDisabled={check.isPending}
          reason="it is being checked"
          onPress={() => {
            check.mutate({});
          }}
        >
          Check
        </Button>
      }
    />
  );
}
