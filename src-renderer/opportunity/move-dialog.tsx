import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Day, ItemEntry, Refusal, TodayView } from '../host/host';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { addDays, clockOf, monthTitle, sayDate, sayDay, shortWeekday, startOfWeek } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { TimeField } from '../ui/inputs';
import { arrowSteps } from '../calendar/day-walk';
import { kindOf, KindTag } from '../ui/kinds';
import { useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import { useSettled } from '../ui/use-settled';
import { useWeekStart } from '../ui/use-week-start';
import './opportunity.css';

const DAYS_SHOWN = 42;

/** The drag without a mouse: every day says whether it would do and why not, then what else shifts. */
export function MoveDialog({ item, onClose }: { item: ItemEntry; onClose: () => void }) {
  const { value: today } = useQuery('today', {});
  return today ? <MoveForm item={item} onClose={onClose} today={today} /> : null;
}

function MoveForm({ item, onClose, today }: { item: ItemEntry; onClose: () => void; today: TodayView }) {
  const act = useAct();
  const { deed, slow } = useDeed();
  const weekStart = useWeekStart();
  const [from, setFrom] = useState(() => startOfWeek(today.today, weekStart));
  const [day, setDay] = useState(item.day < today.today ? today.today : item.day);
  const [time, setTime] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  /** The day that focus goes to once it is drawn. */
  const [following, setFollowing] = useState<Day | null>(null);

  const { value: moves } = useQuery('move-days', { item: item.id, from, to: addDays(from, DAYS_SHOWN) });
  const isContact = 'channel' in item.item;
  const to = isContact && time ? `${day}T${time}` : day;
  const command = { command: 'move-item' as const, input: { item: item.id, to } };
  const asked = useSettled(command, JSON.stringify(command), 60);
  const { value: preview, error } = useQuery('preview', asked);
  const answered = asked.input.to === to;
  const refused = refusal ?? (answered ? error : null);
  const nearest = refused?.nearest;
  const isHere = day === item.day && !time;

  useEffect(() => {
    if (following) grid.current?.querySelector<HTMLElement>(`[data-day="${following}"]`)?.focus();
  }, [following]);

  function choose(next: Day) {
    setRefusal(null);
    setDay(next);
    if (next < from) setFrom(startOfWeek(next, weekStart));
    else if (next >= addDays(from, DAYS_SHOWN)) setFrom(addDays(startOfWeek(next, weekStart), 7 - DAYS_SHOWN));
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = arrowSteps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(day, step);
    choose(next);
    setFollowing(next);
  }
  async function save() {
    const reply = await act('move-item', { item: item.id, to }, { refusalIsShown: true });
    if (reply.ok) onClose();
    else setRefusal(reply.error);
  }
  async function putBack() {
    const reply = await act('unmove-item', { item: item.id }, { refusalIsShown: true });
    if (reply.ok) onClose();
    else setRefusal(reply.error);
  }

  const days = Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(from, index));
  const answerOf = (one: Day) => moves?.days.find((move) => move.day === one);
  const kind = kindOf(item);

  return (
    <Dialog
      title={`Move to another day`}
      lead={
        <>
          <KindTag kind={kind} /> {item.company}, {item.late ? 'planned for' : 'now on'} {sayDay(item.day)}
        </>
      }
      onClose={onClose}
      onSubmit={() => deed('save', save)}
      busy={slow !== null}
      className="move-dialog"
      footer={
        <>
          {item.item.moved && (
            <Button busy={slow === 'put back'} onClick={() => deed('put back', putBack)}>
              Put back
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            type="submit"
            busy={slow === 'save'}
            why={isHere ? 'Choose another day first.' : undefined}
          >
            Move here
          </Button>
        </>
      }
    >
      <div className="move-head">
        <b>{monthTitle(addDays(from, 10))}</b>
        <Button look="quiet" iconOnly size="small" icon={ChevronLeft} onClick={() => setFrom(addDays(from, -28))}>
          Earlier
        </Button>
        <Button look="quiet" iconOnly size="small" icon={ChevronRight} onClick={() => setFrom(addDays(from, 28))}>
          Later
        </Button>
      </div>
      <div className="move-grid" role="grid" aria-label="Days" ref={grid} onKeyDown={onKeyDown}>
        <div role="row" className="move-week names">
          {days.slice(0, 7).map((one) => (
            <span key={one} role="columnheader">
              {shortWeekday(one)}
            </span>
          ))}
        </div>
        {Array.from({ length: DAYS_SHOWN / 7 }, (_, week) => (
          <div role="row" className="move-week" key={days[week * 7]}>
            {days.slice(week * 7, week * 7 + 7).map((one) => {
              const answer = answerOf(one);
              const no = answer && !answer.ok;
              const classes = [
                'move-day',
                no ? 'refused' : '',
                one === today.today ? 'today' : '',
                one === item.day ? 'here' : '',
              ];
              return (
                <div role="gridcell" key={one} aria-selected={one === day}>
                  <button
                    type="button"
                    className={classes.filter(Boolean).join(' ')}
                    data-day={one}
                    data-autofocus={one === day ? '' : undefined}
                    tabIndex={one === day ? 0 : -1}
                    aria-label={`${sayDay(one)} ${one.slice(0, 4)}${no ? `, ${answer.reason ?? 'not possible'}` : ''}`}
                    onClick={() => choose(one)}
                  >
                    <span>{one.endsWith('-01') ? sayDate(one) : +one.slice(8)}</span>
                  </button>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {isContact && (
        <div className="move-time">
          <TimeField
            label="Time"
            aside="optional, on your clock"
            value={time}
            onChange={(value) => {
              setRefusal(null);
              setTime(value);
            }}
            hint={item.start ? `Now at ${clockOf(item.start, today.timeZone)}.` : undefined}
          />
        </div>
      )}
      <div className="move-said" role="status">
        {refused && !isHere ? (
          <Callout kind={kind} word="Not that day" title={refused.message}>
            {nearest && (
              <Button
                look="soft"
                size="small"
                onClick={() => {
                  if (nearest.length > 10) setTime(nearest.slice(11, 16));
                  choose(nearest.slice(0, 10));
                  setFollowing(nearest.slice(0, 10));
                }}
              >
                Take {sayDay(nearest.slice(0, 10))}
                {nearest.length > 10 ? `, ${nearest.slice(11, 16)}` : ''}
              </Button>
            )}
          </Callout>
        ) : (
          <p className="why">{isHere ? 'It is here now. Choose a day.' : answered && preview ? preview.summary : ''}</p>
        )}
      </div>
    </Dialog>
  );
}
