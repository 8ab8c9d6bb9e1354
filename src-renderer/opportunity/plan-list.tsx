import type { HoldEntry, ItemEntry, OpportunityView, TodayView } from '../host/host';
import { useDispatch } from '../app-state';
import { writeAction } from '../write-action';
import { Button } from '../ui/button';
import { nearDay } from '../ui/dates';
import { firstClick } from '../ui/first-click';
import { holdKind, KindNode, kindOf, kindOfItem } from '../ui/kinds';
import { useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import { isMissed, isWritten, itemActions, writeWord } from './item-actions';
import type { LogAction } from './log-kinds';

/** Which dialog logs the doing of an item, so that its day and its words can be given. */
const logs: Partial<Record<string, LogAction>> = {
  'note-mailed': 'mailed',
  'thank-you-email': 'thanked',
  email: 'emailed',
  call: 'called',
};

/** The plan in order, each item with the sentence that says why it is there. */
export function PlanList({
  view,
  today,
  selectedItem,
  onMove,
  onLog,
  onPerson,
}: {
  view: OpportunityView;
  today: TodayView;
  selectedItem: string | null;
  onMove: (entry: ItemEntry) => void;
  onLog: (action: LogAction, item: ItemEntry) => void;
  onPerson: (person: string) => void;
}) {
  const { holds, items } = view;
  if (holds.length === 0 && items.length === 0)
    return (
      <section data-part="plan">
        <h3 tabIndex={-1}>Plan</h3>
        <p className="quiet">{view.closed ? 'Nothing to do, and that is the plan.' : 'Nothing is planned yet.'}</p>
      </section>
    );
  return (
    <section data-part="plan">
      <h3 tabIndex={-1}>
        Plan {items.some((entry) => entry.pencilled) && <span className="quiet">steps aside when they reply</span>}
      </h3>
      <ol className="plan">
        {holds.map((entry) => (
          <HoldLine key={entry.id} entry={entry} today={today} />
        ))}
        {items.map((entry) => (
          <PlanLine
            key={entry.id}
            entry={entry}
            today={today}
            selected={entry.id === selectedItem}
            onMove={onMove}
            onLog={onLog}
            onPerson={onPerson}
          />
        ))}
      </ol>
    </section>
  );
}

function HoldLine({ entry, today }: { entry: HoldEntry; today: TodayView }) {
  return (
    <li className="plan-line">
      <KindNode kind={holdKind} />
      <div>
        <div className="plan-head">
          <b>On hold</b>
          <span className="when">until {nearDay(entry.hold.until, today.today)}</span>
        </div>
        <p className="why">{entry.hold.text}</p>
      </div>
    </li>
  );
}

function PlanLine({
  entry,
  today,
  selected,
  onMove,
  onLog,
  onPerson,
}: {
  entry: ItemEntry;
  today: TodayView;
  selected: boolean;
  onMove: (entry: ItemEntry) => void;
  onLog: (action: LogAction, item: ItemEntry) => void;
  onPerson: (person: string) => void;
}) {
  const act = useAct();
  const { deed, slow } = useDeed();
  const dispatch = useDispatch();
  const { item } = entry;
  const [first] = itemActions(entry);
  return (
    <li
      id={`plan-${entry.id}`}
      className={`plan-line${selected ? ' selected' : ''}${entry.pencilled ? ' pencilled' : ''}`}
      aria-current={selected || undefined}
      tabIndex={selected ? -1 : undefined}
    >
      <KindNode kind={kindOf(entry)} />
      <div>
        <div className="plan-head">
          <b>
            {kindOfItem(item.kind).word}
            {entry.late && <span className="late-word"> still open</span>}
          </b>
          <span className="when">{nearDay(entry.day, today.today)}</span>
        </div>
        <p className="plan-detail">{[entry.personName, entry.detail].filter(Boolean).join(' · ')}</p>
        {item.reasons.map((reason) => (
          <p key={reason.code} className="why">
            {reason.text}
          </p>
        ))}
        <div className="plan-actions">
          {item.kind === 'review' &&
            itemActions(entry).map((action) => (
              <Button
                key={action.label}
                size="small"
                busy={slow === action.label}
                onClick={firstClick(() =>
                  deed(action.label, () =>
                    act('log-interaction', { opportunity: entry.opportunity, interaction: action.interaction }),
                  ),
                )}
              >
                {action.label}
              </Button>
            ))}
          {item.kind !== 'review' && first && (
            <Button
              size="small"
              look={entry.pencilled ? 'quiet' : 'soft'}
              onClick={() => onLog(logs[first.interaction.kind] ?? 'emailed', entry)}
            >
              Done…
            </Button>
          )}
          {isWritten(entry) && (
            <Button
              size="small"
              look="quiet"
              data-writes={entry.id}
              onClick={() => dispatch(writeAction(entry.opportunity, entry))}
            >
              {writeWord(entry)}
            </Button>
          )}
          {item.kind === 'find-address' && (
            <Button size="small" look="soft" onClick={() => onPerson(item.person)}>
              Add the address
            </Button>
          )}
          {entry.movable && (
            <Button size="small" look="quiet" onClick={() => onMove(entry)}>
              Move to…
            </Button>
          )}
          {item.moved && (
            <Button
              size="small"
              look="quiet"
              busy={slow === 'put back'}
              onClick={() => deed('put back', () => act('unmove-item', { item: entry.id }))}
            >
              Put back
            </Button>
          )}
          {isMissed(entry) && (
            <Button
              size="small"
              look="quiet"
              busy={slow === 'put away'}
              onClick={firstClick(() =>
                deed('put away', () => act('acknowledge-item', { item: entry.id }, { say: 'Put away.' })),
              )}
            >
              Put away
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
