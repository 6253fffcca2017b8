// What is costly comes when it is first used. Not by `import('./settings.ts')`: Vite would wrap that into a kilobyte of its
// own. The page names the files instead (components/AidsData.astro), and each gives what it can do to `provide`. All of them
// import aids.ts, so that what they share stays in one file with it.
import { files } from './words.ts';

/** Loads what is not here yet. */
export async function use<Name extends keyof Later>(name: Name): Promise<Later[Name]> {
	if (!known[name]) await import(/* @vite-ignore */ files[name]);
	return known[name] as Later[Name];
}

/** Says that something is here now. */
export function provide<Name extends keyof Later>(name: Name, work: Later[Name]): void {
	known[name] = work;
}

const known: Partial<Later> = {};

interface Later {
	/** Opens or closes the settings below their button. */
	settings: (button: HTMLButtonElement) => void;
	/** Reads aloud from where one is; the focus returns to the button. */
	listen: (prose: HTMLElement, button: HTMLButtonElement) => void;
	dialogs: {
		/** Lists keys and what they do. */
		help(keys: readonly (readonly [string, string])[]): void;
		/** Shows a picture as large as the window. */
		large(image: HTMLImageElement, onclose: () => void): HTMLDialogElement;
	};
}
