import { fc } from '../chance';

/**
 * Random cases in the format of scripts: every kind of interaction, several rounds, zones with and without shared hours,
 * holidays, absences, drags. Dates lie around `now`, so that every rule is met often.
 */
const zones = ['America/New_York', 'America/Los_Angeles', 'Europe/London', 'Australia/Sydney', 'Asia/Kolkata', 'UTC'];
const zone = fc.constantFrom(...zones);

const MINUTE = 60_000;
const DAY = 86_400_000;
const EPOCH = Date.UTC(2026, 8, 1);
const iso = (ms: number) => new Date(ms).toISOString();
const dayOf = (ms: number) => iso(ms).slice(0, 10);

/** An instant on a five-minute grid, `span` days from `base` on. */
const near = (base: number, from: number, to: number) =>
  fc.integer({ min: from * 288, max: to * 288 }).map((fives) => base + fives * 5 * MINUTE);

const settings = fc.record(
  {
    timeZone: zone,
    officeCountry: fc.constantFrom('US', 'GB'),
    bridgeDays: fc.boolean(),
    postalOperator: fc.constantFrom('USPS', 'Royal Mail', 'Canada Post', 'Deutsche Post'),
    noteWritingMinutes: fc.constantFrom(0, 45, 120),
    afterPhone: fc.constantFrom('email', 'note', 'none'),
    firstFollowUp: fc.record(
      { days: fc.integer({ min: 1, max: 5 }), count: fc.constantFrom('clamped', 'business', 'calendar') },
      { requiredKeys: [] },
    ),
    checkIns: fc.record(
      {
        perWeek: fc.integer({ min: 1, max: 3 }),
        weekdays: fc.uniqueArray(fc.constantFrom('Mon', 'Tue', 'Wed', 'Thu', 'Fri'), { minLength: 1, maxLength: 3 }),
        minGapDays: fc.integer({ min: 1, max: 5 }),
      },
      { requiredKeys: [] },
    ),
    contactTime: fc.constantFrom('10:00', '09:00', '14:30'),
    timelineGraceDays: fc.integer({ min: 1, max: 3 }),
    vagueExtraDays: fc.integer({ min: 0, max: 3 }),
    afterReply: fc.record(
      { quietDays: fc.integer({ min: 3, max: 7 }), everyDays: fc.integer({ min: 3, max: 7 }) },
      { requiredKeys: [] },
    ),
    afterTimeline: fc.constantFrom('twice-weekly', 'weekly'),
    reviewAfter: fc.integer({ min: 1, max: 6 }),
    lookAhead: fc.integer({ min: 1, max: 6 }),
  },
  { requiredKeys: [] },
);

const interview = (now: number, index: number) =>
  fc
    .record({
      kind: fc.constantFrom('in-person', 'video', 'phone'),
      timeZone: zone,
      start: near(now, -21, 7),
      minutes: fc.integer({ min: 1, max: 36 }).map((fives) => fives * 5),
      status: fc.constantFrom('scheduled', 'scheduled', 'scheduled', 'cancelled'),
      interviewers: fc.constantFrom([], ['ana'], ['ana', 'ben']),
    })
    .map(({ start, minutes, ...rest }) => ({
      id: `interview-${index + 1}`,
      ...rest,
      start: iso(start),
      end: iso(start + minutes * MINUTE),
    }));

const interaction = (now: number) =>
  fc
    .record({
      kind: fc.constantFrom(
        'email',
        'email',
        'call',
        'voicemail',
        'no-answer',
        'note-mailed',
        'reply',
        'reply',
        'timeline',
        'timeline',
        'automatic-reply',
        'interview-invitation',
        'rejection',
        'offer',
        'no-contact-request',
        'review-answer',
      ),
      at: near(now, -21, 0),
      ahead: fc.integer({ min: -2, max: 20 }),
      flag: fc.boolean(),
      answer: fc.constantFrom('keep-going', 'weekly', 'let-go'),
    })
    .map(({ kind, at, ahead, flag, answer }) => ({
      kind,
      at: iso(at),
      ...(kind === 'timeline' || kind === 'automatic-reply' ? { until: dayOf(at + ahead * DAY), vague: flag } : {}),
      ...(kind === 'reply' ? { needsAnswer: flag } : {}),
      ...(kind === 'review-answer' ? { answer } : {}),
      ...(kind === 'note-mailed' ? { interview: 'interview-1' } : {}),
    }));

const move = (now: number) =>
  fc
    .record({
      kind: fc.constantFrom('check-in', 'check-in', 'first-follow-up', 'timeline-follow-up', 'thank-you-note'),
      from: near(now, -3, 14),
      by: fc.integer({ min: -4, max: 6 }),
      at: near(now, -5, 0),
    })
    .map(({ kind, from, by, at }) => ({ kind, from: dayOf(from), to: dayOf(from + by * DAY), at: iso(at) }));

const people = [
  { id: 'ana', name: 'Ana Ruiz', email: 'ana@example.com', postalAddress: { street: '1 Main St', city: 'Troy' } },
  { id: 'ben', name: 'Ben Ito', phone: '+1 555 0100' },
];

type CaseOptions = { moves?: boolean };

/** A case as JSON. Without moves, the promises of section 8 hold to the letter; a raw move may be denser than a drag allows. */
export const anyCase = ({ moves = true }: CaseOptions = {}) =>
  near(EPOCH, 0, 180).chain((now) =>
    fc.record({
      now: fc.constant(iso(now)),
      settings: settings.chain((own) =>
        fc.array(fc.tuple(near(now, -7, 21), fc.integer({ min: 0, max: 6 })), { maxLength: 1 }).map((periods) => ({
          ...own,
          quietPeriods: periods.map(([from, length]) => ({ from: dayOf(from), to: dayOf(from + length * DAY) })),
        })),
      ),
      people: fc.constantFrom([], people),
      interviews: fc
        .integer({ min: 1, max: 3 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => interview(now, index)))),
      interactions: fc.array(interaction(now), { maxLength: 8 }),
      moves: moves ? fc.array(move(now), { maxLength: 3 }) : fc.constant([]),
    }),
  );
