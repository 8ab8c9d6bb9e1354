import type { CoreEvent, Reminder } from '../../src-main/contract';
import { bench, type Bench } from './harness';

export type Told = Extract<CoreEvent, { event: 'reminder' }>['data'];

/** A bench that hears what is told. */
export async function listening(
  options: Parameters<typeof bench>[0] = {},
): Promise<
  Bench & { told: Told[]; look(): Promise<void>; toldAt(times: readonly string[]): Promise<[string, string][]> }
> {
  const made = await bench({ monotonic: () => 0, ...options });
  const told: Told[] = [];
  made.core.subscribe((event) => {
    if (event.event === 'reminder') told.push(event.data);
  });
  const look = () => made.core.reminders.look();
  const toldAt = async (times: readonly string[]): Promise<[string, string][]> => {
    const heard: [string, string][] = [];
    for (const time of times) {
      told.length = 0;
      made.at(`${time}:00-05:00`);
      await look();
      for (const { reminders } of told) for (const { kind } of reminders) heard.push([time, kind]);
    }
    return heard;
  };
  return { ...made, told, look, toldAt };
}

export const titles = (list: readonly Reminder[]) => list.map(({ title }) => title);

export const kinds = (told: readonly Told[]) => told.flatMap(({ reminders }) => reminders.map(({ kind }) => kind));
