import { oneLine } from './mailto';
import type { MessagePurpose } from './purpose';

/** What stands in the mail program's list: who it is about, and no urgency. subjectFor('check-in', 'Buyer', 'Juniper') -> 'Buyer at Juniper' */
export function subjectFor(purpose: MessagePurpose, role: string, company: string, invited: boolean): string {
  const about = oneLine(role === '' ? company : `${role} at ${company}`);
  switch (purpose) {
    case 'first-follow-up':
      return `Thank you: ${about}`;
    case 'check-in':
    case 'after-timeline':
      return about;
    case 'after-reply':
      return `Thank you for your reply: ${about}`;
    case 'answer':
      return invited ? `Your invitation: ${about}` : `Your question: ${about}`;
    case 'goodbye':
      return `Thank you, and all the best: ${about}`;
    case 'offer-thanks':
      return `Thank you for the offer: ${about}`;
    case 'thank-you-email':
      return `Thank you for our conversation: ${about}`;
  }
}
