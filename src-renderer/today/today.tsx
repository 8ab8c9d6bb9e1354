import { useDispatch } from '../app-state';
import type { ItemEntry, TodayItem, TodayView } from '../host/host';
import { useQuery } from '../host/use-query';
import { RemindersLine } from '../reminders/reminders-line';
import { Button } from '../ui/button';
import { dayOf, nearDay, sayDate, sayTime, weekdayName } from '../ui/dates';
import { holdKind, interviewKind, KindTag, kindOf, kindOfInteraction } from '../ui/kinds';
import { useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import { Some } from '../ui/some';
import { AwayCard } from './away-card';
import { FirstRun } from './first-run';
import { TodayCard } from './today-card';
import './today.css';

export type TodayProps = {
  onOpen: (opportunity: string, item?: string) => void;
  onAddInterview: () => void;
  /** "Pick a day" on a late card; without it the opportunity is opened at the item. */
  onMove?: (entry: ItemEntry) => void;
  onSettings?: () => void;
  onReminders?: () => void;
};

/** What to do, for whom, by when: the one next thing first. */
export function Today({ onOpen, onAddInterview, onMove, onSettings, onReminders }: TodayProps) {
  const { value: view, error } = useQuery('today', {});
  if (!view) return <div className="today-view">{error && <p className="quiet">{error.message}</p>}</div>;
  return (
    <div className="today-view">
      <header>
        <h1 className="day-name">{weekdayName(view.today)}</h1>
        <p className="second">
          {sayDate(view.today)}, {sayTime(view.now, view.timeZone)}
          {view.remark ? `. ${view.remark.replace(/\.$/, '')}.` : '.'}
        </p>
        {onReminders && <RemindersLine onOpen={onReminders} />}
      </header>
      {view.empty ? (
        <FirstRun onAddInterview={onAddInterview} onSettings={onSettings} />
      ) : (
        <Sections view={view} onOpen={onOpen} onMove={onMove ?? ((entry) => onOpen(entry.opportunity, entry.id))} />
      )}
    </div>
  );
}

/** The notes of one interview are one card: two people were met, one walk to the box. */
function byInterview(items: readonly TodayItem[]): TodayItem[][] {
  const groups = new Map<string, TodayItem[]>();
  for (const entry of items) {
    const { item } = entry;
    const isNote = item.kind === 'thank-you-note' || item.kind === 'thank-you-email';
    const key = isNote ? `${entry.opportunity} ${item.kind} ${item.interview} ${item.status}` : entry.id;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

function Sections({
  view,
  onOpen,
  onMove,
}: {
  view: TodayView;
  onOpen: TodayProps['onOpen'];
  onMove: (entry: ItemEntry) => void;
}) {
  const nothing = view.due.length + view.late.length === 0;
  const dispatch = useDispatch();
  return (
    <>
      <AwayCard
        view={view}
        onReply={(opportunity) => dispatch({ do: 'ask', dialog: { name: 'log', opportunity, action: 'reply' } })}
      />
      {(view.due.length > 0 || (view.away === null && view.late.length === 0)) && (
        <section aria-labelledby="today-now" data-part="now">
          <h2 id="today-now" tabIndex={-1}>
            Now
          </h2>
          {nothing && <p className="second">Nothing to do, and that is the plan.</p>}
          <Cards groups={byInterview(view.due)} {...{ view, onOpen, onMove }} />
        </section>
      )}
      {view.late.length > 0 && (
        <section aria-labelledby="today-late" data-part="late">
          <h2 id="today-late" tabIndex={-1}>
            Still worth doing
          </h2>
          <Cards groups={byInterview(view.late)} {...{ view, onOpen, onMove }} />
        </section>
      )}
      {view.soon.length > 0 && (
        <section aria-labelledby="today-soon" data-part="soon">
          <h2 id="today-soon" tabIndex={-1}>
            Coming up
          </h2>
          <Some className="rows" of={view.soon}>
            {(entry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  className="row"
                  onClick={() => onOpen(entry.opportunity, entry.type === 'item' ? entry.id : undefined)}
                >
                  <span className="when">{rowDay(entry.day, view)}</span>
                  <span>
                    <KindTag kind={entry.type === 'interview' ? interviewKind : kindOf(entry)} /> {entry.company}
                    {entry.type === 'interview' && `, ${sayTime(entry.start, view.timeZone)}`}
                  </span>
                </button>
              </li>
            )}
          </Some>
        </section>
      )}
      {view.done.length > 0 && (
        <section aria-labelledby="today-done" data-part="done">
          <h2 id="today-done" tabIndex={-1}>
            Done today
          </h2>
          <Some className="rows" of={view.done}>
            {(entry) => (
              <li key={entry.id}>
                <button type="button" className="row" onClick={() => onOpen(entry.opportunity)}>
                  <span className="when">{sayTime(entry.at, view.timeZone)}</span>
                  <span>
                    <KindTag kind={kindOfInteraction(entry.interaction.kind)} /> {entry.company}
                  </span>
                </button>
              </li>
            )}
          </Some>
        </section>
      )}
      {view.holds.length > 0 && (
        <section aria-labelledby="today-holds" className="on-hold">
          <h2 id="today-holds">
            <KindTag kind={holdKind} word="On hold" />
          </h2>
          <Some of={view.holds}>
            {(entry) => (
              <li key={entry.id}>
                <button type="button" className="row plain" onClick={() => onOpen(entry.opportunity)}>
                  {entry.company}, until {nearDay(entry.hold.until, view.today)}.
                </button>
              </li>
            )}
          </Some>
          <p className="second">Nothing to do, and that is the plan.</p>
        </section>
      )}
      {view.sample && <SampleLine />}
    </>
  );
}

type CardsProps = Omit<Parameters<typeof TodayCard>[0], 'items'> & { groups: readonly TodayItem[][] };
function Cards({ groups, ...part }: CardsProps) {
  return (
    <Some className="cards" of={groups}>
      {(items) => <TodayCard key={items[0]!.id} items={items} {...part} />}
    </Some>
  );
}

const rowDay = (day: string, view: TodayView) => {
  const near = nearDay(day, dayOf(view.now, view.timeZone));
  return near === 'tomorrow' || near === 'today' ? near.replace(/^t/, 'T') : near.split(' ').slice(0, 2).join(' ');
};

function SampleLine() {
  const act = useAct();
  const { deed, slow } = useDeed();
  return (
    <p className="sample-line">
      This is sample data.{' '}
      <Button
        look="quiet"
        size="small"
        busy={slow !== null}
        onClick={() => deed('remove', () => act('remove-sample', {}, { say: 'The sample data is gone.' }))}
      >
        Remove the sample data
      </Button>
    </p>
  );
}
