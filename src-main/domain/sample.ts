import type { Interaction, Interview, Opportunity, Person } from './model';
import { addDays, type Day, minutesOf, timeFromMinutes, type TimeOfDay, weekdayOf } from './time/day';
import { dayAt, type Instant, instantAt, isoAt, timeAt, type Zone } from './time/zone';

/**
 * Made-up opportunities around `now`, one for each state the plan can be in: a note due today, a late follow-up, silence,
 * a promised date, an answer without a date, an interview to come. Weekdays are counted, so that it makes sense on any day.
 */

/** The `count`-th working day before `day`. workdaysBefore('2026-11-23', 1) -> '2026-11-20' (a Friday) */
export function workdaysBefore(day: Day, count: number): Day {
  let result = day;
  for (let left = count; left > 0; ) {
    result = addDays(result, -1);
    if (weekdayOf(result) <= 5) left--;
  }
  return result;
}

/** The `count`-th working day after `day`. */
export function workdaysAfter(day: Day, count: number): Day {
  let result = day;
  for (let left = count; left > 0; ) {
    result = addDays(result, 1);
    if (weekdayOf(result) <= 5) left--;
  }
  return result;
}

const QUIET_MINUTES = minutesOf('08:00');

/** When today's interview began: 10:00 if it is over by now, else an hour before now; before breakfast it is still to come. */
function todaysStart(now: TimeOfDay): TimeOfDay {
  const minutes = minutesOf(now);
  if (minutes >= minutesOf('11:00') || minutes < QUIET_MINUTES) return '10:00';
  return timeFromMinutes(Math.floor((minutes - 60) / 15) * 15);
}

/**
 * Six opportunities, flagged `sample`. `zone` is the user's; all of them are met on its clock.
 * `nextId` gives each fact its id.
 */
