import type { Day } from '../host/host';
import { addDays, shortWeekday, startOfWeek, sayDay } from '../ui/dates';
import { type Kind, toneClass } from '../ui/kinds';

export type Mark = { day: Day; change: 'gone' | 'come'; kind: Kind };
export type Span = { from: Day; until: Day };

/** Five weeks from this one: what steps aside, what appears, and the days of waiting. The list beside it says the same in words. */
export function MiniCalendar({
  today,
  weekStart,
  marks,
  holds,
}: {
  today: Day;
  weekStart: number;
  marks: readonly Mark[];
  holds: readonly Span[];
}) {
  const first = startOfWeek(today, weekStart);
  const days = Array.from({ length: 35 }, (_, index) => addDays(first, index));
  const held = (day: Day) => holds.some((hold) => hold.from <= day && day <= hold.until);
  return (
    <div className="mini-calendar" aria-hidden>
      <div className="mini-names">
        {days.slice(0, 7).map((day) => (
          <span key={day}>{shortWeekday(day).slice(0, 1)}</span>
        ))}
      </div>
      <div className="mini-days">
        {days.map((day) => {
          const here = marks.filter((mark) => mark.day === day);
          const mark = here.find((one) => one.change === 'come') ?? here[0];
          const Icon = mark?.kind.icon;
          const classes = [
            held(day) ? 'held' : '',
            held(day) && !held(addDays(day, -1)) ? 'first' : '',
            held(day) && !held(addDays(day, 1)) ? 'last' : '',
            day === today ? 'today' : '',
          ];
          return (
            <span key={day} className={classes.filter(Boolean).join(' ')} title={sayDay(day)}>
              <em>{+day.slice(8)}</em>
              {mark?.change === 'gone' && <u className="gone">−</u>}
              {mark?.change === 'come' && Icon && (
                <u className={`come ${toneClass(mark.kind.tone)}`}>
                  <Icon size={11} strokeWidth={2} />
                </u>
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}
