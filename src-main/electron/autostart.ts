import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { app } from 'electron';

/**
 * Start with the session. What the system says is the truth, not what was last asked for: the user can also switch it off in the
 * system's own settings. On Linux there is no call for it in Electron; a desktop file in the autostart folder does it.
 */
export type Autostart = {
  /** Whether the system will start the app at login. */
  isOn(): Promise<boolean>;
  /** Asks for it, and answers what then is true. Throws when the desktop file cannot be written. */
  set(on: boolean): Promise<boolean>;
};

/** Started by the session, not by the user: the window stays out of the way. */
export const hiddenSwitch = '--hidden';

export type Program = { path: string; args: readonly string[] };

/** The command that starts this app again. In a checkout Electron is the program and the checkout its first argument. */
export function thisProgram(args: readonly string[], env: NodeJS.ProcessEnv): Program {
  // An AppImage is mounted somewhere new at each start; the file itself is what stays.
  const appImage = env['APPIMAGE'];
  const path = appImage && existsSync(appImage) ? appImage : process.execPath;
  return { path, args: [...(app.isPackaged ? [] : [app.getAppPath()]), ...args, hiddenSwitch] };
}

export function makeAutostart(program: Program, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Autostart {
  return platform === 'linux' ? desktopFile(program, autostartFile(env)) : loginItem(program, platform);
}

function loginItem(program: Program, platform: NodeJS.Platform): Autostart {
  // macOS takes no path and no arguments; there, wasOpenedAtLogin says that the session started it.
  // Electron writes path and arguments to the registry as they are, and reads an unquoted path back only as far as its first space
  // (electron/electron#32657, #53911).
  const item =
    platform === 'win32' ? { path: quoteForWindows(program.path), args: program.args.map(quoteForWindows) } : {};
  const isOn = async () => {
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(item);
    // Switched off in the Task Manager, the entry stays but does nothing.
    return platform === 'win32' ? openAtLogin && executableWillLaunchAtLogin : openAtLogin;
  };
  return {
    isOn,
    set(on) {
      app.setLoginItemSettings({ openAtLogin: on, ...item });
      return isOn();
    },
  };
}

/** quoteForWindows('C:\\Program Files\\x') -> '"C:\\Program Files\\x"' */
function quoteForWindows(argument: string): string {
  return /[\s"]/.test(argument) ? `"${argument.replaceAll('"', '\\"')}"` : argument;
}

/** $XDG_CONFIG_HOME/autostart/persistent-bird.desktop; a relative XDG_CONFIG_HOME does not count, as its specification says. */
export function autostartFile(env: NodeJS.ProcessEnv): string {
  const asked = env['XDG_CONFIG_HOME'];
  const config = asked && isAbsolute(asked) ? asked : join(env['HOME'] || homedir(), '.config');
  return join(config, 'autostart', 'persistent-bird.desktop');
}

/**
 * One word of a desktop file's Exec line. Two layers: inside the quotes `"`, `` ` ``, `$` and `\` are escaped, and then each backslash
 * once more because the value is a string; a per cent sign would begin a field code.
 * execWord('/opt/100% $bird') -> '"/opt/100%% \\\\$bird"'
 */
export function execWord(word: string): string {
  const escaped = word.replaceAll(/["`$\\]/g, (sign) => `\\${sign}`).replaceAll('%', '%%');
  return `"${escaped.replaceAll('\\', '\\\\')}"`;
}

export function desktopEntry({ path, args }: Program): string {
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Persistent Bird',
    'Comment=Reminds you of notes and check-ins after interviews',
    `Exec=${[path, ...args].map(execWord).join(' ')}`,
    'Icon=persistent-bird',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ];
  return `${lines.join('\n')}\n`;
}

/** A file that says Hidden, or that GNOME's settings switched off, starts nothing. */
export function startsSomething(text: string): boolean {
  return !/^Hidden\s*=\s*true\s*$/m.test(text) && !/^X-GNOME-Autostart-enabled\s*=\s*false\s*$/m.test(text);
}

function desktopFile(program: Program, file: string): Autostart {
  const isOn = async () => {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined || !startsSomething(text)) return false;
    // The app has moved since: what the file starts is gone, so it is written anew.
    if (text !== desktopEntry(program)) await write(file, desktopEntry(program)).catch(complain);
    return true;
  };
  return {
    isOn,
    async set(on) {
      if (on) await write(file, desktopEntry(program));
      else
        await unlink(file).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOENT') throw error;
        });
      return isOn();
    },
  };
}

function complain(error: unknown): void {
  console.error('The autostart file could not be brought up to date:', error);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.new`;
  await writeFile(fresh, text);
  await rename(fresh, file);
}
