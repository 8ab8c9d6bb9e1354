import { describe, expect, it } from 'vitest';
import {
  digest,
  interviewEve,
  noteLater,
  noteMissed,
  noteNow,
  type Part,
} from '../../../src-main/domain/reminders/texts';

const note = (company: string, count = 1): Part => {
  const said = noteNow({ company, count, byEmail: false, names: [] }, undefined);
  return { kind: 'note-now', company, said, count };
};
const call = (company: string): Part => {
  const said = {
    title: `${company}: call them today.`,
    body: '',
    discreet: { title: 'A short call today.', body: '' },
  };
  return { kind: 'contact', company, said, count: 1 };
};
const eve = (company: string, time: string): Part => {
  const interview = { id: 'i', kind: 'phone' as const, timeZone: 'Europe/Paris', start: '', end: '' };
  return {
    kind: 'interview-eve',
    company,
    said: interviewEve(company, interview, [], { time, day: 'tomorrow' }),
    count: 0,
  };
};
const told = (parts: readonly Part[], away = true, count = parts.length) => {
  const { title, body } = digest(parts, count, away);
  return `${title} ${body}`;
};

describe('many at once', () => {
  it('say that they came while the user was away only when that is so', () => {
    const four = ['Alder', 'Birch', 'Cedar', 'Dogwood'].map(call);
    expect(told(four)).toBe(
      '4 things came up while you were away. Alder, Birch and 2 more. They are listed for you, soonest first.',
    );
    expect(told(four, false)).toBe(
      '4 things are waiting for you. Alder, Birch and 2 more. They are listed for you, soonest first.',
    );
  });

  it('speak of one thing, of one note and of several as one does', () => {
    expect(told([call('Alder')])).toBe('One thing came up while you were away. Alder. It is listed for you.');
    expect(told([note('Alder'), call('Birch')])).toContain('The note comes first; the rest can wait for you.');
    expect(told([note('Alder', 2), call('Birch')])).toContain('The notes come first; the rest can wait for you.');
    expect(told([note('Alder'), note('Birch')])).toContain('Alder and Birch. They are listed for you, soonest first.');
    expect(told([note('Alder')], true, 2)).toContain('The note comes first');
  });

  it('keep the hours of interviews, in discreet words, too', () => {
    const five = ['9:00', '10:00', '11:00', '13:00', '14:00'].map((time, i) => eve(`Studio ${i + 1}`, time));
    const said = digest([...five, call('Alder')], 6, false);
    expect(said.body).toBe(
      'Studio 1 at 9:00 tomorrow, Studio 2 at 10:00 tomorrow and 3 more interviews. Alder. They are listed for you, soonest first.',
    );
    expect(said.discreet.body).toBe(
      'An appointment at 9:00 tomorrow, an appointment at 10:00 tomorrow and 3 more interviews. They are listed for you, soonest first.',
    );
  });

  it('put no note before an interview that is about to begin', () => {
    const soon: Part = { ...eve('Studio', '9:00'), kind: 'interview-soon' };
    expect(told([soon, note('Alder')])).toContain('They are listed for you, soonest first.');
  });
});

describe('the notes of one interview', () => {
  const notes = (count: number) => ({ company: 'Alder', count, byEmail: false, names: [] });
  it('are one or several in every word about them', () => {
    expect([noteLater(notes(1)).title, noteLater(notes(2)).title]).toEqual([
      'Alder: the note is still worth mailing.',
      'Alder: the notes are still worth mailing.',
    ]);
    expect([noteMissed(notes(1)).title, noteMissed(notes(2)).title]).toEqual([
      'Alder: the note can no longer arrive in time.',
      'Alder: the notes can no longer arrive in time.',
    ]);
    expect(noteMissed({ ...notes(1), byEmail: true }).title).toBe('Alder: the day for a thank-you email has passed.');
    expect(noteMissed(notes(2)).discreet.title).toBe('Two notes can no longer arrive in time.');
  });
});
