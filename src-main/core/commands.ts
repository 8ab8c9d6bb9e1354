import type * as z from 'zod';
import type { Commands, DraftCommand, ReminderCommand, Shift } from '../contract';
import type { Change, ChangeContext, ChangeFunction } from '../domain/changes/change';
import {
  editInteraction,
  editInteractionInput,
  logInteraction,
  logInteractionInput,
  removeInteraction,
  removeInteractionInput,
} from '../domain/changes/interactions';
import {
  addInterview,
  addInterviewInput,
  editInterview,
  editInterviewInput,
  removeInterview,
  removeInterviewInput,
  rescheduleInterview,
  rescheduleInterviewInput,
} from '../domain/changes/interviews';
import {
  addOpportunity,
  addOpportunityInput,
  editOpportunity,
  editOpportunityInput,
  removeOpportunity,
  removeOpportunityInput,
} from '../domain/changes/opportunities';
import { removePerson, removePersonInput, savePerson, savePersonInput } from '../domain/changes/people';
import {
  acknowledgeItem,
  acknowledgeItemInput,
  moveItem,
  moveItemInput,
  unmoveItem,
  unmoveItemInput,
} from '../domain/changes/plan-items';
import { loadSample, noInput, removeSample } from '../domain/changes/sample';
import {
  changePreferences,
  changePreferencesInput,
  changeSettings,
  changeSettingsInput,
  usePreset,
  usePresetInput,
} from '../domain/changes/settings';
import type { Document } from '../domain/model';
import type { Instant } from '../domain/time/zone';
import { readInput } from './read-input';

/**
 * One row a command: the schema of what comes in, and the function of the domain that answers it.
 * The types of the rows are held against the contract, so that neither can drift.
 */

/** Undo and redo go through the history, reminders and drafts through their own desks, and confirming arrivals changes no fact. */
export type ChangeName = Exclude<keyof Commands, 'undo' | 'redo' | 'confirm-arrivals' | ReminderCommand | DraftCommand>;

/** What the domain answers itself; the core adds what happens to the plans. */
type OwnPart<V> = V extends Shift ? Omit<V, keyof Shift> : V;
type TellsShift<V> = V extends Shift ? true : false;

export type CommandRow<I = never, V = unknown, T extends boolean = boolean> = {
  /** Parses what any host brought, then changes. */
  readonly run: (document: Document, input: unknown, now: Instant, context: ChangeContext) => Change<V>;
  /** Is the reply a Shift? */
  readonly tellsShift: T;
  /** Only for the compiler: what the contract lets callers send. */
  readonly accepts?: (input: I) => void;
};

function row<I, V, T extends boolean>(
  schema: z.ZodType<I>,
  change: ChangeFunction<I, V>,
  tellsShift: T,
): CommandRow<I, V, T> {
  return {
    tellsShift,
    run(document, input, now, context) {
      const read = readInput(schema, input);
      return read.ok ? change(document, read.found, now, context) : read;
    },
  };
}
/** Answers its own value. */
const plain = <I, V>(schema: z.ZodType<I>, change: ChangeFunction<I, V>) => row(schema, change, false);
/** Answers what goes and what comes, too. */
const shifting = <I, V>(schema: z.ZodType<I>, change: ChangeFunction<I, V>) => row(schema, change, true);

type Table = {
  readonly [N in ChangeName]: CommandRow<
    Commands[N]['input'],
    OwnPart<Commands[N]['value']>,
    TellsShift<Commands[N]['value']>
  >;
};

export const commands: Table = {
  'add-interview': plain(addInterviewInput, addInterview),
  'edit-interview': shifting(editInterviewInput, editInterview),
  'reschedule-interview': shifting(rescheduleInterviewInput, rescheduleInterview),
  'remove-interview': shifting(removeInterviewInput, removeInterview),

  'add-opportunity': plain(addOpportunityInput, addOpportunity),
  'edit-opportunity': shifting(editOpportunityInput, editOpportunity),
  'remove-opportunity': plain(removeOpportunityInput, removeOpportunity),

  'save-person': plain(savePersonInput, savePerson),
  'remove-person': plain(removePersonInput, removePerson),

  'log-interaction': shifting(logInteractionInput, logInteraction),
  'edit-interaction': shifting(editInteractionInput, editInteraction),
  'remove-interaction': shifting(removeInteractionInput, removeInteraction),

  'move-item': shifting(moveItemInput, moveItem),
  'unmove-item': shifting(unmoveItemInput, unmoveItem),
  'acknowledge-item': plain(acknowledgeItemInput, acknowledgeItem),

  'change-settings': shifting(changeSettingsInput, changeSettings),
  'use-preset': shifting(usePresetInput, usePreset),
  'change-preferences': plain(changePreferencesInput, changePreferences),

  'load-sample': plain(noInput, loadSample),
  'remove-sample': plain(noInput, removeSample),
};

export const isChangeName = (name: string): name is ChangeName => Object.hasOwn(commands, name);
