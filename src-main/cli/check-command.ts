import { checkMessage } from '../domain/message/check';
import type { CheckedMessage } from '../domain/message/checked';
import { readMessage } from '../domain/message/message-case';
import { answerJson, type CommandIo } from './json-command';

function answer(input: unknown): CheckedMessage | { error: string } {
  const reading = readMessage(input);
  return reading.ok ? checkMessage(reading.message, reading.circumstances) : { error: reading.error };
}

/** `check [FILE|-]`: one message or an array of messages as JSON in, the guard's answer or an array of answers out. */
export const checkCommand = (argument: string | undefined, io: CommandIo): Promise<number> =>
  answerJson(argument, { name: 'check', thing: 'message', answer }, io);
