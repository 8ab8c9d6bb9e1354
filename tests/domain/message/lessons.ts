import firstLook from '../../fixtures/first-look-messages.json';
import hard from '../../fixtures/hard-messages.json';
import own from '../../fixtures/own-messages.json';
import plain from '../../fixtures/plain-messages.json';
import practice from '../../fixtures/practice-messages.json';
import secondLook from '../../fixtures/second-look-messages.json';
import examples from '../../fixtures/tone-examples.json';
import { learnMessages, learnSentences } from './learn';
import type { Labelled } from './score';

/** The messages that the guard learns from. Never those that it is measured on. */
export const lessons = [...examples, ...practice, ...own, ...firstLook, ...hard, ...secondLook] as Labelled[];

/** Plain lines teach what a whole message may be; in a note they are not met alone. */
export const learnt = {
  messages: learnMessages([...lessons, ...(plain as Labelled[])]),
  sentences: learnSentences(lessons),
};
