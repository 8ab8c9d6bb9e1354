import type { CalendarEntry, CalendarView, HolidayEntry, QuietEntry } from '../../contract';
import { postalHolidayName } from '../../domain/post/collections';
import { addDays, type Day } from '../../domain/time/day';
import { holidayName } from '../../domain/time/open-days';
import { dayAt, instantOf, isoAt, MINUTE } from '../../domain/time/zone';
import { holdEntries, interviewEntries, itemEntries, pastEntry } from './entries';
import type { Scene } from './scene';

/** Everything to draw from `from` to before `to`, on the user's calendar. */
export function calendarView(scene: Scene, from: Day, to: Day): CalendarView {
  const isShown = (first: Day, last: Day = first) => first < to && last >= from;
  const entries: CalendarEntry[] = [
    ...holidays(scene, from, to),
    ...quietPeriods(scene).filter((it) => isShown(it.from, it.until)),
  ];
  for (const { opportunity, plan } of scene.board) {
    for (const hold of holdEntries(opportunity, plan)) if (isShown(hold.from, hold.until)) entries.push(hold);
    for (const interview of interviewEntries(scene, opportunity)) {
      const day = (iso: string, less = 0) => dayAt(scene.zone, instantOf(iso) - less);
      // One that ends at midnight is not drawn on the next day.
      if (isShown(day(interview.start), day(interview.end, MINUTE))) entries.push(interview);
    }
    for (const item of itemEntries(scene, opportunity, plan)) if (isShown(item.day)) entries.push(item);
    for (const interaction of opportunity.interactions) {
      const past = pastEntry(scene, opportunity, interaction);
      if (isShown(past.day)) entries.push(past);
    }
  }
  return { today: scene.today, now: isoAt(scene.zone, scene.now), timeZone: scene.zone, entries };
}

/** The holidays of the user's own offices and post, and of every other country that is dealt with, under its code. */
function holidays({ settings, document }: Scene, from: Day, to: Day): HolidayEntry[] {
  const { officeCountry, bridgeDays, postalOperator } = settings;
  const others = new Set(document.opportunities.flatMap((opportunity) => opportunity.settings?.officeCountry ?? []));
  others.delete(officeCountry);
  const found: HolidayEntry[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    const office = holidayName(officeCountry, day, bridgeDays);
    const post = postalHolidayName(postalOperator, day);
    if (office !== undefined)
      found.push({ type: 'holiday', day, name: office, closes: post === undefined ? 'office' : 'both' });
    else if (post !== undefined) found.push({ type: 'holiday', day, name: post, closes: 'post' });
    for (const country of others) {
      const name = holidayName(country, day, bridgeDays);
      if (name !== undefined && name !== office)
        found.push({ type: 'holiday', day, name: `${name} (${country})`, closes: 'office' });
    }
  }
  return found;
}

const quietPeriods = ({ settings }: Scene): QuietEntry[] =>
  settings.quietPeriods.map(({ from, to, label }) => ({
    type: 'quiet',
    from,
    until: to,
    label: label?.trim() ? label : 'Your quiet days',
  }));
