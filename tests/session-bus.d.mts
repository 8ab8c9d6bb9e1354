/** What a session bus of the tests' own needs and this machine lacks, as names of Debian's packages; on other systems nothing. */
export function missingForBus(): string[];
/** Installs what is missing where that is possible, and says in a sentence what the desktop tests have to work with. */
export function ensureBus(): string;
