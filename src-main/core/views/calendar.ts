import type { CalendarEntry, CalendarView, HolidayEntry, QuietEntry } from '../../contract';
import { postalHolidayName } from '../../domain/post/collections';
import { addDays, type Day } from '../../domain/time/day';
import { holidayName } from '../../domain/time/open-days';
import { isoAt } from '../../domain/time/zone';
import { holdEntries, interviewEntries, type IsShown, itemEntries, pastEntries } from './entries';
import type { Scene } from './scene';

/** Everything to draw from `from` to before `to`, on the user's calendar. */
export function calendarView(scene: Scene, from: Day, to: Day): CalendarView {
  const isShown: IsShown = (first, last) => first < to && last >= from;
  const entries: CalendarEntry[] = [
    ...holidays(scene, from, to),
    ...quietPeriods(scene).filter((it) => isShown(it.from, it.until)),
  ];
  for (const { opportunity, plan } of scene.board)
    entries.push(
      ...holdEntries(opportunity, plan).filter((it) => isShown(it.from, it.until)),
      ...interviewEntries(scene, opportunity, isShown),
      ...itemEntries(scene, opportunity, plan, isShown),
      ...pastEntries(scene, opportunity, isShown),
    );
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
