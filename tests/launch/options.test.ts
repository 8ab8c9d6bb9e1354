import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src-main/launch/options';

describe('the options of a start', () => {
  it('are all optional', () => {
    expect(readOptions([])).toEqual({
      open: true,
      web: false,
      dev: false,
      help: false,
    });
  });

  it('are read in any order and both spellings', () => {
    expect(readOptions(['--no-open', '--port', '8080', '--store=/data', '--web'])).toMatchObject({
      store: '/data',
      port: 8080,
      open: false,
      web: true,
    });
  });

  it('set a standing clock and a zone for tests', () => {
    expect(
      readOptions(['--clock', 'manual', '--now', '2026-11-23T10:00:00-05:00', '--zone', 'America/New_York']),
    ).toMatchObject({ standingAt: Date.UTC(2026, 10, 23, 15), zone: 'America/New_York' });
  });

  it.each([
    [['--prot', '80'], "Unknown option '--prot'. See --help."],
    [['calendar.json'], "Unexpected argument 'calendar.json'. See --help."],
    [['--port'], "Option '--port <value>' argument missing. See --help."],
    [['--web=yes'], "Option '--web' does not take an argument. See --help."],
    [['--store', '--web'], "Option '--store' argument is ambiguous. See --help."],
    [['--store', ''], '--store needs a folder.'],
    [['--port', '80x'], '--port must be a whole number from 0 to 65535, not "80x".'],
    [['--port', '65536'], '--port must be a whole number from 0 to 65535, not "65536".'],
    [['--port', ''], '--port must be a whole number from 0 to 65535, not "".'],
    [['--port=-1'], '--port must be a whole number from 0 to 65535, not "-1".'],
    [['--clock', 'fast'], '--clock must be "manual", not "fast".'],
    [['--now', '2026-11-23T10:00:00-05:00'], '--now needs --clock manual: only that clock stands still.'],
    [['--clock', 'manual', '--now', 'noon'], '--now must be an instant such as 2026-12-02T10:10:00-05:00, not "noon".'],
    [['--zone', 'Mars/Base'], '--zone must be a time zone such as America/New_York, not "Mars/Base".'],
  ])('refuse %j in one line', (args, message) => {
    expect(readOptions(args)).toEqual({ refused: message });
  });
});
