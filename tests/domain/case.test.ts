import { describe, expect, it } from 'vitest';
import { readCase } from '../../src-main/domain/case';
import { interview, refusalOf } from './builders';

const log = (own: object) => ({ interactions: [{ at: '2026-12-01T10:00:00-05:00', ...own }] });

describe('a case that cannot be read names its field', () => {
  it.each([
    [{ interviews: [interview({ end: '2026-11-30T10:00:00-05:00' })] }, 'interviews[0].end: must be after start'],
    [
      { interviews: [interview({ end: '2027-11-30T10:00:00-05:00' })] },
      'interviews[0].end: must be within two weeks of start',
    ],
    [
      { interviews: [interview({ start: '2026-02-30T10:00:00-05:00' })] },
      'interviews[0].start: must be a date and time that exists, with its offset, such as 2026-12-02T10:10:00-05:00',
    ],
    [
      { interviews: [interview({ timeZone: 'Mars/Olympus' })] },
      'interviews[0].timeZone: must be a time zone such as America/New_York',
    ],
    [{ interviews: [interview({ kind: 'lunch' })] }, 'interviews[0].kind: must be "in-person", "video" or "phone"'],
    [{ interviews: [interview(), interview()] }, 'interviews[1].id: is used twice: "interview-1"'],
    [{ interviews: 'none' }, 'interviews: must be a list'],
    [
      { now: 'yesterday' },
      'now: must be a date and time that exists, with its offset, such as 2026-12-02T10:10:00-05:00',
    ],
    [{ now: undefined }, 'now: must be a date and time with its offset, such as 2026-12-02T10:10:00-05:00'],
    [{ settings: { firstFollowup: {} } }, 'settings: has no setting named "firstFollowup"'],
    [{ settings: { checkIns: { perWeek: 0 } } }, 'settings.checkIns.perWeek: must be a whole number from 1 to 7'],
    [
      { settings: { checkIns: { weekdays: ['Tuesday'] } } },
      'settings.checkIns.weekdays[0]: must be one of "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"',
    ],
    [{ settings: { contactTime: '25:00' } }, 'settings.contactTime: must be a time such as 09:30'],
    [
      { settings: { officeHours: ['17:00', '09:00'] } },
      'settings.officeHours: must end at least 15 minutes after it starts',
    ],
    [{ settings: { officeCountry: 'usa' } }, 'settings.officeCountry: must be a country code such as "US" or "DE-BY"'],
    [
      { settings: { postalOperator: 'UPS' } },
      'settings.postalOperator: must be one of "USPS", "Royal Mail", "Canada Post", "Deutsche Post"',
    ],
    [
      { settings: { quietPeriods: [{ from: '2026-12-02', to: '2026-12-01' }] } },
      'settings.quietPeriods[0].to: must not be before from',
    ],
    [log({ kind: 'timeline' }), 'interactions[0].until: is needed for a timeline: the day they promised'],
    [
      log({ kind: 'timeline', until: '2026-02-30' }),
      'interactions[0].until: must be a date that exists, such as 2026-12-08',
    ],
    [log({ kind: 'timeline', until: '9999-12-31' }), 'interactions[0].until: must be between the years 1900 and 9000'],
    [
      log({ kind: 'review-answer' }),
      'interactions[0].answer: is needed for a review-answer: "keep-going", "weekly" or "let-go"',
    ],
    [
      log({ kind: 'note-mailed' }),
      'interactions[0].interview: is needed for note-mailed: the id of the interview it was for',
    ],
    [
      log({ kind: 'note-mailed', interview: 'x' }),
      'interactions[0].interview: is not the id of an interview of this case: "x"',
    ],
    [
      { moves: [{ kind: 'check-in', from: '2026-12-08', to: 'tomorrow' }] },
      'moves[0].to: must be a date such as 2026-12-09, or with a time, 2026-12-09T15:00',
    ],
    [
      { people: [{ id: 'ana', name: 'x'.repeat(4000) }] },
      'people[0].name: must be at most 200 characters (it has 4,000)',
    ],
    [{ people: [{ id: 'ana', name: '  ' }] }, 'people[0].name: must not be empty'],
  ])('%j', (own, message) => expect(refusalOf(own)).toBe(message));

  it('lists the kinds of interaction for one it does not know', () =>
    expect(refusalOf(log({ kind: 'fax' }))).toMatch(
      /^interactions\[0\]\.kind: must be one of email, call, voicemail, /,
    ));

  it('says what a case is when it is given something else', () => {
    for (const input of [null, 7, 'case', undefined])
      expect(readCase(input)).toEqual({
        ok: false,
        error: 'case: must be an object with now, settings, interviews, interactions',
      });
  });
});
