import { book } from './lexicon';

/** Dangerous words in harmless company: read first, and not read again by any rule. */
export const harmless = book<true>([
  true,
  [
    // Words of a trade.
    'urgent care/cases/patients/referrals/repairs/orders/calls',
    'urgent (and|or) .. care/cases/patients',
    'waiting list/lists/room/rooms/area/areas/times/staff/tables',
    'wait time/times/staff/list/lists/tables',
    'crisis/emergency/complaints/complaint line/desk/room/team/services/department/care/unit/number/hotline',
    'debt/debts collection/collector/collectors/advice/counsel*/relief/team',
    // Glad to wait.
    'glad/happy/content/fine/pleased/willing/ready/able to wait',
    'i/we can wait',
    'worth waiting/the wait',
    'no/any/the rush/hurry/pressure/urgency/worries',
    'not in a/any rush/hurry',
    'waiting for an/a/such/this/your chance/team/opening/job/role/position',
    'waiting for .. certificate/transcript/reference/references/visa/papers/results',
    'about the wait/delay/silence',
    // Kept or told with thanks.
    'never heard of/about/such',
    '({nobody}|no teacher|no interviewer) has ever .. so/as/more/better',
    '{nobody} has ever _ .. so/as/more/better',
    '(not|never) (too|come too) late to',
    'it is _ again with',
    'take/takes your/whatever/all the? time',
    'all the time you/it need*',
    'no (reply|answer|response|need|call) (is|at all)? (needed|necessary|required|to|expected)',
    'not need to (reply|answer|respond|call|write|ring)',
  ],
]);
