import type { Interview, Opportunity } from '../model';
import type { Channel } from '../plan/item';
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
  const worth = notes.byEmail ? 'a short thank-you is still welcome.' : 'the note is still worth mailing.';
  return say(notes.company, worth, 'Two lines are enough.', capital(worth));
};

export const noteMissed = (notes: Notes): Said =>
  say(
    notes.company,
    'the note can no longer arrive in time.',
    'That is all right. Open your next contact with the thanks.',
    'A note can no longer arrive in time.',
  );

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
  how: { channel: Channel; name: string | undefined; owed: boolean; checkIn: boolean; quietSince: Day | undefined },
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
    return say(company, `quiet since ${sayDay(how.quietSince)}.`, 'Say a short hello?', 'A quiet spell.');
  const who = how.name === undefined ? 'them' : shortened(how.name, 40);
  return say(
    company,
    `${verb} ${who} today.`,
    'Two lines are enough.',
    how.channel === 'phone' ? 'A short call today.' : 'A short email today.',
  );
}

export const timeline = (company: string, until: Day | undefined): Said =>
  say(
    company,
    until === undefined ? 'their date has come.' : `their date was ${sayDay(until)}.`,
    'One short hello today is welcome.',
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

/** Many at once, after an absence. */
export function digest(kinds: readonly string[], companies: readonly string[], count: number): Said {
  const notes = kinds.filter((kind) => kind.startsWith('note')).length;
  const body =
    notes > 0 ? 'The notes come first; the rest can wait for you.' : 'They are listed for you, soonest first.';
  const distinct = [...new Set(companies)].map((company) => shortened(company, 30));
  const who =
    distinct.length > 3 ? `${distinct.slice(0, 2).join(', ')} and ${distinct.length - 2} more` : listed(distinct);
  const title = `${count} ${count === 1 ? 'thing' : 'things'} came up while you were away.`;
  return { title, body: sentence(`${who}. ${body}`), discreet: { title, body } };
}

export const peopleOf = ({ people: known }: Opportunity, ids: readonly string[]): string[] =>
  ids.flatMap((id) => known.find((person) => person.id === id)?.name ?? []);