export function sampleOpportunities(now: Instant, zone: Zone, nextId: () => string): Opportunity[] {
  const today = dayAt(zone, now);
  const at = (day: Day, time: TimeOfDay) => isoAt(zone, instantAt(zone, day, time));
  const before = (count: number) => workdaysBefore(today, count);

  const person = (name: string, title: string, more: Partial<Person> = {}): Person => {
    const [first = ''] = name.replace(/^Dr\. /, '').split(' ');
    return { id: nextId(), name, title, email: `${first.toLowerCase()}@example.com`, ...more };
  };
  const office = (street: string, city: string, region: string, postalCode: string): Partial<Person> => ({
    postalAddress: { street, city, region, postalCode },
  });
  const met = (
    kind: Interview['kind'],
    day: Day,
    time: TimeOfDay,
    minutes: number,
    people: Person[],
    place?: string,
  ): Interview => ({
    id: nextId(),
    kind,
    timeZone: zone,
    start: at(day, time),
    end: at(day, timeFromMinutes(minutesOf(time) + minutes)),
    interviewers: people.map(({ id }) => id),
    ...(place === undefined ? {} : { place }),
  });
  const logged = (
    kind: Interaction['kind'],
    day: Day,
    time: TimeOfDay,
    more: Partial<Interaction> = {},
  ): Interaction => ({
    id: nextId(),
    kind,
    at: at(day, time),
    ...more,
  });
  const mailed = (interview: Interview, day: Day, time: TimeOfDay) =>
    (interview.interviewers ?? []).map((id) =>
      logged('note-mailed', day, time, { interview: interview.id, person: id }),
    );
  const opportunity = (
    company: string,
    role: string,
    created: Day,
    facts: Pick<Opportunity, 'people' | 'interviews' | 'interactions'>,
  ): Opportunity => ({
    id: nextId(),
    company,
    role,
    createdAt: at(created, '09:00'),
    sample: true,
    ...facts,
    moves: [],
  });

  // A note due today: two people met this morning.
  const ruth = person('Dr. Ruth Okafor', 'Head of intake', {
    ...office('200 Fernhill Road', 'Brookfield', 'CT', '06804'),
    phone: '555 0140',
  });
  const tom = person('Tom Lindqvist', 'Data lead', office('200 Fernhill Road', 'Brookfield', 'CT', '06804'));
  const fernhillMeeting = met('in-person', today, todaysStart(timeAt(zone, now)), 50, [ruth, tom], '200 Fernhill Road');
  const fernhill = opportunity('Fernhill Clinic', 'Patient data analyst', before(10), {
    people: [ruth, tom],
    interviews: [fernhillMeeting],
    interactions: [logged('interview-invitation', before(7), '11:20', { person: ruth.id })],
  });

  // A follow-up that its day went by without: still worth doing.
  const nadia = person('Nadia Calder', 'Partner', {
    ...office('9 Quay Street', 'Marlow', 'NH', '03456'),
    phone: '555 0162',
  });
  const calderMeeting = met('in-person', before(5), '14:00', 45, [nadia], '9 Quay Street');
  const calder = opportunity('Calder & Finch', 'Bookkeeper', before(15), {
    people: [nadia],
    interviews: [calderMeeting],
    interactions: mailed(calderMeeting, before(5), '16:10'),
  });

  // Silence after a first follow-up: a short hello about twice a week.
  const priya = person('Priya Raman', 'Programme manager', {
    ...office('41 Mill Lane', 'Brightwater', 'NY', '11701'),
    phone: '555 0117',
  });
  const brightwaterMeeting = met('video', before(6), '11:00', 40, [priya]);
  const brightwater = opportunity('Brightwater', 'Project coordinator', before(18), {
    people: [priya],
    interviews: [brightwaterMeeting],
    interactions: [
      ...mailed(brightwaterMeeting, before(6), '15:30'),
      logged('email', before(4), '10:05', { person: priya.id, words: 'Is there anything else I can send you?' }),
    ],
  });

  // They gave a date: wait for it.
  const amara = person('Amara Boateng', 'Operations director', {
    ...office('3 Harbor Yard', 'Port Ellis', 'ME', '04102'),
    phone: '555 0175',
  });
  const jonas = person('Jonas Silva', 'Team lead', office('3 Harbor Yard', 'Port Ellis', 'ME', '04102'));
  const harborMeeting = met('in-person', before(4), '13:30', 45, [amara, jonas], '3 Harbor Yard');
  const decision = workdaysAfter(today, 10);
  const harbor = opportunity('Harbor Labs', 'Operations analyst', before(20), {
    people: [amara, jonas],
    interviews: [harborMeeting],
    interactions: [
      ...mailed(harborMeeting, before(4), '15:20'),
      logged('call', before(2), '10:10', { person: amara.id }),
      logged('timeline', before(1), '16:40', {
        until: decision,
        person: amara.id,
        words: 'We decide in two weeks and will call you either way.',
      }),
    ],
  });

  // They answered without a date: scale back.
  const iris = person('Iris Alder', 'Studio manager', {
    ...office('77 Pine Street', 'Oakham', 'MA', '01068'),
    phone: '555 0121',
  });
  const alderMeeting = met('video', before(8), '15:00', 30, [iris]);
  const alder = opportunity('Alder & Pine', 'Studio assistant', before(22), {
    people: [iris],
    interviews: [alderMeeting],
    interactions: [
      ...mailed(alderMeeting, before(8), '16:30'),
      logged('email', before(6), '10:00', { person: iris.id }),
      logged('reply', before(1), '09:35', { person: iris.id, words: 'Thank you! We will be in touch.' }),
    ],
  });

  // An interview to come.
  const leo = person('Leo Marsh', 'Shop manager', {
    ...office('12 Juniper Row', 'Ashby', 'MA', '01431'),
    phone: '555 0133',
  });
  const juniper = opportunity('Juniper', 'Buyer', before(9), {
    people: [leo],
    interviews: [met('in-person', workdaysAfter(today, 1), '09:30', 60, [leo], '12 Juniper Row')],
    interactions: [logged('interview-invitation', before(3), '14:15', { person: leo.id })],
  });

  return [fernhill, calder, brightwater, harbor, alder, juniper];
}
