import type { TodayItem } from '../host/host';
import { chipClock } from '../calendar/clock';
import { clockOf, sayTime } from '../ui/dates';

/** Under its mark, or at the side where it does not touch the line's end or the deadline's label. */
const labelSide = (mark: number) => (mark < 22 ? 'start' : mark > 52 ? 'before-end' : 'under');

/** What is left of the day, honestly: from the interview's end to the deadline, with now and the collection marked. */
export function DayLine({ line, zone }: { line: NonNullable<TodayItem['dayLine']>; zone: string }) {
  const [from, now, to] = [Date.parse(line.from), Date.parse(line.now), Date.parse(line.deadline)];
  const share = (at: number) => Math.min(100, Math.max(0, ((at - from) / Math.max(1, to - from)) * 100));
  const collection = line.collection === undefined ? null : Date.parse(line.collection);
  const ahead = collection !== null && collection > now && collection <= to;
  const mark = ahead ? share(collection) : null;
  const at = share(now);
  const said = [
    `Now ${sayTime(line.now, zone)}`,
    ahead && `last collection ${sayTime(line.collection!, zone)}`,
    `until ${sayTime(line.deadline, zone)}`,
  ].filter(Boolean);
  return (
    <div className="day-line" role="img" aria-label={said.join(', ')}>
      <span className="track" />
      <span className="past" style={{ width: `${at}%` }} />
      <span className="left" style={{ left: `${at}%`, width: `${(mark ?? 100) - at}%` }} />
      {mark !== null && <span className="tick" style={{ left: `${mark}%` }} />}
      <span className="tick end" />
      <span className="now" style={{ left: `${at}%` }} />
      {mark !== null && mark < 90 && (
        <span className={`label ${labelSide(mark)}`} style={labelSide(mark) === 'under' ? { left: `${mark}%` } : {}}>
          {chipClock(clockOf(line.collection!, zone))} collection
        </span>
      )}
      <span className="label end">{chipClock(clockOf(line.deadline, zone))}</span>
    </div>
  );
}
