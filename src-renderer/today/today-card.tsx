import { useDispatch } from '../app-state';
import type { Day, InteractionInput, ItemEntry, TodayItem, TodayView } from '../host/host';
import { writeAction } from '../write-action';
import { isMissed, isWritten, itemActions, writeWord } from '../opportunity/item-actions';
import { Button } from '../ui/button';
import { daysBetween, sayDate, weekdayName } from '../ui/dates';
import { firstClick } from '../ui/first-click';
import { kindOf, kindOfItem, KindTag } from '../ui/kinds';
import { useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import { DayLine } from './day-line';

/** Within the week the weekday says it. pastDay('2026-11-18', '2026-11-23') -> 'Wednesday'; longer ago: '12 Nov' */
const pastDay = (day: Day, today: Day) => (daysBetween(day, today) < 7 ? weekdayName(day) : sayDate(day));

/** One thing to do: what, for whom, by when, and one click for having done it. Several items are the notes of one interview. */
export function TodayCard({
  items,
  view,
  onOpen,
  onMove,
}: {
  items: readonly TodayItem[];
  view: TodayView;
  onOpen: (opportunity: string, item?: string) => void;
  onMove: (entry: ItemEntry) => void;
}) {
  const act = useAct();
  const { deed, slow } = useDeed(items.map(({ id }) => id).join());
  const dispatch = useDispatch();
  const entry = items[0]!;
  const { item, opportunity } = entry;
  const several = items.length > 1;
  const isNote = item.kind === 'thank-you-note';
  const kind = kindOf(entry);
  const word = entry.late
    ? `${kindOfItem(item.kind).word}, since ${pastDay(item.ownDate, view.today)}`
    : several
      ? `Thank-you ${isNote ? 'notes' : 'emails'}`
      : kind.word;
  const actions = itemActions(entry);

  // For all at once the person stays unnamed: "the notes for this interview are in the box".
  const everyone = (index: number) => {
    const { person: _, ...interaction } = actions[index]!.interaction;
    return interaction;
  };
  const log = (interaction: InteractionInput) => () => act('log-interaction', { opportunity, interaction });

  const putAway = async () => {
    let reply;
    for (const { id } of items) reply = await act('acknowledge-item', { item: id }, { say: 'Put away.' });
    return reply;
  };

  return (
    <li className={`card${entry.late ? ' late' : ''}`}>
      <KindTag kind={kind} word={word} />
      <h3>
        <button type="button" className="card-open" onClick={() => onOpen(opportunity, entry.id)}>
          {entry.company}
        </button>
      </h3>
      <p className="second">
        {entry.line}
        {!several && entry.personName && !entry.line.includes(entry.personName) && ` To ${entry.personName}.`}
      </p>
      {entry.dayLine && <DayLine line={entry.dayLine} zone={view.timeZone} />}
      {several && (
        <ul className="who">
          {items.map((one) => (
            <li key={one.id}>
              {one.personName ?? 'Someone you met'}
              {itemActions(one)
                .slice(0, 1)
                .map(({ label, interaction }) => (
                  <span key={label} className="who-actions">
                    <button
                      type="button"
                      className={`link${one.parts === undefined ? '' : ' begun'}`}
                      data-writes={`${one.id}/today`}
                      onClick={() => dispatch(writeAction(opportunity, one))}
                    >
                      {writeWord(one).replace('…', '')}
                      <span className="visually-hidden"> to {one.personName}</span>
                    </button>
                    <button
                      type="button"
                      className="link"
                      aria-busy={slow === one.id || undefined}
                      onClick={firstClick(() => deed(one.id, log(interaction)))}
                    >
                      {label}
                      <span className="visually-hidden"> to {one.personName}</span>
                    </button>
                  </span>
                ))}
            </li>
          ))}
        </ul>
      )}
      <div className="card-actions">
        {isWritten(entry) && !several && (
          <Button
            look={entry.late ? 'plain' : 'soft'}
            size="small"
            data-writes={`${entry.id}/today`}
            onClick={() => dispatch(writeAction(opportunity, entry))}
          >
            {writeWord(entry).replace('…', '')}
          </Button>
        )}
        {actions.map((action, index) => (
          <Button
            key={action.label}
            look={index === 0 && several && !entry.late ? 'soft' : 'plain'}
            size="small"
            busy={slow === action.label}
            onClick={firstClick(() => deed(action.label, log(several ? everyone(index) : action.interaction)))}
          >
            {several
              ? `${isNote ? 'I mailed' : 'I sent'} ${items.length === 2 ? 'both' : `all ${items.length}`}`
              : action.label}
          </Button>
        ))}
        {item.kind === 'find-address' && (
          <Button look="soft" size="small" onClick={() => onOpen(opportunity, entry.id)}>
            Add the address
          </Button>
        )}
        {entry.late && entry.movable && (
          <Button size="small" onClick={() => onMove(entry)}>
            Pick a day
          </Button>
        )}
        {isMissed(entry) && (
          <Button size="small" busy={slow === 'put away'} onClick={firstClick(() => deed('put away', putAway))}>
            Put away
          </Button>
        )}
      </div>
    </li>
  );
}
