import { ChevronLeft, ChevronRight, Plus, Search, Settings } from 'lucide-react';
import { useAppState, useDispatch } from './app-state';
import { titleOf, type View } from './calendar/span';
import type { Day } from './host/host';
import { Bird } from './ui/bird';
import { Button } from './ui/button';
import { Segment } from './ui/choices';

const viewWords: readonly (readonly [View, string])[] = [
  ['month', 'Month'],
  ['week', 'Week'],
  ['day', 'Day'],
  ['list', 'List'],
];

export function TopBar({ today, narrow }: { today: Day; narrow: boolean }) {
  const { view, span, day } = useAppState();
  const dispatch = useDispatch();
  return (
    <header className="bar">
      <div className="brand">
        <Bird />
        Persistent Bird
      </div>
      <div className="bar-middle">
        <h1 className="bar-title" aria-live="polite">
          {titleOf(view, span, narrow)}
        </h1>
        <Button look="quiet" iconOnly icon={ChevronLeft} onClick={() => dispatch({ do: 'step', by: -1 })}>
          Earlier
        </Button>
        <Button onClick={() => dispatch({ do: 'show', view, day: today, fresh: true })}>Today</Button>
        <Button look="quiet" iconOnly icon={ChevronRight} onClick={() => dispatch({ do: 'step', by: 1 })}>
          Later
        </Button>
      </div>
      <div className="bar-end">
        <Segment
          label="View"
          labelHidden
          value={view}
          options={viewWords}
          onChange={(next) => dispatch({ do: 'show', view: next })}
        />
        <Button look="quiet" iconOnly icon={Search} onClick={() => dispatch({ do: 'ask', dialog: { name: 'find' } })}>
          Find
        </Button>
        <Button
          icon={Plus}
          onClick={() => dispatch({ do: 'ask', dialog: { name: 'interview', initial: { start: day } } })}
        >
          Interview
        </Button>
        <Button
          look="quiet"
          iconOnly
          icon={Settings}
          onClick={() => dispatch({ do: 'ask', dialog: { name: 'settings' } })}
        >
          Settings
        </Button>
      </div>
    </header>
  );
}
