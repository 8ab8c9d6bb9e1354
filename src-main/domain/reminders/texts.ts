import type { Interview, Opportunity } from '../model';
import type { Channel } from '../plan/item';
import type { OccurrenceKind } from './occurrence';
import { type Day, sayDay, type TimeOfDay } from '../time/day';
import { calledName, listed, possessive, sayTime, shortened } from '../words';

/** What a reminder says: the organisation first, then one warm line. Nothing is ever "overdue"; nobody is told what they must do. */
export type Said = { title: string; body: string; discreet: { title: string; body: string } };

/** A name that was shortened at the end of a sentence ends it: 'Featherston….' -> 'Featherston…' */
const sentence = (text: string): string => text.replaceAll('….', '…');

const say = (company: string, title: string, body: string, discreet: string, plain = body): Said => ({
  title: sentence(`${shortened(company)}: ${title}`),
  body: sentence(body),
  discreet: { title: discreet, body: plain },
});

const counts = ['no', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
/** countOf(2, 'note') -> 'two notes'; of one: 'a note' */
const countOf = (count: number, word: string) => `${counts[count] ?? String(count)} ${word}${count === 1 ? '' : 's'}`;
/** 'Ruth Okafor', 'Ruth, Tom and 3 more' */
const people = (names: readonly string[]) =>
  listed(
    names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names.map((name) => shortened(name, 40)),
  );

/** What the notes of one interview are: how many, by hand or by email, to whom. */
export type Notes = { company: string; count: number; byEmail: boolean; names: readonly string[] };
const wordOf = ({ byEmail }: Notes) => (byEmail ? 'thank-you email' : 'note');

export function noteNow(notes: Notes, collection: string | undefined): Said {
  const what = countOf(notes.count, wordOf(notes));
  const to = notes.names.length > 0 ? ` to ${people(notes.names)}` : '';
  const fresh = notes.byEmail
    ? 'Two lines are enough while it is fresh.'
    : collection === undefined
      ? 'While it is fresh; in the box by the end of the day keeps your word.'
      : `While it is fresh; in the box before ${sayTime(collection)} it leaves today.`;
  return say(notes.company, `${what}${to}.`, fresh, `${capital(what)} while it is fresh.`);
}

export function noteCollection(notes: Notes, collection: string): Said {
  const what = `${countOf(notes.count, 'note')} before ${sayTime(collection)}.`;
  const name = notes.names.at(-1);
  const effort =
    name === undefined
      ? 'It takes five minutes.'
      : `${possessive(shortened(calledName(name), 40))} takes five minutes.`;
  return say(notes.company, what, effort, capital(what), 'It takes five minutes.');
}

export const noteEvening = (notes: Notes, deadline: string): Said =>
  notes.byEmail
    ? say(
        notes.company,
        'still time for a short thank-you.',
        `Sent by ${sayTime(deadline)} keeps your word.`,
        'Still time for a short thank-you.',
      )
    : say(
        notes.company,
        'still time for the box.',
        `In by ${sayTime(deadline)} keeps your word.`,
        'Still time for the box.',
      );

export const noteLater = (notes: Notes): Said => {
  const worth = notes.byEmail
    ? 'a short thank-you is still welcome.'
    : notes.count === 1
      ? 'the note is still worth mailing.'
      : 'the notes are still worth mailing.';
  return say(notes.company, worth, 'Two lines are enough.', capital(worth));
};

export function noteMissed(notes: Notes): Said {
  const body = 'That is all right. Open your next contact with the thanks.';
  if (notes.byEmail)
    return say(notes.company, 'the day for a thank-you email has passed.', body, 'The day for a thank-you has passed.');
  return say(
    notes.company,
    `the ${notes.count === 1 ? 'note' : 'notes'} can no longer arrive in time.`,
    body,
    `${capital(countOf(notes.count, 'note'))} can no longer arrive in time.`,
  );
}

/** `day`: 'today' or 'tomorrow', as the reader's clock has it. */
type When = { time: TimeOfDay; day: string };
const appointment = (company: string, { time, day }: When, body: string, plain: string): Said => ({
  title: sentence(`${shortened(company)} at ${sayTime(time)} ${day}.`),
  body: sentence(body),
  discreet: { title: `An appointment at ${sayTime(time)} ${day}.`, body: plain },
});

export function interviewEve(company: string, interview: Interview, names: readonly string[], when: When): Said {
  const kit = {
    'in-person': 'Take a card, a stamped envelope and a pen with you.',
    video: 'Lay out a card, a stamped envelope and a pen for the note after.',
    phone: 'Have their number and your questions at hand.',
  }[interview.kind];
  const meet = names.length > 0 ? ` You meet ${people(names)}.` : '';
  return appointment(company, when, `${kit}${meet}`, kit);
}

export function interviewSoon(company: string, interview: Interview, names: readonly string[], when: When): Said {
  const kit =
    interview.kind === 'in-person'
      ? 'Card, stamped envelope and pen go with you.'
      : 'A quiet room and a glass of water.';
  const meet = names.length > 0 ? `You meet ${people(names)}. ` : '';
  return appointment(company, when, `${meet}${kit}`, kit);
}

export function contact(
  company: string,
  how: {
    channel: Channel;
    name: string | undefined;
    owed: boolean;
    checkIn: boolean;
    quietSince: Day | undefined;
    /** 'today'; told before a silence, perhaps 'tomorrow'. */
    day: string;
  },
): Said {
  const verb = how.channel === 'phone' ? 'call' : 'write to';
  if (how.owed) {
    const word = how.channel === 'phone' ? 'a call' : 'an email';
    return {
      title: `${shortened(company)} is still worth ${word}.`,
      body: 'Two lines are enough.',
      discreet: { title: `${capital(word)} is still worth it.`, body: 'Two lines are enough.' },
    };
  }
  if (how.checkIn && how.quietSince !== undefined)
    return say(
      company,
      `quiet since ${sayDay(how.quietSince)}.`,
      `Say a short hello${how.day === 'today' ? '' : ` ${how.day}`}?`,
      'A quiet spell.',
    );
  const who = how.name === undefined ? 'them' : shortened(how.name, 40);
  return say(
    company,
    `${verb} ${who} ${how.day}.`,
    'Two lines are enough.',
    `A short ${how.channel === 'phone' ? 'call' : 'email'} ${how.day}.`,
  );
}

export const timeline = (company: string, until: Day | undefined, day: string): Said =>
  say(
    company,
    until === undefined ? 'their date has come.' : `their date was ${sayDay(until)}.`,
    `One short hello ${day} is welcome.`,
    'A date has come.',
  );

export const review = (company: string): Said =>
  say(company, 'it has been quiet for a while.', 'Keep going, go weekly, or let go?', 'A moment to look back.');

export const courtesy = (company: string): Said =>
  say(company, 'a line of thanks closes it kindly.', 'Two lines are enough.', 'A line of thanks closes it kindly.');

export const offerThanks = (company: string): Said =>
  say(company, 'thank them for the offer.', 'A line today is best.', 'A line of thanks today.');

export const answer = (company: string, invited: boolean): Said =>
  invited
    ? say(
        company,
        'they invited you.',
        'Say yes, and add the interview.',
        'An answer is awaited.',
        'A short answer today is kind.',
      )
    : say(company, 'they are waiting for a word.', 'A short answer today is kind.', 'An answer is awaited.');

export const address = (company: string, name: string | undefined, by: string): Said =>
  say(
    company,
    `find ${name === undefined ? 'their' : possessive(shortened(name, 40))} address.`,
    `By ${sayTime(by)} the note still goes by mail.`,
    'An address to find.',
  );

/** One that comes some minutes after its time says so: 'It was for 16:15.' The day is the same, or a digest says it. */
export function toldLate(said: Said, time: TimeOfDay): Said {
  const body = (text: string) => `${text} It was for ${sayTime(time)}.`;
  return { ...said, body: body(said.body), discreet: { ...said.discreet, body: body(said.discreet.body) } };
}

/** One of many: what it is, of whom, what it says by itself, and how many notes or calls it stands for. */
export type Part = { kind: OccurrenceKind; company: string; said: Said; count: number };

/** listedShort(['Fernhill', 'Juniper', 'Alder', 'Birch'], 'more') -> 'Fernhill, Juniper and 2 more' */
const listedShort = (all: readonly string[], more: string): string =>
  listed(all.length > 3 ? [...all.slice(0, 2), `${all.length - 2} ${more}`] : all);

/** Many at once, soonest first: after an absence (`away`), or when their hour is the same. Interviews keep their hours. */
export function digest(parts: readonly Part[], count: number, away: boolean): Said {
  const isMeeting = ({ kind }: Part) => kind === 'interview-soon' || kind === 'interview-eve';
  const meetings = parts.filter(isMeeting);
  const others = [...new Set(parts.filter((part) => !isMeeting(part)).map(({ company }) => shortened(company, 30)))];
  const hours = (discreet: boolean) => {
    const titles = meetings.map(({ said }) => (discreet ? small(said.discreet.title) : said.title).replace(/\.$/, ''));
    const all = listedShort(titles, 'more interviews');
    return discreet ? capital(all) : all;
  };
  const body = [...(others.length === 0 ? [] : [listedShort(others, 'more')]), order(parts, count)];
  const things = count === 1 ? 'One thing' : `${count} things`;
  const title = away
    ? `${things} came up while you were away.`
    : `${things} ${count === 1 ? 'is' : 'are'} waiting for you.`;
  const withHours = (discreet: boolean, rest: readonly string[]) =>
    sentence([...(meetings.length === 0 ? [] : [hours(discreet)]), ...rest].map((one) => `${one}.`).join(' '));
  return {
    title,
    body: withHours(false, body),
    discreet: { title, body: withHours(true, body.slice(-1)) },
  };
}

/** What to begin with. */
function order(parts: readonly Part[], count: number): string {
  const notes = parts.filter(({ kind }) => kind.startsWith('note'));
  const letters = notes.reduce((sum, { count: own }) => sum + Math.max(own, 1), 0);
  if (letters > 0 && notes.length < count && !parts.some(({ kind }) => kind === 'interview-soon'))
    return `${letters === 1 ? 'The note comes' : 'The notes come'} first; the rest can wait for you`;
  return count === 1 ? 'It is listed for you' : 'They are listed for you, soonest first';
}

export const peopleOf = ({ people: known }: Opportunity, ids: readonly string[]): string[] =>
  ids.flatMap((id) => known.find((person) => person.id === id)?.name ?? []);
