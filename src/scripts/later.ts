// What is costly comes when it is first used. Not by `import('./settings.ts')`: Vite would wrap that into a kilobyte of its
// own. The page names the files instead (components/AidsData.astro), and each gives what it can do to `provide`. All of them
// import aids.ts, so that what they share stays in one file with it.
import { files } from './words.ts';

/** Loads what is not here yet, and has it work. */
export async function use<Name extends keyof Later>(name: Name, ...told: Parameters<Later[Name]>): Promise<void> {
	if (!known[name]) await import(/* @vite-ignore */ files[name]);
	(known[name] as (...told: unknown[]) => void)(...told);
}

/** Says what can be done from now on. */
export function provide<Name extends keyof Later>(name: Name, work: Later[Name]): void {
	known[name] = work;
}

const known: Partial<Later> = {};

interface Later {
	/** Opens or closes the settings below their button; at the list of keys, if that is asked for. */
	settings: (button: HTMLButtonElement, atKeys?: boolean) => void;
	/** Reads aloud from where one is; the focus returns to the button. */
	listen: (prose: HTMLElement, button: HTMLButtonElement) => void;
	/** Shows the picture that the address names as large as the window, or none. */
	pictures: () => void;
	/** Sends the essay on, or goes to the permalink of the passage one reads; without either it only makes ready. */
	share: (what?: 'essay' | 'passage') => void;
}
